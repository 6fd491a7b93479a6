"""Text that no exercise looks like is not read as Python, and the message does without it."""

import pytest

from autograder import explain
from autograder.explain.source import Source
from autograder.explain.source.syntax import MOST_DEPTH, MOST_IN_LINE
from autograder.refusal import Raised

HOSTILE = {
    "a long file": "x = 1\n" * 20_000,
    "a long line": "x = " + "1 + " * 200_000 + "1",
    "brackets": "x = " + "(" * 500 + ")" * 500,
    "a deep sum": "x = " + "1 + " * 2_000 + "1",
    "minus signs": "x = " + "-" * 20_000 + "1",
    "attributes": "x = a" + ".b" * 5_000,
    "calls": "x = f" + "()" * 5_000,
    "functions in functions": "x = " + "lambda: " * 5_000 + "1",
    "many nodes": "x = [" + "1, " * 15_000 + "]",
    "zeros": "\0" * 100,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_not_read(kind: str) -> None:
    """Nothing is known of it, and the message comes all the same."""
    source = Source(HOSTILE[kind], 1)
    assert source.tree.body == [] or len(source.nodes) < 10
    assert len(source.text) <= MOST_IN_LINE
    raised = Raised(exception="ValueError", message="no", when="call", line=1, text=HOSTILE[kind])
    (told,) = explain.refusal(raised, source=HOSTILE[kind])
    assert told.code == "RAISED"


def test_what_people_write_is_read() -> None:
    """Forty layers and loops in loops are no attack."""
    lines = [f"x{n} = layers.Dense({n}, activation='relu')(x{n - 1})" for n in range(1, 400)]
    assert len(Source("\n".join(lines)).bindings) == 399
    nested = "\n".join("    " * n + f"for i{n} in a:" for n in range(15)) + " pass"
    assert Source(nested).nodes
    assert MOST_DEPTH > 60


def test_a_name_given_again_before_it_is_read() -> None:
    """The first result is lost; not so where a loop, a condition or another function does it."""
    assert Source("x = f()\nx = g()\n").overwritten == [("x", "f", 1, 2)]
    assert Source("x = f()\nx = g(x)\n").overwritten == []
    assert Source("x = f()\nif a:\n    x = g()\n").overwritten == []
    assert Source("for a in b:\n    x = f()\nx = g()\n").overwritten == []
    assert Source("x = f()\ndef h():\n    x = g()\n").overwritten == []


def test_a_model_that_grows() -> None:
    """A function that adds to what was made outside of it."""
    outside = "m = keras.Sequential()\ndef build():\n    m.add(layers.Dense(3))\n    return m\n"
    assert Source(outside).grown == ("m", 1)
    inside = "def build():\n    m = keras.Sequential()\n    m.add(layers.Dense(3))\n"
    assert Source(inside).grown is None


UNIT = """
import keras
base = keras.layers.Dense(4)
def tower():
    return base
def siamese(a):
    return twice(tower()(a))
def twice(x):
    return x
def other():
    base.trainable = False
    lost = keras.layers.Dense(8)
"""


def test_another_exercise_of_the_notebook_is_no_part_of_the_text() -> None:
    """What the function reaches stays, and what stands outside of functions; names stay too."""
    source = Source(UNIT, function="siamese")
    assert source.frozen() == source.unread == []
    assert {"base", "tower", "twice", "other"} <= set(source.names)
    assert source.returned_kind("tower") == "layer"
    assert "lost" not in source.names
    whole = Source(UNIT, function="convolve")
    assert whole.frozen() == [("base", 11)]
    assert Source(UNIT, line=12, function="siamese").unread == [("lost", "Dense", 12)]


def test_what_a_function_returns_is_not_what_one_inside_of_it_returns() -> None:
    """The last `return` of its own counts."""
    text = (
        "def tower():\n    layer = layers.Dense(3)\n    def inner(x):\n        return 'text'\n"
        "    return layer\n"
    )
    assert Source(text).returned_kind("tower") == "layer"
