"""TensorFlow's kernels outlive a case, and what is random still is the same in each."""

from pathlib import Path

from autograder.evidence import Evidence, agree, plan
from autograder.sandbox import Door
from autograder.wiring import Wiring
from tests.sandbox.programs import succeeds

DRAWS = """
import keras
import tensorflow as tf


def f():
    x = keras.Input((3,))
    noisy = keras.layers.Lambda(lambda x: x + tf.random.uniform(tf.shape(x), seed=7))(x)
    return keras.Model(x, noisy + keras.random.normal((3,), seed=3))
"""


def test_the_private_names_are_where_they_were(tmp_path: Path) -> None:
    """Kernels go after numbers were drawn and stay otherwise. If this fails, TensorFlow moved
    `context.pywrap_tfe.TFE_ContextClearCaches` or `framework.random_seed.get_seed`."""
    program = """
import keras, sys, tensorflow as tf
from autograder.sandbox import kernels
calls = sys.modules["tensorflow.python.eager.context"].pywrap_tfe
clear, gone = calls.TFE_ContextClearCaches, []
calls.TFE_ContextClearCaches = lambda context: (gone.append(1), clear(context))
kernels.keep()
def renewed():
    before = len(gone)
    keras.utils.clear_session()
    keras.utils.set_random_seed(1)
    return len(gone) - before
keras.layers.Dense(3)(tf.zeros((2, 4)))
keras.random.uniform((3,))
assert renewed() == 0
drawn = [float(tf.random.uniform(())), renewed(), float(tf.random.uniform(())), renewed()]
assert drawn == [drawn[0], 1, drawn[2], 1], drawn
again = [float(tf.random.uniform(())), renewed(), float(tf.random.uniform(()))]
assert again == [drawn[2], 1, drawn[2]], (drawn, again)
"""
    succeeds(program, tmp_path)


def test_variables_of_all_shapes_share_their_kernels(tmp_path: Path) -> None:
    """A second shape asks for no kernel that the first did not make; shapes hold all the same, in
    Keras, in a graph and in training. If this fails, TensorFlow moved
    `gen_resource_variable_ops.var_handle_op` or takes other arguments there."""
    program = """
import sys
import keras, numpy as np, tensorflow as tf
from autograder.sandbox import kernels
operations = sys.modules["tensorflow.python.ops.gen_resource_variable_ops"]
make, asked = operations.var_handle_op, []
operations.var_handle_op = lambda **named: (asked.append(named), make(**named))[1]
kernels.keep()
small, large = keras.layers.Dense(3, name="small"), keras.layers.Dense(7, name="large")
small.build((None, 2)), large.build((None, 3))
told = [{k: v for k, v in one.items() if k not in ("name", "shared_name")} for one in asked]
assert len(told) == 4 and all(one == told[0] for one in told), told
assert large.kernel.shape == (3, 7) == tuple(large.kernel.value.shape)
for wrong in (lambda: large.kernel.assign(np.ones((7, 3))),
              lambda: large.kernel.value.assign(np.ones((7, 3)))):
    try:
        wrong()
    except ValueError:
        continue
    raise AssertionError("a wrong shape was assigned")
words = keras.layers.Embedding(9, 2)
model = keras.Sequential([keras.Input((4,), dtype="int32"), words, keras.layers.LSTM(3), large])
model.compile("adam", "mse")
model.fit(np.ones((8, 4)), np.ones((8, 7)), verbose=0)
assert model.predict(np.ones((2, 4)), verbose=0).shape == (2, 7)
traced = tf.function(lambda x: large(x))
assert traced(tf.zeros((5, 3))).shape == (5, 7)
"""
    succeeds(program, tmp_path)


def test_a_random_layer_draws_the_same_in_every_case(door: Door) -> None:
    """Whatever was built and run before it in the same process."""
    seen = []
    with door.open() as child:
        assert child.load("mine.py", DRAWS, "f") is None
        for _ in range(3):
            wiring = child.build("{}", "model")
            assert isinstance(wiring, Wiring)
            seen.append(child.run(plan(wiring, 5)))
    assert all(isinstance(one, Evidence) for one in seen)
    assert agree(seen[0], seen[1]) == agree(seen[0], seen[2]) == ()
