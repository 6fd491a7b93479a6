"""The tiny course, released by the real code and nbgrader's real converters."""

from pathlib import Path

import pytest

from autograder.release import Course, draft
from tests.release.tiny_course import SOURCES, Change, plain_blueprint


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Two units: a debug and a build exercise, and a predict exercise."""
    for path, text in SOURCES.items():
        file = tmp_path / "solutions" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return Course.at(tmp_path)


@pytest.fixture
def change(course: Course) -> Change:
    """Replaces a text, once, in a source file of the course."""

    def replace(path: str, old: str, new: str) -> None:
        file = course.solutions / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


@pytest.fixture
def made(course: Course) -> dict[str, bytes]:
    """The course's draft."""
    return draft(course, plain_blueprint)
