"""What a probe tells apart, and what it does not."""

from typing import Any

import keras
import pytest
from keras import Input, Model, layers, ops

from autograder import evidence, extract, probe


def dense(name: str = "d", units: int = 4, **more: Any) -> layers.Dense:
    return layers.Dense(units, name=name, **more)


def siamese(merge: Any, second: str = "encoder") -> Model:
    """Two inputs, each encoded; by the same encoder, or by a second one of another name."""
    a, b = Input((5,)), Input((5,))
    encoder = dense("encoder", 6, activation="tanh")
    other = encoder if second == "encoder" else dense(second, 6, activation="tanh")
    return Model([a, b], dense("head", 1, activation="sigmoid")(merge(encoder(a), other(b))))


def difference(a: Any, b: Any) -> Any:
    return ops.abs(a - b)


def chain(*steps: Any, shape: tuple[int, ...] = (5,)) -> Model:
    """One input through the steps, one after another."""
    x = start = Input(shape)
    for step in steps:
        x = step(x)
    return Model(start, x)


def test_operands_of_an_absolute_difference_may_be_swapped(regimes: Any) -> None:
    """`abs(b - a)` agrees with `abs(a - b)`; `a - b` does not."""
    asked = siamese(difference)
    assert regimes(siamese(lambda a, b: ops.abs(b - a)), asked) == set()
    assert regimes(siamese(lambda a, b: ops.maximum(a - b, b - a)), asked) == set()
    assert "inference" in regimes(siamese(lambda a, b: a - b), asked)


def test_two_runs_show_the_same() -> None:
    """`run` on one model and plan gives equal evidence each time, random layers included."""
    x = Input((6, 6, 3))
    y = layers.RandomFlip()(x)
    y = layers.RandomRotation(0.2)(y)
    y = layers.GaussianNoise(0.3)(y)
    y = layers.Conv2D(4, 3)(y)
    y = layers.BatchNormalization()(layers.SpatialDropout2D(0.4)(y))
    y = layers.Lambda(lambda t: t + keras.random.normal((4,)), output_shape=(4, 4, 4))(y)
    reading = extract.read(Model(x, layers.Flatten()(y)))
    plan = evidence.plan(reading.wiring, 3)
    assert probe.run(reading, plan) == probe.run(reading, plan)


@pytest.mark.parametrize("seed", range(5))
def test_a_missing_relu_shows_under_a_large_max_pool(regimes: Any, seed: int) -> None:
    """Without the ReLU before an 8x8 max-pool the outputs differ."""

    def build(*between: Any) -> Model:
        conv = layers.Conv2D(8, 4, padding="same", name="conv")
        pool = layers.MaxPooling2D(8, padding="same")
        return chain(conv, *between, pool, layers.Flatten(), dense("out", 6), shape=(32, 32, 3))

    asked = build(layers.ReLU())
    assert "inference" in regimes(build(), asked, seed=seed)
    assert regimes(build(layers.Activation("relu")), asked, seed=seed) == set()


def test_a_copied_encoder_is_not_a_shared_one(regimes: Any) -> None:
    """With equal weights two encoders compute what one does; gradients and a step tell them."""
    found = siamese(difference, second="copy")
    assert regimes(found, siamese(difference), copies={"encoder": "copy"}) == {"gradients", "step"}


def test_a_second_encoder_nobody_asked_for_has_weights_of_its_own(regimes: Any) -> None:
    """Two encoders where one was asked differ in inference when only one of them is paired."""
    assert "inference" in regimes(siamese(difference, second="copy"), siamese(difference))


def test_rate_and_place_of_a_dropout_show_in_training_alone(regimes: Any) -> None:
    """A dropout of another rate, at another place, or missing computes the same in inference."""

    def build(*, first: float = 0.0, second: float = 0.0) -> Model:
        return chain(layers.Dropout(first), dense("a", 8), layers.Dropout(second), dense("b"))

    asked = build(first=0.3)
    assert regimes(build(first=0.3), asked) == set()
    for found in (build(first=0.5), build(second=0.3), build()):
        told = regimes(found, asked)
        assert "training" in told
        assert "inference" not in told


def test_one_dropout_called_twice_is_two_dropouts(regimes: Any) -> None:
    """Equal shapes get equal draws, whichever layer draws them."""

    def build(first: Any, second: Any) -> Model:
        a, b = Input((5,)), Input((5,))
        return Model([a, b], dense("out")(ops.concatenate([first(a), second(b)])))

    one = layers.Dropout(0.4)
    assert regimes(build(one, one), build(layers.Dropout(0.4), layers.Dropout(0.4))) == set()


