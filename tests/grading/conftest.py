"""A judge that runs nothing, and a results store of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.grading.store import Store
from tests.grading.classroom import Judge


@pytest.fixture
def judge() -> Judge:
    return Judge()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "results.db") as opened:
        yield opened
