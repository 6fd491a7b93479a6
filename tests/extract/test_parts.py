"""Parts of models, as the learner's process tells of them where a line raises."""

import pytest

from autograder.refusal import Raised
from tests.explain.running import run

INNER = (
    "inner = keras.Sequential([Input((6,)), layers.Dense(4, name='deep')], name='low')\n"
    "middle = keras.Sequential([Input((6,)), inner, layers.Dense(3)], name='mid')\n"
    "x = Input((6,))\n"
    "whole = Model(x, middle(x))\n"
)
CODER = (
    "src = Input((30,))\n"
    "code = layers.Dense(3)(src)\n"
    "up = layers.Dense(10, name='up')(code)\n"
    "net = Model(src, layers.Dense(30, name='rec')(up))\n"
)


def facts(snippet: str) -> dict[str, str]:
    """What is told of a line that raises."""
    refusal = run(snippet).refusal
    assert isinstance(refusal, Raised)
    return refusal.facts


def test_the_way_to_a_layer_inside() -> None:
    """The names of the models that a layer stands in; nothing where no model has it."""
    assert facts(f"{INNER}whole.get_layer('deep')")["within"] == "mid/low"
    assert "within" not in facts(f"{INNER}whole.get_layer('nowhere')")


@pytest.mark.parametrize(("width", "behind"), [(3, "up, rec"), (10, "rec"), (7, ""), (30, "")])
def test_layers_behind_a_tensor_of_the_shape(width: int, behind: str) -> None:
    """Up to the last tensor that the new Input could stand for; none where the Input that the
    output really comes from has that shape, or no tensor has it."""
    told = facts(f"{CODER}z = Input(({width},))\nModel(z, net.layers[-1].output)")
    assert told.get("behind", "") == behind


def test_the_end_of_an_inner_model() -> None:
    """By the learner's name where it has one; the end of the outer model itself is none."""
    inner = "i = Input((6,))\npart = Model(i, layers.Dense(4)(i), name='low')\n"
    outer = "x = Input((6,))\nwhole = Model(x, layers.Dense(2)(part(x)))\n"
    told = facts(f"{inner}{outer}Model(whole.input, whole.get_layer('low').output)")
    assert told["end of"] == "part"
    assert "end of" not in facts(f"{CODER}z = Input((3,))\nModel(z, net.output)")


def test_models_at_which_the_outputs_begin() -> None:
    """Models, and lists of models, all of whose Inputs the outputs come from."""
    towers = (
        "one, other = (keras.Sequential([Input((2,)), layers.Dense(4)]) for _ in range(2))\n"
        "both = [one, other]\n"
        "aside = keras.Sequential([Input((2,)), layers.Dense(4)])\n"
        "Model(both, layers.Add()([t.outputs[0] for t in both]))"
    )
    assert facts(towers)["starts"] == "one, other, both"


def test_nothing_of_the_learners_is_called() -> None:
    """A model of a class of the learner's is not asked for its layers."""
    told = facts(
        "class Net(keras.Model):\n"
        "    @property\n"
        "    def layers(self): raise SystemExit\n"
        "    @property\n"
        "    def inputs(self): raise SystemExit\n"
        "net = Net()\n"
        "a, b = Input((2,)), Input((2,))\n"
        "Model(a, layers.Add()([a, b]))"
    )
    assert told["missing"] == "b"


def test_texts_that_are_numbers() -> None:
    """An array of texts each of which can be read as a number is told; words are not."""
    start = "i = Input((2,))\nm = Model(i, layers.Dense(1)(i))\n"
    assert facts(f"{start}m.predict(np.array([['1.5', '-2']]))")["number texts"] == "x"
    assert "number texts" not in facts(f"{start}m.predict(np.array([['1.5', 'red']]))")
