"""A function of the learner's own is given what it does not take: a tensor, as a rule."""

import ast

from autograder.explain import words
from autograder.explain.english import terms
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
    if argument not in known or trouble.source.returned_kind(function.name) not in (
        "model",
        "layer",
    ):
        return None
    for node in trouble.source.nodes:
        if isinstance(node, ast.Call) and called(node) == function.name and node.args:
            place = dict(zip(known, node.args, strict=False))
            if argument in place and _is_tensor(trouble, place[argument]):
                tensor = trouble.text(place[argument])
                fields = {
                    "name": function.name,
                    "argument": argument,
                    "given": f"`{tensor}`",
                    "line": terms.ON_LINE.format(line=node.lineno),
                    "kind": terms.A_KIND[trouble.source.returned_kind(function.name)],
                    "right": f"{function.name}(...)({tensor})",
                }
                return Said("PYTHON_SLIP.maker_place", fields)
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
    return known or trouble.source.kind(node) == "tensor"
