"""Calls between inputs and outputs: what each reads, under which slot, with which constants."""

from typing import Any

import keras
import numpy as np
import pytest
from keras import layers, ops

from autograder.refusal import Unreadable
from autograder.wiring import FromCall, FromInput
from tests.extract.looking import call, classes, constants, refusal, row, rows, slots, wiring


@pytest.fixture
def x() -> keras.KerasTensor:
    return keras.Input((4,), name="x")


@pytest.fixture
def y() -> keras.KerasTensor:
    return keras.Input((4,), name="y")


def test_a_call_reads_inputs_and_earlier_calls_only(x: Any, y: Any) -> None:
    """The order of calls is one in which they can be run."""
    h = layers.Dense(4)(x)
    z = layers.Add()([h, layers.Dense(4)(y), h])
    found = wiring(keras.Model([x, y], [layers.Dense(1)(z), h]))
    for number, one in enumerate(found.graph.calls):
        for read in one.reads:
            assert isinstance(read.tensor, FromInput) or read.tensor.call < number
    assert classes(found) == ["Dense", "Dense", "Add", "Dense"]


def test_keywords_and_positions_give_the_same_slots(x: Any, y: Any) -> None:
    """Slots are the names that `call` declares, in its order."""
    q, v = layers.Reshape((2, 2))(x), layers.Reshape((2, 2))(y)
    for made in (
        layers.MultiHeadAttention(1, 2)(q, v, v),
        layers.MultiHeadAttention(1, 2)(key=v, value=v, query=q),
    ):
        assert slots(wiring(keras.Model([x, y], made)), "MultiHeadAttention") == [
            "query",
            "value",
            "key",
        ]


def test_a_list_of_one_keeps_its_slot(x: Any) -> None:
    """`layer([x])` and `layer(x)` are told apart here, and equated in `canonical`."""
    assert slots(wiring(keras.Model(x, layers.Concatenate()([x, x]))), "Concatenate") == [
        "inputs[0]",
        "inputs[1]",
    ]
    inner = keras.Model([x], layers.Dense(2)(x))
    z = keras.Input((4,))
    assert slots(wiring(keras.Model(z, inner([z]))), "Functional") == ["inputs[0]"]
    assert slots(wiring(keras.Model(z, inner(z))), "Functional") == ["inputs"]


def test_states_are_read_by_name(x: Any, y: Any) -> None:
    """`initial_state` is an argument like any other; an LSTM has three results."""
    s = layers.Reshape((2, 2))(x)
    _, h, c = layers.LSTM(4, return_state=True, name="encoder")(s)
    decoder = layers.LSTM(4)(layers.Reshape((2, 2))(y), initial_state=[h, c])
    found = wiring(keras.Model([x, y], decoder))
    encode = next(i for i, n in enumerate(classes(found)) if n == "LSTM")
    decode = found.graph.calls[-1]
    assert [read.slot for read in decode.reads] == [
        "sequences",
        "initial_state[0]",
        "initial_state[1]",
    ]
    assert [read.tensor for read in decode.reads[1:]] == [FromCall(encode, 1), FromCall(encode, 2)]
    assert len(found.graph.calls[encode].outputs) == 3


def test_keys_of_inputs_and_outputs(x: Any, y: Any) -> None:
    """A key is the place in the structure; a dict is sorted."""
    d = layers.Dense(1)
    found = wiring(keras.Model({"y": y, "x": x}, {"b": [d(x)], "a": d(y)}))
    assert [(i.key, i.name) for i in found.graph.inputs] == [("['x']", "x"), ("['y']", "y")]
    assert [o.key for o in found.graph.outputs] == ["['a']", "['b'][0]"]
    assert [i.key for i in wiring(keras.Model([x], d(x))).graph.inputs] == ["[0]"]
    assert [i.key for i in wiring(keras.Model(x, d(x))).graph.inputs] == [""]


def test_inputs_and_outputs_have_names(x: Any) -> None:
    """Each has the name of the layer it comes from, by which Keras takes data and losses."""
    found = wiring(keras.Model(x, layers.Dense(1, name="age")(x)))
    assert (found.graph.inputs[0].name, found.graph.outputs[0].name) == ("x", "age")


def test_an_input_nothing_reads_is_kept(x: Any, y: Any) -> None:
    """`Model([x, y], f(x))` builds, and has two inputs."""
    found = wiring(keras.Model([x, y], layers.Dense(1)(x)))
    assert [i.name for i in found.graph.inputs] == ["x", "y"]
    assert len(found.graph.calls) == 1


def test_a_layer_called_but_not_used_is_not_there(x: Any) -> None:
    """The walk starts from the outputs."""
    h = layers.Dense(4)(x)
    layers.Dropout(0.5)(h)
    assert classes(wiring(keras.Model(x, layers.Dense(1)(h)))) == ["Dense", "Dense"]


