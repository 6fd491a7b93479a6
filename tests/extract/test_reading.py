"""What may be handed in, and what comes back: a reading or a refusal, never anything else."""

from collections.abc import Iterator
from typing import Any

import keras
import numpy as np
import pytest
from keras import layers

from autograder import extract
from autograder.refusal import NotAModel, Unbuilt, Unreadable
from autograder.wiring import FromCall, FromInput, Spec
from tests.extract.looking import classes, refusal, row, rows, wiring


def _functional() -> keras.Model:
    x = keras.Input((3,))
    return keras.Model(x, layers.Dense(2)(x))


class Subclassed(keras.Model):
    """As a learner writes it."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = layers.Dense(4), layers.Dense(2)

    def call(self, inputs: Any) -> Any:
        return self.second(self.first(inputs))


class Constructed(keras.Model):
    """A subclass that hands its graph to `keras.Model`."""

    def __init__(self) -> None:
        x = keras.Input((3,))
        super().__init__(x, layers.Dense(2)(x))


class Overridden(Constructed):
    """One whose `call` does something else than its graph."""

    def call(self, inputs: Any, training: Any = None, mask: Any = None) -> Any:
        return 2 * super().call(inputs, training=training, mask=mask)


def test_kinds() -> None:
    """The kind is that of the model, not that of its class's name."""
    assert wiring(_functional()).kind == "Functional"
    assert wiring(keras.Sequential([keras.Input((3,)), layers.Dense(2)])).kind == "Sequential"
    assert wiring(Constructed()).kind == "Functional"


def test_an_overridden_call_is_opaque() -> None:
    """A graph says nothing of a model whose `call` is the learner's own."""
    found = wiring(Overridden())
    assert found.kind == "subclass"
    assert row(found, "Overridden").kind == "opaque"
    assert found.graph.inputs[0].spec.shape == (None, 3)


@pytest.mark.parametrize("make", [keras.Sequential, lambda: keras.Sequential([layers.Dense(2)])])
def test_an_unbuilt_sequential_has_no_wiring(make: Any) -> None:
    """Without an input a Sequential has neither weights nor shapes."""
    assert refusal(make()) == Unbuilt()


def test_a_sequential_without_layers_is_unbuilt() -> None:
    """An input alone makes no model."""
    assert refusal(keras.Sequential([keras.Input((3,))])) == Unbuilt()


def test_a_sequential_built_later_is_read() -> None:
    """`build` and a first call give it its shapes."""
    built = keras.Sequential([layers.Dense(2)])
    built.build((None, 3))
    called = keras.Sequential([layers.Dense(2)])
    called(np.zeros((1, 3), "float32"))
    for model in (built, called):
        assert classes(wiring(model)) == ["Dense"]


def test_a_sequential_is_read_as_it_stands_now() -> None:
    """Calls that `add` and `pop` left behind are not read."""
    model = keras.Sequential([keras.Input((3,))])
    for units in (5, 4, 3, 2):
        model.add(layers.Dense(units))
    model.pop()
    found = wiring(model)
    assert [call.outputs[0].shape for call in found.graph.calls] == [(None, n) for n in (5, 4, 3)]


def test_a_called_subclass_is_one_opaque_call() -> None:
    """Its variables are known, by the layer inside they belong to, and nothing else of it."""
    model = Subclassed()
    model(keras.Input((3,)))
    found = wiring(model)
    opaque = row(found, "Subclassed")
    assert (found.kind, opaque.kind, classes(found)) == ("subclass", "opaque", ["Subclassed"])
    assert [v.path for v in opaque.variables] == [
        "0/kernel",
        "0/bias",
        "1/kernel",
        "1/bias",
    ]
    assert found.graph.outputs[0].tensor == FromCall(0)
    assert found.graph.calls[0].outputs == (Spec((None, 2), "float32"),)


def test_a_subclass_called_on_numbers_is_read() -> None:
    """Keras remembers the shapes it was built with."""
    model = Subclassed()
    model(np.zeros((7, 3), "float32"))
    found = wiring(model)
    assert found.graph.inputs[0].spec.shape[1:] == (3,)
    assert found.graph.calls[0].outputs[0].shape[1:] == (2,)


def test_a_subclass_never_called_needs_its_inputs() -> None:
    """Without shapes it is refused; with them it is read."""
    assert isinstance(refusal(Subclassed()), Unreadable)
    found = extract.read(Subclassed(), inputs=Spec((None, 3), "float32")).wiring
    assert found.graph.calls[0].outputs[0].shape == (None, 2)


def _steps() -> Iterator[int]:
    yield 1


@pytest.mark.parametrize(
    ("thing", "word"),
    [
        (None, "None"),
        (3, "int"),
        ("model", "str"),
        (keras.Model, "class"),
        (layers.Dense(1), "layer"),
        (keras.Input((2,)), "tensor"),
        (keras.ops.ones(3), "tensor"),
        ([1], "list"),
        ((1,), "tuple"),
        ({}, "dict"),
        (_steps(), "generator"),
        (_steps, "function"),
        (len, "function"),
        (keras.callbacks.History(), "history"),
        (np.zeros(2), "array"),
    ],
)
def test_what_is_no_model_is_named(thing: Any, word: str) -> None:
    """The refusal says what came back instead."""
    assert refusal(thing) == NotAModel(found=word)


