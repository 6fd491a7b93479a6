"""A model from a wiring: the inverse of reading it."""

from collections.abc import Callable

import keras
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from keras import layers

from autograder import extract, mutate
from autograder.mutate.sameness import same
from autograder.wiring import Wiring
from tests import strategies
from tests.mutate.samples import SAMPLES


def again(wiring: Wiring) -> Wiring:
    """Built, and read back."""
    return extract.read(mutate.build(wiring)).wiring


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.wirings())
def test_what_is_built_from_a_wiring_has_that_wiring(wiring: Wiring) -> None:
    """Reading what was built from a wiring gives the wiring."""
    assert same(again(wiring), wiring)


@pytest.mark.parametrize("make", SAMPLES)
def test_samples_come_back(make: Callable[[], keras.Model]) -> None:
    """Nested, shared, wrapped, frozen, masked, in dicts, with states and operators: the same."""
    wiring = extract.read(make()).wiring
    assert same(again(wiring), wiring)
    assert again(wiring).kind == wiring.kind


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 300, 50))
def test_random_models_come_back(first: int) -> None:
    """300 seeded random models are built again from their wirings."""
    for seed in range(first, first + 50):
        wiring = extract.read(strategies.random_model(seed)).wiring
        assert same(again(wiring), wiring), seed


def test_a_layer_shared_with_the_inside_of_a_nested_model_stays_one() -> None:
    """One Dense called inside and outside a nested model is one object again."""
    dense, inside, x = layers.Dense(4), keras.Input((4,)), keras.Input((4,))
    model = keras.Model(x, dense(keras.Model(inside, dense(inside))(x)))
    assert len(mutate.build(extract.read(model).wiring).weights) == 2


def test_settings_come_back_as_objects() -> None:
    """Regularisers, constraints, initialisers, tuples and slices survive."""
    x = keras.Input((6, 3))
    conv = layers.Conv1D(
        4,
        3,
        kernel_regularizer=keras.regularizers.L1L2(0.1, 0.2),
        bias_constraint="non_neg",
        kernel_initializer=keras.initializers.Constant(0.5),
    )
    built = mutate.build(extract.read(keras.Model(x, conv(x)[:, 1:3])).wiring)
    layer = built.layers[1]
    assert layer.kernel_regularizer.get_config()["l2"] == pytest.approx(0.2)
    assert isinstance(layer.bias_constraint, keras.constraints.NonNeg)
    assert float(layer.kernel.numpy().min()) == 0.5
    assert built.output_shape == (None, 2, 4)


def test_an_opaque_layer_cannot_be_built() -> None:
    """A Lambda has no wiring to build from, and says so."""
    x = keras.Input((4,))
    wiring = extract.read(keras.Model(x, layers.Lambda(lambda t: t + 1)(x))).wiring
    with pytest.raises(mutate.CannotBuild, match="Lambda"):
        mutate.build(wiring)


def test_what_keras_refuses_cannot_be_built() -> None:
    """An input too small for its convolution."""
    sequential = keras.Sequential([keras.Input((2, 2, 1)), layers.Conv2D(1, 2)])
    wiring = extract.read(sequential).wiring
    text = wiring.to_json().replace(b"[null,2,2,1]", b"[null,1,1,1]")
    with pytest.raises(mutate.CannotBuild):
        mutate.build(Wiring.from_json(text))


def test_the_same_seed_grows_the_same_model() -> None:
    """`random_model` is a function of its seed."""
    one, other = (extract.read(strategies.random_model(5)).wiring for _ in range(2))
    assert same(one, other)
    kinds = {len(extract.read(strategies.random_model(s)).wiring.layers) for s in range(8)}
    assert len(kinds) > 2


def test_what_is_built_runs() -> None:
    """The built model has finite outputs."""
    model = mutate.build(extract.read(SAMPLES[0]()).wiring)
    image = np.ones((2, 8, 8, 1), "float32")
    assert np.isfinite(model([image, image])).all()
