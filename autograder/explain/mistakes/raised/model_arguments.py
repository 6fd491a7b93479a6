"""`keras.Model` gets something else than inputs and outputs.

`keras.Model(inputs, outputs)`: tensors, or lists of tensors. Several inputs stand in ONE list. A
list of layers belongs to `keras.Sequential`.

Wrong:

    a, b = Input((4,)), Input((6,))
    out = layers.Dense(1)(layers.Concatenate()([a, b]))
    m = Model(a, b, out)

Write:

    a, b = Input((4,)), Input((6,))
    out = layers.Dense(1)(layers.Concatenate()([a, b]))
    m = Model([a, b], out)

Message:

    INPUTS AND OUTPUTS OF THE MODEL · line 3

        m = Model(a, b, out)

    keras.Model takes two things: inputs and outputs. Several inputs stand in ONE
    list.

        keras.Model([a, b], out)
"""

import ast

from autograder.explain import keras_names
from autograder.explain.english import terms
from autograder.explain.raising.data import on_data
from autograder.explain.raising.models import end_given, end_numbers, ends, model_parts, uncalled
from autograder.explain.raising.python import entries, loops
from autograder.explain.raising.tensors import in_call, shapes_given
from autograder.explain.said import Said
from autograder.explain.source import argument
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """Too many or too few arguments, or arguments that are no tensors."""
    call = trouble.call_of("Model", "Functional")
    if (
        trouble.find(r"Layer\.__init__\(\) takes 1 positional argument but \d+ ")
        and call is not None
    ):
        return _said(trouble, call)
    if call is not None and trouble.find(r"got multiple values for argument '(inputs|outputs)'"):
        return ends.too_many(trouble, [*call.args, *(word.value for word in call.keywords)])
    empty = trouble.find(r"`(inputs|outputs)` argument cannot be empty")
    if empty is not None:
        told = in_call.emptied(trouble)
        return told or end_given.empty(trouble, _argument(call, empty[1]), empty[1])
    found = trouble.find(r"All `(inputs|outputs)` values must be KerasTensors")
    if found is not None:
        return _no_tensors(trouble, call, found[1])
    if trouble.says("keyword arguments passed to Model", "keyword arguments passed to Functional"):
        return _one_end(trouble, call) if call is not None else None
    return None


def _no_tensors(trouble: Trouble, call: ast.Call | None, which: str) -> Said:  # noqa: PLR0911  a list of cases, one return each
    """What is listed, or one entry of it, is something else than a tensor."""
    node = _argument(call, which)
    of_models = model_parts.as_inputs if which == "inputs" else model_parts.as_outputs
    both = (_argument(call, which) for which in _ENDS)
    shapes = shapes_given.of_tensors(trouble, node, which) or model_parts.joined(trouble, *both)
    shapes = shapes or uncalled.shapes(trouble, node, which) or of_models(trouble, node)
    if shapes is not None:
        return shapes
    node = entries.other_than_tensor(trouble, node) or node
    fields = {"which": which, "what": trouble.text(node) or terms.THIS}
    kind = trouble.kind(node) if node is not None else ""
    invalid = trouble.find(r"invalid value (.*?) of type <class '([\w.]+)'>")
    shown = invalid[2].rpartition(".")[2] if invalid else _shown(trouble)
    if shown in entries.ONE_BY_ONE:
        fields |= {"right": entries.as_list(trouble, node)}
        return Said("MODEL_ARGUMENTS.one_by_one", fields)
    if isinstance(node, ast.Name) and node.id in trouble.source.functions:
        return Said("MODEL_ARGUMENTS.function", fields)
    if kind == "shape":
        of = node.value if isinstance(node, ast.Attribute) else None
        right = trouble.text(of) or f"{which}=..."
        return Said(f"MODEL_ARGUMENTS.shape{'_of' * (of is not None)}", fields | {"right": right})
    if shown == "NoneType":
        name = _entry(trouble, node, "None")
        none = "MODEL_ARGUMENTS.none" if name else "MODEL_ARGUMENTS.one_none"
        return in_call.changed_list(trouble) or Said(none, fields | {"what": name})
    if isinstance(node, ast.Set):
        return Said("MODEL_ARGUMENTS.set", fields)
    instead = _instead(trouble, node, fields)
    if instead is not None:
        return instead
    held = trouble.raised.facts.get(f"layer {trouble.text(node)}", "")
    if held and isinstance(node, ast.Name):
        bound = trouble.source.bound_line(node.id)
        fields |= {
            "class_name": held,
            "line": terms.ON_LINE.format(line=bound) if bound else "",
        }
        return Said(f"MODEL_ARGUMENTS.{'a_model' if held == 'model' else 'a_layer'}", fields)
    other = end_given.other_value(trouble, node, which) if shown not in _NUMBERS else None
    if other is not None:
        return other
    if kind in ("layer", "model", "class"):
        return uncalled.layer(trouble, node, which) or Said("MODEL_ARGUMENTS.layer", fields)
    if shown == "str":
        one = _entry(trouble, node, "string")
        key = "MODEL_ARGUMENTS.name" if one else "MODEL_ARGUMENTS.name_list"
        return Said(key, fields | {"what": one or trouble.text(node)})
    if shown in _NUMBERS:
        fields["what"] = _entry(trouble, node, "data") or trouble.text(node)
        drawn = end_numbers.drawn(trouble, node) if which == "inputs" else None
        drawn = drawn or on_data.told(trouble, node, which)
        return drawn or Said("MODEL_ARGUMENTS.numbers", fields)
    return Said("MODEL_ARGUMENTS.no_tensor", fields)


