"""Randomness and statistics: what makes a second call of a layer another result."""

from typing import Any

import keras
import pytest
from keras import layers

from autograder.extract.traits import has_updates, is_random


@pytest.mark.parametrize(
    ("layer", "random"),
    [
        (layers.Dense(2), False),
        (layers.Dropout(0.5), True),
        (layers.Dropout(0.0), False),
        (layers.GaussianNoise(0.1), True),
        (layers.SpatialDropout1D(0.1), True),
        (layers.RandomFlip(), True),
        (layers.LSTM(2), False),
        (layers.LSTM(2, dropout=0.1), True),
        (layers.LSTM(2, recurrent_dropout=0.1), True),
        (layers.Bidirectional(layers.GRU(2)), False),
        (layers.Bidirectional(layers.GRU(2, dropout=0.1)), True),
        (layers.TimeDistributed(layers.Dropout(0.5)), True),
        (layers.MultiHeadAttention(1, 2), False),
        (layers.Dense(2, activation=layers.Dropout(0.5)), True),
    ],
    ids=str,
)
def test_random_layers(layer: Any, random: bool) -> None:
    """A layer is random if it, or one inside it, disturbs its input in training."""
    assert is_random(layer) == random


def test_attention_is_random_once_it_is_built() -> None:
    """Its dropout is made when it is first called."""
    x, attention = keras.Input((3, 2)), layers.MultiHeadAttention(1, 2, dropout=0.1)
    attention(x, x)
    assert is_random(attention)


def test_layers_with_statistics() -> None:
    """A batch normalisation moves its averages in training, unless it is frozen."""
    x = keras.Input((3,))
    moving, frozen = layers.BatchNormalization(), layers.BatchNormalization(trainable=False)
    assert has_updates(moving, opaque=False)
    assert not has_updates(frozen, opaque=False)
    assert not has_updates(layers.LayerNormalization(), opaque=False)
    assert has_updates(layers.LSTM(2, stateful=True), opaque=False)
    assert has_updates(layers.SpectralNormalization(layers.Dense(2)), opaque=False)
    assert moving(x) is not None


def test_an_opaque_layer_updates_what_it_does_not_train() -> None:
    """Nobody knows what a custom layer does to a variable that has no gradient."""

    class Counter(layers.Layer):
        def __init__(self) -> None:
            super().__init__()
            self.seen = self.add_weight(shape=(), trainable=False)

        def call(self, inputs: Any) -> Any:
            return inputs

    assert has_updates(Counter(), opaque=True)
