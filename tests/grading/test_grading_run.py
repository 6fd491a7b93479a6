"""A class through the judge."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.blueprint import Blueprint
from autograder.grading.progress import Silent
from autograder.grading.results import Graded
from autograder.grading.run import run
from autograder.grading.store import Store
from autograder.sandbox import Limits
from autograder.submission import Source, Submissions
from autograder.verdict import Outcome, Verdict
from tests.grading.classroom import SIAMESE, STACK, Judge, blueprint, submissions

BLUEPRINTS = {id: blueprint(id) for id in (SIAMESE, STACK)}


def graded(handed: Submissions, judge: Judge, store: Store, *, again: bool = False) -> Graded:
    return run(handed, BLUEPRINTS, judge, store, progress=Silent(), again=again)


def outcomes(found: Graded) -> dict[str, list[str]]:
    return {s.name: [r.verdict.outcome for r in s.results] for s in found.students}


def test_columns_stand_in_the_courses_order(judge: Judge, store: Store) -> None:
    """Units come by name, whatever order blueprints are given in."""
    found = graded(submissions(ana={SIAMESE: "10", STACK: "7"}), judge, store)
    assert [heading.id for heading in found.exercises] == [STACK, SIAMESE]
    assert [result.exercise for result in found.students[0].results] == [STACK, SIAMESE]


def test_a_failing_submission_touches_no_other(judge: Judge, store: Store) -> None:
    """What the judge raises is "not run" for one exercise, told to the instructor only."""
    found = graded(
        submissions(ana={STACK: "raise", SIAMESE: "10"}, ben={STACK: "10"}), judge, store
    )
    assert outcomes(found) == {"ana": ["not run", "passed"], "ben": ["passed"]}
    told = found.students[0].results[0].verdict.messages
    assert [message.audience for message in told] == ["learner", "instructor"]
    assert "broken" in told[1].body
    assert "broken" not in told[0].body


def test_a_verdict_that_cannot_be_written_is_not_run(judge: Judge, store: Store) -> None:
    """Lone surrogates in a message stop that verdict, not the run."""
    found = graded(submissions(ana={STACK: "surrogate"}, ben={STACK: "10"}), judge, store)
    assert outcomes(found) == {"ana": ["not run"], "ben": ["passed"]}


def test_a_rerun_judges_only_what_changed(judge: Judge, store: Store) -> None:
    """Unchanged text is not judged again, and its verdict is the same."""
    first = graded(submissions(ana={STACK: "7"}, ben={STACK: "10"}), judge, store)
    again = graded(submissions(ana={STACK: "7"}, ben={STACK: "8"}), judge, store)
    assert len(judge.asked) == 3
    assert (again.run.judged, again.run.reused) == (1, 1)
    assert first.students[0].results[0].verdict == again.students[0].results[0].verdict


def test_a_new_blueprint_is_judged_again(judge: Judge, store: Store) -> None:
    """What is expected takes part in the key."""
    handed = submissions(ana={STACK: "7"})
    run(handed, {STACK: blueprint(STACK)}, judge, store, progress=Silent())
    run(handed, {STACK: blueprint(STACK, "Another")}, judge, store, progress=Silent())
    assert len(judge.asked) == 2


def test_again_judges_all(judge: Judge, store: Store) -> None:
    """`again` forgets what was judged."""
    graded(submissions(ana={STACK: "7"}), judge, store)
    graded(submissions(ana={STACK: "7"}), judge, store, again=True)
    assert len(judge.asked) == 2


def test_not_run_is_tried_again(judge: Judge, store: Store) -> None:
    """A failure of the autograder is never reused."""
    graded(submissions(ana={STACK: "raise"}), judge, store)
    graded(submissions(ana={STACK: "raise"}), judge, store)
    assert len(judge.asked) == 2


def test_equal_texts_of_two_students_are_judged_each(judge: Judge, store: Store) -> None:
    """A verdict is reused for its student only."""
    graded(submissions(ana={STACK: "7"}, ben={STACK: "7"}), judge, store)
    assert len(judge.asked) == 2


def test_an_interrupt_keeps_what_is_done(tmp_path: Path, judge: Judge) -> None:
    """Verdicts before Ctrl-C are shown and kept; the rerun goes on from there."""
    handed = submissions(ana={STACK: "7"}, ben={STACK: "interrupt", SIAMESE: "9"}, cem={STACK: "3"})
    with Store(tmp_path / "results.db") as store:
        found = graded(handed, judge, store)
    assert found.run.interrupted
    assert found.run.judged == 1
    assert [student.points(STACK) for student in found.students] == [7.0, None, None]
    assert outcomes(found) == {"ana": ["wrong"], "ben": [], "cem": []}
    assert [student.unjudged for student in found.students] == [(), (STACK, SIAMESE), (STACK,)]
    with Store(tmp_path / "results.db") as store:
        rest = graded(submissions(ana={STACK: "7"}, cem={STACK: "3"}), judge, store)
    assert (rest.run.judged, rest.run.reused) == (1, 1)


def test_the_stub_steps_back_for_the_answer(judge: Judge, store: Store) -> None:
    """Of stub and notebook the one that differs counts; if both differ both stay."""
    book = f"{STACK}.ipynb"
    found = graded(
        submissions(
            ana={STACK: "stub", book: "10"},
            ben={STACK: "4", book: "10"},
            cem={STACK: "stub", book: "stub"},
        ),
        judge,
        store,
    )
    assert outcomes(found) == {
        "ana": ["passed"],
        "ben": ["wrong", "passed"],
        "cem": ["unattempted"],
    }
    assert [student.points(STACK) for student in found.students] == [10.0, None, 0.0]


def test_progress_hears_every_verdict(judge: Judge, store: Store) -> None:
    """The count of verdicts announced is the count that comes."""
    heard: list[str] = []

    class Listener(Silent):
        def begin(self, total: int) -> None:
            heard.append(f"{total}")

        def done(self, student: str, exercise: str, outcome: Outcome, *, reused: bool) -> None:
            heard.append(f"{student} {exercise} {outcome} {reused}")

    run(submissions(ana={STACK: "10"}), BLUEPRINTS, judge, store, progress=Listener())
    assert heard == ["1", f"ana {STACK} passed False"]


@pytest.mark.parametrize("text", ["10", "stub"])
def test_exercises_without_a_blueprint_are_left_alone(
    judge: Judge, store: Store, text: str
) -> None:
    """What the run was not asked for is not judged."""
    asked = {SIAMESE: BLUEPRINTS[SIAMESE]}
    run(submissions(ana={STACK: text}), asked, judge, store, progress=Silent())
    assert judge.asked == []


def test_results_stand_in_the_order_of_the_class(store: Store) -> None:
    """Whoever is done first: here the last submission is judged before the first one is."""
    later = threading.Event()

    class Backwards(Judge):
        def one(self, source: Source, blueprint: Blueprint) -> Verdict:
            if source.text == "7":
                assert later.wait(60)
            later.set()
            return super().one(source, blueprint)

    judge = Backwards()
    handed = submissions(ana={STACK: "7"}, ben={STACK: "8", SIAMESE: "9"})
    found = run(handed, BLUEPRINTS, judge, store, progress=Silent(), jobs=2)
    assert outcomes(found) == {"ana": ["wrong"], "ben": ["wrong", "wrong"]}
    assert [s.points(STACK) for s in found.students] == [7.0, 8.0]


def test_a_verdict_under_other_limits_is_judged_again(judge: Judge, store: Store) -> None:
    """Who was out of time may have enough of it now."""
    handed = submissions(ana={STACK: "7"})
    for limits in (Limits(), Limits(call=60), Limits(call=60)):
        run(handed, BLUEPRINTS, judge, store, progress=Silent(), limits=limits)
    assert len(judge.asked) == 2


def test_a_judge_that_gives_too_few_verdicts_is_not_waited_for(store: Store) -> None:
    """Its missing verdicts are "not run"."""

    def lazy(sources: object, blueprints: object) -> Iterator[Verdict]:
        del sources, blueprints
        return iter(())

    handed = submissions(ana={STACK: "7", SIAMESE: "8"})
    found = run(handed, BLUEPRINTS, lazy, store, progress=Silent())
    assert outcomes(found) == {"ana": ["not run", "not run"]}
