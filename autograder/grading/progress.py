"""How a run tells what it is doing; the command line shows it, tests listen to it."""

from typing import Protocol

from autograder.verdict import Outcome


class Progress(Protocol):
    """Told of each step as it happens."""

    def say(self, text: str) -> None:
        """What happens now, in a few words."""

    def begin(self, total: int) -> None:
        """So many verdicts are to come."""

    def done(self, student: str, exercise: str, outcome: Outcome, *, reused: bool) -> None:
        """One more verdict is there."""


class Silent:
    """Shows nothing."""

    def say(self, text: str) -> None:
        """Nothing."""

    def begin(self, total: int) -> None:
        """Nothing."""

    def done(self, student: str, exercise: str, outcome: Outcome, *, reused: bool) -> None:
        """Nothing."""
