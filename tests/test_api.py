"""`check_model` on what Keras hides: everything here builds and runs without an error."""

import keras
import pytest
from keras import layers, ops

import autograder
from autograder import check_model
from tests.building import model


def judged(
    found: str, expected: str, shape: tuple[int, ...] = (4,), dtype: str = "float32"
) -> autograder.Verdict:
    """The verdict on two models written as code."""
    return check_model(model(found, shape, dtype), model(expected, shape, dtype))


def kinds(verdict: autograder.Verdict) -> list[str]:
    """The kinds of differences, in order."""
    return [type(one).__name__ for one in verdict.differences]


SAME = {
    "a layer called and thrown away": (
        "layers.Dense(9)(x)\nout = layers.Dense(3)(x)",
        "out = layers.Dense(3)(x)",
    ),
    "a subclass that computes the same": (
        "class Mine(keras.layers.Layer):\n"
        "    def __init__(self):\n"
        "        super().__init__()\n"
        "        self.one, self.two = layers.Dense(3, activation='relu'), layers.Dense(2)\n"
        "    def call(self, z):\n"
        "        return self.two(self.one(z))\n"
        "out = Mine()(x)",
        "out = layers.Dense(2)(layers.Dense(3, activation='relu')(x))",
    ),
    "a Lambda for an absolute difference": (
        "a, b = layers.Dense(3)(x), layers.Dense(3)(x)\n"
        "out = layers.Lambda(lambda t: ops.abs(t[1] - t[0]))([a, b])",
        "a, b = layers.Dense(3)(x), layers.Dense(3)(x)\nout = ops.abs(a - b)",
    ),
    "a function of one's own as activation": (
        "out = layers.Dense(3, activation=lambda t: ops.maximum(t, 0))(x)",
        "out = layers.Dense(3, activation='relu')(x)",
    ),
    "sums in another order": (
        "out = layers.Dense(3)(x) * 2 + layers.Dense(3)(x) * 2",
        "out = 2 * (layers.Dense(3)(x) + layers.Dense(3)(x))",
    ),
}


@pytest.mark.parametrize("case", SAME)
def test_the_same_model_passes_whichever_side_is_asked(case: str) -> None:
    """Another way to compute the same passes, in both directions."""
    one, other = SAME[case]
    for found, expected in ((one, other), (other, one)):
        verdict = judged(found, expected)
        assert verdict.passed, (verdict.differences, verdict.refusal)
        assert verdict.points == 10


