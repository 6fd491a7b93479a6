"""Lines that copy: a model with new weights, or weights into another layer."""

import ast

from autograder.explain.source.parsed import Parsed
from autograder.explain.source.syntax import called, written

CLONE, WEIGHTS = "clone_model", "set_weights"


def copied(source: Parsed) -> tuple[str, str, int] | None:
    """("clone_model" or "set_weights", text, line) of the first line that makes a copy of a model,
    or copies weights."""
    for node in source.nodes:
        if isinstance(node, ast.Call) and called(node) in (CLONE, WEIGHTS):
            return called(node), written(node), node.lineno
    return None
