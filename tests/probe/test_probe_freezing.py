"""Random draws and updates stand still, by public names of Keras only."""

from typing import Any

import keras
import numpy as np
import pytest
from keras import layers

from autograder.probe.freezing import still, updates_held

RANDOM = [
    layers.Dropout(0.5),
    layers.AlphaDropout(0.5),
    layers.GaussianDropout(0.5),
    layers.GaussianNoise(0.5),
    layers.SpatialDropout2D(0.5),
    layers.RandomBrightness(0.5, value_range=(0.0, 1.0)),
    layers.RandomContrast(0.5),
    layers.RandomCrop(4, 4),
    layers.RandomFlip(),
    layers.RandomRotation(0.5),
    layers.RandomTranslation(0.3, 0.3),
    layers.RandomZoom(0.3),
    layers.RandomErasing(value_range=(0.0, 1.0)),
    layers.RandomHue(0.5, value_range=(0.0, 1.0)),
    layers.RandomPerspective(),
]


def again(layer: layers.Layer) -> layers.Layer:
    return type(layer).from_config(layer.get_config() | {"name": None, "seed": 99})


@pytest.mark.parametrize("layer", RANDOM, ids=lambda layer: type(layer).__name__)
def test_two_layers_draw_the_same_while_still_and_not_otherwise(layer: layers.Layer) -> None:
    """Another layer object with another seed makes the same result, call after call.

    It fails when Keras draws by another way than `keras.random.SeedGenerator.next`.
    """
    images = np.random.default_rng(0).random((3, 8, 8, 3), np.float32)

    def call(one: layers.Layer) -> Any:
        return np.asarray(one(images, training=True))

    with still(5):
        first = call(layer)
        for _ in range(2):
            np.testing.assert_array_equal(call(again(layer)), first)
    assert any((call(layer) != first).any() for _ in range(8))


def test_another_seed_draws_otherwise() -> None:
    """The draw depends on the seed of the plan."""
    ones = np.ones((4, 16), np.float32)
    results = []
    for seed in (1, 2**40 + 1, 2):
        with still(seed):
            results.append(np.asarray(layers.Dropout(0.5)(ones, training=True)))
    assert (results[0] != results[2]).any()


def test_updates_are_added_up_and_not_carried_out() -> None:
    """Two calls give twice the update of one, and the averages stay.

    It fails when Keras assigns by another way than `keras.Variable.assign`.
    """
    norm = layers.BatchNormalization(momentum=0.5)
    data = np.random.default_rng(0).random((8, 3), np.float32)
    norm.build((None, 3))
    with updates_held() as held:
        norm(data, training=True)
        once = held[id(norm.moving_mean)].copy()
        norm(data, training=True)
    np.testing.assert_allclose(once, 0.5 * data.mean(axis=0), rtol=1e-5)
    np.testing.assert_allclose(held[id(norm.moving_mean)], 2 * once, rtol=1e-5)
    np.testing.assert_array_equal(norm.moving_mean, np.zeros(3))


def test_a_layer_that_writes_what_it_trains_reads_it_back_and_loses_it() -> None:
    """SpectralNormalization trains with its scaled kernel; afterwards the kernel is as laid."""
    layer = layers.SpectralNormalization(layers.Dense(3, use_bias=False))
    data = np.random.default_rng(0).random((8, 4), np.float32)
    layer.build((None, 4))
    layer.layer.kernel.assign(10 * np.eye(4, 3))
    with updates_held():
        inside = np.asarray(layer(data, training=True))
    np.testing.assert_array_equal(layer.layer.kernel, 10 * np.eye(4, 3))
    assert np.abs(inside).max() < np.abs(np.asarray(layer(data, training=False))).max() / 5


def test_the_caller_s_own_draws_go_on_as_if_nothing_had_been() -> None:
    """NumPy's state is put back."""
    np.random.seed(3)
    before = np.random.get_state()[1].copy()
    with still(1):
        np.random.random()
    np.testing.assert_array_equal(np.random.get_state()[1], before)


def test_what_was_replaced_is_put_back_after_an_error() -> None:
    """A model that raises leaves Keras as it was."""
    before = keras.Variable.assign, keras.random.SeedGenerator.next
    with pytest.raises(ZeroDivisionError), still(0), updates_held():
        raise ZeroDivisionError
    assert (keras.Variable.assign, keras.random.SeedGenerator.next) == before
