"""Each named mistake has a page, and the snippet on it earns the message it shows."""

import re

import pytest

from autograder.explain.mistakes.raised import ABOUT_ERRORS
from autograder.explain.mistakes.wiring import ABOUT_WIRINGS
from autograder.explain.pages import codes, page
from autograder.verdict import Message
from tests.explain.running import messages, run

SET_APART = {
    "REQUIREMENT": "what is required stands in the exercise, not in a wiring",
    "WRONG_ANSWER": "predict exercises have no wiring",
    "COMPUTED_OTHERWISE": "told where the probes find other numbers",
    "OUTPUTS_DIFFER": "told where the probes find other numbers",
    "OUTPUT_SHAPE": "of opaque layers; regions come with it",
}

WIRINGS = [module.__name__.rpartition(".")[2].upper() for module in ABOUT_WIRINGS]
ERRORS = [module.__name__.rpartition(".")[2].upper() for module in ABOUT_ERRORS]


def section(code: str, label: str) -> str:
    """The indented block under a label of a page."""
    text = page(code) or ""
    found = re.search(rf"\*\*{label}\*\*:\n\n((?:    .*\n|\n)+)", text)
    return "\n".join(line[4:] for line in found[1].splitlines()).strip() + "\n" if found else ""


def shown(code: str, told: tuple[Message, ...]) -> str:
    """The first message as a page shows it."""
    one = next(message for message in told if message.code == code)
    where = f" · line {one.line}" if one.line else ""
    return f"{one.title}{where}\n\n{one.body}\n"


@pytest.mark.parametrize("code", WIRINGS)
def test_page_of_a_wiring(code: str) -> None:
    """The wrong snippet earns the message against the asked one; the asked one earns none."""
    if code in SET_APART:
        pytest.skip(SET_APART[code])
    wrong, asked = section(code, "Wrong"), section(code, "Asked")
    told = messages(wrong, asked)
    assert code in [one.code for one in told], told
    assert section(code, "Message") == shown(code, told)
    assert messages(asked, asked) == ()


@pytest.mark.parametrize("code", ERRORS)
def test_page_of_an_error(code: str) -> None:
    """The wrong snippet raises and earns the message; what to write instead raises nothing."""
    told = messages(section(code, "Wrong"), "")
    assert [one.code for one in told] == [code]
    assert section(code, "Message") == shown(code, told)
    instead = run(section(code, "Write")).refusal
    assert type(instead).__name__ not in ("Raised", "BadSource"), instead


def test_every_code_has_a_page() -> None:
    """Whatever code a message carries, `autograder explain` knows it."""
    for code in codes():
        text = page(code)
        assert text is not None
        assert text.startswith("# ")


@pytest.mark.parametrize("spelling", ["NOT_SHARED", "not shared", "not-shared", " Not Shared "])
def test_a_code_may_be_written_as_it_is_read(spelling: str) -> None:
    """The title over a message finds its page."""
    assert page(spelling) == page("NOT_SHARED")


def test_unknown_code() -> None:
    """A code that nobody knows has no page."""
    assert page("NO SUCH THING") is None
