"""One row a layer object: sharing, variables, wrappers, what is frozen."""

from typing import Any

import keras
import pytest
from keras import layers, ops

from autograder import extract
from autograder.wiring import Layer, Variable
from tests.extract.looking import call, classes, row, rows, wiring


@pytest.fixture
def x() -> keras.KerasTensor:
    return keras.Input((4,))


@pytest.fixture
def steps() -> keras.KerasTensor:
    return keras.Input((5, 4))


def _ids(layer: Layer) -> list[int]:
    return [variable.id for variable in layer.variables]


def test_a_layer_called_twice_is_one_row(x: Any) -> None:
    """Two calls name one row."""
    dense = layers.Dense(4)
    found = wiring(keras.Model(x, dense(dense(x))))
    assert [c.layer for c in found.graph.calls] == [0, 0]
    assert len(found.layers) == 1


def test_equal_layers_are_two_rows(x: Any) -> None:
    """What is built twice is two layers, with variables of their own."""
    found = wiring(keras.Model(x, layers.Dense(4)(layers.Dense(4)(x))))
    first, second = rows(found, "Dense")
    assert not set(_ids(first)) & set(_ids(second))


def test_variables_have_short_stable_names(steps: Any) -> None:
    """Without the names of models and layers, and without the numbers Keras adds."""
    layers.LSTM(2)(steps)  # so that the next one's cell is `lstm_cell_1`
    made = [
        layers.LSTM(2, return_sequences=True),
        layers.MultiHeadAttention(1, 2),
        layers.BatchNormalization(),
        layers.SeparableConv1D(2, 2),
    ]
    h = made[0](steps)
    h = made[3](made[2](made[1](h, h)))
    found = wiring(keras.Model(steps, h))
    assert [v.path for v in row(found, "LSTM").variables] == [
        "lstm_cell/kernel",
        "lstm_cell/recurrent_kernel",
        "lstm_cell/bias",
    ]
    assert [v.path for v in row(found, "MultiHeadAttention").variables][:3] == [
        "query/kernel",
        "query/bias",
        "key/kernel",
    ]
    assert [(v.path, v.trainable) for v in row(found, "BatchNormalization").variables] == [
        ("gamma", True),
        ("beta", True),
        ("moving_mean", False),
        ("moving_variance", False),
    ]
    assert row(found, "SeparableConv1D").variables[0].path == "depthwise_kernel"


def test_a_layer_shared_with_a_nested_model_is_one_row(x: Any) -> None:
    """Sharing is seen through the walls of nested models."""
    shared = layers.Dense(4)
    inner = keras.Model(x, shared(x))
    z = keras.Input((4,))
    found = wiring(keras.Model(z, layers.Add()([inner(z), shared(z)])))
    assert len(list(rows(found, "Dense"))) == 1
    graph = row(found, "Functional").graph
    assert graph is not None
    assert graph.calls[0].layer == call(found, "Dense").layer


def test_tied_weights_have_one_id(x: Any) -> None:
    """Two layers that hold one variable name one id."""
    first, second = layers.Dense(4), layers.Dense(4)
    h = second(first(x))
    second._trainable_variables[:] = [first.kernel, second.bias]
    one, other = rows(wiring(keras.Model(x, h)), "Dense")
    assert _ids(one)[0] == _ids(other)[0]
    assert _ids(one)[1] != _ids(other)[1]


def test_copied_weights_are_not_shared(x: Any) -> None:
    """`clone_model` and `set_weights` give equal numbers, not one variable."""
    core = keras.Model(x, layers.Dense(4)(x))
    copy = keras.models.clone_model(core)
    copy.name = "copy"
    copy.set_weights(core.get_weights())
    z = keras.Input((4,))
    one, other = rows(wiring(keras.Model(z, [core(z), copy(z)])), "Dense")
    assert not set(_ids(one)) & set(_ids(other))


