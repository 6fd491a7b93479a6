"""A comma at the end of a line makes a tuple of one."""

import ast

from autograder.explain.source import Source, written


def after(value: ast.expr | None) -> int | None:
    """The line at whose end the comma stands, of a tuple of one without parentheses."""
    if not isinstance(value, ast.Tuple) or len(value.elts) != 1:
        return None
    one = value.elts[0]
    bare = (value.lineno, value.col_offset) == (one.lineno, one.col_offset)
    return value.end_lineno if bare else None


def at_the_end(source: Source, text: str) -> int | None:
    """The line whose last comma makes a tuple of one thing, which is written as `text`."""
    for node in source.nodes:
        value = node.value if isinstance(node, (ast.Assign, ast.Return)) else None
        line = after(value)
        if line is not None and isinstance(value, ast.Tuple) and written(value.elts[0]) == text:
            return line
    return None