_NUMBERS = ("EagerTensor", "ndarray", "Tensor", "float", "list", "Array")


def _instead(trouble: Trouble, node: ast.expr | None, fields: dict[str, str]) -> Said | None:
    """Layers; data in place of an Input; a layer among whose settings the tensors stand."""
    if _holds_layers(trouble, node):
        listed = uncalled.listed(trouble, node, fields["which"])
        return listed or Said("MODEL_ARGUMENTS.layer_list", fields)
    data = end_numbers.wired(trouble, node) if fields["which"] == "inputs" else None
    return data or in_call.with_tensor_inside(trouble, node)


def _holds_layers(trouble: Trouble, node: ast.expr | None) -> bool:
    """Whether a list stands here whose entries are layers, none of them called."""
    if isinstance(node, ast.Name) and loops.holds_layers(trouble, node):
        return True
    entries_of = node.elts if isinstance(node, (ast.List, ast.Tuple)) else []
    return len(entries_of) > 1 and all(trouble.kind(each) == "layer" for each in entries_of)


def _shown(trouble: Trouble) -> str:
    """The type that Keras shows where it names no entry: "dict_values"."""
    found = trouble.find(r"of type <class '([\w.]+)'>$")
    return found[1].rpartition(".")[2] if found else ""


def _entry(trouble: Trouble, node: ast.expr | None, kind: str) -> str:
    """Which entry of what is listed is meant, as far as the source tells: "b" in `[a, b]`."""
    listed = node.elts if isinstance(node, (ast.List, ast.Tuple, ast.Set)) else [node]
    names = [each for each in listed if each is not None]
    if len(names) == 1:
        return trouble.text(names[0])
    fits = [each for each in names if trouble.kind(each) == kind]
    odd = fits or [each for each in names if trouble.kind(each) != "tensor"]
    return trouble.text(odd[0]) if len(odd) == 1 else ""


def _one_end(trouble: Trouble, call: ast.Call) -> Said | None:
    """One end only, or both under names that keras.Model does not have."""
    names = [word.arg for word in call.keywords if word.arg and word.arg != "name"]
    others = [name for name in names if name not in _ENDS]
    wrong = [name for name in others if name in "xy" or keras_names.closest(name, _ENDS)]
    if wrong:
        return Said("MODEL_ARGUMENTS.names", {"wrong": ", ".join(f"`{n}=`" for n in wrong)})
    if "layers" in others:
        return Said("MODEL_ARGUMENTS.no_layers", {"name": "layers"})
    if call.args and "inputs" in names:
        value = next(word.value for word in call.keywords if word.arg == "inputs")
        fields = {"one": trouble.text(call.args[0]), "two": trouble.text(value)}
        return Said("MODEL_ARGUMENTS.twice", fields)
    named = len(others) < len(names)
    return ends.one_end(trouble, call) if call.args or named else None


_ENDS = ("inputs", "outputs")


def _said(trouble: Trouble, call: ast.Call) -> Said:
    if len(call.args) == 1:
        what = call.args[0]
        if isinstance(what, (ast.List, ast.Tuple)):
            kinds = {trouble.kind(each) for each in what.elts}
            if "layer" in kinds:
                return Said("MODEL_ARGUMENTS.layers")
        return _one_end(trouble, call) or Said("MODEL_ARGUMENTS.one", {"what": trouble.text(what)})
    told = end_numbers.star(trouble, call) or ends.too_many(trouble, call.args)
    if told is not None:
        return told
    first = ", ".join(trouble.text(each) for each in call.args[:-1])
    fields = {"list": f"[{first}]", "last": trouble.text(call.args[-1]) if call.args else "outputs"}
    return Said("MODEL_ARGUMENTS", fields)


def _argument(call: ast.Call | None, which: str) -> ast.expr | None:
    return argument(call, which, _ENDS.index(which)) if call is not None else None
