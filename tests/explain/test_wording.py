"""Rules for every sentence: short, plain, without blame, and translatable."""

import re
import string

import pytest

from autograder.explain.english import raised, refused, wiring
from autograder.explain.layout import MOST_COLUMNS, MOST_LINES, is_code, lay_out
from autograder.explain.sentences import SENTENCES, TITLES, message

BLAME = re.compile(
    r"\b(stupid|obviously|of course|simply|just do|you failed|your fault|silly|bad code|terrible|"
    r"should have known|dumb|lazy|careless|forgot|illegal|fatal|abort)\b",
    re.IGNORECASE,
)
LONG = "a_rather_long_name_of_a_variable"


def fields_of(template: str) -> set[str]:
    """The names of a template's fields."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("key", sorted(SENTENCES))
def test_sentence(key: str) -> None:
    """At most twelve lines besides snippets, none too long, no blame, a title."""
    template = SENTENCES[key]
    assert key.partition(".")[0] in TITLES
    told = message(key, dict.fromkeys(fields_of(template), f"`{LONG}` (Dense, line 14)"))
    lines = told.body.split("\n")
    assert sum(not is_code(line) for line in lines) <= MOST_LINES
    assert max(map(len, lines)) <= MOST_COLUMNS
    assert not BLAME.search(told.body), BLAME.search(told.body)
    assert not any("…" in line for line in lines if not is_code(line))


@pytest.mark.parametrize("title", sorted(TITLES.values()))
def test_title(title: str) -> None:
    """A title is short and in capitals."""
    assert title == title.upper()
    assert len(title) <= 32


def test_codes_have_one_home() -> None:
    """No code is defined twice."""
    homes = [wiring.TITLES, raised.TITLES, refused.TITLES]
    assert sum(map(len, homes)) == len(TITLES)
    assert sum(map(len, (wiring.SENTENCES, raised.SENTENCES, refused.SENTENCES))) == len(SENTENCES)


def test_a_missing_field_is_no_traceback() -> None:
    """A translation that asks for a field that is not there shows a gap."""
    assert "…" in message("WRONG_SETTING", {}).body


def test_fields_cannot_bring_code_or_braces() -> None:
    """What learners named stays inside its sentence."""
    told = message("WRONG_READ", {"step": "{step.__class__}\n\n    evil()", "found": "x"})
    assert "{step.__class__} evil() reads x." in told.body
    assert not any(is_code(line) for line in told.body.split("\n"))


def test_layout_keeps_shapes_and_code_together() -> None:
    """A shape is not broken at its comma."""
    text = lay_out("word " * 14 + "of shape (28, 28, 1) and `x + y`.")
    assert "(28, 28, 1)" in text
    assert "`x + y`" in text
    assert all(len(line) <= 80 for line in text.split("\n"))


def test_layout_cuts_what_is_too_long() -> None:
    """Lines of code are cut, and so is a message."""
    text = lay_out("    " + "x" * 200 + "\n\n" + "word " * 400)
    lines = text.split("\n")
    assert lines[0].endswith("…")
    assert max(map(len, lines)) <= MOST_COLUMNS
    assert sum(not is_code(line) for line in lines) == MOST_LINES
