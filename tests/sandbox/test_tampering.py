"""What learners' code may not replace in its own process, and what it may do."""

import pytest

from autograder.refusal import Unreadable
from autograder.sandbox import Door
from autograder.wiring import Wiring

PATCHES = {
    "a function of Keras": "keras.saving.serialize_keras_object = lambda model: {}",
    "a method of a layer": "keras.layers.Dense.call = lambda self, inputs: inputs",
    "a function of NumPy": "import numpy\nnumpy.allclose = lambda *a, **k: True",
    "what reads models": "import autograder.extract as e\ne.read = None",
    "code in place": "keras.ops.abs.__code__ = (lambda x: x).__code__",
    "a built-in": "import builtins\nbuiltins.input = lambda of: 1",
}
MAY = {
    "a registered function": "@keras.saving.register_keras_serializable()\ndef f(x): return x",
    "a layer of one's own": "class Mine(keras.layers.Layer):\n    def call(self, x): return x",
    "settings": "keras.config.set_epsilon(1e-6)\nkeras.utils.set_random_seed(1)",
    "a new name": "keras.mine = 1\nkeras.layers.Mine = keras.layers.Dense",
}


@pytest.mark.parametrize("patch", PATCHES)
def test_a_replaced_function_is_refused_by_its_name(patch: str, honest: str, door: Door) -> None:
    """Whatever the model is: who replaces what reads and runs it gets no points for it."""
    with door.open() as child:
        problem = child.load("siamese.py", f"{honest}\n{PATCHES[patch]}\n", "siamese")
    assert isinstance(problem, Unreadable)
    assert "the code replaces" in problem.reason


@pytest.mark.parametrize("code", MAY)
def test_using_keras_replaces_nothing(code: str, honest: str, door: Door) -> None:
    """Registering, subclassing, setting and adding are what Keras is for."""
    with door.open() as child:
        assert child.load("siamese.py", f"{honest}\n{MAY[code]}\n", "siamese") is None
        assert isinstance(child.build("{}", "model"), Wiring)


@pytest.fixture
def late(honest: str) -> str:
    """Code that replaces a method each time its function is called."""
    start = '    a = keras.Input(image_shape, name="a")'
    assert start in honest
    return honest.replace(start, f"    keras.Model.count_params = lambda self: 1\n{start}")


def test_a_replacement_while_building_is_seen(late: str, door: Door) -> None:
    """Not the file alone, each call of the function too."""
    with door.open() as child:
        assert child.load("siamese.py", late, "siamese") is None
        assert child.build("{}", "model") == Unreadable(
            reason="the code replaces keras.src.models.model.Model.count_params, "
            "which has to stay as it is"
        )


def test_without_a_look_the_next_look_still_sees_it(late: str, door: Door) -> None:
    """What a case in the middle replaced is there in the last one."""
    with door.open() as child:
        assert child.load("siamese.py", late, "siamese") is None
        assert isinstance(child.build("{}", "model", look=False), Wiring)
        assert isinstance(child.build("{}", "model"), Unreadable)
