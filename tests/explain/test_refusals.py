"""Refusals in words: exact sentences, and what the source alone can tell. No Keras here."""

import pytest

from autograder import explain
from autograder.refusal import (
    AnyRefusal,
    BadSource,
    Died,
    Exited,
    NotAModel,
    NotRun,
    Raised,
    TimedOut,
    TooMuch,
    Unattempted,
    Unbuilt,
    Unreadable,
)
from autograder.verdict import Message

NOT_CONNECTED = "Output with path `` is not connected to `inputs`"


def said(found: AnyRefusal, source: str = "", exercise: str = "siamese") -> Message:
    """The only message."""
    (told,) = explain.refusal(found, exercise=exercise, source=source)
    return told


def error(exception: str, message: str, source: str, line: int, **facts: str) -> Message:
    """What is said about an exception on a line of a source."""
    text = source.splitlines()[line - 1].strip()
    raised = Raised(
        exception=exception, message=message, when="call", line=line, text=text, facts=facts
    )
    return said(raised, source)


def test_the_learners_line_stands_above_the_words() -> None:
    """As a snippet, whatever was recognised."""
    told = error("ValueError", "Cannot convert '10' to a shape.", "inp = Input(shape=(10))", 1)
    assert told.line == 1
    assert told.body == (
        "    inp = Input(shape=(10))\n"
        "\n"
        "`(10)` is just the number 10. A shape is a tuple, with one number for each axis\n"
        "of an example.\n"
        "\n"
        "A tuple of one number has a comma:\n"
        "\n"
        "    shape=(10,)"
    )


def test_not_connected_names_the_missing_input() -> None:
    """What the child saw where it happened tells the Input by name."""
    source = "m = Model(a, out)"
    facts = {"needs": "a, b", "listed": "a", "missing": "b", "unneeded": ""}
    told = error("ValueError", NOT_CONNECTED, source, 1, **facts)
    assert "Your output needs `b` as well, but the model lists only `a`." in told.body
    assert "    inputs=[a, b]" in told.body


def test_not_connected_to_a_tensor_from_outside_of_the_function() -> None:
    """An Input made at the top of the file belongs to no call of the function."""
    source = (
        "g = Input((4,))\nh = layers.Dense(8)(g)\n"
        "def build():\n    inp = Input((4,))\n    out = layers.Add()([h, inp])\n"
        "    return Model(inp, out)\n"
    )
    facts = {"needs": "g, inp", "listed": "inp", "missing": "g", "unneeded": ""}
    told = error("ValueError", NOT_CONNECTED, source, 6, **facts)
    assert "made outside the function" in told.body
    assert "`g`" in told.body


def test_what_is_not_recognised_is_shown_cleaned() -> None:
    """Keras's own last sentence, without control codes and without its frame."""
    message = (
        "Exception encountered when calling Foo.call().\n\n"
        "\x1b[1mFirst sentence.\x1b[0m\nSomething \x1b[31mnew\x1b[0m went wrong.\x07\n\n"
        "Arguments received by Foo.call():\n  • args=()"
    )
    told = error("KerasError", message, "x = foo(inp)", 1)
    assert told.code == "RAISED"
    assert told.body.startswith("    x = foo(inp)\n\nThis line raised KerasError. It says:\n\n")
    assert "    Something new went wrong.\n" in told.body


def test_an_exception_without_text_or_source() -> None:
    """Nothing is known but its class, and that is said."""
    told = said(Raised(exception="KeyboardInterrupt", message="", when="call"))
    assert told.body.startswith("This line raised KeyboardInterrupt, and gave no reason.")


def test_the_same_exception_is_told_apart_by_the_line() -> None:
    """One message of Keras, four mistakes."""
    message = "Cannot convert '{}' to a shape."
    lines = {
        "inp = Input(shape=(10))": "just the number 10",
        "inp = Input(28, 28, 1)": "ONE tuple",
        "inp = Input(np.zeros(3))": "the data itself",
        "inp = Input('10')": "stands in quotes",
    }
    for line, words in lines.items():
        assert words in error("ValueError", message, line, 1).body


