"""A claim that contradicts itself earns what was seen, and not what was said."""

from dataclasses import dataclass, replace

import pytest

from autograder.difference import (
    ComputedOtherwise,
    OutputsDiffer,
    RequirementUnmet,
    Step,
    WrongLayer,
)
from autograder.matching import Comparison
from autograder.verdict import Case, judged

AGREE = Comparison((), (), {}, {0: 0}, {0: 0})
DIFFER = (OutputsDiffer(regime="inference"),)
SUSPECT = Case(comparison=AGREE, outputs=DIFFER)
RIGHT = Case(comparison=AGREE, outputs=())
WRONG_LAYER = (WrongLayer(found=Step("Lambda"), expected=Step("Conv2D")),)


@dataclass(frozen=True)
class Opaque(Comparison):
    """A comparison of wirings that hold an opaque step."""

    opaque: bool = True


@pytest.mark.parametrize("cases", [(SUSPECT,), (RIGHT, SUSPECT), (SUSPECT, RIGHT)])
def test_the_right_wiring_with_other_outputs_earns_that_it_builds(cases: tuple[Case, ...]) -> None:
    """In one case of several is enough; the instructor is told."""
    verdict = judged(cases)
    assert verdict.suspect
    assert verdict.outcome == "wrong"
    assert {s.name: s.earned for s in verdict.stages if s.earned} == {"builds": 1}
    assert judged(cases, carrying=("layers", "wiring", "outputs")).points == 0


def test_an_unmet_requirement_beside_it_saves_nothing() -> None:
    """Who claims another kind of model with the right wiring loses that point as well."""
    unmet = (RequirementUnmet(requirement="kind", found="subclass", expected="Functional"),)
    verdict = judged([replace(SUSPECT, unmet=unmet)])
    assert verdict.suspect
    assert verdict.points == 0


def test_an_opaque_step_may_agree_and_compute_something_else() -> None:
    """Of such a step a wiring says no more than its variables: honest, and marked as before."""
    verdict = judged([Case(comparison=Opaque((), (), {}, {0: 0}, {0: 0}), outputs=DIFFER)])
    assert not verdict.suspect
    assert verdict.points == 8


def test_a_step_computed_otherwise_is_judged_call_by_call() -> None:
    """Where its outputs differ, the strict comparison says what is wrong; nobody is suspected."""
    otherwise = ComputedOtherwise(found=(Step("Lambda"),), expected=(Step("Conv2D"),))
    comparison = replace(AGREE, differences=(otherwise,), strict=WRONG_LAYER)
    verdict = judged([Case(comparison=comparison, outputs=DIFFER)])
    assert not verdict.suspect
    assert verdict.points == 6


def test_the_right_wiring_with_right_outputs_passes() -> None:
    """Nothing of an honest answer changes."""
    assert judged([RIGHT, RIGHT]).passed
    assert judged([RIGHT]).points == 10