def test_seeds_are_no_variables(x: Any) -> None:
    """The state of a random generator is not a weight."""
    assert row(wiring(keras.Model(x, layers.Dropout(0.5)(x))), "Dropout").variables == ()


@pytest.mark.parametrize("whole", [False, True])
def test_what_is_frozen_shows(x: Any, whole: bool) -> None:
    """A frozen layer, and every layer of a frozen model, has no trainable variable."""
    frozen = layers.Dense(4)
    model = keras.Model(x, layers.Dense(3)(frozen(x)))
    (model if whole else frozen).trainable = False
    first, second = rows(wiring(model), "Dense")
    assert (first.trainable, second.trainable) == (False, not whole)
    assert {v.trainable for v in first.variables} == {False}
    assert {v.trainable for v in second.variables} == {not whole}


def test_a_frozen_nested_model_freezes_its_inside(x: Any) -> None:
    """As it does in training."""
    inner = keras.Sequential([keras.Input((4,)), layers.Dense(4)])
    inner.trainable = False
    found = wiring(keras.Model(x, layers.Dense(1)(inner(x))))
    trains = {each.settings["units"]: each.trainable for each in rows(found, "Dense")}
    assert trains == {4: False, 1: True}


def test_a_layer_thawed_inside_a_frozen_model_trains_as_keras_says(x: Any) -> None:
    """What counts is whether an optimizer of the whole model would move the variable."""
    dense = layers.Dense(4)
    inner = keras.Model(x, dense(x))
    inner.trainable = False
    dense.trainable = True
    z = keras.Input((4,))
    model = keras.Model(z, inner(z))
    found = row(wiring(model), "Dense")
    assert {v.trainable for v in found.variables} == {bool(model.trainable_weights)}


def test_time_distributed_names_its_layer(steps: Any) -> None:
    """The wrapped layer is a row of its own, the same when it is used outside too."""
    dense = layers.Dense(4)
    h = layers.TimeDistributed(dense)(steps)
    found = wiring(keras.Model(steps, dense(h)))
    wrapper = row(found, "TimeDistributed")
    assert found.layers[wrapper.inner["layer"]].class_name == "Dense"
    assert wrapper.inner["layer"] == call(found, "Dense").layer
    assert wrapper.variables == ()
    assert len(row(found, "Dense").variables) == 2


def test_bidirectional_names_both_directions(steps: Any) -> None:
    """Keras copies the layer it is given, and reverses one."""
    found = wiring(keras.Model(steps, layers.Bidirectional(layers.GRU(2), merge_mode="sum")(steps)))
    wrapper = row(found, "Bidirectional")
    forward, backward = (
        found.layers[wrapper.inner[r]] for r in ("forward_layer", "backward_layer")
    )
    assert wrapper.settings == {"merge_mode": "sum"}
    assert forward.settings == {"units": 2}
    assert backward.settings == {"units": 2, "go_backwards": True}
    assert len(forward.variables) == len(backward.variables) == 3


def test_cells_of_a_recurrent_layer(steps: Any) -> None:
    """`RNN` wraps its cell, a stack of cells each of them."""
    found = wiring(keras.Model(steps, layers.RNN([layers.LSTMCell(2), layers.GRUCell(3)])(steps)))
    stack = found.layers[row(found, "RNN").inner["cell"]]
    assert stack.class_name == "StackedRNNCells"
    assert [found.layers[i].class_name for i in stack.inner.values()] == ["LSTMCell", "GRUCell"]
    assert [v.path for v in row(found, "LSTMCell").variables] == [
        "kernel",
        "recurrent_kernel",
        "bias",
    ]
    assert stack.variables == row(found, "RNN").variables == ()


def test_a_cell_that_is_no_layer_is_opaque(steps: Any) -> None:
    """Any object with a state may be a cell."""

    class Cell:
        state_size = output_size = 4

        def call(self, inputs: Any, states: Any) -> Any:
            return inputs, states

        __call__ = call

    found = wiring(keras.Model(steps, layers.RNN(Cell())(steps)))
    assert (row(found, "RNN").kind, row(found, "RNN").inner) == ("opaque", {})