def test_broken_source_around_the_line() -> None:
    """The line alone is enough where the file is no Python."""
    source = "def f(:\n"
    raised = Raised(
        exception="ValueError", message="Cannot convert '28' to a shape.", when="call",
        line=1, text="inp = Input(28, 28)",
    )  # fmt: skip
    assert "Input((28, 28))" in said(raised, source).body


@pytest.mark.parametrize(
    ("found", "title", "says"),
    [
        (Unattempted(), "NOT TRIED YET", "still is as it was handed out"),
        (NotRun(reason="no network"), "NOT RUN", "No network."),
        (BadSource(problem="empty"), "NOT PYTHON", "The file is empty."),
        (BadSource(problem="encoding", detail="byte 0xff"), "NOT PYTHON", "byte 0xff"),
        (BadSource(problem="missing function", detail="siamese"), "NOT PYTHON", "def siamese(...)"),
        (BadSource(problem="not a notebook", detail="x"), "NOT PYTHON", "not a notebook"),
        (BadSource(problem="too large", detail="9"), "NOT PYTHON", "far larger"),
        (BadSource(problem="not a file", detail="a link"), "NOT PYTHON", "a link"),
        (BadSource(problem="async", detail="siamese"), "NOT PYTHON", "Write `def`."),
        (BadSource(problem="something new"), "NOT PYTHON", "something new"),
        (Exited(line=3), "EXIT CALLED", "sys.exit()"),
        (TimedOut(seconds=20.0), "TOO SLOW", "within 20 seconds"),
        (TimedOut(seconds=2.5, when="load"), "TOO SLOW", "outside of the function"),
        (Died(signal=9), "THE PROCESS ENDED", "signal 9"),
        (Died(status=3), "THE PROCESS ENDED", "status 3"),
        (TooMuch(what="output"), "TOO MUCH", "`print`"),
        (TooMuch(what="memory"), "TOO MUCH", "memory"),
        (TooMuch(what="threads"), "TOO MUCH", "threads"),
        (NotAModel(found="None"), "NOT A MODEL", "`return` is missing"),
        (NotAModel(found="tensor", variable="out"), "NOT A MODEL", "a tensor (`out`)"),
        (NotAModel(found="Wibble"), "NOT A MODEL", "of type Wibble"),
        (NotAModel(found="list", expected="models"), "NOT A MODEL", "several models"),
        (NotAModel(found="None", expected="answers"), "NOT A MODEL", "a dict of answers"),
        (Unbuilt(), "NO INPUT YET", "keras.Input(shape=...)"),
        (
            Unreadable(reason="it is nested too deeply"),
            "CANNOT BE READ",
            "It is nested too deeply.",
        ),
        (Unreadable(reason="a subclassed model"), "CANNOT BE READ", "a class of its own"),
    ],
)
def test_every_refusal_has_words(found: AnyRefusal, title: str, says: str) -> None:
    """A friendly message each."""
    told = said(found)
    assert told.title == title
    assert says in told.body.replace("\n", " ")


@pytest.mark.parametrize(
    ("detail", "hint"),
    [
        ("'(' was never closed", "is opened and not closed"),
        ("unmatched ')'", "closed that was never opened"),
        ("expected ':'", "A colon is missing"),
        ("unexpected indent", "too far to the right"),
        ("invalid syntax. Perhaps you forgot a comma?", "A comma is missing"),
        ("something that no Python says", "Look at this line"),
    ],
)
def test_syntax_errors(detail: str, hint: str) -> None:
    """Python's own words, and where to look."""
    told = said(BadSource(problem="syntax", line=2, text="x = f(", detail=detail), "a\nx = f(\n")
    assert told.body.startswith("    x = f(\n")
    assert hint in told.body.replace("\n", " ")
