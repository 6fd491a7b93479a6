"""The wrong code that learners write for each exercise, and the exact words it earns.

The real path: the released blueprint, the sandbox, the judge. One door serves all.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.sandbox import Door
from tests.mistakes.pages import EXERCISES, PAGES, Mistake, blueprint, earned, mistakes, shown

EVERY = [mistake for page in PAGES for mistake in mistakes(page)]


@pytest.fixture(scope="module")
def door() -> Iterator[Door]:
    """One door for all pages."""
    with Door() as opened:
        yield opened


@pytest.mark.parametrize("mistake", EVERY, ids=[mistake.id for mistake in EVERY])
def test_mistake(mistake: Mistake, door: Door) -> None:
    """The code does not pass, and is told what the page shows, word by word."""
    assert tuple(map(shown, earned(mistake, door))) == mistake.words


def test_every_exercise_has_a_page() -> None:
    """Five to ten mistakes for each."""
    released = {
        f"{file.parent.name}/{file.stem}"
        for file in EXERCISES.glob("*/*.py")
        if not file.stem.startswith("_")
    }
    counts = {name: sum(one.exercise == name for one in EVERY) for name in released}
    assert {name for name, count in counts.items() if not 5 <= count <= 10} == set()


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_page_reads_as_one(page: Path) -> None:
    """Each heading has its code and its words, and the exercise is one that is released."""
    text = page.read_text(encoding="utf-8")
    assert text.count("\n## ") == len(mistakes(page)) == text.count("```python\n")
    assert all(one.words for one in mistakes(page))
    assert blueprint(mistakes(page)[0].exercise).function == page.stem
