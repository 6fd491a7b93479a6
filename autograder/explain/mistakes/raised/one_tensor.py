"""A layer that takes one tensor gets several.

Wrong:

    a, b = Input((4,)), Input((6,))
    x = layers.Dense(8)([a, b])

Write:

    a, b = Input((4,)), Input((6,))
    x = layers.Dense(8)(layers.Concatenate()([a, b]))

Message:

    ONE TENSOR AT A TIME · line 2

        x = layers.Dense(8)([a, b])

    Dense takes one tensor and gets two.

    Merge them first, and give it the result:

        Dense(...)(layers.Concatenate()([a, b]))
"""

import ast

from autograder.explain import keras_names, words
from autograder.explain.english import terms
from autograder.explain.raising.data import arrays_given, data_places, one_input, rows
from autograder.explain.raising.models import several_results
from autograder.explain.raising.tensors import empty_list, states_given
from autograder.explain.said import Said
from autograder.explain.source import argument, called, written
from autograder.explain.source.bound import returns_of
from autograder.explain.trouble import Trouble, class_named


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "expects 1 input(s), but it received 2"; a model that wants several, by name."""
    nothing = empty_list.told(trouble)
    if nothing is not None:
        return nothing
    named = trouble.find(r"Layer \"([^\"]+)\" expects (\d+) named input\(s\).*?received (\d+)")
    if named is not None:
        told = rows.given_to_model(trouble)
        if told is not None:
            return told
        fields = {"wanted": words.count(int(named[2])), "got": words.count(int(named[3]))}
        run = trouble.call_of("predict", "fit", "evaluate")
        if int(named[2]) == 1 and not run:
            whose = {"layer": terms.THE_MODEL, **fields}
            apart = several_results.told(trouble, whose, int(named[3]))
            each = apart or _for_each(trouble, fields)
            return each or Said("ONE_TENSOR.model_of_one", fields)
        if int(named[2]) == 1 and run:
            return one_input.told(trouble, run, fields)
        if run:
            return arrays_given.told(trouble, run, int(named[2]), int(named[3]))
        return _beside(trouble) or Said("ONE_TENSOR.model", fields)
    found = trouble.find(r"Layer \"([^\"]+)\" expects (\d+) input\(s\), but it received (\d+)")
    if found is None:
        return _side_by_side(trouble)
    fields = {
        "layer": class_named(found[1], trouble.source),
        "wanted": words.count(int(found[2])),
        "got": words.count(int(found[3])),
        "tensors": _listed(trouble),
    }
    if "return_state=True" in ast.unparse(trouble.source.tree):
        told = states_given.told(trouble, fields)
        if told is not None:
            return told
        inside = ".states_in_sequential" if trouble.call_of("Sequential", "add") else ".states"
        return Said(f"ONE_TENSOR{inside}", fields)
    in_row = _in_sequential(trouble, fields) if int(found[2]) == 1 else None
    if in_row is None and int(found[2]) == 1:
        in_row = several_results.told(trouble, fields, int(found[3]))
    return in_row or _returned(trouble, fields, int(found[2])) or _several(trouble, fields)


def _in_sequential(trouble: Trouble, fields: dict[str, str]) -> Said | None:
    """A model with several results among the layers of a Sequential."""
    if trouble.call_of("Sequential", "add") is None:
        return None
    for node in trouble.source.parts:
        maker = trouble.source.constructor(node) if isinstance(node, ast.Name) else None
        if maker is None or called(maker) not in ("Model", "Functional"):
            continue
        outputs = trouble.source.behind(argument(maker, "outputs", 1) or maker)
        if isinstance(outputs, (ast.List, ast.Tuple)) and len(outputs.elts) > 1:
            names = ", ".join(words.ordinal(k) for k in range(1, len(outputs.elts) + 1))
            shown = {"model": trouble.text(node), "names": names}
            return Said("ONE_TENSOR.in_sequential", fields | shown)
    return None


def _returned(trouble: Trouble, fields: dict[str, str], wanted: int) -> Said | None:
    """Several tensors that a function of the learner's returned, under one name."""
    for call in trouble.layer_calls:
        name = call.args[0] if call.args else None
        made = trouble.source.binding(name) if isinstance(name, ast.Name) else None
        if wanted != 1 or not isinstance(made, ast.Call) or not isinstance(made.func, ast.Name):
            continue
        own = trouble.source.functions.get(made.func.id)
        last = returns_of(own)[-1:] if own is not None else []
        if last and isinstance(last[0].value, (ast.Tuple, ast.List)):
            names = [words.ordinal(k) for k in range(1, len(last[0].value.elts) + 1)]
            line = terms.ON_LINE.format(line=made.lineno)
            shown = {"what": trouble.text(name), "function": made.func.id, "line": line}
            shown |= {"names": ", ".join(names), "call": trouble.text(made)}
            return Said("ONE_TENSOR.returned", fields | shown)
    return None


