"""Masks are edges: the canonical form agrees with what Keras itself hands on."""

import keras
from keras import layers, ops

from autograder.canonical import canonical
from autograder.extract import read
from autograder.matching import compare
from tests.building import wiring

EMBEDDED = "e = layers.Embedding(9, 3, mask_zero=True)(x)\n"


def kinds(one: str, other: str) -> list[str]:
    """The kinds of differences between two models over whole numbers."""
    told = compare(wiring(EMBEDDED + one, (5,), "int32"), wiring(EMBEDDED + other, (5,), "int32"))
    return [type(difference).__name__ for difference in told]


def test_an_operation_that_drops_a_mask_is_seen_where_the_mask_is_read() -> None:
    """`e + e` loses the mask that Add keeps; the LSTM behind it is told."""
    told = kinds("out = layers.LSTM(2)(e * e)", "out = layers.LSTM(2)(layers.Multiply()([e, e]))")
    assert told == ["MaskDiffers"]


def test_a_mask_nobody_reads_is_no_difference() -> None:
    """Behind an LSTM that gives one vector no mask is left to lose."""
    assert (
        kinds(
            "l = layers.LSTM(2)(e)\nout = l + layers.Dense(2)(l)",
            "l = layers.LSTM(2)(e)\nout = layers.Add()([l, layers.Dense(2)(l)])",
        )
        == []
    )


def test_a_forgotten_mask_zero_is_one_wrong_setting() -> None:
    """The setting is the place, and the mask that does not arrive follows from it."""
    told = compare(
        wiring("out = layers.LSTM(2)(layers.Embedding(9, 3)(x))", (5,), "int32"),
        wiring(EMBEDDED + "out = layers.LSTM(2)(e)", (5,), "int32"),
    )
    assert type(told[0]).__name__ == "WrongSetting"


def test_initial_states_keep_the_mask_away() -> None:
    """Keras hands no mask to a call with several tensor arguments, so none is an edge there."""
    x = keras.Input((5,), dtype="int32")
    embedded = layers.Embedding(9, 3, mask_zero=True)(x)
    state = ops.zeros_like(embedded[:, 0, :])
    out = layers.GRU(3)(embedded, initial_state=state)
    calls = canonical(read(keras.Model(x, out)).wiring).graph.calls
    assert all(not call.masks for call in calls)
