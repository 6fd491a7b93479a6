"""`autograder release` over a tiny course: the real command, the real door, real blueprints."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from autograder.blueprint import Blueprint
from autograder.cli import main
from autograder.release import Course
from autograder.release.pieces import blueprints
from tests.release.tiny_course import Change

Run = Callable[..., "Ran"]


class Ran(NamedTuple):
    """How the command ended and what it said."""

    code: int
    told: str


@pytest.fixture
def run(course: Course, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs the command on the course."""

    def command(*options: str) -> Ran:
        code = main(["release", "--root", str(course.solutions.parent), *options])
        told = capfd.readouterr()
        assert "Traceback" not in told.out + told.err
        return Ran(code, told.out + told.err)

    return command


def released(course: Course, unit: str) -> dict[str, Blueprint]:
    return blueprints((course.exercises / unit / "blueprints.json").read_bytes())


def test_a_course_is_released_is_fresh_and_keeps_what_was_edited(course: Course, run: Run) -> None:
    """Learners' blueprints hold public cases, wirings, and no answers; an edited stub is named."""
    assert run().code == 0
    towers = released(course, "01_pairs")["towers"]
    assert [case.hidden for case in towers.cases] == [False, False]
    assert all(case.wiring for case in towers.cases)
    assert all(case.answers is None for case in released(course, "02_counting")["count"].cases)
    code, told = run("--check")
    assert (code, told.splitlines()[-1].startswith("Fresh: all 9 files")) == (0, True)
    stub = course.exercises / "01_pairs" / "towers.py"
    stub.write_text("my work")
    code, told = run()
    assert (code, stub.read_text()) == (1, "my work")
    assert "01_pairs/towers.py" in told


def test_a_malformed_exercise_is_one_clear_message(run: Run, change: Change) -> None:
    """With the file's name and a step, and a non-zero exit."""
    change("01_pairs/towers.py", "order = 2\n", "")
    code, told = run()
    assert code == 2
    assert "towers.py: looked for `order`" in told
    assert "Add `order = ...` there." in told


def test_a_leak_is_one_clear_message(course: Course, run: Run, change: Change) -> None:
    """Nothing is written."""
    change("02_counting/README.md", "One, two.", "units=17")
    code, told = run()
    assert (code, course.exercises.exists()) == (1, False)
    assert "02_counting/count: 02_counting/README.md, line 3: a hidden case" in told
