"""Refusals to messages."""

import ast

from msgspec import structs

from autograder.explain import unraised
from autograder.explain.english import terms
from autograder.explain.glossing import glossed
from autograder.explain.layout import one_line
from autograder.explain.mistakes.raised import ABOUT_ERRORS
from autograder.explain.raising import held_here, turn
from autograder.explain.raising.stated import lines as in_lines
from autograder.explain.said import Said
from autograder.explain.sentences import message
from autograder.explain.source import Source, function_of
from autograder.explain.trouble import Trouble
from autograder.message import Message
from autograder.refusal import (
    AnyRefusal,
    BadSource,
    Exited,
    Raised,
)


def refusal(
    found: AnyRefusal,
    *,
    exercise: str = "",
    source: str = "",
) -> tuple[Message, ...]:
    """What to say about a submission that gave no wiring: one message. Never raises.

    `source` is the learner's text, for what an exception alone leaves open; it may be broken.
    """
    line = getattr(found, "line", None)
    text = Source(source, line, getattr(found, "text", ""), function_of(exercise))
    if isinstance(found, Raised):
        return glossed((_of_error(Trouble(found, text)),), exercise)
    said = unraised.told(found, text, exercise)
    snippet = text.text if isinstance(found, (BadSource, Exited)) else ""
    line = said.line if line is None else line
    return glossed((message(said.key, said.fields, line, snippet=snippet),), exercise)


def _of_error(trouble: Trouble) -> Message:
    """The story of an exception; of a loop, which turn it was, where there is room for that."""
    said = _raised(trouble)
    told = message(said.key, said.fields, trouble.raised.line, snippet=trouble.source.text)
    try:
        nth = turn.told(trouble)
    except Exception:  # as below
        return told
    if not nth or told.body.count("\n") >= _MOST_LINES:
        return told
    return structs.replace(told, body=f"{told.body}\n\n{nth}")


_MOST_LINES = 10


def _raised(trouble: Trouble) -> Said:
    try:
        return recognised(trouble)
    except Exception:  # a fault of ours in one story must not leave the learner without a word
        return _unrecognised(trouble)


def recognised(trouble: Trouble) -> Said:
    """The story of an exception; its own last sentence where none fits."""
    raises = isinstance(trouble.source.statement, ast.Raise)
    if raises and (trouble.exception != _STUB or _under_a_condition(trouble)):
        return _unrecognised(trouble, ".own")
    for mistake in ABOUT_ERRORS:
        said: Said | None = mistake.recognise(trouble)
        if said is not None:
            return said
    return _unrecognised(trouble)


def _under_a_condition(trouble: Trouble) -> bool:
    header = trouble.source.header_of(trouble.source.line or 0)
    return header is not None and header[0].startswith(("if", "elif", "else"))


_STUB = "NotImplementedError"


_SHOWS = ("Received", "Got", "Arguments", "Full ")
"""How Keras begins the line that only shows what it got; the sentence stands before it."""


def _unrecognised(trouble: Trouble, own: str = "") -> Said:
    """The exception's own last sentence, on one line."""
    lines = [line.strip() for line in trouble.message.splitlines() if line.strip()]
    received = len(lines) > 1 and lines[-1].startswith(_SHOWS)
    said = one_line(" ".join(lines[-2:]) if received else "".join(lines[-1:]), 600)
    fields = {"exception": one_line(trouble.exception, 60) or terms.AN_ERROR, **in_lines(said)}
    if not said:
        return Said("RAISED.silent", fields)
    held = held_here.all_told(trouble) if not own and trouble.raised.when != "run" else ""
    if held:
        return Said("RAISED.held", fields | {"held": held})
    return Said("RAISED.run" if trouble.raised.when == "run" else f"RAISED{own}", fields)
