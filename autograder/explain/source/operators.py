"""Operators between tensors, as they are written on a line."""

import ast
from collections.abc import Iterator

from autograder.explain.source.syntax import written
from autograder.explain.source.used import Used

_ORDERED = (ast.Div, ast.FloorDiv, ast.MatMult, ast.Mod, ast.Pow, ast.Sub)


def sides_on(source: Used, line: int | None) -> list[str]:
    """What the operators on a line read."""
    found = []
    for node in source.nodes:
        if isinstance(node, ast.BinOp) and node.lineno == line:
            found += [written(node.left), written(node.right)]
        elif isinstance(node, ast.AugAssign) and node.lineno == line:
            found += [written(node.target), written(node.value)]
    return found


def turned_on(source: Used, line: int | None) -> tuple[str, str] | None:
    """The one operator on a line, and its sides the other way round, where their order counts."""
    every = list(_on(source, line))
    if len(every) != 1 or not isinstance(every[0].op, _ORDERED):
        return None
    turned = ast.copy_location(ast.BinOp(every[0].right, every[0].op, every[0].left), every[0])
    return written(every[0]), written(turned)


def product_beside_a_sum(source: Used, line: int | None) -> str:
    """The one product or quotient that an addition on a line has as one of its sides; ""."""
    sides = [
        side
        for node in _on(source, line)
        if isinstance(node.op, (ast.Add, ast.Sub))
        for side in (node.left, node.right)
        if isinstance(side, ast.BinOp) and isinstance(side.op, (ast.Mult, ast.Div))
    ]
    return written(sides[0]) if len(sides) == 1 else ""


def _on(source: Used, line: int | None) -> Iterator[ast.BinOp]:
    return (n for n in source.nodes if isinstance(n, ast.BinOp) and n.lineno == line)
