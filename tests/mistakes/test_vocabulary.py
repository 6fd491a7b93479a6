"""No message uses a word that its exercise's unit has not introduced, unless it explains it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.explain.english.vocabulary import INTRODUCED, MEANS
from autograder.explain.glossing import glossed, unknown
from autograder.explain.layout import MOST_LINES, is_code
from autograder.grading.judge import judge
from autograder.message import Message
from autograder.sandbox import Door
from autograder.submission import Source, collect
from tests.mistakes.pages import EXERCISES, PAGES, blueprint, mistakes

CLASS = Path(__file__).parents[1] / "sample_class"
SHOWN = [(one, words) for page in PAGES for one in mistakes(page) for words in one.words]


def as_message(words: str) -> Message:
    """The message that a page shows."""
    head, _, body = words.partition("\n\n")
    return Message("", head.partition(" · ")[0], body.rstrip("\n"))


def assert_plain(told: list[Message], exercise: str) -> None:
    """Each word is known in the unit, or explained by then; and the text reads as sentences."""
    explained = ""
    for each in told:
        explained += " ".join(each.body.split())
        for word in unknown(each, int(exercise[:2])):
            assert MEANS[word] in explained, (exercise, word, each.body)
        prose = [line for line in each.body.split("\n") if not is_code(line)]
        assert len(prose) <= MOST_LINES
        plain = re.sub(r"`[^`]*`", "x", "\n".join(prose))
        assert not re.search(r"[a-z][.?!][A-Z]|\w\(x|[.?!]  +\S", plain), plain


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_pages(page: Path) -> None:
    """The words that the mistakes pages show."""
    for one in mistakes(page):
        assert_plain([as_message(words) for words in one.words], one.exercise)


def handed_in() -> Iterator[tuple[str, Source]]:
    """What the sample class handed in, by student."""
    known = [
        f"{file.parent.name}/{file.stem}"
        for file in EXERCISES.glob("*/*.py")
        if not file.stem.startswith("_")
    ]
    for student in collect(CLASS, known).students:
        yield from ((student.student, source) for source in student.sources)


def test_sample_class() -> None:
    """The words that a class reads."""
    said = 0
    with Door() as door:
        for _, source in handed_in():
            verdict = judge(source, blueprint(source.exercise), door)
            told = [each for each in verdict.messages if each.audience == "learner"]
            assert_plain(told, source.exercise)
            said += len(told)
    assert said > 20  # else nothing was looked at


def test_an_early_word_is_explained_once() -> None:
    """Under the first message that uses it, in the units before the one that introduces it."""
    told = (Message("A", "ONE", "A tensor."), Message("B", "TWO", "Two tensors and a branch."))
    first, second = glossed(told, "01_sequential/stack")
    assert MEANS["tensor"] in first.body
    assert MEANS["tensor"] not in second.body
    assert MEANS["branch"] in second.body
    assert glossed(told, "04_inputs_outputs/concatenate_two") == told
    assert glossed(told, "") == told


def test_names_in_code_are_no_words() -> None:
    """`Embedding` is a class, whatever the unit."""
    told = Message("A", "X", "The `mask` of GlobalEmbedding is `x.tensor`.\n\n    tensor = mask")
    assert unknown(told, 1) == ()


def test_every_word_is_explained() -> None:
    """The two lists are one."""
    words = [word for each in INTRODUCED.values() for word in each]
    assert sorted(words) == sorted(MEANS)
    assert all(text.endswith(".") and len(text) < 90 for text in MEANS.values())