def test_a_model_in_a_wrapper(steps: Any) -> None:
    """A wrapped model is a row with a graph."""
    core = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
    found = wiring(keras.Model(steps, layers.TimeDistributed(core)(steps)))
    wrapped = found.layers[row(found, "TimeDistributed").inner["layer"]]
    assert wrapped.graph is not None
    assert classes(found, wrapped.graph) == ["Dense"]
    assert row(found, "TimeDistributed").variables == ()


def test_learners_code_is_opaque(x: Any) -> None:
    """Lambda, a custom layer, a function as activation: variables are known, nothing else."""

    class Scale(layers.Layer):
        def build(self, shape: Any) -> None:
            self.factor = self.add_weight(shape=(shape[-1],), name="factor")

        def call(self, inputs: Any) -> Any:
            return inputs * self.factor

    h = layers.Lambda(lambda t: t * 2)(Scale()(x))
    h = layers.Dense(3, activation=lambda t: t + 1)(h)
    h = layers.Activation(lambda t: t + 1)(h)
    found = wiring(keras.Model(x, h))
    assert [(each.class_name, each.kind) for each in found.layers] == [
        ("Scale", "opaque"),
        ("Lambda", "opaque"),
        ("Dense", "opaque"),
        ("Activation", "opaque"),
    ]
    assert row(found, "Scale").variables == (Variable(0, "0/factor", (4,)),)
    assert len(row(found, "Dense").variables) == 2
    assert row(found, "Dense").settings == {"units": 3, "activation": {"opaque": True}}


def test_a_class_named_like_a_layer_is_opaque(x: Any) -> None:
    """A name makes no built-in layer, nor does a module's name."""

    class Dense(layers.Dense):
        __module__ = "keras.src.layers.core.dense"

        def call(self, inputs: Any, training: Any = None) -> Any:
            return 2 * super().call(inputs, training)

    assert row(wiring(keras.Model(x, Dense(2)(x))), "Dense").kind == "opaque"


def test_a_layer_with_its_call_replaced_is_opaque(x: Any) -> None:
    """An object's own `call` is the learner's code."""
    dense = layers.Dense(2)
    dense.call = lambda inputs: inputs
    assert row(wiring(keras.Model(x, dense(x))), "Dense").kind == "opaque"


def test_a_learners_operation_is_opaque(x: Any) -> None:
    """An operation that is not of `keras.ops` is unknown code."""

    class Double(keras.Operation):
        def call(self, x: Any) -> Any:
            return x * 2

    assert row(wiring(keras.Model(x, Double()(x))), "Double").kind == "opaque"


def test_a_subclassed_model_inside_is_opaque(x: Any) -> None:
    """All of its variables stand in its row."""

    class Net(keras.Model):
        def __init__(self) -> None:
            super().__init__()
            self.first, self.second = layers.Dense(4), layers.Dense(2)

        def call(self, inputs: Any) -> Any:
            return self.second(self.first(inputs))

    found = wiring(keras.Model(x, ops.relu(Net()(x))))
    assert row(found, "Net").kind == "opaque"
    assert len(row(found, "Net").variables) == 4


def test_dtype_is_the_policy(x: Any) -> None:
    """A layer's dtype has a field of its own."""
    found = wiring(keras.Model(x, layers.Dense(2, dtype="mixed_float16")(x)))
    assert row(found, "Dense").dtype == "mixed_float16"
    assert row(found, "Dense").settings == {"units": 2}
    assert found.graph.calls[0].outputs[0].dtype == "float16"


def test_ids_hold_over_several_models(x: Any) -> None:
    """In a reading of several models a shared variable has one id."""
    shared = layers.Dense(4)
    models = [keras.Model(x, shared(x)), keras.Model(x, layers.ReLU()(shared(x)))]
    found = extract.read_many(models)
    assert len(found.variables) == 2
    assert len(list(rows(found.wiring, "Dense"))) == 1
