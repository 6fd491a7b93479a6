"""Masks: an explicit one is a read, the one Keras passes on by itself is not."""

from contextlib import nullcontext
from typing import Any

import keras
import pytest
from keras import layers, ops

from autograder.extract.traits import masking_of, reads_mask
from tests.extract.looking import classes, row, slots, wiring


@pytest.fixture
def words() -> keras.KerasTensor:
    return keras.Input((5,), dtype="int32")


def _embedded(words: Any) -> Any:
    return layers.Embedding(9, 4, mask_zero=True)(words)


def _everything(words: Any) -> keras.Model:
    e = _embedded(words)
    h = layers.Add()([e, _embedded(words)])
    h = layers.Dropout(0.25)(layers.Concatenate()([h, e]))
    h = layers.Bidirectional(layers.GRU(2, return_sequences=True))(h)
    h = layers.TimeDistributed(layers.Dense(3))(h)
    return keras.Model(words, layers.GlobalAveragePooling1D()(h))


EVERYTHING = [
    "Embedding",
    "Embedding",
    "Add",
    "Concatenate",
    "Dropout",
    "Bidirectional",
    "TimeDistributed",
    "GlobalAveragePooling1D",
]


def test_mask_arithmetic_is_no_call(words: Any) -> None:
    """A chain of layers that pass masks on reads as if there were none."""
    found = wiring(_everything(words))
    assert classes(found) == EVERYTHING
    assert not [r for c in found.graph.calls for r in c.reads if "mask" in r.slot]


def test_a_copy_of_a_masked_model_reads_alike(words: Any) -> None:
    """A copy has its masks written down as arguments, made by operations of their own."""
    model = _everything(words)
    for copy in (
        keras.models.clone_model(model),
        keras.Model.from_config(model.get_config()),
        keras.Model(model.input, model.layers[-2].output),
    ):
        assert classes(wiring(copy)) == EVERYTHING[: len(classes(wiring(copy)))]


def test_a_copy_of_a_long_masked_chain_reads_alike(words: Any) -> None:
    """Each sum's mask reads the one before twice: as a tree it would never end."""
    h = _embedded(words)
    for _ in range(60):
        h = layers.Add()([h, layers.ReLU()(h)])
    copy = keras.models.clone_model(keras.Model(words, layers.LSTM(2)(h)))
    assert classes(wiring(copy))[-1] == "LSTM"
    assert "ops.LogicalOr" not in classes(wiring(copy))


def test_a_model_of_inner_masked_tensors_reads_alike() -> None:
    """Keras copies tensors for it, and the copies carry no mask."""
    x = keras.Input((5, 4))
    h = layers.Dense(4)(x)
    end = layers.GRU(3)(layers.Dense(3)(layers.Masking()(h)))
    assert classes(wiring(keras.Model(h, end))) == ["Masking", "Dense", "GRU"]


def test_an_explicit_mask_is_a_read() -> None:
    """The learner's own mask is an edge like any other."""
    x, mask = keras.Input((5, 4)), keras.Input((5,), dtype="bool")
    assert slots(wiring(keras.Model([x, mask], layers.LSTM(2)(x, mask=mask))), "LSTM") == [
        "sequences",
        "mask",
    ]


def test_a_computed_mask_is_a_read_of_its_operation(words: Any) -> None:
    """Another mask than the one that travels with the tensor counts."""
    e = _embedded(words)
    found = wiring(keras.Model(words, layers.LSTM(2)(e, mask=ops.not_equal(words, 1))))
    assert classes(found) == ["Embedding", "ops.NotEqual", "LSTM"]
    assert slots(found, "LSTM") == ["sequences", "mask"]


def test_the_mask_that_would_arrive_anyway_is_none(words: Any) -> None:
    """Passing on what Keras passes on is style."""
    embedding = layers.Embedding(9, 4, mask_zero=True)
    e = embedding(words)
    h = layers.LSTM(2)(e, mask=embedding.compute_mask(words))
    assert classes(wiring(keras.Model(words, h))) == ["Embedding", "LSTM"]


def test_beside_states_no_mask_travels(words: Any) -> None:
    """Keras passes a mask on only to a call with one tensor argument: here it is explicit."""
    e, state = _embedded(words), keras.Input((2,))
    h = layers.GRU(2)(e, initial_state=state, mask=ops.not_equal(words, 0))
    assert slots(wiring(keras.Model([words, state], h)), "GRU") == [
        "sequences",
        "initial_state",
        "mask",
    ]


