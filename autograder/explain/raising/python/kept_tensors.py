"""A list outside of a loop that still holds the tensors of the turns before."""

import ast

from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def told(trouble: Trouble) -> Said | None:
    """A loop makes an Input and a model at each turn; a list that it fills is older than it."""
    source, here = trouble.source, trouble.source.line or 0
    for loop in source.loops:
        if not loop.lineno < here <= (loop.end_lineno or loop.lineno):
            continue
        inside = list(ast.walk(loop))
        makes = any(isinstance(node, ast.Call) and called(node) == "Input" for node in inside)
        lists = {
            node.func.value.id for node in inside
            if isinstance(node, ast.Call) and called(node) in ("append", "extend")
            and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)
        }  # fmt: skip
        inner = {name for name, line, _ in source.bindings if loop.lineno < line <= here}
        for name, line, value in source.bindings:
            if makes and isinstance(value, ast.List) and name in lists - inner:
                return Said("NOT_CONNECTED.kept", {"name": name, "line": line})
    return None
