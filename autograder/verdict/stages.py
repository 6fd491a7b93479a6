"""From what each case showed to stages and points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from autograder.difference import (
    AnyDifference,
    ComputedOtherwise,
    OutputsDiffer,
    RequirementUnmet,
    StageName,
    WrongAnswer,
)
from autograder.matching import Comparison
from autograder.refusal import AnyRefusal, NotRun, Unattempted
from autograder.verdict.data import Outcome, Stage, State, Verdict

MODEL_STAGES: dict[StageName, float] = {
    "builds": 1,
    "interface": 2,
    "layers": 2,
    "wiring": 3,
    "outputs": 2,
}
"""What each stage of a model is worth, of 10."""

CLAIMED = frozenset[StageName]({"interface", "layers", "wiring"})
"""Stages that rest on what the process says of its model, and on nothing it was seen to do."""


MOST_TOLD = 100
"""Differences that a verdict keeps, the most telling first; a hostile wiring has any number."""


@dataclass(frozen=True)
class Case:
    """What one case showed.

    `outputs` are the differences of the probes: empty where they agree, None where no probe could
    be run or none could tell. `answers` are an *answers* exercise's wrong values of `asked`.
    """

    hidden: bool = False
    refusal: AnyRefusal | None = None
    comparison: Comparison | None = None
    unmet: tuple[RequirementUnmet, ...] = ()
    outputs: tuple[OutputsDiffer, ...] | None = None
    answers: tuple[WrongAnswer, ...] = ()
    asked: int = 0


def settled(case: Case) -> tuple[AnyDifference, ...]:
    """All that differs in a case, once the probes have spoken.

    Steps computed by other means are no difference where outputs agree or no probe could tell;
    where they differ, the strict comparison says what is wrong call by call.
    """
    if case.comparison is None:
        return (*case.unmet, *case.answers)
    found = case.comparison.differences
    if any(isinstance(one, ComputedOtherwise) for one in found):
        if not case.outputs:  # they agree, or no probe could tell
            found = tuple(one for one in found if not isinstance(one, ComputedOtherwise))
        else:
            found = case.comparison.strict
    return (*case.unmet, *found, *(case.outputs or ()))


def judged(
    cases: Sequence[Case], *, points: float = 10, carrying: Sequence[StageName] = ()
) -> Verdict:
    """The verdict over all cases; a stage holds when it holds in every one.

    `carrying` names the stages that carry points, where the given wiring holds the others
    already; empty for all. Where a case is suspect, what its process claims earns nothing.
    """
    told = [settled(case) for case in cases]
    stages = _stages(cases, told, points, carrying)
    worst = next((i for i, case in enumerate(cases) if told[i] or case.refusal), None)
    if worst is None:
        lost = any(stage.state == "failed" for stage in stages)
        outcome: Outcome = "wrong" if lost else "passed"
        return Verdict(outcome=outcome, stages=stages, undecided=_undecided(cases))
    first = cases[worst]
    return Verdict(
        outcome=_outcome(first.refusal),
        stages=stages,
        differences=told[worst][:MOST_TOLD],
        refusal=first.refusal,
        hidden=first.hidden,
        suspect=any(_suspect(case) for case in cases),
        undecided=_undecided(cases),
    )


def _outcome(refusal: AnyRefusal | None) -> Outcome:
    if refusal is None:
        return "wrong"
    if isinstance(refusal, Unattempted):
        return "unattempted"
    return "not run" if isinstance(refusal, NotRun) else "refused"


def _suspect(case: Case) -> bool:
    """Wirings agree and outputs differ: the claim contradicts itself, or the autograder errs.

    Not where both hold an opaque step: of such a step a wiring says no more than its variables
    and shapes, so that two honest ones agree and compute something else.
    """
    if case.comparison is None or case.comparison.strict or not case.outputs:
        return False
    return not case.comparison.opaque


def _undecided(cases: Sequence[Case]) -> bool:
    return any(case.comparison is not None and case.outputs is None for case in cases)


def _stages(
    cases: Sequence[Case],
    told: Sequence[tuple[AnyDifference, ...]],
    points: float,
    carrying: Sequence[StageName],
) -> tuple[Stage, ...]:
    if any(case.asked for case in cases):
        return (_answers_stage(cases, points),)
    worths = {
        name: worth if not carrying or name in carrying else 0.0
        for name, worth in MODEL_STAGES.items()
    }
    scale = points / sum(worths.values())
    stages = []
    for name, worth in worths.items():
        state = _worst(_state(name, case, one) for case, one in zip(cases, told, strict=True))
        earned = worth * scale if state in ("held", "undecided") else 0.0
        stages.append(Stage(name=name, state=state, worth=worth * scale, earned=earned))
    return tuple(stages)


def _worst(states: Iterable[State]) -> State:
    seen = set(states)
    order: tuple[State, ...] = ("failed", "not reached", "undecided", "held")
    return next((state for state in order if state in seen), "not reached")


def _state(name: StageName, case: Case, told: tuple[AnyDifference, ...]) -> State:
    if case.refusal is not None:
        return "failed" if name == "builds" else "not reached"
    if name == "outputs":
        if case.outputs is None:
            return "undecided"
        return "failed" if case.outputs else "held"
    if name in CLAIMED and _suspect(case):
        return "not reached"
    return "failed" if any(one.stage == name for one in told) else "held"


def _answers_stage(cases: Sequence[Case], points: float) -> Stage:
    """The points shared equally over the values; a value counts when it is right in every case."""
    asked = max(case.asked for case in cases)
    refused = any(case.refusal is not None for case in cases)
    wrong = {answer.key for case in cases for answer in case.answers}
    right = 0 if refused else asked - len(wrong)
    state: State = "held" if right == asked else "failed"
    earned = points * right / asked if asked else 0.0
    return Stage(name="answers", state=state, worth=points, earned=max(0.0, earned))