DIFFERENT = {
    "an input nobody reads": (
        "out = layers.Dense(3)(x)\nmodel = keras.Model([x, y], out)",
        "out = layers.Dense(3)(layers.Concatenate()([x, y]))\nmodel = keras.Model([x, y], out)",
        "MissingCall",
    ),
    "a copied encoder with copied weights": (
        "d, e = layers.Dense(3), layers.Dense(3)\n"
        "out = layers.Concatenate()([d(x), e(y)])\ne.set_weights(d.get_weights())",
        "d = layers.Dense(3)\nout = layers.Concatenate()([d(x), d(y)])",
        "NotShared",
    ),
    "a merge of a tensor with itself": (
        "a = layers.Dense(4)(x)\nout = layers.Add()([a, a])",
        "a = layers.Dense(4)(x)\nout = layers.Add()([a, x])",
        "WrongRead",
    ),
    "an output that is an input": (
        "model = keras.Model(x, x)", "out = layers.Dense(4)(x)", "MissingCall"
    ),
    "training=True in the graph": (
        "out = layers.Dropout(0.5)(x, training=True)",
        "out = layers.Dropout(0.5)(x)",
        "WrongSetting",
    ),
    "a dropout that computes nothing": (
        "out = layers.Dropout(0.0)(layers.Dense(3)(x))", "out = layers.Dense(3)(x)", "ExtraCall"
    ),
    "another rate of dropout": (
        "out = layers.Dropout(0.8)(x)", "out = layers.Dropout(0.2)(x)", "WrongSetting"
    ),
    "a model from an intermediate tensor": (
        "h = layers.Dense(4)(x)\nmodel = keras.Model(h, layers.Dense(2)(h))",
        "out = layers.Dense(2)(layers.Dense(4)(x))",
        "MissingCall",
    ),
    "gradients stopped in a Lambda": (
        "out = layers.Dense(2)(layers.Lambda(lambda t: ops.stop_gradient(ops.relu(t)))"
        "(layers.Dense(3)(x)))",
        "out = layers.Dense(2)(ops.relu(layers.Dense(3)(x)))",
        "WrongLayer",
    ),
    "a Lambda that computes another thing": (
        "a, b = layers.Dense(3)(x), layers.Dense(3)(x)\n"
        "out = layers.Lambda(lambda t: ops.abs(t[0] + t[1]))([a, b])",
        "a, b = layers.Dense(3)(x), layers.Dense(3)(x)\nout = ops.abs(a - b)",
        "WrongLayer",
    ),
    "a frozen layer": (
        "out = layers.Dense(3, trainable=False)(x)", "out = layers.Dense(3)(x)", "FrozenDiffers"
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", DIFFERENT)
def test_another_model_is_refused_at_its_place(case: str) -> None:
    """What Keras builds without a word is found, named, and costs points."""
    found, expected, kind = DIFFERENT[case]
    verdict = judged(found, expected)
    assert not verdict.passed
    assert kinds(verdict)[0] == kind
    assert verdict.points < 10
    assert verdict.messages


def test_a_relu_under_a_large_pool_shows_in_the_outputs() -> None:
    """With weights centred on zero the maximum of 64 numbers hides it; shifted ones show it."""
    code = "out = layers.MaxPool2D(8)({})"
    with_relu = code.format("layers.ReLU()(layers.Conv2D(2, 3, padding='same')(x))")
    without = code.format("layers.Conv2D(2, 3, padding='same')(x)")
    verdict = judged(without, with_relu, (16, 16, 1))
    failed = {stage.name for stage in verdict.stages if stage.state == "failed"}
    assert "outputs" in failed


def test_the_same_outputs_another_way_keep_their_points() -> None:
    """A second ReLU computes nothing: the outputs stage is earned, the layers stage is not."""
    verdict = judged("out = layers.ReLU()(layers.ReLU()(x))", "out = layers.ReLU()(x)")
    states = {stage.name: stage.state for stage in verdict.stages}
    assert states["outputs"] == "held"
    assert states["layers"] == "failed"


def test_what_is_no_model_is_refused_with_words() -> None:
    """A tensor in place of a model gives a verdict, not an exception."""
    verdict = check_model(keras.Input((3,)), model("out = layers.Dense(3)(x)"))
    assert verdict.outcome == "refused"
    assert verdict.messages[0].body


def test_a_masked_model_that_loses_its_mask_is_refused() -> None:
    """`ops.relu` where a layer is asked drops the mask that the LSTM reads."""
    masked = "e = layers.Embedding(9, 3, mask_zero=True)(x)\nout = layers.LSTM(2)({}(e))"
    told = judged(masked.format("ops.relu"), masked.format("layers.ReLU()"), (5,), "int32")
    assert kinds(told)[0] == "MaskDiffers"


def test_public_names_are_here_without_keras_being_asked_for() -> None:
    """`autograder` lists its public names; the Keras ones come when they are first used."""
    assert {"wiring_of", "compare", "check_model", "check"} <= set(autograder.__all__)
    x = keras.Input((2,))
    wiring = autograder.wiring_of(keras.Model(x, layers.Dense(1)(x)))
    assert autograder.compare(wiring, autograder.Wiring.from_json(wiring.to_json())) == []
    assert ops.shape(x) == (None, 2)


def test_a_step_computed_a_second_time_by_other_means_is_the_same_step() -> None:
    """`a + b` is there and a Lambda adds again: one tensor, computed twice; but what follows a
    step is one more step, even where it computes nothing."""
    asked = (
        "a, b = layers.Dense(3)(x), layers.Dense(3)(x)\n"
        "out = layers.Concatenate()([{one}, layers.Dense(2)({two})])"
    )
    expected = asked.format(one="a + b", two="a + b")
    again = "layers.Lambda(lambda t: t[0] + t[1])([a, b])"
    assert judged(asked.format(one="a + b", two=again), expected).passed
    behind = "layers.Lambda(lambda t: t * 1.0)(a + b)"
    assert not judged(asked.format(one="a + b", two=behind), expected).passed
