"""What holds of every model: JSON loses nothing, and the wiring says what the model is."""

from typing import Any

import keras
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from keras import layers, ops

from autograder import extract
from autograder.wiring import FromCall, FromInput, Graph, Tensor, Wiring

STEPS: dict[str, Any] = {
    "dense": lambda a, _: layers.Dense(3)(a),
    "relu": lambda a, _: layers.ReLU()(a),
    "drop": lambda a, _: layers.Dropout(0.5)(a, training=True),
    "norm": lambda a, _: layers.BatchNormalization()(a),
    "add": lambda a, b: layers.Add()([a, b]),
    "minus": lambda a, b: a - b,
    "times": lambda a, _: 2.5 * a,
    "slice": lambda a, _: ops.concatenate([a[:, 1:], a[..., :1]], axis=-1),
    "split": lambda a, b: layers.Concatenate()([*ops.split(a, 3, axis=-1)][::-1]) + b,
    "nest": lambda a, _: keras.Sequential([keras.Input((3,)), layers.Dense(3)])(a),
    "attend": lambda a, b: layers.Flatten()(
        layers.MultiHeadAttention(1, 2)(ops.expand_dims(a, 1), value=ops.expand_dims(b, 1))
    ),
}


@st.composite
def models(draw: st.DrawFn) -> keras.Model:
    """A small Functional model of tensors of three numbers: branches, sharing, nesting, ops."""
    count = draw(st.integers(1, 3))
    inputs = [keras.Input((3,)) for _ in range(count)]
    tensors, shared = list(inputs), layers.Dense(3)
    for _ in range(draw(st.integers(1, 8))):
        a, b = (draw(st.sampled_from(tensors)) for _ in range(2))
        step = draw(st.sampled_from(["share", *STEPS]))
        tensors.append(shared(a) if step == "share" else STEPS[step](a, b))
    ends = draw(st.lists(st.sampled_from(tensors), min_size=1, max_size=3))
    outputs = draw(st.sampled_from([ends, ends[0], {f"o{i}": end for i, end in enumerate(ends)}]))
    return keras.Model(inputs if count > 1 else draw(st.sampled_from([inputs, inputs[0]])), outputs)


def _sound(found: Wiring, graph: Graph) -> None:
    """Every tensor that is read exists before it is read, and every row."""

    def exists(tensor: Tensor, before: int) -> bool:
        if isinstance(tensor, FromInput):
            return 0 <= tensor.position < len(graph.inputs)
        return tensor.call < before and tensor.output < len(graph.calls[tensor.call].outputs)

    for number, call in enumerate(graph.calls):
        assert all(exists(read.tensor, number) for read in call.reads)
        assert len({read.slot for read in call.reads}) == len(call.reads)
        inside = found.layers[call.layer].graph
        if inside is not None:
            _sound(found, inside)
    assert all(exists(output.tensor, len(graph.calls)) for output in graph.outputs)


def _spec(graph: Graph, tensor: Tensor) -> tuple[Any, ...]:
    if isinstance(tensor, FromCall):
        return graph.calls[tensor.call].outputs[tensor.output].shape
    return graph.inputs[tensor.position].spec.shape


@settings(max_examples=40, deadline=None)
@given(models())
def test_every_reading_is_sound(model: keras.Model) -> None:
    """JSON out and in is the same wiring; shapes, weights and layers are those of the model."""
    reading = extract.read(model)
    found = reading.wiring
    assert Wiring.from_json(found.to_json()) == found
    _sound(found, found.graph)
    ends = [_spec(found.graph, output.tensor) for output in found.graph.outputs]
    flat = keras.tree.flatten(model.output)
    assert ends == [tuple(tensor.shape) for tensor in flat]
    held = {v.id for row in found.layers for v in row.variables}
    assert {id(reading.variables[i]) for i in held} == {id(v) for v in model.weights}
    trained = {v.id for row in found.layers for v in row.variables if v.trainable}
    assert {id(reading.variables[i]) for i in trained} == {id(v) for v in model.trainable_weights}


@settings(max_examples=20, deadline=None)
@given(models())
def test_reading_twice_is_reading_once(model: keras.Model) -> None:
    """The same bytes from the same model, and a copy from its config differs in names alone."""
    assert extract.read(model).wiring.to_json() == extract.read(model).wiring.to_json()
    copy = keras.Model.from_config(model.get_config())
    one, other = extract.read(model).wiring, extract.read(copy).wiring
    assert [(c.reads, c.constants) for c in one.graph.calls] == [
        (c.reads, c.constants) for c in other.graph.calls
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["MobileNetV2", "DenseNet121", "ResNet50", "EfficientNetB0", "ConvNeXtTiny"]
)
def test_models_of_keras_applications(name: str) -> None:
    """Real models are sound, every weight stands in one row, and no layer of theirs is opaque."""
    model = getattr(keras.applications, name)(weights=None, input_shape=(64, 64, 3), classes=7)
    reading = extract.read(model)
    found = reading.wiring
    _sound(found, found.graph)
    assert Wiring.from_json(found.to_json()) == found
    held = [v.id for row in found.layers for v in row.variables]
    assert len(held) == len(set(held)) == len(model.weights)
    assert {row.kind for row in found.layers} <= {"layer", "op", "model"}
