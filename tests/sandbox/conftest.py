from collections.abc import Iterator

import pytest

from autograder.sandbox import Door

HONEST = """
import keras
from keras import layers, ops


def siamese(image_shape=(28, 28, 1), features=64) -> keras.Model:
    a = keras.Input(image_shape, name="a")
    b = keras.Input(image_shape, name="b")
    encoder = keras.Sequential([layers.Flatten(), layers.Dense(features, activation="relu")])
    distance = ops.abs(encoder(a) - encoder(b))
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(distance))
"""
"""A right answer; the tests of mishaps run it after each of them."""


@pytest.fixture(scope="session")
def door() -> Iterator[Door]:
    """One door for all tests: what one child does must not reach the next."""
    with Door() as opened:
        yield opened


@pytest.fixture
def honest() -> str:
    return HONEST
