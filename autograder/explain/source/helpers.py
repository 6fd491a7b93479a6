"""Functions of the learner's own that wire a part of a model: `def tower(x): ...`."""

import ast

from autograder.explain.source.syntax import called
from autograder.explain.source.used import Used


def helper_at(source: Used, line: int) -> tuple[str, list[int]] | None:
    """(name, lines) of the function that a line stands in, and of its calls on tensors, where it is
    called on nothing else."""
    function = source.function_at(line)
    if function is None:
        return None
    own = range(function.lineno, (function.end_lineno or function.lineno) + 1)
    every = [n for n in source.nodes if isinstance(n, ast.Call) and called(n) == function.name]
    calls = [call for call in every if call.lineno not in own]
    if not calls or not all(c.args and source.kind(c.args[0]) == "tensor" for c in calls):
        return None
    return function.name, sorted({call.lineno for call in calls})
