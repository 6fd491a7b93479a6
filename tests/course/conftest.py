"""The grader's blueprints of the real course, prepared once a test process."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.blueprint import Blueprint
from autograder.expected import grader_blueprints
from autograder.sandbox import Door

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def door() -> Iterator[Door]:
    """One door for all tests of this process."""
    with Door() as opened:
        yield opened


@pytest.fixture(scope="session")
def blueprints(door: Door, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Blueprint]:
    """All blueprints by exercise id, hidden cases included."""
    cache = tmp_path_factory.mktemp("course")
    return grader_blueprints(ROOT / "solutions", door, cache=cache)
