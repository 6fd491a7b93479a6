"""Values of a *predict* exercise against what the given model says."""

from itertools import islice
from typing import Any

import msgspec

from autograder.difference import WrongAnswer
from autograder.verdict.stages import Case

LONGEST_KEY, LONGEST_VALUE = 100, 600
"""Characters of a wrong answer that a verdict keeps: a hostile one may be megabytes."""


def answers_case(found: dict[str, Any], expected: dict[str, Any], *, hidden: bool = False) -> Case:
    """One case. Lists equal tuples; a float or a bool is no whole number; keys match exactly."""
    wrong = [
        WrongAnswer(key=key, found=_kept(found.get(key)))
        for key, value in expected.items()
        if key not in found or not _equal(found[key], value)
    ]
    extra = (key for key in found if key not in expected)
    wrong += [
        WrongAnswer(key=key[:LONGEST_KEY], found=_kept(found[key]))
        for key in islice(extra, len(expected) + 1)
    ]
    return Case(hidden=hidden, answers=tuple(wrong), asked=len(expected))


def _kept(value: Any) -> Any:  # noqa: ANN401  any value that crossed as JSON
    """The value, or where it is a long one the name of its type, as of what is not plain."""
    return (
        value if len(msgspec.json.encode(value)) <= LONGEST_VALUE else f"<{type(value).__name__}>"
    )


def _equal(found: Any, expected: Any) -> bool:  # noqa: ANN401  any value that crossed as JSON
    if isinstance(expected, (list, tuple)):
        return (
            isinstance(found, (list, tuple))
            and len(found) == len(expected)
            and all(_equal(one, two) for one, two in zip(found, expected, strict=True))
        )
    return type(found) is type(expected) and bool(found == expected)
