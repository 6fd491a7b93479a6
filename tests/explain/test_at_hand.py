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
    """A process may answer with 32 facts; names on the line come first."""
    many = "".join(f"t{k} = Input(({k + 1},))\n" for k in range(60))
    told = facts(f"{many}x = layers.Add()([t3, t50])")
    assert len(told) <= 32 - len(("needs", "listed", "missing", "unneeded"))
    assert {"tensor t3", "tensor t50"} <= set(told)


def test_an_object_that_lies_about_its_class() -> None:
    """A learner's object may claim any class, and raise at any look: it is told of by the class
    that it has."""
    told = facts(
        "class Odd:\n"
        "    @property\n"
        "    def __class__(self):\n"
        "        raise ValueError\n"
        "odd = Odd()\n"
        "x = Input((8,)) + Input((6,))"
    )
    assert "reads" in told
    assert told["value odd"] == "object Odd"


def test_values_of_names() -> None:
    """Plain values as they are written, all else by kind and size."""
    told = facts(
        "n, name, sizes, none = 3, 'same', (2, 4), None\n"
        "data = np.zeros((5, 4), 'float32')\n"
        "numbers = tf.constant([1.0, 2.0])\n"
        "parts = [layers.Dense(1), layers.Dense(2)]\n"
        "both = {'a': Input((2,)), 'b': 7}\n"
        "def block(x): return x\n"
        "made = layers.Flatten\n"
        "x = made(block(n, sizes, none, name, data, parts, both, numbers))"
    )
    assert told["value n"] == "int = 3"
    assert told["value name"] == "str = 'same'"
    assert told["value sizes"] == "tuple = (2, 4)"
    assert told["value none"] == "NoneType = None"
    assert told["value data"] == "array (5, 4) float32"
    assert told["value numbers"] == "array (2,) float32"
    assert told["value parts"] == "list of 2 layer"
    assert told["value both"] == "dict of 2 tensor, number"
    assert told["value block"] == "own function block"
    assert told["value made"] == "layer class Flatten"
    assert told["tensor both['a']"] == "(None, 2) float32"
    assert not any(name in told for name in ("value layers", "value np", "value keras"))


def test_arguments_of_what_keras_was_asked() -> None:
    """By the parameter's name, without what is left at its default."""
    built = facts("rate = layers.Dense(2)\nx = layers.Dropout(rate, seed=3)")
    assert built["builds"] == "Dropout"
    assert built["argument rate"] == "layer Dense"
    assert built["argument seed"] == "int = 3"
    assert "argument noise_shape" not in built
    called = facts("x = layers.LSTM(4)(Input((5,)), mask=7)")
    assert (called["called"], called["argument mask"]) == ("LSTM", "int = 7")
    assert called["argument sequences"] == "tensor (None, 5) float32"
    ran = facts(
        "i = Input((4,))\nm = Model(i, layers.Dense(1)(i))\nm.predict(np.zeros((2, 3)), verbose=0)"
    )
    assert ran["argument x"] == "array (2, 3) float64"
    assert ran["argument verbose"] == "int = 0"
    function = facts("m = keras.applications.MobileNetV2(weights='imagnet')")
    assert function["argument weights"] == "str = 'imagnet'"
    assert "argument alpha" not in function


def test_the_layer_inside() -> None:
    """Where a model calls its layers, the one that raised is told of."""
    told = facts("m = keras.Sequential([Input((4, 3)), layers.Flatten(), layers.LSTM(2)])")
    assert (told["builds"], told["inside"]) == ("Sequential", "LSTM")


HOSTILE = """
class Name(type):
    __name__ = property(lambda cls: 1 / 0)
    __module__ = property(lambda cls: 1 / 0)

class Bad(metaclass=Name):
    def __getattribute__(self, name): raise SystemExit
    __repr__ = __str__ = __len__ = __iter__ = __eq__ = __hash__ = __bool__ = __getattribute__

class Text(str):
    def encode(self, *more): raise SystemExit
    __repr__ = __str__ = __format__ = __len__ = encode

class Row(list):
    def __iter__(self): raise SystemExit
    __len__ = __repr__ = __iter__

bad, text, row, inside = Bad(), Text("a"), Row([1]), [Bad(), Text("b"), Row([2])]
def block(x): return x
block.__name__ = Text("c")
"""


def test_nothing_of_the_learners_is_called() -> None:
    """Objects that end the process at any look are told of by their true class."""
    told = facts(f"{HOSTILE}x = [bad, text, row, inside, block, Input((8,)) + Input((6,))]")
    assert told["value bad"] == "object Bad"
    assert told["value text"] == "object Text"
    assert told["value row"] == "object Row"
    assert told["value inside"] == "list of 3 object"
    assert told["value block"] == "own function c"


def test_long_values_are_short_facts() -> None:
    """No fact is longer than what a process may send of it."""
    told = facts(
        "a, b, c = 'x' * 5000, 10 ** 5000, [[[1] * 9] * 9] * 9\n"
        "d, e = list(range(10 ** 5)), {k: 'v' * 99 for k in range(5)}\n"
        f"{'n' * 300} = 1\n"
        f"x = layers.Dense(a)(b, c, d, e, {'n' * 300})"
    )
    assert told["value a"] == "object str"
    assert told["value d"] == "list of 100000 number"
    assert all(len(name) <= 60 and len(said) <= 240 for name, said in told.items())


def test_tensors_without_names() -> None:
    """What has no name is shown as it is written, with its shape."""
    told = messages("a = Input((8,))\nx = layers.Add()([a, layers.Dense(4)(a)])", "")
    assert "`a` is (None, 8) and `layers.Dense(4)(a)` is (None, 4)" in " ".join(
        told[0].body.split()
    )
