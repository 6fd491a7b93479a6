"""What a learner may read about a hidden case: fixed sentences, nothing that came out of it."""

from autograder.explain.sentences import message
from autograder.message import Message


def hidden(
    exercise: str = "",  # noqa: ARG001  for translations that speak of it
    *,
    slow: bool = False,
    raised: bool = False,
) -> Message:
    """ "Right at the sizes shown, wrong at others": too `slow` there, or no model there
    (`raised`), or another model."""
    variant = ".slow" if slow else ".raised" if raised else ""
    return message(f"HIDDEN{variant}", {})
