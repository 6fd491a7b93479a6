"""Hidden cases from bounds and a secret seed.

Bounds stand per argument, as a list:

    [low, high]   two integers, two floats, or two tuples of integers of one length: something
                  between them, both included, tuples element by element
    any other     a choice: one of its elements

An argument without bounds keeps its default.
"""

import hashlib
import hmac
import random
from typing import Any

from autograder.exercise.kinds import BadExercise, Exercise, Value

TRIES = 1000


def hidden_cases(exercise: Exercise, seed: bytes, count: int = 3) -> tuple[dict[str, Any], ...]:
    """The hidden cases: as declared, or `count` drawn, always the same for one seed and exercise.

    None equals a public case or another one. A draw that differs from every public case in every
    argument with bounds is preferred, so that no hard-coded number survives it. Fewer than
    `count` come back where the bounds hold no more; `BadExercise` where they hold none.
    """
    if isinstance(exercise.hidden, tuple):
        return exercise.hidden
    key = hmac.new(seed, exercise.id.encode(), hashlib.sha256).digest()
    # A test's numbers, not a secret of their own: the secret is the key.
    source = random.Random(int.from_bytes(key))  # noqa: S311
    drawn: list[dict[str, Any]] = []
    for _ in range(count):
        found = _fresh(exercise, exercise.hidden, source, drawn)
        if found is not None:
            drawn.append(found)
    if not drawn:
        raise BadExercise(
            exercise.path,
            "hidden_cases: the bounds hold no case but the public ones.",
            "Widen the bounds, or write the hidden cases as a list.",
        )
    return tuple(drawn)


def _fresh(
    exercise: Exercise,
    bounds: dict[str, list[Any]],
    source: random.Random,
    drawn: list[dict[str, Any]],
) -> dict[str, Any] | None:
    spare = None
    taken = [*exercise.cases, *drawn]
    for _ in range(TRIES):
        case = {
            name: _draw(bounds[name], source) if name in bounds else default
            for name, default in exercise.cases[0].items()
        }
        if case in taken:
            continue
        if all(case[name] != public[name] for name in bounds for public in exercise.cases):
            return case
        spare = spare or case
    return spare


def _draw(bounds: list[Any], source: random.Random) -> Value:
    if not is_range(bounds):
        return bounds[_integer(0, len(bounds) - 1, source)]
    low, high = bounds
    if isinstance(low, tuple):
        return tuple(_integer(a, b, source) for a, b in zip(low, high, strict=True))
    if isinstance(low, float):
        return round(low + source.random() * (high - low), 3)
    return _integer(low, high, source)


def _integer(low: int, high: int, source: random.Random) -> int:
    """Only `random()` is promised to be the same in every Python, so it alone is used."""
    return low + int(source.random() * (high - low + 1))


def is_range(bounds: list[Any]) -> bool:
    """Whether a list means low and high, not a choice."""
    if len(bounds) != 2 or type(bounds[0]) is not type(bounds[1]):
        return False
    low, high = bounds
    if isinstance(low, tuple):
        return len(low) == len(high) and all(type(item) is int for item in (*low, *high))
    return type(low) in (int, float)