class _Hostile:
    """Raises whatever is asked of it."""

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        raise SystemExit("class")

    def __getattr__(self, name: str) -> Any:
        raise SystemExit(name)

    def __repr__(self) -> str:
        raise RuntimeError("repr")

    def __eq__(self, other: object) -> bool:
        raise SystemExit("eq")

    __hash__ = None  # type: ignore[assignment]


def test_an_object_that_raises_is_refused() -> None:
    """Nothing is asked of an object but its type."""
    assert refusal(_Hostile()) == NotAModel(found="_Hostile")
    with pytest.raises(extract.CannotRead) as raised:
        extract.read_many([_Hostile()])
    assert raised.value.refusal == NotAModel(found="_Hostile", expected="models")


class _Trap(Subclassed):
    """A model that raises when it is looked at."""

    @property
    def trainable_weights(self) -> list[Any]:
        raise RuntimeError("weights")


def test_a_model_that_raises_is_refused() -> None:
    """A learner's own class may raise anything when it is read."""
    assert isinstance(refusal(_Trap()), Unreadable)


def test_several_models_are_one_wiring() -> None:
    """A layer that two models share is one row, and keys tell the models apart."""
    x = keras.Input((3,))
    shared = layers.Dense(2)
    h = shared(x)
    found = extract.read_many((keras.Model(x, h), keras.Model(x, layers.Dense(1)(h)))).wiring
    assert found.kind == "models"
    assert [each.key for each in found.graph.inputs] == ["[0].", "[1]."]
    assert [each.key for each in found.graph.outputs] == ["[0].", "[1]."]
    assert [found.layers[call.layer].settings["units"] for call in found.graph.calls] == [2, 2, 1]
    assert len(list(rows(found, "Dense"))) == 2
    assert [call.reads[0].tensor for call in found.graph.calls] == [
        FromInput(0),
        FromInput(1),
        FromCall(1),
    ]


def test_models_in_a_dict_are_paired_by_key() -> None:
    """Keys are sorted and stand before the keys of inputs and outputs."""
    x = keras.Input((3,))
    encoder = keras.Model([x], {"code": layers.Dense(2)(x)})
    found = extract.read_many({"model": _functional(), "encoder": encoder}).wiring
    assert [each.key for each in found.graph.inputs] == ["['encoder'].[0]", "['model']."]
    assert [each.key for each in found.graph.outputs] == ["['encoder'].['code']", "['model']."]


def test_one_model_where_several_are_asked_is_refused() -> None:
    """The refusal says that models were expected."""
    with pytest.raises(extract.CannotRead) as raised:
        extract.read_many(_functional())
    assert raised.value.refusal == NotAModel(found="model", expected="models")


def test_an_unbuilt_model_among_several_is_refused() -> None:
    """Each of them must have a wiring."""
    with pytest.raises(extract.CannotRead) as raised:
        extract.read_many([_functional(), keras.Sequential([layers.Dense(1)])])
    assert raised.value.refusal == Unbuilt()


@pytest.mark.parametrize(
    ("loss", "name"),
    [
        (None, ""),
        ("mse", "mean_squared_error"),
        (keras.losses.MeanSquaredError(), "mean_squared_error"),
        (keras.losses.mean_squared_error, "mean_squared_error"),
        (["mse"], "mean_squared_error"),
    ],
)
def test_the_loss_has_one_name(loss: Any, name: str) -> None:
    """A loss as string, function and object is one loss."""
    model = _functional()
    model.compile(loss=loss)
    assert wiring(model).loss == name


def test_reading_leaves_no_trace() -> None:
    """The next layer is named as if nothing had been read, and the model has no new calls."""
    x = keras.Input((4,), dtype="int32")
    h = layers.LSTM(2)(layers.Embedding(3, 2, mask_zero=True)(x))
    model = keras.Model(x, layers.Dense(1, activation=layers.LeakyReLU())(h))
    keras.backend.clear_session()
    before = layers.Dense(1).name
    calls = [len(layer._inbound_nodes) for layer in model.layers]
    extract.read(model)
    assert layers.Dense(1).name == f"{before}_1"
    assert [len(layer._inbound_nodes) for layer in model.layers] == calls


def test_variables_are_handed_over_by_id() -> None:
    """`Reading.variables` holds the Keras object of every variable in the wiring."""
    reading = extract.read(_functional())
    dense = row(reading.wiring, "Dense")
    assert [reading.variables[v.id].path.split("/")[-1] for v in dense.variables] == [
        "kernel",
        "bias",
    ]
    assert [tuple(reading.variables[v.id].shape) for v in dense.variables] == [(3, 2), (2,)]


def test_half_a_character_in_a_name_is_survived() -> None:
    """What JSON cannot hold is replaced."""
    x = keras.Input((3,))
    found = wiring(keras.Model(x, {"\ud800": layers.Dense(1)(x)}, name="\udfff"))
    assert (found.name, found.graph.outputs[0].key) == ("?", "['?']")
