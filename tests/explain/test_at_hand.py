"""Shapes of what stood at the line that raised, in the learner's names."""

from autograder.refusal import Raised
from tests.explain.running import messages, run


def facts(snippet: str) -> dict[str, str]:
    """What the learner's process tells of a line that raises."""
    refusal = run(snippet).refusal
    assert isinstance(refusal, Raised)
    return refusal.facts


def test_names_and_what_the_call_was_given() -> None:
    """Tensors by name, elements of a list by place, layers by class, and the call's own tensors."""
    told = facts(
        "a, b = Input((8,)), Input((6,))\n"
        "both = [a, b]\n"
        "h = layers.Dense(4)\n"
        "x = layers.Add()(both)"
    )
    assert told["tensor a"] == told["tensor both[0]"] == "(None, 8) float32"
    assert told["tensor b"] == "(None, 6) float32"
    assert told["layer h"] == "Dense"
    assert told["called"] == "Add"
    assert told["reads"] == "(None, 8) float32; (None, 6) float32"


def test_variables_of_the_function_that_raised() -> None:
    """Of two functions with a variable of one name, the inner one's is told."""
    told = facts(
        "def join(x, y):\n"
        "    return layers.Add()([x, y])\n"
        "x = Input((3,))\n"
        "z = join(Input((8,)), Input((6,)))"
    )
    assert told["tensor x"] == "(None, 8) float32"


def test_few_facts() -> None:
    """A process may answer with twenty facts; names on the line come first."""
    many = "".join(f"t{k} = Input(({k + 1},))\n" for k in range(60))
    told = facts(f"{many}x = layers.Add()([t3, t50])")
    assert len(told) <= 20
    assert {"tensor t3", "tensor t50"} <= set(told)


def test_an_object_that_lies_about_its_class() -> None:
    """A learner's object may claim any class, and raise at any look: it is told of as nothing."""
    told = facts(
        "class Odd:\n"
        "    @property\n"
        "    def __class__(self):\n"
        "        raise ValueError\n"
        "odd = Odd()\n"
        "x = Input((8,)) + Input((6,))"
    )
    assert "reads" in told
    assert not any("odd" in key for key in told)


def test_tensors_without_names() -> None:
    """What has no name is shown as it is written, with its shape."""
    told = messages("a = Input((8,))\nx = layers.Add()([a, layers.Dense(4)(a)])", "")
    assert "`a` is (None, 8) and `layers.Dense(4)(a)` is (None, 4)" in " ".join(
        told[0].body.split()
    )
