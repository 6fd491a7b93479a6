"""Constants as JSON."""

import math
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from autograder.extract.values import MOST, OPAQUE, encode


@pytest.mark.parametrize(
    ("value", "json"),
    [
        (None, None),
        (True, True),
        (3, 3),
        (2.5, 2.5),
        (math.nan, "nan"),
        (math.inf, "inf"),
        (-math.inf, "-inf"),
        (2**70, str(2**70)),
        ((1, (2, None)), [1, [2, None]]),
        ({"a": (1,)}, {"a": [1]}),
        ({2, 1}, [1, 2]),
        (slice(None, 3, 2), {"slice": [None, 3, 2]}),
        (..., {"ellipsis": True}),
        (1 + 2j, {"complex": [1.0, 2.0]}),
        (b"\x01", {"bytes": "01"}),
        (np.float32(0.5), 0.5),
        (np.int64(3), 3),
        (np.bool_(True), True),
        (tf.float32, "float32"),
        (tf.constant(2.0), 2.0),
        (np.array([[1, 2]], "int8"), {"array": [[1, 2]], "shape": [1, 2], "dtype": "int8"}),
        (tf.constant([1.5]), {"array": [1.5], "shape": [1], "dtype": "float32"}),
        (np.array([np.nan]), {"array": ["nan"], "shape": [1], "dtype": "float64"}),
        (len, OPAQUE),
        (object(), OPAQUE),
        ("\ud800x", "?x"),
    ],
)
def test_each_kind_of_value(value: Any, json: Any) -> None:
    """What JSON lacks is marked, and what has no value of its own is opaque."""
    assert encode(value) == json


def test_a_variable_is_its_value() -> None:
    """A variable multiplied into a graph is a constant of it: no layer holds it."""
    variable = keras.Variable([1.0, 2.0])
    assert encode(variable) == {"array": [1.0, 2.0], "shape": [2], "dtype": "float32"}


def test_large_arrays_are_digests() -> None:
    """Two large arrays are told apart by every number in them."""
    one = np.zeros(MOST + 1)
    other = one.copy()
    other[-1] = 1
    assert encode(one).keys() == {"digest", "shape", "dtype"}
    assert encode(one) == encode(one.copy())
    assert encode(one) != encode(other)
    assert encode(one)["digest"] == encode(one.astype(">f8"))["digest"]
