"""First values of variables are drawn without TensorFlow, and are still what Keras promises."""

from pathlib import Path

from autograder.evidence import Evidence, plan
from autograder.sandbox import Door
from autograder.wiring import Wiring
from tests.sandbox.programs import succeeds

TOLD = """
import keras, numpy as np


def f():
    limit = (6 / (30 + 50)) ** 0.5
    one, other = (keras.layers.Dense(50, name=name) for name in ("one", "other"))
    same = [keras.initializers.RandomUniform(seed=4)((3, 2)) for _ in range(2)]
    one.build((None, 30)), other.build((None, 30))
    kernel = np.asarray(one.kernel)
    assert -limit <= kernel.min() < -0.9 * limit and 0.9 * limit < kernel.max() <= limit
    assert abs(kernel.mean()) < 0.02 and kernel.dtype == "float32"
    assert np.abs(kernel - np.asarray(other.kernel)).max() > 0.1
    assert np.array_equal(same[0], same[1])
    x = keras.Input((30,))
    return keras.Model(x, keras.layers.Dense(2, dtype="float16")(one(x)))
"""


def test_first_values_are_uniform_differ_and_follow_their_seed(door: Door) -> None:
    """Glorot's limits are filled, two layers differ, one seed gives one draw, other precisions
    are drawn too."""
    with door.open() as child:
        assert child.load("mine.py", TOLD, "f") is None
        wiring = child.build("{}", "model")
        assert isinstance(wiring, Wiring), wiring
        assert isinstance(child.run(plan(wiring, 5)), Evidence)


def test_the_private_name_is_where_it_was(tmp_path: Path) -> None:
    """If this fails, Keras moved `random_initializers.random` or what initializers ask of it."""
    succeeds(
        """
import keras
from autograder.sandbox import initial
asked = []
keras.src.backend.random.uniform = lambda *_, **__: asked.append(1)
initial.by_numpy()
keras.layers.Dense(3).build((None, 2))
keras.layers.Embedding(3, 2).build()
assert asked == []
""",
        tmp_path,
    )