def test_an_output_may_be_an_input_or_stand_twice(x: Any) -> None:
    """Outputs are tensors, wherever they come from."""
    h = layers.Dense(1)(x)
    found = wiring(keras.Model(x, [x, h, h]))
    assert [o.tensor for o in found.graph.outputs] == [FromInput(0), FromCall(0), FromCall(0)]
    assert wiring(keras.Model(x, x)).graph.calls == ()


def test_calls_in_other_models_are_not_read(x: Any) -> None:
    """A layer remembers all its calls; only those of this model count."""
    dense = layers.Dense(4)
    dense(keras.Input((4,)))
    first = keras.Model(x, dense(x))
    second = keras.Model(x, dense(dense(x)))
    assert classes(wiring(first)) == ["Dense"]
    assert classes(wiring(second)) == ["Dense", "Dense"]


def test_a_model_of_inner_tensors(x: Any) -> None:
    """A model that starts at an intermediate tensor has it as its input, and the same layers."""
    h = layers.Dense(3)(x)
    last = layers.Dense(2)
    whole = keras.Model(x, last(layers.ReLU()(h)))
    part = keras.Model(h, whole.output)
    found = wiring(part)
    assert classes(found) == ["ReLU", "Dense"]
    assert found.graph.inputs[0].spec.shape == (None, 3)
    assert found.graph.calls[0].reads[0].tensor == FromInput(0)


def test_operators_and_ops_are_calls(x: Any, y: Any) -> None:
    """What `model.layers` hides is in the wiring, each with a row of its own."""
    found = wiring(keras.Model([x, y], ops.relu(abs(x - y) * 2.0) + x @ ops.transpose(y)))
    assert classes(found) == [
        "ops.Subtract",
        "ops.Absolute",
        "ops.Multiply",
        "ops.Relu",
        "ops.Transpose",
        "ops.Matmul",
        "ops.Add",
    ]
    assert {found.layers[c.layer].kind for c in found.graph.calls} == {"op"}
    assert len(found.layers) == len(found.graph.calls)
    assert constants(found, "ops.Multiply") == {"x2": 2.0}
    assert slots(found, "ops.Subtract") == ["x1", "x2"]


def test_a_constant_on_the_left(x: Any) -> None:
    """`1 - x` is no `x - 1`: the slot tells."""
    found = wiring(keras.Model(x, 1 - x))
    assert constants(found, "ops.Subtract") == {"x1": 1}
    assert slots(found, "ops.Subtract") == ["x2"]


def test_settings_of_operations(x: Any) -> None:
    """What an operation was given besides tensors is a setting, resolved as Keras holds it."""
    found = wiring(keras.Model(x, ops.mean(ops.reshape(x, (-1, 2, 2)), axis=-1, keepdims=True)))
    assert row(found, "ops.Reshape").settings == {"newshape": [-1, 2, 2]}
    assert row(found, "ops.Mean").settings == {"axis": [-1], "keepdims": True}
    assert row(wiring(keras.Model(x, ops.cast(x, "int32"))), "ops.Cast").settings == {
        "dtype": "int32"
    }


def test_slices(x: Any) -> None:
    """Slices, None and Ellipsis are marked JSON."""
    found = wiring(keras.Model(x, x[..., None, 1:3]))
    assert constants(found, "ops.GetItem") == {
        "key": [{"ellipsis": True}, None, {"slice": [1, 3, None]}]
    }


def test_arrays_are_constants(x: Any) -> None:
    """A small array stands in full; an array of no axes is a number."""
    found = wiring(keras.Model(x, x * np.array([1, 2, 3, 4], "float32")))
    assert constants(found, "ops.Multiply") == {
        "x2": {"array": [1.0, 2.0, 3.0, 4.0], "shape": [4], "dtype": "float32"}
    }
    assert constants(wiring(keras.Model(x, x + ops.ones(()))), "ops.Add") == {"x2": 1.0}


def test_a_constant_among_tensors(x: Any) -> None:
    """In a list that holds tensors each constant has its own slot."""
    found = wiring(keras.Model(x, layers.Add()([x, np.ones((1, 4), "float32")])))
    assert slots(found, "Add") == ["inputs[0]"]
    assert constants(found, "Add")["inputs[1]"]["shape"] == [1, 4]


def test_several_results(x: Any) -> None:
    """`ops.split` returns tensors that are told apart by their number."""
    first, second = ops.split(x, 2, axis=1)
    found = wiring(keras.Model(x, second - first))
    assert [read.tensor for read in call(found, "ops.Subtract").reads] == [
        FromCall(0, 1),
        FromCall(0, 0),
    ]


@pytest.mark.parametrize(
    ("training", "kept"), [(None, {}), (False, {}), (True, {"training": True})]
)
def test_training_counts_when_it_is_true(x: Any, training: Any, kept: Any) -> None:
    """`training=False` and None are what Keras writes down by itself."""
    found = wiring(keras.Model(x, layers.Dropout(0.5)(x, training=training)))
    assert constants(found, "Dropout") == kept
    assert constants(wiring(keras.Model(x, layers.Add()([x, x], training=training))), "Add") == {}


