"""What is written as the shape of an Input."""

import ast

from autograder.explain.source.syntax import argument, called, written
from autograder.explain.source.used import Used


def shape_of(source: Used, name: str) -> ast.expr | None:
    """The expression for `shape=` of the one Input of a name."""
    made = [value for bound, _, value in source.bindings if bound == name]
    if len(made) != 1 or not isinstance(made[0], ast.Call) or called(made[0]) != "Input":
        return None
    return argument(made[0], "shape", 0)


def counts_examples(source: Used, shape: ast.expr) -> tuple[str, str] | None:
    """(text, array) of `len(array)` and `array.shape[0]` in a shape: the number of examples."""
    parts = shape.elts if isinstance(shape, (ast.Tuple, ast.List)) else [shape]
    for part in (source.behind(each) or each for each in parts):
        counts = isinstance(part, ast.Call) and called(part) == "len" and len(part.args) == 1
        if counts and source.kind(part.args[0]) not in ("list", "tensor"):  # type: ignore[attr-defined]  # a Call, looked at above
            return written(part), written(part.args[0])  # type: ignore[attr-defined]
        first = isinstance(part, ast.Subscript) and written(part.slice) == "0"
        of = part.value if isinstance(part, ast.Subscript) and first else None
        if isinstance(of, ast.Attribute) and of.attr == "shape":
            return written(part), written(of.value)
    return None
