"""A function of the learner's own is given what it does not take: a tensor, as a rule."""

import ast

from autograder.explain import words
from autograder.explain.english import raised, terms
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def given_a_tensor(trouble: Trouble, name: str) -> Said | None:
    """A function that makes a model or layer is called as if it were what it makes."""
    kind = trouble.source.returned_kind(name)
    call = trouble.call_of(name)
    if kind not in ("model", "layer") or call is None:
        return None
    given = [*call.args, *(word.value for word in call.keywords)]
    tensors = [trouble.text(each) for each in given if _is_tensor(trouble, each)]
    if not tensors:
        return None
    kept = [trouble.text(each) for each in call.args if not _is_tensor(trouble, each)]
    takes = names(trouble, name)
    inside = ", ".join(kept) or ("..." if _required(trouble, name) else "")
    fields = {
        "name": name,
        "kind": terms.A_KIND[kind],
        "takes": words.listed(takes) if takes else terms.NOTHING,
        "given": words.listed([f"`{each}`" for each in tensors]),
        "right": f"{name}({inside})({', '.join(tensors)})",
    }
    return Said("PYTHON_SLIP.maker", fields)


def given_too_much(trouble: Trouble, name: str) -> Said | None:
    """More stands in the parentheses of a call than in those of the `def`."""
    call = trouble.call_of(name)
    if call is None or name not in trouble.source.functions:
        return None
    told = given_a_tensor(trouble, name)
    if told is not None:
        return told
    takes = names(trouble, name)
    given = words.listed([f"`{trouble.text(each)}`" for each in call.args])
    fields = {"name": name, "given": given, "takes": words.listed(takes) if takes else ""}
    return Said("PYTHON_SLIP.own_more" if takes else "PYTHON_SLIP.own_nothing", fields)


def taking_tensor(trouble: Trouble, argument: str) -> Said | None:
    """An argument that is a tensor where the function wants a number: it was given one in the
    place of the argument, on another line."""
    line = trouble.source.line
    function = trouble.source.function_at(line) if line is not None else None
    if function is None or f"tensor {argument}" not in trouble.raised.facts:
        return None
    known = [arg.arg for arg in function.args.args]
    if argument not in known:
        return None
    makes = trouble.source.returned_kind(function.name) in ("model", "layer")
    for node in trouble.source.nodes:
        if not isinstance(node, ast.Call) or called(node) != function.name:
            continue
        place = dict(zip(known, node.args, strict=False))
        if argument in place and _is_tensor(trouble, place[argument]):
            told = _maker_place if makes else _order
            return told(trouble, function, node, argument)
    return None


def _maker_place(
    trouble: Trouble, function: ast.FunctionDef, call: ast.Call, argument: str
) -> Said:
    known = [arg.arg for arg in function.args.args]
    tensor = trouble.text(call.args[known.index(argument)])
    fields = {
        "name": function.name,
        "argument": argument,
        "given": f"`{tensor}`",
        "line": terms.ON_LINE.format(line=call.lineno),
        "kind": terms.A_KIND[trouble.source.returned_kind(function.name)],
        "right": f"{function.name}(...)({tensor})",
    }
    return Said(_PLACE, fields)


def _order(
    trouble: Trouble, function: ast.FunctionDef, call: ast.Call, argument: str
) -> Said | None:
    """`block(16, x)` of `def block(x, filters)`: the arguments stand in another order."""
    known = [arg.arg for arg in function.args.args]
    place = dict(zip(known, call.args, strict=False))
    others = [name for name, value in place.items() if trouble.source.kind(value) in _SETTINGS]
    if len(others) != 1 or len(place) < 2 or not _read_as_tensor(function, others[0]):
        return None
    turned = {**place, argument: place[others[0]], others[0]: place[argument]}
    named = ", ".join(f"{name}={trouble.text(value)}" for name, value in turned.items())
    fields = {
        "name": function.name,
        "argument": argument,
        "takes": words.listed(names(trouble, function.name)),
        "given": words.listed([f"`{trouble.text(each)}`" for each in call.args]),
        "line": call.lineno,
        "right": f"{function.name}({named})",
    }
    return Said("PYTHON_SLIP.order", fields)


def _read_as_tensor(function: ast.FunctionDef, name: str) -> bool:
    """Whether a layer is called on the argument: `layers.Dense(8)(x)`."""
    for node in ast.walk(function):
        on = node.args if isinstance(node, ast.Call) and isinstance(node.func, ast.Call) else []
        if any(isinstance(each, ast.Name) and each.id == name for each in on):
            return True
    return False


def _of_model(trouble: Trouble, argument: str) -> bool:
    """Whether the function around makes a model, or the argument is called like a setting: then a
    tensor in its place is the caller's slip."""
    function = trouble.source.function_at(trouble.source.line or 0)
    makes = trouble.source.returned_kind(function.name) if function is not None else ""
    return makes == "model" or argument in raised.SAYS


_PLACE = "PYTHON_SLIP.maker_place"


_SETTINGS = ("number", "string", "shape")


def of_argument(trouble: Trouble) -> Said | None:
    """As `taking_tensor`, for whichever argument stands among the settings on the line."""
    for _, tensor in trouble.constructors_with_tensor:
        told = taking_tensor(trouble, trouble.text(tensor))
        if told is not None and told.key == _PLACE and not _of_model(trouble, trouble.text(tensor)):
            continue
        if told is not None:
            return told
    return None


def called_on(trouble: Trouble, name: str, tensor: str) -> str:
    """How the function is called on a tensor: `stem(scan)`, `block(x, ...)`, `make()`."""
    arguments = trouble.source.functions[name].args
    required = len(arguments.args) - len(arguments.defaults)
    return f"{name}({tensor if arguments.args else ''}{', ...' if required > 1 else ''})"


def names(trouble: Trouble, name: str) -> list[str]:
    """What the function takes, in quotes."""
    arguments = trouble.source.functions[name].args
    return [f"`{each.arg}`" for each in (*arguments.args, *arguments.kwonlyargs)]


def _required(trouble: Trouble, name: str) -> bool:
    arguments = trouble.source.functions[name].args
    return len(arguments.args) > len(arguments.defaults)


def _is_tensor(trouble: Trouble, node: ast.expr) -> bool:
    known = f"tensor {trouble.text(node)}" in trouble.raised.facts
    return known or trouble.kind(node) == "tensor"
