"""What must hold of every exercise of the course, on the grader's blueprint."""

from pathlib import Path

import pytest

from autograder.blueprint import Blueprint
from autograder.exercise import Exercise, registry
from autograder.grading.judge import judge
from autograder.sandbox import Door
from autograder.submission import Source

ROOT = Path(__file__).parents[2]
EXERCISES = [pytest.param(one, id=one.id) for one in registry(ROOT / "solutions")]


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_solution_earns_full_marks(
    exercise: Exercise, door: Door, blueprints: dict[str, Blueprint]
) -> None:
    """The solution passes every case, hidden ones too, and nothing is suspect or undecided."""
    source = Source(exercise.id, f"{exercise.name}.py", exercise.source)
    verdict = judge(source, blueprints[exercise.id], door)
    assert verdict.outcome == "passed"
    assert verdict.points == pytest.approx(exercise.points)
    assert not verdict.suspect
    assert not verdict.undecided


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_stub_is_unattempted(
    exercise: Exercise, door: Door, blueprints: dict[str, Blueprint]
) -> None:
    """What learners get earns nothing and is called unattempted, not wrong."""
    text = (ROOT / "exercises" / exercise.unit / f"{exercise.name}.py").read_text(encoding="utf-8")
    verdict = judge(Source(exercise.id, f"{exercise.name}.py", text), blueprints[exercise.id], door)
    assert verdict.outcome == "unattempted"
    assert verdict.points == 0


@pytest.mark.parametrize("exercise", EXERCISES)
def test_hidden_cases_are_hidden_and_public_ones_are_two(
    exercise: Exercise, blueprints: dict[str, Blueprint]
) -> None:
    """At least two public cases of different sizes, and hidden ones that equal none of them."""
    blueprint: Blueprint = blueprints[exercise.id]
    public = [case.arguments for case in blueprint.cases if not case.hidden]
    hidden = [case.arguments for case in blueprint.cases if case.hidden]
    assert len(set(public)) >= 2
    assert hidden
    assert not set(public) & set(hidden)


def test_a_size_that_fits_only_the_visible_cases_loses(
    door: Door, blueprints: dict[str, Blueprint]
) -> None:
    """Numbers memorised from both public cases fail the hidden ones; the learner is told only
    that other sizes are wrong."""
    (exercise,) = [one for one in registry(ROOT / "solutions") if one.name == "stack"]
    memory = repr({tuple(case.items()): i for i, case in enumerate(exercise.cases)})
    text = exercise.source.replace(
        "    ### BEGIN SOLUTION\n",
        "    ### BEGIN SOLUTION\n"
        f"    if tuple(locals().items()) not in {memory}:\n"
        "        hidden += 1\n",
    )
    assert text != exercise.source
    verdict = judge(Source(exercise.id, "stack.py", text), blueprints[exercise.id], door)
    assert verdict.outcome == "wrong"
    assert verdict.hidden
    read = [message for message in verdict.messages if message.audience == "learner"]
    assert len(read) == 1
    assert all(
        str(value) not in read[0].body
        for case in blueprints[exercise.id].cases
        if case.hidden
        for value in eval(case.arguments).values()
    )
