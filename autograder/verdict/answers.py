"""Values of a *predict* exercise against what the given model says."""

from typing import Any

from autograder.difference import WrongAnswer
from autograder.verdict.stages import Case


def answers_case(found: dict[str, Any], expected: dict[str, Any], *, hidden: bool = False) -> Case:
    """One case. Lists equal tuples; a float or a bool is no whole number; keys match exactly."""
    wrong = [
        WrongAnswer(key=key, found=found.get(key))
        for key, value in expected.items()
        if key not in found or not _equal(found[key], value)
    ]
    wrong += [WrongAnswer(key=key, found=found[key]) for key in found if key not in expected]
    return Case(hidden=hidden, answers=tuple(wrong), asked=len(expected))


def _equal(found: Any, expected: Any) -> bool:  # noqa: ANN401  any value that crossed as JSON
    if isinstance(expected, (list, tuple)):
        return (
            isinstance(found, (list, tuple))
            and len(found) == len(expected)
            and all(_equal(one, two) for one, two in zip(found, expected, strict=True))
        )
    return type(found) is type(expected) and bool(found == expected)
