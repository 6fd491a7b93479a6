"""Nested lists and dicts from flat keys: "", "[1]", "['age']", "[0]['left']".

Keys are those of `wiring.Input` and `wiring.Output`, and the slots of `wiring.Read` after the
argument's name.
"""

import ast
import re
from collections.abc import Iterable
from typing import Any

_INDEX = re.compile(r"\[(?P<index>\d+|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")\]")


def steps(key: str) -> tuple[int | str, ...]:
    """The indices of a key, outermost first; `()` for ""."""
    return tuple(ast.literal_eval(found["index"]) for found in _INDEX.finditer(key))


def slot(slot_name: str) -> tuple[str, tuple[int | str, ...]]:
    """Argument name and indices of a slot: "inputs[1]" is ("inputs", (1,))."""
    start = slot_name.find("[")
    return (slot_name, ()) if start < 0 else (slot_name[:start], steps(slot_name[start:]))


def nest(values: Iterable[tuple[tuple[int | str, ...], Any]]) -> Any:  # noqa: ANN401  # any leaf
    """The structure that holds each value at its indices."""
    pairs = list(values)
    if len(pairs) == 1 and not pairs[0][0]:
        return pairs[0][1]
    groups: dict[int | str, list[tuple[tuple[int | str, ...], Any]]] = {}
    for path, value in pairs:
        groups.setdefault(path[0], []).append((path[1:], value))
    inside = {index: nest(group) for index, group in groups.items()}
    if all(isinstance(index, int) for index in inside):
        return [inside[index] for index in sorted(inside, key=int)]
    return inside
