"""Text of learners' code can be stored, sent and shown."""

from hypothesis import given
from hypothesis import strategies as st

from autograder.sandbox.text import clean


@given(st.text(st.characters()), st.integers(1, 50))
def test_clean_text_is_short_and_harmless(text: str, most: int) -> None:
    """It has at most so many characters, UTF-8 carries it, no control character is left."""
    shown = clean(text, most)
    assert len(shown) <= most
    shown.encode("utf-8")
    assert all(sign in "\n\t" or ord(sign) >= 32 for sign in shown)


def test_terminal_escapes_go() -> None:
    """Colours and titles are taken out whole, with no rest of them left."""
    assert clean("\x1b[1mbold\x1b[0m \x1b]0;title\x07end") == "bold end"


@given(st.text(st.characters(codec="ascii", categories=("L", "N", "P")), max_size=50))
def test_plain_text_stays(text: str) -> None:
    """Clean text is not changed."""
    assert clean(text) == text
