"""Which turn of a loop a line raised in, as far as the loop's own name tells it."""

import ast

from autograder.explain import words
from autograder.explain.english.raised import origins
from autograder.explain.raising import holding
from autograder.explain.trouble import Trouble

_MOST = 100
"""Turns."""


def number(trouble: Trouble) -> int:
    """1 for the first turn; 0 where the line stands in no loop, or that cannot be told."""
    line = trouble.source.line
    inside = [
        loop
        for loop in trouble.source.loops
        if isinstance(loop, ast.For)
        and line is not None
        and loop.body[0].lineno <= line <= (loop.body[-1].end_lineno or 0)
    ]
    loop = max(inside, key=lambda each: each.lineno, default=None)
    function = trouble.source.function_at(line or 0)
    if loop is None or trouble.source.function_at(loop.lineno) is not function:
        return 0
    return _counted(trouble, loop.target, loop.iter) if isinstance(loop, ast.For) else 0


def _counted(trouble: Trouble, target: ast.expr, through: ast.expr) -> int:
    """How many turns there were, by what the name of the loop holds now."""
    call = trouble.text(through.func) if isinstance(through, ast.Call) else ""
    if call == "enumerate" and isinstance(target, ast.Tuple) and len(through.args) == 1:  # type: ignore[attr-defined]  # a Call
        return _whole(trouble, target.elts[0]) + 1
    if not isinstance(target, ast.Name):
        return 0
    if call == "range":
        return _in_range(trouble, target, through.args)  # type: ignore[attr-defined]  # a Call
    listed = trouble.source.behind(through)
    if not isinstance(listed, (ast.List, ast.Tuple)) or len(listed.elts) > _MOST:
        return 0
    now = holding.held(trouble, target)
    every = [trouble.text(each) for each in listed.elts]
    return every.index(now.name) + 1 if now is not None and every.count(now.name) == 1 else 0


def _in_range(trouble: Trouble, target: ast.Name, bounds: list[ast.expr]) -> int:
    first = bounds[0] if len(bounds) > 1 else ast.Constant(0)
    step = bounds[2] if len(bounds) > 2 else ast.Constant(1)
    plain = [each.value for each in (first, step) if isinstance(each, ast.Constant)]
    if len(plain) < 2 or not all(type(each) is int and each >= 0 for each in plain) or not plain[1]:
        return 0
    turns, rest = divmod(_whole(trouble, target) - int(str(plain[0])), int(str(plain[1])))
    return turns + 1 if not rest and 0 <= turns < _MOST else 0


def _whole(trouble: Trouble, name: ast.expr) -> int:
    """The whole number that a name holds; -1 for anything else."""
    now = holding.held(trouble, name)
    return int(now.name) if now is not None and now.type == "int" and now.name.isdigit() else -1


def told(trouble: Trouble) -> str:
    """ "That is in the second turn of the loop: the first went through."; "" in the first."""
    nth = number(trouble)
    if nth < 2:
        return ""
    before = origins.BEFORE.get(nth - 1, origins.BEFORE_IT)
    return origins.THE_NTH_TURN.format(nth=words.ordinal(nth), before=before)
