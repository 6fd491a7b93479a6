"""Numbers in the place of an Input, and a list of Inputs that a star takes apart."""

import ast

from autograder.explain import words
from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.source import argument, called
from autograder.explain.trouble import Trouble


def wired(trouble: Trouble, node: ast.expr | None) -> Said | None:
    """Data under a name, where an Input that is not listed was wired."""
    held = holding.held(trouble, node)
    one = _wired(trouble, node) if held is not None and held.type == "array" else ""
    if not one or held is None:
        return None
    fields = {"what": trouble.text(node), "shape": held.name, "input": one}
    return Said("MODEL_ARGUMENTS.data", fields)


def drawn(trouble: Trouble, node: ast.expr | None) -> Said | None:
    """A name that was given numbers by a call that reads no tensor: `random.normal(...)`."""
    bound = trouble.source.binding(node) if isinstance(node, ast.Name) else None
    held = holding.held(trouble, node)
    if not isinstance(bound, ast.Call) or held is None or held.type != "array":
        return None
    if isinstance(bound.func, ast.Call) or trouble.source.kind(bound.func) in ("layer", "model"):
        return None
    sizes = [part.strip() for part in held.name.strip("()").split(",") if part.strip()][1:]
    one = f"({sizes[0]},)" if len(sizes) == 1 else f"({', '.join(sizes)})"
    fields = {"what": trouble.text(node), "shape": held.name, "line": bound.lineno, "one": one}
    return Said("MODEL_ARGUMENTS.drawn", fields) if sizes else None


def _wired(trouble: Trouble, node: ast.expr | None) -> str:
    """The one Input that is not listed beside `node`; "" for several."""
    here = trouble.source.line or 0
    call = trouble.call_of("Model", "Functional")
    ends = argument(call, "inputs") if call is not None else node
    named = {each.id for each in ast.walk(ends or ast.Pass()) if isinstance(each, ast.Name)}
    made = [
        name
        for name, line, value in trouble.source.bindings
        if isinstance(value, ast.Call) and called(value) == "Input"
        if line < here and trouble.source.same_scope(line, here) and name not in named
    ]
    return made[0] if len(made) == 1 and f"tensor {made[0]}" in trouble.raised.facts else ""


def star(trouble: Trouble, call: ast.Call) -> Said | None:
    """`Model(*inputs, price)`."""
    first = call.args[0] if len(call.args) == 2 else None
    if not isinstance(first, ast.Starred):
        return None
    found = trouble.find(r"takes 1 positional argument but (\d+) ")
    right = f"{trouble.text(call.func)}({trouble.text(first.value)}, {trouble.text(call.args[1])})"
    fields = {"what": trouble.text(first.value), "right": right}
    fields["number"] = words.count(int(found[1]) - 1) if found else "..."
    return Said("MODEL_ARGUMENTS.star", fields)
