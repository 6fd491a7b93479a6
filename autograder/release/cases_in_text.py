"""Hidden cases in a text: as a dict, as a call of the function, or as "name=value, name=value"."""

import ast
import re
from collections.abc import Iterator
from typing import Any

from autograder.exercise import Exercise

LONGEST = 1000  # characters of a literal worth reading
OPEN, CLOSE = "([{", ")]}"


def cases_in(text: str, exercise: Exercise) -> Iterator[tuple[int, str]]:
    """Line (from 1) and words of each hidden case of the exercise, or its bounds, in a text."""
    secrets = exercise.hidden if isinstance(exercise.hidden, tuple) else (exercise.hidden,)
    for start, arguments in _written(text, exercise):
        complete = {**exercise.cases[0], **arguments}
        if complete in secrets or arguments in secrets:
            yield _line(text, start), f"a hidden case: {arguments}"
    for secret in secrets:
        for found in _told(secret).finditer(text):
            yield _line(text, found.start()), f"a hidden case: {secret}"


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _written(text: str, exercise: Exercise) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each dict and each call of the function whose values are literals, as arguments."""
    names = list(exercise.cases[0])
    for found in re.finditer(rf"\{{|\b{exercise.name}\(", text):
        literal = _balanced(text, found.start(), found.end() - 1)
        try:
            node = ast.parse(literal.strip(), mode="eval").body
            arguments = _arguments(node, names)
        except (SyntaxError, ValueError, TypeError):
            continue  # prose, or code that computes
        if arguments and set(arguments) <= set(names):
            yield found.start(), arguments


def _balanced(text: str, start: int, bracket: int) -> str:
    """From `start` to the bracket that closes the one at `bracket`."""
    depth = 0
    for position in range(bracket, min(len(text), bracket + LONGEST)):
        depth += (text[position] in OPEN) - (text[position] in CLOSE)
        if depth == 0:
            return text[start : position + 1]
    return ""


def _arguments(node: ast.expr, names: list[str]) -> dict[Any, Any]:
    if isinstance(node, ast.Call):
        placed = dict(zip(names, map(ast.literal_eval, node.args), strict=False))
        named = {key.arg: ast.literal_eval(key.value) for key in node.keywords}
        return {**placed, **named}
    value = ast.literal_eval(node)
    return value if isinstance(value, dict) else {}


def _told(case: dict[str, Any]) -> re.Pattern[str]:
    """Name and value of every argument in order, loosely written: `a=1, b: (2, 3) and c = 4`."""
    pairs = [
        rf"\b{re.escape(name)}\b[\"'`]?\s*[=:]\s*{_loose(value)}" for name, value in case.items()
    ]
    return re.compile(r"[\s,;\"'`]*(?:\band\b)?[\s\"'`]*".join(pairs))


def _loose(value: Any) -> str:  # noqa: ANN401  # any literal
    """The value's text with any spacing and quotes, and nothing that goes on after it."""
    marks = re.findall(r"\w+|[^\w\s]", repr(value))
    spelled = [r"[\"']" if mark in "\"'" else re.escape(mark) for mark in marks]
    return r"\s*".join(spelled) + r"(?!\w|\.\d)"
