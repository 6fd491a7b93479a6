"""Exercises whose function returns values: a process without Keras, and plain data only."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from autograder.refusal import NotAModel, Raised, Refusal, TooMuch
from autograder.sandbox import Door, Limits
from autograder.sandbox.plain_values import plain


def answers(door: Door, text: str, arguments: str = "{}") -> dict[str, Any] | Refusal:
    with door.open(Limits(load=60, call=60)) as child:
        refusal = child.load("mine.py", text, "f", forbid_keras=True)
        return refusal or child.answers(arguments)


def test_plain_values_cross(door: Door) -> None:
    """Tuples become lists, NumPy's numbers Python's, anything else the name of its type."""
    text = (
        "import numpy as np\n"
        "class E(int): pass\n"
        "def f(n):\n"
        "  return dict(a=(n, None), b=np.int64(3), c=np.zeros(2), d=f, e=E(4), g=1e400, h='ü',\n"
        "              i=np.bool_(True), j=10 ** 40, k=True)"
    )
    assert answers(door, text, "{'n': (1, 2)}") == {
        "a": [[1, 2], None],
        "b": 3,
        "c": "<ndarray>",
        "d": "<function>",
        "e": "<E>",
        "g": "inf",
        "h": "ü",
        "i": True,
        "j": "<int>",
        "k": True,
    }


def test_keras_cannot_be_imported(door: Door) -> None:
    """Neither while the file loads nor in the function, nor is it in `sys.modules`."""
    refused = answers(door, "import keras")
    assert isinstance(refused, Raised)
    assert refused.exception == "ImportError"
    assert refused.line == 1
    inside = answers(door, "def f():\n  import tensorflow.keras\n  return {}")
    assert isinstance(inside, Raised)
    seen = "import sys\ndef f(): return {'seen': [m for m in sys.modules if m == 'keras']}"
    assert answers(door, seen) == {"seen": []}


def test_without_the_finder_keras_still_cannot_be_read(door: Door) -> None:
    """Where Landlock holds, Keras's files are out of reach of one who removes the finder."""
    text = "import sys\nsys.meta_path.pop(0)\nimport keras\ndef f(): return {'got': 1}"
    refused = answers(door, text)
    if door.layers.get("landlock") == "applied":
        assert isinstance(refused, Raised)
        assert refused.exception in ("ImportError", "ModuleNotFoundError", "PermissionError")


def test_something_else_than_a_dict_is_refused(door: Door) -> None:
    """The kind of what came back is named."""
    assert answers(door, "def f(): pass") == NotAModel(found="None", expected="answers")
    assert answers(door, "def f(): return [1]") == NotAModel(found="list", expected="answers")


def test_a_child_has_both_kinds_of_process(door: Door, honest: str) -> None:
    """Answers of one exercise and a model of another, in one submission."""
    with door.open() as child:
        assert child.load("mine.py", "def f(): return {'a': 1}", "f", forbid_keras=True) is None
        assert child.answers("{}") == {"a": 1}
        assert child.load("siamese.py", honest, "siamese") is None
        assert not isinstance(child.build("{}", "model"), Refusal)


def test_an_endless_answer_is_too_much(door: Door) -> None:
    """An answer above the cap is refused and not read."""
    text = "def f(): return {str(k): ['x' * 999] * 999 for k in range(999)}"
    assert isinstance(answers(door, text), TooMuch)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.integers(), inner),
        max_leaves=20,
    )
)
def test_what_crosses_can_be_sent(value: object) -> None:
    """Whatever the value, what crosses is JSON."""
    import msgspec  # noqa: PLC0415  # only this test looks at the bytes

    msgspec.json.decode(msgspec.json.encode(plain(value)))