def test_a_frozen_layer_shows(regimes: Any) -> None:
    """Frozen where trainable was asked computes the same and learns otherwise."""

    def build(trainable: bool) -> Model:
        return chain(dense("a", trainable=trainable), dense("b"))

    assert regimes(build(False), build(True)) == {"gradients", "step"}
    assert regimes(build(True), build(False)) == {"gradients", "step"}
    assert regimes(build(False), build(False)) == set()


def test_a_lambda_that_stops_gradients_shows(regimes: Any) -> None:
    """An identity through which nothing is learnt is no identity."""
    asked = chain(dense("a"), dense("b"))
    stopped = chain(dense("a"), layers.Lambda(ops.stop_gradient, output_shape=(4,)), dense("b"))
    kept = chain(dense("a"), layers.Lambda(lambda x: x, output_shape=(4,)), dense("b"))
    assert regimes(stopped, asked) == {"gradients", "step"}
    assert regimes(kept, asked) == set()


@pytest.mark.parametrize(
    ("setting", "value", "where"),
    [
        ("epsilon", 1e-5, {"inference", "training"}),
        ("momentum", 0.9, {"step"}),
        ("axis", 1, {"inference"}),
        ("center", False, {"inference"}),
        ("trainable", False, {"gradients", "training"}),
    ],
)
def test_settings_of_a_batch_normalization_show(
    regimes: Any, setting: str, value: Any, where: set[str]
) -> None:
    """Epsilon shows in the outputs, momentum in what a training call does to the averages."""

    def build(**settings: Any) -> Model:
        norm = layers.BatchNormalization(name="norm", **settings)
        conv = layers.Conv2D(4, 3, padding="same", name="conv")
        again = layers.BatchNormalization(name="again", **settings)
        return chain(conv, norm, layers.Conv2D(4, 1, name="next"), again, shape=(4, 4, 2))

    assert where <= regimes(build(**{setting: value}), build())
    assert regimes(build(), build()) == set()


def test_the_order_in_which_a_shared_batch_normalization_runs_is_free(regimes: Any) -> None:
    """Two updates of one average add up whichever comes first; two averages differ."""

    def build(*, swapped: bool = False, shared: bool = True) -> Model:
        a, b = Input((5,)), Input((5,))
        norm = layers.BatchNormalization(momentum=0.5, name="norm")
        other = norm if shared else layers.BatchNormalization(momentum=0.5, name="other")
        if swapped:
            right, left = norm(b), norm(a)
        else:
            left, right = norm(a), other(b)
        return Model([a, b], dense("out")(ops.concatenate([left, right])))

    assert regimes(build(swapped=True), build()) == set()
    assert "step" in regimes(build(shared=False), build(), copies={"norm": "other"})


def test_models_built_in_another_order_agree(compare: Any) -> None:
    """The order in which layers are made does not show at all."""

    def build(*, backwards: bool) -> Model:
        makers = [lambda: dense("a", 8), lambda: dense("b", 8), lambda: dense("c", 3)]
        made = [make() for make in reversed(makers)] if backwards else [make() for make in makers]
        a, b, c = reversed(made) if backwards else made
        x = Input((5,))
        left, right = layers.ReLU()(a(x)), layers.Dropout(0.2)(b(x))
        return Model(x, c(layers.Concatenate()([left, right])))

    assert compare(build(backwards=True), build(backwards=False)) == ()


def test_a_subclass_agrees_with_the_graph_it_computes() -> None:
    """An opaque model is judged by its function."""

    class Net(Model):
        def __init__(self) -> None:
            super().__init__(name="net")
            self.first, self.second = dense("first", 6), dense("second")

        def call(self, x: Any) -> Any:
            return self.second(ops.relu(self.first(x)))

    net = Net()
    net(Input((5,)))
    asked = chain(dense("first", 6), layers.ReLU(), dense("second"))
    reading, theirs = extract.read(net), extract.read(asked)
    plan = evidence.plan(theirs.wiring, 1)
    mine = [v.id for v in evidence.variables_of(reading.wiring)]
    there = evidence.retarget(plan, tuple(mine), plan.inputs, plan.outputs)
    assert evidence.agree(probe.run(reading, there), probe.run(theirs, plan)) == ()


def test_training_written_in_the_graph_shows(regimes: Any) -> None:
    """`training=True` in a call changes what the model computes when nothing is said."""

    def build(**call: Any) -> Model:
        x = Input((5,))
        return Model(x, dense("a")(layers.Dropout(0.5)(x, **call)))

    assert "inference" in regimes(build(training=True), build())
    assert regimes(build(training=False), build()) == set()


def test_regularizers_show(regimes: Any) -> None:
    """What a model adds to its loss is part of what it does in training."""
    asked = chain(dense("a"))
    assert regimes(chain(dense("a", kernel_regularizer="l2")), asked) == {"training"}


