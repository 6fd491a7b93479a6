"""Each private name of Keras, tried on a small model: what fails here has moved in this Keras."""

import keras
from keras import layers

from autograder.extract import private


def _dense() -> tuple[keras.KerasTensor, layers.Layer, keras.KerasTensor]:
    x, dense = keras.Input((3,)), layers.Dense(2)
    return x, dense, dense(x)


def test_a_tensor_knows_its_origin() -> None:
    """`KerasTensor._keras_history` names operation, call and result."""
    _, dense, y = _dense()
    assert private.origin(y) == (dense, 0, 0)


def test_a_tensor_of_no_operation_has_no_origin() -> None:
    """A bare `KerasTensor` has no `_keras_history`, or one without an operation."""
    assert private.origin(keras.KerasTensor((2,))) is None


def test_an_operation_keeps_its_calls() -> None:
    """`Operation._inbound_nodes` holds one node a symbolic call, in order."""
    x, dense, y = _dense()
    z = dense(x)
    assert [private.results(node) for node in private.nodes(dense)] == [[y], [z]]


def test_a_node_keeps_its_arguments() -> None:
    """`Node.arguments` has what was passed by position and by keyword."""
    x, _, _ = _dense()
    dropout = layers.Dropout(0.5)
    dropout(x, training=True)
    args, kwargs = private.arguments(private.nodes(dropout)[0])
    assert args == (x,)
    assert kwargs["training"] is True


def test_a_node_tells_inputs() -> None:
    """`Node.is_input` is true for the node of an `Input` alone."""
    x, dense, _ = _dense()
    origin = private.origin(x)
    assert origin is not None
    assert private.is_input(private.nodes(origin.operation)[0])
    assert not private.is_input(private.nodes(dense)[0])


def test_a_mask_travels_with_a_tensor() -> None:
    """`KerasTensor._keras_mask` is set by an embedding that masks."""
    x = keras.Input((3,), dtype="int32")
    mask = private.carried_mask(layers.Embedding(4, 2, mask_zero=True)(x))
    assert mask is not None
    assert mask.dtype == "bool"
    assert private.carried_mask(layers.Embedding(4, 2)(x)) is None


def test_copies_of_tensors_are_named_after_their_originals() -> None:
    """`Model(inner tensor, …)` copies tensors and says so in their names."""
    _, _, y = _dense()
    z = layers.Dense(2)(y)
    model = keras.Model(y, z)
    assert private.original_name(model.outputs[0].name) == z.name
    assert private.original_name(model.inputs[0].name) == y.name
    assert private.original_name(z.name) == ""


def test_functional_models_have_one_class() -> None:
    """`keras.Model(inputs, outputs)` is an instance of `keras.src.models.functional.Functional`."""
    x, _, y = _dense()
    assert type(keras.Model(x, y)) is private.functional_class()
    assert not issubclass(keras.Sequential, private.functional_class())


def test_layers_that_draw_numbers_are_found_inside_others() -> None:
    """`Layer._seed_generators` and `Layer._layers` lead to a dropout inside a wrapper."""
    dropout = layers.Dropout(0.5)
    assert private.drawing(layers.TimeDistributed(dropout)) == [dropout]
    assert private.drawing(layers.Dense(2)) == []


def test_a_function_keeps_its_structures() -> None:
    """`Function._inputs_struct` and `_outputs_struct` are as given."""
    x, _, y = _dense()
    inputs, outputs = private.function_structure(keras.Function({"a": x}, [y]))
    assert inputs == {"a": x}
    assert outputs == [y]
