"""Variables that are made late are still what Keras promises."""

from pathlib import Path

import pytest

from autograder.evidence import Evidence, plan
from autograder.refusal import Raised
from autograder.sandbox import Door
from autograder.wiring import Wiring
from tests.sandbox.programs import succeeds

TOLD = """
import keras, numpy as np, tensorflow as tf


def f():
    limit = (6 / (30 + 50)) ** 0.5
    one, other = (keras.layers.Dense(50, name=name) for name in ("one", "other"))
    same = [keras.Variable(keras.initializers.RandomUniform(seed=4), (3, 2)) for _ in range(2)]
    one.build((None, 30)), other.build((None, 30))
    kernel = np.asarray(one.kernel)
    assert -limit <= kernel.min() < -0.9 * limit and 0.9 * limit < kernel.max() <= limit
    assert abs(kernel.mean()) < 0.02 and kernel.dtype == "float32"
    assert np.abs(kernel - np.asarray(other.kernel)).max() > 0.1
    assert np.array_equal(*same) and not np.array_equal(same[0], 0 * same[1])
    assert np.array_equal(kernel, one.kernel) and not one.bias.numpy().any()
    changed = keras.Variable("glorot_uniform", (2, 2))
    changed.assign_add([[1.0, 2.0], [3.0, 4.0]])
    changed.assign(changed * 0.0)
    assert not changed.numpy().any()
    one_more, copied = keras.Variable("ones", (2,)), keras.Variable("zeros", (2,))
    copied.assign(one_more)
    copied.assign_add([1.0, 1.0])
    assert (one_more.numpy() == 1).all() and (copied.numpy() == 2).all()
    first = keras.Variable("ones", (2,))
    in_a_graph = tf.function(lambda x: first * x)
    assert (in_a_graph(tf.constant(3.0)).numpy() == 3).all()
    last = keras.layers.Dense(2)
    inner = keras.Sequential([keras.Input((30,)), one, last])
    inner.compile("adam", "mse")
    inner.fit(np.zeros((4, 30)), np.ones((4, 2)), verbose=0)
    assert last.bias.numpy().any()
    assert "Variable" in repr(keras.Variable("zeros", (2,)))
    x = keras.Input((30,))
    return keras.Model(x, keras.layers.Dense(2, dtype="float16")(one(x)))
"""

RAISES = {
    "a setting that is no number": "keras.initializers.RandomUniform(minval='low')",
    "a matrix of one axis": "keras.initializers.Orthogonal()",
    "a function of one's own": "lambda shape, dtype: 1 / 0",
}


def test_values_are_those_of_the_initializer_whenever_they_are_asked_for(door: Door) -> None:
    """Glorot's limits are filled, two layers differ, one seed gives one draw; in a graph, after
    an assignment, in training and in another precision too."""
    with door.open() as child:
        assert child.load("mine.py", TOLD, "f") is None
        wiring = child.build("{}", "model")
        assert isinstance(wiring, Wiring), wiring
        assert isinstance(child.run(plan(wiring, 5)), Evidence)


@pytest.mark.parametrize("initializer", RAISES)
def test_an_initializer_that_raises_does_so_where_the_layer_is_built(
    initializer: str, door: Door
) -> None:
    """What Keras refuses is refused, though nobody asks for the values."""
    text = f"""
import keras
def f():
    x = keras.Input((3,))
    layer = keras.layers.Dense(2, bias_initializer={RAISES[initializer]})
    return keras.Model(x, layer(x))
"""
    with door.open() as child:
        assert child.load("mine.py", text, "f") is None
        assert isinstance(child.build("{}", "model"), Raised)


def test_the_private_names_are_where_they_were(tmp_path: Path) -> None:
    """If this fails, Keras moved one of the names that make a variable or give it values."""
    succeeds(
        """
import keras
from autograder.sandbox import later
later.filled()
layer = keras.layers.Dense(3)
layer.build((None, 2))
made = lambda: ["_value" in vars(each) for each in (layer.kernel, layer.bias)]
assert made() == [False, False] and layer.kernel.shape == (2, 3)
layer.kernel.assign([[1.0, 2.0, 3.0]] * 2)
assert made() == [True, False] and layer.kernel.numpy()[1, 2] == 3.0
assert layer.bias.numpy().sum() == 0 and made() == [True, True]
""",
        tmp_path,
    )