def test_structures_of_inputs_and_outputs_are_kept(regimes: Any) -> None:
    """Dicts are fed and read by key, whatever order they were written in."""

    def build(*, backwards: bool) -> Model:
        inputs = {name: Input((3,), name=name) for name in ("b", "a")}
        outputs = {"y": [dense("p")(inputs["a"])], "x": dense("q")(inputs["b"])}
        if backwards:
            outputs = dict(reversed(outputs.items()))
            inputs = dict(reversed(inputs.items()))
        return Model(inputs, outputs)

    assert regimes(build(backwards=True), build(backwards=False)) == set()


def test_several_models_are_one_reading() -> None:
    """A pair of models that share an encoder is probed as one; each output is there once."""
    x = Input((5,))
    encoder = chain(dense("encoder"))
    models = {"it's": Model(x, encoder(x)), "whole": Model(x, dense("head")(encoder(x)))}
    reading = extract.read_many(models)
    found = probe.run(reading, evidence.plan(reading.wiring, 0))
    assert [array.shape for array in found.arrays["plain"]] == [(3, 4), (3, 4)]
    assert len(found.arrays["gradients"]) == 4


def test_an_attention_called_twice_is_one_called_once(regimes: Any) -> None:
    """Keras takes the mask off what a MultiHeadAttention reads, and a second call goes without;
    here both calls read the mask."""
    ids = keras.Input((5,), dtype="int32")
    masked = layers.Embedding(9, 3, mask_zero=True)(ids)
    attend = layers.MultiHeadAttention(2, 2)
    once = attend(masked, masked)
    asked = keras.Model(ids, layers.Subtract()([once, layers.ReLU()(once)]))
    found = keras.Model(ids, layers.Subtract()([once, layers.ReLU()(attend(masked, masked))]))
    assert regimes(found, asked) == set()


@pytest.mark.parametrize(
    "layer",
    [layers.LSTM(4, name="rnn"), layers.Bidirectional(layers.GRU(3), name="rnn")],
    ids=["LSTM", "Bidirectional GRU"],
)
def test_a_lost_mask_shows(regimes: Any, layer: layers.Layer) -> None:
    """Rows end in zeros, so that an embedding without its mask differs."""

    def build(*, mask_zero: bool) -> Model:
        x = Input((None,), dtype="int32")
        table = layers.Embedding(20, 5, mask_zero=mask_zero, name="table")
        return Model(x, type(layer).from_config(layer.get_config())(table(x)))

    assert "inference" in regimes(build(mask_zero=False), build(mask_zero=True))
    assert "inference" in regimes(build(mask_zero=True), build(mask_zero=False))
    assert regimes(build(mask_zero=True), build(mask_zero=True)) == set()


def test_outputs_that_are_whole_numbers_or_inputs_can_be_probed(regimes: Any) -> None:
    """An output needs no gradient to be compared."""

    def build(axis: int) -> Model:
        x = Input((4, 4))
        return Model(x, [ops.argmax(x, axis=axis), x])

    assert regimes(build(1), build(1)) == set()
    assert "inference" in regimes(build(2), build(1))


def test_a_large_output_is_sent_as_sums() -> None:
    """No array of evidence holds more than `MOST` values."""
    reading = extract.read(chain(layers.UpSampling2D(8), shape=(8, 8, 3)))
    (array,) = probe.run(reading, evidence.plan(reading.wiring, 0)).arrays["plain"]
    assert array.shape == (3, 64, 64, 3)
    assert len(array.values) == 4 * evidence.MOST


@pytest.mark.parametrize("policy", ["mixed_float16", "mixed_bfloat16", "float64"])
def test_other_precisions_can_be_probed(policy: str) -> None:
    """Evidence of a half or double precision model is finite and repeats."""
    model = chain(
        layers.Conv2D(3, 3, dtype=policy),
        layers.BatchNormalization(dtype=policy),
        layers.Flatten(),
        dense(dtype=policy),
        shape=(6, 6, 1),
    )
    reading = extract.read(model)
    plan = evidence.plan(reading.wiring, 0)
    one, other = probe.run(reading, plan), probe.run(reading, plan)
    assert evidence.agree(one, other) == ()


def test_nothing_stays_replaced_in_keras() -> None:
    """After a probe random layers draw anew and variables can be assigned."""
    names = (keras.Variable, "assign"), (keras.random.SeedGenerator, "next")
    before = [getattr(owner, name) for owner, name in names]
    reading = extract.read(chain(layers.Dropout(0.5), dense()))
    probe.run(reading, evidence.plan(reading.wiring, 0))
    assert [getattr(owner, name) for owner, name in names] == before
