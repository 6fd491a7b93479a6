"""Settings of Keras that a learner's code changed."""

from hypothesis import given
from hypothesis import strategies as st

from autograder import explain
from autograder.explain.layout import MOST_LINES, is_code
from autograder.sandbox import Door

CODE = """import keras


def build(units=4):
    keras.config.set_image_data_format("channels_first")
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(units)])
"""


def test_what_the_sandbox_notes_is_told() -> None:
    """The setting, its new value, and one next step; from a real child."""
    with Door() as door, door.open() as child:
        assert child.load("build.py", CODE, "build") is None
        child.build("{'units': 2}", "model")
        told = explain.changed_settings(child.notes, exercise="01_sequential/stack")
    assert told is not None
    assert (told.code, told.title) == ("SETTINGS_CHANGED", "SETTINGS OF KERAS CHANGED")
    assert "(`image_data_format`) is now `channels_first`" in " ".join(told.body.split())


def test_nothing_changed_is_nothing_said() -> None:
    """No note, no message."""
    assert explain.changed_settings({}) is None


def test_one_line_is_one_cause() -> None:
    """`set_floatx` moves the policy too, and is told alone."""
    told = explain.changed_settings({"floatx": "float16", "dtype_policy": "float16"})
    assert told is not None
    assert "`floatx`" in told.body
    assert "dtype_policy" not in told.body


@given(st.dictionaries(st.text(), st.text(), min_size=1, max_size=10))
def test_whatever_a_process_claims(notes: dict[str, str]) -> None:
    """A note may hold any text; what is read is a message."""
    told = explain.changed_settings(notes)
    assert told is not None
    prose = [line for line in told.body.split("\n") if not is_code(line)]
    assert len(prose) <= MOST_LINES + 1
    assert all(char.isprintable() or char == "\n" for char in told.body)