def test_attention_masks_by_role(words: Any) -> None:
    """`query_mask` and its like are Keras' own; an `attention_mask` is a read."""
    e, q = _embedded(words), keras.Input((3, 4))
    allowed = keras.Input((3, 5), dtype="bool")
    plain = layers.MultiHeadAttention(1, 2)(q, e)
    assert slots(wiring(keras.Model([words, q], plain)), "MultiHeadAttention") == ["query", "value"]
    chosen = layers.MultiHeadAttention(1, 2)(q, e, attention_mask=allowed)
    found = wiring(keras.Model([words, q, allowed], chosen))
    assert slots(found, "MultiHeadAttention") == ["query", "value", "attention_mask"]
    pair = wiring(keras.Model(words, layers.Attention()([e, e])))
    assert slots(pair, "Attention") == ["inputs[0]", "inputs[1]"]


def test_masks_into_nested_models(words: Any) -> None:
    """A nested model is called without its masks."""
    inner = keras.Sequential([keras.Input((5, 4)), layers.LSTM(2)])
    with pytest.warns(UserWarning, match="does not support masking"):
        outer = keras.Model(words, inner(_embedded(words)))
    assert slots(wiring(outer), "Sequential") == ["inputs"]


def test_an_op_leaves_no_mask(words: Any) -> None:
    """What drops the mask is seen as a call; that it drops it, in its row."""
    found = wiring(keras.Model(words, layers.LSTM(2)(ops.relu(_embedded(words)))))
    assert classes(found) == ["Embedding", "ops.Relu", "LSTM"]
    assert row(found, "ops.Relu").masking == "drops"


class _Custom(layers.Layer):
    def __init__(self, passes: bool) -> None:
        super().__init__()
        self.supports_masking = passes

    def call(self, inputs: Any, mask: Any = None) -> Any:
        return inputs if mask is None else inputs * mask


class _Making(_Custom):
    def compute_mask(self, inputs: Any, previous_mask: Any) -> Any:
        return previous_mask or ops.any(inputs > 0, axis=-1)


@pytest.mark.parametrize(
    ("layer", "masking", "reads"),
    [
        (layers.Embedding(3, 2), "drops", False),
        (layers.Embedding(3, 2, mask_zero=True), "makes", False),
        (layers.Masking(), "makes", False),
        (layers.Dense(2), "passes", False),
        (layers.Dropout(0.5), "passes", False),
        (layers.Flatten(), "drops", False),
        (layers.Conv1D(2, 2), "drops", False),
        (layers.Add(), "all", False),
        (layers.Multiply(), "all", False),
        (layers.Concatenate(), "any", False),
        (layers.Dot(1), "drops", False),
        (layers.LSTM(2), "drops", True),
        (layers.LSTM(2, return_sequences=True), "passes", True),
        (layers.Bidirectional(layers.GRU(2)), "drops", True),
        (layers.Bidirectional(layers.GRU(2, return_sequences=True)), "passes", True),
        (layers.ConvLSTM1D(2, 2, return_sequences=True), "passes", True),
        (layers.TimeDistributed(layers.Dense(2)), "passes", True),
        (layers.GlobalAveragePooling1D(), "drops", True),
        (layers.GlobalMaxPooling1D(), "drops", False),
        (layers.Attention(), "passes", True),
        (layers.MultiHeadAttention(1, 2), "passes", True),
        (layers.BatchNormalization(), "passes", True),
        (layers.Softmax(), "passes", True),
        (layers.Lambda(lambda x: x), "drops", False),
        (layers.Lambda(lambda x, mask: x * mask), "drops", True),
        (layers.Lambda(lambda x: x, mask=lambda x, mask: mask or x), "makes", False),
        (_Custom(False), "drops", True),
        (_Custom(True), "passes", True),
        (_Making(True), "makes", True),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_what_a_layer_does_with_masks(layer: Any, masking: str, reads: bool) -> None:
    """Passes, drops or makes one; reads it or not."""
    assert (masking_of(layer), reads_mask(layer)) == (masking, reads)


def _warning_of(layer: Any) -> Any:
    """Keras warns where a layer destroys a mask without reading it."""
    return nullcontext() if layer.supports_masking else pytest.warns(UserWarning, match="mask")


@pytest.mark.parametrize(
    "layer",
    [
        layers.Dense(4),
        layers.Dropout(0.5),
        layers.Flatten(),
        layers.ReLU(),
        layers.LSTM(4),
        layers.LSTM(4, return_sequences=True),
        layers.Bidirectional(layers.LSTM(4, return_sequences=True)),
        layers.GlobalAveragePooling1D(),
        layers.Conv1D(2, 2),
        layers.LayerNormalization(),
        layers.TimeDistributed(layers.Dense(4)),
        layers.Reshape((20,)),
        layers.Masking(),
    ],
    ids=lambda layer: layer.name,
)
def test_the_words_agree_with_what_keras_does(words: Any, layer: Any) -> None:
    """The result carries a mask exactly if the layer is said to pass or make one."""
    e = _embedded(words)
    with _warning_of(layer):
        result = layer(e)
    carries = getattr(result, "_keras_mask", None) is not None
    assert carries == (masking_of(layer) in {"passes", "makes"})
