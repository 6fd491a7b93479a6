"""A name that a function of the learner's gives to a layer at each of its calls."""

import ast

from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def told(trouble: Trouble, named: list[ast.Call], name: str, turn: str) -> Said | None:
    """`def tower(t): return Dense(8, name="tower")(t)`, called on different tensors. `turn` is the
    variable of a loop around the layer."""
    function = trouble.source.function_at(named[0].lineno) if len(named) == 1 else None
    if function is None or called(named[0]) == "Input":
        return None
    calls = [
        node for node in trouble.source.nodes
        if isinstance(node, ast.Call) and called(node) == function.name
    ]  # fmt: skip
    if len(calls) > 1 and len({ast.dump(call) for call in calls}) == 1:
        return None
    if len(calls) < 2 and turn:
        return None
    fields = {"function": function.name, "name": name, "line": named[0].lineno}
    return Said("NAME_TAKEN.in_function", fields) if calls else None
