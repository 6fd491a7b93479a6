"""A comma at the end of a line makes a tuple of one."""

import ast

from autograder.explain.source import Source, written


def at_the_end(source: Source, text: str) -> int | None:
    """The line whose last comma makes a tuple of one thing, which is written as `text`."""
    for node in source.nodes:
        value = node.value if isinstance(node, (ast.Assign, ast.Return)) else None
        if not isinstance(value, ast.Tuple) or len(value.elts) != 1:
            continue
        one = value.elts[0]
        bare = (value.lineno, value.col_offset) == (one.lineno, one.col_offset)
        if bare and written(one) == text:
            return value.end_lineno
    return None
