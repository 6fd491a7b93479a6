"""An object is asked for something that it does not have.

Wrong:

    layers = [16, 8]
    x = layers.Dense(8)

Write:

    sizes = [16, 8]
    x = layers.Dense(8)

Message:

    NO SUCH ATTRIBUTE · line 2

        x = layers.Dense(8)

    `layers` is your own variable now (line 1), a list, so `layers.Dense` is gone.

    Give your variable another name.
"""

import ast

from autograder.explain import keras_names, words
from autograder.explain.english import older, terms
from autograder.explain.mistakes.raised.one_tensor import of_a_list
from autograder.explain.raising.stated import type_of
from autograder.explain.raising.tensors import layer_used, shapes_given
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "'list' object has no attribute 'Dense'"."""
    if trouble.says("attribute is reserved and should not be used"):
        return Said("MISSING_METHOD.reserved")
    on_class = trouble.find(r"type object '(\w+)' has no attribute '(\w+)'")
    if on_class is not None:
        return Said("MISSING_METHOD.class", {"kind": on_class[1], "name": on_class[2]})
    found = trouble.find(r"'(\w+)' object has no attribute '(\w+)'")
    if found is None:
        return None
    kind, name = found[1], found[2]
    holder = _holder(trouble, name)
    if kind == "tuple" and name == "rank":
        return Said("NOT_IN_KERAS.private")
    if holder is None and trouble.layer_calls:  # it happened inside Keras, not on this line
        listed = of_a_list(trouble)
        if listed is not None:
            return listed
        return None
    if holder is None:
        return _wants_a_tensor(trouble, kind, name)
    of_result = layer_used.asked(trouble, holder, name)
    of_result = of_result or shapes_given.asked(trouble, holder, kind, name)
    if of_result is not None:
        return of_result
    text = trouble.text(holder)
    fields: dict[str, object] = {
        "kind": words.a_type(kind),
        "name": name,
        "holder": text or terms.THIS,
    }
    if kind == "NoneType":
        return Said(f"MISSING_METHOD.none{_none(trouble, holder)}", fields)
    if isinstance(holder, ast.Name) and holder.id in ("layers", "keras", "ops", "tf", "np"):
        line = trouble.source.bound_line(holder.id)
        return Said("MISSING_METHOD.shadowed", fields | {"line": line or terms.AN_EARLIER_LINE})
    if kind == "list" and text.endswith(".layers"):
        return Said("MISSING_METHOD.list", fields | {"model": text.removesuffix(".layers")})
    if kind == "list" and name[:1].isupper() is False and name in keras_names.MODEL_METHODS:
        return Said("MISSING_METHOD.a_list", fields)
    return _meant(trouble, holder, kind, fields)


def _wants_a_tensor(trouble: Trouble, kind: str, name: str) -> Said | None:
    """A function asks what it is given for its shape: `ops.relu((1, 2))`."""
    if name not in ("shape", "dtype", "ndim", "rank"):
        return None
    for call in trouble.calls:
        others = [each for each in call.args if type_of(trouble, each) == kind]
        if len(others) == 1:
            fields = {"what": trouble.text(others[0]), "kind": words.a_type(kind)}
            return Said("NOT_A_TENSOR.of_function", fields | {"function": trouble.text(call.func)})
    return None


def _meant(trouble: Trouble, holder: ast.expr | None, kind: str, fields: dict[str, object]) -> Said:
    """What the attribute is called now, or what to do in place of asking for it."""
    name = str(fields["name"])
    by_hand = _called_by_hand(trouble, holder, name) if name not in older.REPLACED else None
    if by_hand is not None:
        return Said("MISSING_METHOD.call", fields | by_hand)
    close = keras_names.closest(name, keras_names.MODEL_METHODS)
    guess = older.REPLACED.get(name) or (f"`{close}`" if close and close != name else "")
    if kind in ("Functional", "Model") and name in ("add", "pop"):
        return Said("MISSING_METHOD.functional", fields)
    if kind in ("Functional", "Model", "Sequential") and name in _OF_LISTS:
        return _of_a_list(trouble, kind, fields)
    if guess and kind not in ("list", "tuple", "dict", "str", "int"):
        return Said("MISSING_METHOD.guess", fields | {"guess": guess})
    return Said("MISSING_METHOD", fields)


_OF_LISTS = ("append", "clear", "extend", "index", "insert", "remove", "reverse", "sort")


def _of_a_list(trouble: Trouble, kind: str, fields: dict[str, object]) -> Said:
    """`model.insert(0, layer)`: what lists can do, asked of a model."""
    name = str(fields["name"])
    if kind != "Sequential":
        return Said("MISSING_METHOD.functional_list", fields)
    if name == "append":
        return Said("MISSING_METHOD.guess", fields | {"guess": older.REPLACED[name]})
    call = trouble.call_of(name)
    if name == "extend" and call is not None and call.args:
        return Said("MISSING_METHOD.list_extend", fields | {"given": trouble.text(call.args[0])})
    return Said("MISSING_METHOD.list_method", fields)


def _holder(trouble: Trouble, name: str) -> ast.expr | None:
    for node in trouble.source.parts:
        if isinstance(node, ast.Attribute) and node.attr == name:
            return node.value
    return None


def _called_by_hand(
    trouble: Trouble, holder: ast.expr | None, name: str
) -> dict[str, object] | None:
    """A method that a model or layer does not have is called on a tensor: `tower.forward(x)`."""
    call = trouble.call_of(name)
    if holder is None or call is None or not isinstance(call.func, ast.Attribute):
        return None
    tensors = [each for each in call.args if trouble.kind(each) == "tensor"]
    kind = trouble.kind(holder)
    made = any(isinstance(each, ast.Call) and called(each) == "Input" for each in tensors)
    if made or not tensors or tensors != call.args or kind not in ("layer", "model"):
        return None
    inside = ", ".join(trouble.text(each) for each in tensors)
    inside = f"[{inside}]" if len(tensors) > 1 else inside
    return {"kind": terms.A_KIND[kind], "right": f"{trouble.text(holder)}({inside})"}


def _of_its_own_method(trouble: Trouble, name: str) -> bool:
    """Whether the line, run again in a loop, gives the name what one of its own methods gives."""
    return any(
        isinstance(value, ast.Call)
        and isinstance(value.func, ast.Attribute)
        and trouble.text(value.func.value) == name == bound
        and line == trouble.source.line
        for bound, line, value in trouble.source.bindings
    )


def _none(trouble: Trouble, holder: ast.expr | None) -> str:
    """Whether the None came from `m = m.add(...)` or its like."""
    bound = trouble.source.binding(holder) if isinstance(holder, ast.Name) else holder
    if isinstance(holder, ast.Name) and _of_its_own_method(trouble, holder.id):
        return ".itself"
    methods = ("add", "compile", "build", "summary", "append", "pop")
    if isinstance(bound, ast.Call) and isinstance(bound.func, ast.Attribute):
        chained = ".chained" if bound is holder else ".add"
        return chained if bound.func.attr in methods else ""
    return ""
