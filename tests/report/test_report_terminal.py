"""The run as a person reads it in a terminal."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from autograder.grading.results import Graded
from autograder.report import show_run
from autograder.report.blocks import blocks
from autograder.report.words import number


def shown(graded: Graded, width: int) -> str:
    console = Console(file=io.StringIO(), width=width, highlight=False)
    show_run(graded, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_the_table_shows_points_or_a_word(graded: Graded) -> None:
    """Points where something was compared, a word elsewhere, and each word is explained."""
    text = shown(graded, 160)
    table = text.partition("not handed in")[0]
    rows = {row.split()[0]: row for row in table.splitlines() if row.strip()}
    assert "10" in rows["ana"] and "6" in rows["ana"]  # noqa: PT018  # one row
    assert "6 / 10" in rows["two"]
    assert "open" in rows["two"]
    assert "stub" in rows["zoe"]
    for meaning in ("not handed in", "unattempted", "raised an error", "two files answer"):
        assert meaning in text


def test_reasons_follow_by_student(graded: Graded) -> None:
    """The first message with its place; how many more there are."""
    text = shown(graded, 160)
    assert "NOT SHARED" in text
    assert "siamese · code cell 3, line 2" in text
    assert "1 more in the report" in text


@pytest.mark.parametrize("width", [40, 80, 160])
def test_no_control_code_of_a_submission_reaches_the_terminal(graded: Graded, width: int) -> None:
    """Names and messages are shown without what steers a terminal, at any width."""
    assert not set("\x1b\u202e") & set(shown(graded, width))


def test_a_narrow_terminal_numbers_the_columns(graded: Graded) -> None:
    """Where names of exercises do not fit, numbers stand for them, with a key."""
    assert " 1  01_sequential/stack" in shown(graded, 40)


def test_the_summary_counts(graded: Graded) -> None:
    """How many of what."""
    assert "4 students: 2 passed, 2 wrong, 1 refused, 1 unattempted." in shown(graded, 160)


@given(st.text(st.sampled_from("a \n`")))
def test_blocks_lose_no_text(body: str) -> None:
    """Every line that is not blank stands in one block."""
    assert " ".join(block.text for block in blocks(body)).split() == body.split()


def test_points_are_written_short() -> None:
    """No trailing zeros, at most two decimals."""
    assert [number(p) for p in (10.0, 6.5, 10 / 3, 0.0)] == ["10", "6.5", "3.33", "0"]