def test_training_that_is_true_by_default() -> None:
    """An image augmentation trains unless told not to."""
    image = keras.Input((4, 4, 1))
    assert constants(wiring(keras.Model(image, layers.RandomFlip()(image))), "RandomFlip") == {}
    still = keras.Model(image, layers.RandomFlip()(image, training=False))
    assert constants(wiring(still), "RandomFlip") == {"training": False}


def test_call_arguments_that_are_no_tensors(x: Any) -> None:
    """They are constants where they differ from their default."""
    q = layers.Reshape((2, 2))(x)
    causal = layers.MultiHeadAttention(1, 2)(q, q, use_causal_mask=True)
    found = wiring(keras.Model(x, causal))
    assert constants(found, "MultiHeadAttention") == {"use_causal_mask": True}
    plain = layers.MultiHeadAttention(1, 2)(q, q, use_causal_mask=False)
    assert constants(wiring(keras.Model(x, plain)), "MultiHeadAttention") == {}


def test_nested_models_keep_their_graph(x: Any) -> None:
    """A nested model is one row, called as often as it is, and its inside names global rows."""
    inner = keras.Sequential([keras.Input((4,)), layers.Dense(4), layers.ReLU()])
    found = wiring(keras.Model(x, inner(inner(x))))
    assert classes(found) == ["Sequential", "Sequential"]
    graph = row(found, "Sequential").graph
    assert graph is not None
    assert classes(found, graph) == ["Dense", "ReLU"]
    assert row(found, "Sequential").kind == "model"
    assert len(found.layers) == 3


def test_a_model_in_a_sequential_and_the_reverse(x: Any) -> None:
    """Nesting is read at every depth, whichever kind stands outside."""
    core = keras.Model(x, layers.Dense(4)(x))
    middle = keras.Sequential([keras.Input((4,)), core, layers.ReLU()])
    z = keras.Input((4,))
    found = wiring(keras.Model(z, middle(z)))
    (outer,) = rows(found, "Sequential")
    assert outer.graph is not None
    assert classes(found, outer.graph) == ["Functional", "ReLU"]
    inner = row(found, "Functional").graph
    assert inner is not None
    assert classes(found, inner) == ["Dense"]


def test_a_sequential_that_starts_with_a_model(x: Any) -> None:
    """It is built by its first layer's input shape."""
    core = keras.Model(x, layers.Dense(4)(x))
    assert classes(wiring(keras.Sequential([core, layers.Dense(1)]))) == ["Functional", "Dense"]


def test_a_function_is_a_nested_graph(x: Any) -> None:
    """`keras.Function` has a graph, though it is no layer."""
    function = keras.Function(x, ops.relu(x))
    z = keras.Input((4,))
    found = wiring(keras.Model(z, function(z)))
    assert row(found, "Function").kind == "model"
    assert row(found, "ops.Relu").kind == "op"


def test_nested_models_with_dicts(x: Any, y: Any) -> None:
    """The slots of a nested call carry the keys."""
    inner = keras.Model({"x": x, "y": y}, {"s": layers.Add()([x, y])})
    a, b = keras.Input((4,)), keras.Input((4,))
    found = wiring(keras.Model([a, b], inner({"y": a, "x": b})["s"]))
    read = [(r.slot, r.tensor) for r in found.graph.calls[0].reads]
    assert read == [("inputs['x']", FromInput(1)), ("inputs['y']", FromInput(0))]


def test_a_function_handed_to_an_op_is_opaque(x: Any) -> None:
    """Nothing is known of the code that `ops.map` runs."""
    found = wiring(keras.Model(x, ops.map(lambda one: one * 2, x)))
    assert row(found, "ops.Map").kind == "opaque"


def test_learners_layers_are_opaque_calls(x: Any) -> None:
    """Their arguments have slots as any, also where they take whatever comes."""

    class Mine(layers.Layer):
        def call(self, *args: Any, **kwargs: Any) -> Any:
            return args[0] + kwargs["other"]

    found = wiring(keras.Model(x, Mine()(x, other=x)))
    assert row(found, "Mine").kind == "opaque"
    assert slots(found, "Mine") == ["args[0]", "other"]


def test_thousands_of_calls() -> None:
    """Neither depth nor width of a model runs into a limit of the reading."""
    x = keras.Input((2,))
    shared, ends = layers.Dense(2), []
    for _ in range(10):
        h = x
        for _ in range(300):
            h = shared(h)
        ends.append(h)
    found = wiring(keras.Model(x, ends))
    assert len(found.graph.calls) == 3000
    assert len(found.layers) == 1


def test_a_broken_graph_is_refused(x: Any, y: Any) -> None:
    """An output that needs a tensor which is no input is told, not raised."""
    model = keras.Model([x, y], layers.Add()([x, y]))
    model._inputs_struct = [x]
    assert isinstance(refusal(model), Unreadable)