def _for_each(trouble: Trouble, fields: dict[str, str]) -> Said | None:
    """A model of one input that is called once on several tensors, in a list or side by side."""
    for call in trouble.calls:
        listed = call.args[0] if len(call.args) == 1 else ast.Tuple(elts=call.args)
        if isinstance(listed, ast.Name):
            listed = trouble.source.binding(listed) or listed
        makes = called(call) in ("Model", "Functional")
        if isinstance(call.func, ast.Name) and not makes and _tensors(trouble, listed):
            assert isinstance(listed, (ast.List, ast.Tuple))
            shown = {"model": call.func.id, "got": words.count(len(listed.elts))}
            names = [words.quoted(trouble.text(each)) for each in listed.elts]
            shown["tensors"] = words.listed(names)
            return Said("ONE_TENSOR.model_of_each", fields | shown)
    return None


def _side_by_side(trouble: Trouble) -> Said | None:
    """`encoder(a, b)` of a model with one input: Keras takes the second for `training`."""
    if not trouble.find(r"multiple values for argument '(?:training|mask)'"):
        return None
    for call in trouble.calls:
        if len(call.args) > 1 and data_places.inputs_of_model(trouble, call.func) == 1:
            return _for_each(trouble, {})
    return None


def _beside(trouble: Trouble) -> Said | None:
    """A model of several inputs, called on tensors side by side: `judge(mine, yours)`."""
    for call in trouble.layer_calls:
        tensors = [each for each in call.args if trouble.kind(each) == "tensor"]
        if len(tensors) > 1 and tensors == call.args and trouble.kind(call.func) == "model":
            names = words.listed([words.quoted(trouble.text(each)) for each in tensors])
            inside = ", ".join(trouble.text(each) for each in tensors)
            model = trouble.text(call.func)
            fields = {"model": model, "tensors": names, "right": f"{model}([{inside}])"}
            return Said("ONE_TENSOR.model_beside", fields)
    return None


def of_a_list(trouble: Trouble) -> Said | None:
    """A layer of Keras that merges nothing is called on several tensors, whatever Keras says."""
    for call in trouble.layer_calls:
        maker = trouble.source.constructor(call)
        layer = called(maker) if maker is not None else ""
        listed = call.args[0] if call.args else None
        if isinstance(listed, ast.Name):
            listed = trouble.source.binding(listed)
        if layer not in keras_names.LAYERS or layer in _MERGING or not _tensors(trouble, listed):
            continue
        assert isinstance(listed, (ast.List, ast.Tuple))
        inside = ", ".join(trouble.text(each) for each in listed.elts)
        fields = {"layer": layer, "got": words.count(len(listed.elts)), "tensors": f"[{inside}]"}
        return _several(trouble, fields)
    return None


def _several(trouble: Trouble, fields: dict[str, str]) -> Said:
    """To be merged before; where the layer reads ids, merged behind it."""
    layer = fields["layer"]
    listed = [trouble.source.behind(each) for call in trouble.layer_calls for each in call.args]
    tensors = next((each for each in listed if _tensors(trouble, each)), None)
    if layer not in _OF_IDS or not isinstance(tensors, (ast.List, ast.Tuple)):
        return Said("ONE_TENSOR", fields)
    names = [trouble.text(each) for each in tensors.elts]
    shown = {"tensors": words.listed([words.quoted(name) for name in names])}
    shown["calls"] = ", ".join(f"{layer}(...)({name})" for name in names)
    return Said("ONE_TENSOR.ids", fields | shown)


_OF_IDS = ("Embedding", "CategoryEncoding", "IntegerLookup", "StringLookup", "TextVectorization",
           "Hashing")  # fmt: skip
"""What they read names things, and is not to be computed with."""


_MERGING = words.MERGES | {"Attention", "AdditiveAttention", "MultiHeadAttention", "HashedCrossing"}


def _tensors(trouble: Trouble, node: ast.expr | None) -> bool:
    """Whether several tensors stand here, in a list."""
    if not isinstance(node, (ast.List, ast.Tuple)) or len(node.elts) < 2:
        return False
    return all(trouble.kind(each) == "tensor" for each in node.elts)


def _listed(trouble: Trouble) -> str:
    for call in trouble.layer_calls:
        for given in call.args:
            if isinstance(given, (ast.List, ast.Tuple)):
                inside = ", ".join(trouble.text(each) for each in given.elts)
                return f"[{inside}]"
            held = _held(trouble, given)
            if held:
                return held
    return "[...]"


def _held(trouble: Trouble, node: ast.expr) -> str:
    """A name that holds several tensors, as a list."""
    facts = [fact for fact in trouble.raised.facts if fact.startswith(f"tensor {written(node)}[")]
    if not isinstance(node, ast.Name) or len(facts) < 2:
        return ""
    keys = any(fact.endswith(("']", '"]')) for fact in facts)
    return f"list({node.id}.values())" if keys else node.id
