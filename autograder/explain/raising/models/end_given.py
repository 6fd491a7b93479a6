"""What `keras.Model` was given for one of its ends, where that is no tensor."""

import ast

from autograder.explain.english.raised import origins
from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def other_value(trouble: Trouble, node: ast.expr | None, which: str) -> Said | None:
    """A name that held a tensor and was used again, a layer of a model, or any other value."""
    of_model = _layer_of(trouble, node, which)
    if of_model is not None:
        return of_model
    told = holding.held(trouble, node) if isinstance(node, ast.Name) else None
    if told is None or told.kind in ("", "tensor", "layer", "model"):
        return None
    assert isinstance(node, ast.Name)
    fields: dict[str, object] = {"what": node.id, "which": which, "value": told.text}
    again = overwritten(trouble, node.id)
    if again is None:
        return Said("MODEL_ARGUMENTS.value", fields)
    return Said("MODEL_ARGUMENTS.overwritten", fields | {"first": again[0], "later": again[1]})


def overwritten(trouble: Trouble, name: str) -> tuple[int, str] | None:
    """(line that made it a tensor, "the loop on line 4") of a name that holds no tensor now."""
    source, here = trouble.source, trouble.source.line or 10**9
    made = [
        line for each, line, value in source.bindings
        if each == name and line < here and source.kind(value) == "tensor"
        and source.same_scope(line, here)
    ]  # fmt: skip
    loops = [
        node.lineno for node in source.loops
        if isinstance(node, ast.For) and made and made[-1] < node.lineno < here
        for target in ast.walk(node.target) if isinstance(target, ast.Name) and target.id == name
    ]  # fmt: skip
    lines = [line for each, line, _ in source.bindings if each == name and line < here]
    if made and loops:
        return made[-1], origins.A_LOOP.format(line=loops[-1])
    if made and lines[-1] > made[-1]:
        return made[-1], origins.A_LINE.format(line=lines[-1])
    return None


def _layer_of(trouble: Trouble, node: ast.expr | None, which: str) -> Said | None:
    """`base.layers[0]`, `base.get_layer("conv")`."""
    inner = node.value if isinstance(node, ast.Subscript) else node
    inner = inner.func if isinstance(inner, ast.Call) else inner
    if not isinstance(inner, ast.Attribute) or inner.attr not in ("layers", "get_layer"):
        return None
    fields = {"what": trouble.text(node), "which": which, "model": trouble.text(inner.value)}
    right = f"{which}={trouble.text(node)}.{which.removesuffix('s')}"
    return Said("MODEL_ARGUMENTS.layer_of", fields | {"right": right})


def empty(trouble: Trouble, node: ast.expr | None, which: str) -> Said:
    """An empty list, by its name: where it is made, and what is never put into it."""
    name = node.id if isinstance(node, ast.Name) else ""
    line = trouble.source.bound_line(name) if name else None
    if line is None and isinstance(node, ast.Call):
        what = f"{trouble.text(node.func)}(...)"
        return Said("MODEL_ARGUMENTS.empty_given", {"what": what, "which": which})
    if line is None:
        return Said("MODEL_ARGUMENTS.empty", {"which": which})
    fields: dict[str, object] = {"what": name, "which": which, "line": line}
    lines = filling(trouble, name)
    if lines:
        return Said("MODEL_ARGUMENTS.not_filled", fields | {"line": lines[0]})
    right = f"{name}.append({made_in_a_loop(trouble, line) or '...'})"
    return Said("MODEL_ARGUMENTS.never_filled", fields | {"right": right})


def filling(trouble: Trouble, name: str) -> list[int]:
    """The lines that put something into a list."""
    nodes = trouble.source.nodes
    adds = [node for node in nodes if isinstance(node, ast.AugAssign)]
    return [
        node.lineno for node in nodes
        if isinstance(node, ast.Call) and called(node) in ("append", "extend", "insert")
        and isinstance(node.func, ast.Attribute) and trouble.text(node.func.value) == name
    ] + [node.lineno for node in adds if trouble.text(node.target) == name]  # fmt: skip


def made_in_a_loop(trouble: Trouble, after: int) -> str:
    """The one tensor that a loop behind the empty list makes at each turn."""
    source, here = trouble.source, trouble.source.line or 10**9
    made = {
        name for name, line, value in source.bindings
        if after < line < here and source.in_loop(line) and source.kind(value) == "tensor"
    }  # fmt: skip
    return made.pop() if len(made) == 1 else ""
