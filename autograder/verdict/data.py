"""What a submission earned on an exercise: stages and points."""

from typing import Literal

import msgspec

from autograder.difference import AnyDifference, StageName
from autograder.message import Message
from autograder.refusal import AnyRefusal

Outcome = Literal["passed", "wrong", "unattempted", "refused", "not run"]
State = Literal["held", "failed", "undecided", "not reached"]


class Stage(msgspec.Struct, frozen=True):
    """One thing asked: what it is worth, what was earned, and how it stands over all cases."""

    name: StageName
    state: State
    worth: float
    earned: float


class Verdict(msgspec.Struct, frozen=True, omit_defaults=True):
    """The judgement on one exercise of one submission.

    `differences` and `refusal` are those of the first case that failed, `hidden` whether that case
    is a hidden one. `suspect`: wirings agree and outputs differ: the process lied or the autograder
    is wrong, so an instructor is to look. `undecided`: no valid probe could tell; no points lost.
    """

    outcome: Outcome
    stages: tuple[Stage, ...] = ()
    differences: tuple[AnyDifference, ...] = ()
    refusal: AnyRefusal | None = None
    messages: tuple[Message, ...] = ()
    hidden: bool = False
    suspect: bool = False
    undecided: bool = False

    @property
    def passed(self) -> bool:
        """Whether every stage held in every case."""
        return self.outcome == "passed"

    @property
    def points(self) -> float:
        """What was earned, out of `worth`."""
        return sum(stage.earned for stage in self.stages)

    @property
    def worth(self) -> float:
        """What all stages together are worth."""
        return sum(stage.worth for stage in self.stages)
