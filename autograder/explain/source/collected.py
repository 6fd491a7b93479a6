"""What the last model of a file is given as outputs, and what a loop collects."""

import ast
from dataclasses import dataclass

from autograder.explain.source.ends import end_of
from autograder.explain.source.syntax import written
from autograder.explain.source.used import Used


@dataclass(frozen=True)
class Ended:
    """`text` is given as outputs. `how` it came: "turn", the last turn of a loop left it under this
    name; "part", it is taken out of a list; "". `collected` is the list that a loop puts each into,
    "" for none, on line `line`."""

    text: str
    how: str
    collected: str = ""
    line: int | None = None


def ended(source: Used) -> Ended | None:
    """What the last model ends at, where one expression says it."""
    given = end_of(source, 1)
    if isinstance(given, ast.Subscript) and isinstance(given.value, ast.Name):
        name = given.value.id
        line = _collects(source).get(name)
        return Ended(written(given), "part" if line else "", name if line else "", line)
    if not isinstance(given, ast.Name):
        return None
    lines = [line for name, line, _ in source.bindings if name == given.id]
    if not lines or not source.in_loop(lines[-1]) or source.in_loop(given.lineno):
        return Ended(given.id, "")
    put = {
        holder.value.id: node.lineno
        for node in source.nodes
        if isinstance(node, ast.Call) and isinstance(holder := node.func, ast.Attribute)
        and holder.attr == "append" and isinstance(holder.value, ast.Name)
        if any(isinstance(each, ast.Name) and each.id == given.id for each in node.args)
    }  # fmt: skip
    name, line = next(iter(put.items()), ("", None))
    return Ended(given.id, "turn", name, line)


def _collects(source: Used) -> dict[str, int]:
    """Lists, and the line that makes them or puts something into them."""
    made = {
        name: line
        for name, line, value in source.bindings
        if isinstance(value, (ast.List, ast.ListComp))
    }
    for node in source.nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            holder = node.func.value
            if node.func.attr == "append" and isinstance(holder, ast.Name) and holder.id in made:
                made[holder.id] = node.lineno
    return made
