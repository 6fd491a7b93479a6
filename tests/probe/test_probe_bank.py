"""Which probes are good enough, and what none of them can see."""

from typing import Any

import numpy as np
import pytest
from keras import Input, Model, applications, layers, ops

from autograder import evidence, extract, probe
from autograder.probe.calibrating import calibrated


def chain(*steps: Any, shape: tuple[int | None, ...] = (5,), dtype: str = "float32") -> Model:
    x = start = Input(shape, dtype=dtype)
    for step in steps:
        x = step(x)
    return Model(start, x)


def weak(model: Model, seed: int = 1) -> set[str]:
    reading = extract.read(model)
    (found,) = probe.bank(reading, reading.wiring, [seed])
    return set(found.weak)


def test_a_bank_holds_a_probe_a_seed_and_their_evidence_is_the_model_s() -> None:
    """Each probe's plan, run again, shows the probe's evidence; different seeds differ."""
    reading = extract.read(chain(layers.Dense(4), layers.ReLU(), layers.Dense(3)))
    found = probe.bank(reading, reading.wiring, [1, 2, 3])
    assert len(found) == 3
    for one in found:
        assert one.weak == ()
        assert evidence.agree(probe.run(reading, one.plan), one.evidence) == ()
    assert evidence.agree(found[0].evidence, found[1].evidence) != ()


def test_a_bias_that_a_softmax_cancels_is_named() -> None:
    """A key's bias moves all scores of a query alike: nothing can show it."""
    x = Input((4, 6))
    attention = layers.MultiHeadAttention(2, 3, name="attention")
    assert weak(Model(x, attention(x, x))) == {"variable attention/key/bias"}


def test_a_bias_that_a_subtraction_cancels_is_named() -> None:
    """Both sides of a difference carry the shared encoder's bias."""
    a, b = Input((5,)), Input((5,))
    encoder = layers.Dense(4, name="encoder")
    assert weak(Model([a, b], encoder(a) - encoder(b))) == {"variable encoder/bias"}


def test_an_input_and_a_kernel_that_nothing_hears_of_are_named() -> None:
    """An unread input, and what is multiplied by zero, cannot show."""
    a, b = Input((5,)), Input((5,))
    dead = layers.Dense(4, name="dead")(a) * 0.0
    names = weak(Model([a, b], layers.Dense(4, name="out")(a) + dead))
    assert {"input 1", "variable dead/kernel", "variable dead/bias"} <= names
    assert not any("out/" in name for name in names)


def test_what_stands_behind_a_stopped_gradient_is_seen() -> None:
    """The gradient does not reach it; changing it and running does."""
    stop = layers.Lambda(ops.stop_gradient, output_shape=(4,))
    assert weak(chain(layers.Dense(4), stop, layers.Dense(3))) == set()


def test_whole_numbers_are_seen_by_drawing_others() -> None:
    """An index input has no gradient."""
    table = layers.Embedding(9, 4, name="table")
    assert weak(chain(table, layers.Flatten(), shape=(5,), dtype="int32")) == set()
    forgotten = layers.Lambda(lambda x: x * 0.0, output_shape=(5, 4))
    names = weak(chain(layers.Embedding(9, 4), forgotten, shape=(5,), dtype="int32"))
    assert "input 0" in names


def test_a_relu_that_another_one_repeats_is_named() -> None:
    """Left out alone, the first of two ReLUs does not show; one alone does."""
    first, second = layers.ReLU(name="first"), layers.ReLU(name="second")
    assert weak(chain(layers.Dense(8), first, layers.Dense(3))) == set()
    assert weak(chain(layers.Dense(8), first, second, layers.Dense(3))) == {"call first 1"}


def test_axes_of_unknown_size_grow_until_the_model_runs() -> None:
    """Pooling by 40 needs more than six rows."""
    pooled = chain(
        layers.Conv2D(4, 5),
        layers.MaxPooling2D(8),
        layers.GlobalAveragePooling2D(),
        shape=(None, None, 3),
    )
    reading = extract.read(pooled)
    (found,) = probe.bank(reading, reading.wiring, [0])
    assert found.plan.draws[0].shape == (3, 16, 16, 3)


def test_a_model_without_finite_numbers_has_no_probe() -> None:
    """What is no number proves nothing."""
    reading = extract.read(chain(layers.Dense(3), layers.Lambda(lambda x: ops.log(x - 1e9))))
    assert probe.bank(reading, reading.wiring, [0, 1]) == ()


@pytest.mark.parametrize(
    "layer",
    [
        layers.BatchNormalization(),
        layers.LayerNormalization(),
        layers.GroupNormalization(2),
        layers.PReLU(),
        layers.EinsumDense("abc,cd->abd", (None, 3), bias_axes="d"),
        layers.LSTM(4),
        layers.GRU(4, return_sequences=True),
        layers.SimpleRNN(4, activation="relu"),
        layers.Bidirectional(layers.LSTM(3)),
        layers.TimeDistributed(layers.Dense(3)),
        layers.Conv1D(4, 3),
        layers.SeparableConv1D(4, 3),
        layers.DepthwiseConv1D(3),
        layers.Conv1DTranspose(4, 3),
    ],
    ids=lambda layer: type(layer).__name__,
)
def test_every_variable_of_a_layer_shows(layer: layers.Layer) -> None:
    """One probe sees all that a layer of Keras holds."""
    names = weak(chain(type(layer).from_config(layer.get_config()), shape=(6, 4)))
    assert not {name for name in names if name.startswith(("variable", "input"))}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("build", "size"),
    [
        (applications.NASNetMobile, 64),
        (applications.ResNet152, 64),
        (applications.MobileNetV2, 64),
        (applications.InceptionV3, 75),
    ],
)
def test_large_models_stay_finite(build: Any, size: int) -> None:
    """All regimes of deep models hold finite numbers, fitted scales or not; fitted, the outputs
    differ from row to row."""
    reading = extract.read(build(weights=None, input_shape=(size, size, 3), classes=10))
    plan = evidence.plan(reading.wiring, 1)
    for one in (plan, calibrated(reading, plan)):
        found = probe.run(reading, one)
        for regime, arrays in found.arrays.items():
            values = np.concatenate([np.frombuffer(each.values, "<f4") for each in arrays])
            assert np.isfinite(values).all(), regime
    for regime in ("plain", "training", "step"):
        rows = np.frombuffer(found.arrays[regime][0].values, "<f4").reshape(3, 10)
        assert np.ptp(rows, axis=0).max() > 1e-3, regime
