"""Text that no exercise looks like is not read as Python, and the message does without it."""

import pytest

from autograder import explain
from autograder.explain.source import Source, lists
from autograder.explain.source.bound import function_ends
from autograder.explain.source.changed import changed_outside
from autograder.explain.source.collected import Ended, ended
from autograder.explain.source.drawn import drawn_for
from autograder.explain.source.ends import model_calls, under_other_keys
from autograder.explain.source.inner import model_built_on, models_called_on, never_called
from autograder.explain.source.outside import from_outside
from autograder.explain.source.slips import gives_back, listed_twice
from autograder.explain.source.syntax import MOST_DEPTH, MOST_IN_LINE
from autograder.explain.source.turned import filled_on
from autograder.explain.source.turns import ends_at_once, loop_at
from autograder.refusal import Raised

HOSTILE = {
    "a long file": "x = 1\n" * 20_000,
    "a long line": "x = " + "1 + " * 200_000 + "1",
    "brackets": "x = " + "(" * 500 + ")" * 500,
    "a deep sum": "x = " + "1 + " * 2_000 + "1",
    "minus signs": "x = " + "-" * 20_000 + "1",
    "attributes": "x = a" + ".b" * 5_000,
    "calls": "x = f" + "()" * 5_000,
    "functions in functions": "x = " + "lambda: " * 5_000 + "1",
    "many nodes": "x = [" + "1, " * 15_000 + "]",
    "zeros": "\0" * 100,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_not_read(kind: str) -> None:
    """Nothing is known of it, and the message comes all the same."""
    source = Source(HOSTILE[kind], 1)
    assert source.tree.body == [] or len(source.nodes) < 10
    assert len(source.text) <= MOST_IN_LINE
    raised = Raised(exception="ValueError", message="no", when="call", line=1, text=HOSTILE[kind])
    (told,) = explain.refusal(raised, source=HOSTILE[kind])
    assert told.code == "RAISED"


def test_what_people_write_is_read() -> None:
    """Forty layers and loops in loops are no attack."""
    lines = [f"x{n} = layers.Dense({n}, activation='relu')(x{n - 1})" for n in range(1, 400)]
    assert len(Source("\n".join(lines)).bindings) == 399
    nested = "\n".join("    " * n + f"for i{n} in a:" for n in range(15)) + " pass"
    assert Source(nested).nodes
    assert MOST_DEPTH > 60


def test_a_name_given_again_before_it_is_read() -> None:
    """The first result is lost; not so where a loop, a condition or another function does it."""
    assert Source("x = f()\nx = g()\n").overwritten == [("x", "f", 1, 2)]
    assert Source("x = f()\nx = g(x)\n").overwritten == []
    assert Source("x = f()\nif a:\n    x = g()\n").overwritten == []
    assert Source("for a in b:\n    x = f()\nx = g()\n").overwritten == []
    assert Source("x = f()\ndef h():\n    x = g()\n").overwritten == []


def test_a_name_given_again_in_an_if() -> None:
    """It may be lost; not where there is an `else`, or the `if` goes on from it."""
    assert Source("x = f()\nif a:\n    x = g()\n").overwritten_if == [("x", "f", 1, 3)]
    assert Source("x = f()\nif a:\n    x = g(x)\n").overwritten_if == []
    assert Source("x = f()\nif a:\n    x = g()\nelse:\n    y = x\n").overwritten_if == []
    assert Source("x = f()\nfor a in b:\n    x = g()\n").overwritten_if == []


def test_the_last_result_of_a_turn() -> None:
    """Nothing reads it, though the turn itself reads the name; a turn may hand it to the next."""
    lost = "for n in a:\n    x = f(h)\n    x = g(x)\n    b.append(k(h))\n"
    assert Source(lost).unread == [("x", "g", 3)]
    assert Source(lost.replace("f(h)", "f(x)")).unread == []
    assert Source(f"{lost}m(x)\n").unread == []


def test_a_list_from_outside_that_a_function_changes() -> None:
    """Only one that it goes through, and that is not its own."""
    text = "a = [1]\ndef f():\n    for n in a:\n        g(n)\n    a.reverse()\n"
    found = changed_outside(Source(text))
    assert found is not None
    assert (found.name, found.line, found.lines) == ("a", 5, frozenset({3, 4}))
    assert changed_outside(Source(text.replace("f():", "f(a):"))) is None
    assert changed_outside(Source(text.replace("in a:", "in b:"))) is None
    assert changed_outside(Source(text.replace("a.reverse()", "a.index(1)"))) is None


def test_a_function_that_gives_back_what_it_was_given() -> None:
    """Though it computes something; not where it computes its argument anew."""
    text = "def f(x):\n    y = g(x)\n    return x\nf(z)\n"
    assert gives_back(Source(text)) == ("f", "x")
    assert gives_back(Source(text.replace("y =", "x ="))) is None
    assert gives_back(Source(text.replace("return x", "return y"))) is None


def test_the_lines_that_fill_a_list() -> None:
    """Those that make it with something inside, and those that put something into it."""
    text = "a = [x]\na.append(y)\nz = layers.Add()(a)\n"
    assert filled_on(Source(text), 3) == ("a", [1, 2])
    assert filled_on(Source(text.replace("a.append(y)", "b.append(y)")), 3) is None


def test_models_called_on_a_line() -> None:
    """The outer one first: it is called last."""
    text = "f = keras.Sequential()\ng = keras.Sequential()\ny = f(g(x))\n"
    assert models_called_on(Source(text), 3) == ["f", "g"]
    assert models_called_on(Source(text), 2) == []


def test_a_model_that_grows() -> None:
    """A function that adds to what was made outside of it."""
    outside = "m = keras.Sequential()\ndef build():\n    m.add(layers.Dense(3))\n    return m\n"
    assert lists.grown(Source(outside)) == ("m", 1)
    inside = "def build():\n    m = keras.Sequential()\n    m.add(layers.Dense(3))\n"
    assert lists.grown(Source(inside)) is None


UNIT = """
import keras
base = keras.layers.Dense(4)
def tower():
    return base
def siamese(a):
    return twice(tower()(a))
def twice(x):
    return x
def other():
    base.trainable = False
    lost = keras.layers.Dense(8)
"""


def test_another_exercise_of_the_notebook_is_no_part_of_the_text() -> None:
    """What the function reaches stays, and what stands outside of functions; names stay too."""
    source = Source(UNIT, function="siamese")
    assert source.frozen() == source.unread == []
    assert {"base", "tower", "twice", "other"} <= set(source.names)
    assert source.returned_kind("tower") == "layer"
    assert "lost" not in source.names
    whole = Source(UNIT, function="convolve")
    assert whole.frozen() == [("base", 11)]
    assert Source(UNIT, line=12, function="siamese").unread == [("lost", "Dense", 12)]


def test_what_a_function_returns_is_not_what_one_inside_of_it_returns() -> None:
    """The last `return` of its own counts."""
    text = (
        "def tower():\n    layer = layers.Dense(3)\n    def inner(x):\n        return 'text'\n"
        "    return layer\n"
    )
    assert Source(text).returned_kind("tower") == "layer"


LOOPS = """
def build(n):
    x = inp = Input((8,))
    for i in range(1, n):
        x = block(x)
    for i in range(n):
        y = layers.Dense(4)(inp)
    return Model(inp, x)
def block(t):
    t = layers.Dense(8)(t)
    return layers.Dropout(0.1)(t)
"""


def test_what_a_turn_of_a_loop_makes() -> None:
    """Functions that the loop calls are followed; a loop that forgets its turns does not go on."""
    source = Source(LOOPS)
    inside = loop_at(source, 10)
    assert inside is not None
    assert (inside.line, inside.header) == (4, "for i in range(1, n)")
    assert inside.makes == {"Dense": 1, "Dropout": 1}
    assert (inside.varies, inside.goes_on) == (False, True)
    again = loop_at(source, 7)
    assert again is not None
    assert not again.goes_on
    assert loop_at(source, 3) is None


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("return x", (4, 2)),
        ("if i == n:\n            return x", None),
        ("if i:\n            continue\n        return x", None),
    ],
)
def test_a_loop_that_ends_at_once(body: str, found: tuple[int, int] | None) -> None:
    """A `return` that may not be reached at the first turn ends no loop."""
    text = f"def f(x, n):\n    for i in range(n):\n        x = g(x)\n        {body}\n    return x\n"
    assert ends_at_once(Source(text)) == found


@pytest.mark.parametrize(
    "made",
    [
        "base = keras.Sequential([\n    layers.Dense(4),\n])",
        "base = keras.Sequential()\nbase.add(layers.Dense(4))",
        "i = Input((8,))\nbase = Model(i, layers.Dense(4)(i))",
        "def make():\n    return keras.Sequential([layers.Dense(4)])\nbase = make()",
    ],
)
def test_whose_layer_stands_on_a_line(made: str) -> None:
    """However the inner model is made; a model that nothing calls is no inner model."""
    rest = "x = Input((8,))\ny = base(x)\nz = layers.Dense(1)(y)\nm = Model(x, z)"
    source = Source(f"{made}\n{rest}")
    assert model_built_on(source, 2) == "base"
    assert model_built_on(source, made.count("\n") + 4) == ""
    assert model_built_on(Source(f"{made}\nm = base"), 2) == ""


def test_a_model_that_is_used_is_not_idle() -> None:
    """`add` alone is no use of a model, a name that is read is; the last model is the result."""
    made = "head = keras.Sequential()\nhead.add(layers.Dense(4))\n"
    whole = "m = Model(x, y)"
    assert list(never_called(Source(made + whole))) == [("head", 1, ["Dense"])]
    assert list(never_called(Source(f"{made}y = head(x)\n{whole}"))) == []
    assert list(never_called(Source(made))) == []
    assert list(never_called(Source(f"{made}def f(x, y):\n    return Model(x, y)"))) == []


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("net = keras.Sequential([])\n    return model", True),
        ("net = keras.Sequential([])\n    return net", False),
        ("model = keras.Sequential([])\n    return model", False),
        ("return model", False),
    ],
)
def test_a_model_from_outside(inside: str, found: bool) -> None:
    """Only where another one is made inside; the outer name bound anew is the function's own."""
    text = f"model = keras.Sequential([])\ndef build():\n    {inside}\n"
    assert (from_outside(Source(text)) is not None) is found


def test_a_name_listed_twice() -> None:
    """One such line tells where; two tell nothing."""
    line = "y = layers.Concatenate()([a, b, b])\n"
    assert listed_twice(Source(line)) == ("b", 1)
    assert listed_twice(Source(line + "z = layers.Add()([y, y])")) is None


LOOP = """X = Input((4,))
heads = []
for n in (3, 5):
    head = Dense(n)(X)
    heads.append(head)
"""


@pytest.mark.parametrize(
    ("outputs", "expected"),
    [
        ("head", Ended("head", "turn", "heads", 5)),
        ("heads[-1]", Ended("heads[-1]", "part", "heads", 5)),
        ("heads", Ended("heads", "")),
        ("X", Ended("X", "")),
        ("[head, X]", None),
    ],
)
def test_what_a_model_ends_at(outputs: str, expected: Ended | None) -> None:
    """A name that a loop left, a part of a list, or neither."""
    assert ended(Source(f"{LOOP}m = Model(X, outputs={outputs})\n")) == expected


@pytest.mark.parametrize(
    ("inputs", "expected"),
    [
        ("{'a': b, 'b': a}", [("a", "b"), ("b", "a")]),
        ("dict(a=b, b=a)", [("a", "b"), ("b", "a")]),
        ("{'a': a, 'b': b}", []),
        ("{'left': a, 'right': b}", []),
        ("{'first': c, 'b': b}", []),
        ("[a, b]", []),
    ],
)
def test_keys_of_another(inputs: str, expected: list[tuple[str, str]]) -> None:
    """A key is crossed only where it is the name of another tensor of the dict."""
    made = "a, b = Input((4,)), Input((4,))\nc = Input((4,), name='first')\n"
    assert under_other_keys(Source(f"{made}m = Model({inputs}, a)\n"), 0) == expected


@pytest.mark.parametrize(
    ("noise", "expected"),
    [
        ("np.random.normal(0, 1, (1, 4))", ("noise", 2)),
        ("rng.normal(size=(4,))", ("noise", 2)),
        ("keras.random.normal((4,))", ("noise", 2)),
        ("np.ones((1, 4))", None),
        ("keras.random.dropout(X, 0.5)", None),
        ("np.random.default_rng(1)", None),
    ],
)
def test_numbers_drawn_once(noise: str, expected: tuple[str, int] | None) -> None:
    """What draws for a tensor of the model draws each time, and an array of ones draws nothing."""
    assert drawn_for(Source(f"X = Input((4,))\nnoise = {noise}\ny = X + noise\n"), 3) == expected


def test_a_model_called_several_times() -> None:
    """A model that a function of the file has made counts, a layer does not."""
    made = "def make():\n    return Sequential([Dense(2)])\nt = make()\nd = Dense(2)\n"
    assert model_calls(Source(f"{made}x = t(a)\ny = t(b)\nz = d(a) + d(b)\n")) == ("t", [5, 6])
    assert model_calls(Source(f"{made}x = t(a)\n")) is None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("if deep:\n        return 1", False),
        ("if deep:\n        return 1\n    else:\n        return 2", True),
        ("if deep:\n        x = 1\n    return x", True),
        ("for n in deep:\n        return n", False),
        ("raise ValueError", True),
    ],
)
def test_every_way_ends(body: str, expected: bool) -> None:
    """A function that can run past its last line gives None."""
    source = Source(f"def f(deep):\n    {body}\n")
    assert function_ends(source.functions["f"]) is expected


def test_where_a_line_stands() -> None:
    """The innermost `if` or loop, and `else` by itself."""
    source = Source("for n in x:\n    if n > 2:\n        a = 1\n    else:\n        a = 2\nb = 3\n")
    assert source.header_of(3) == ("if n > 2", 2)
    assert source.header_of(5) == ("else", 4)
    assert source.header_of(2) == ("for n in x", 1)
    assert source.header_of(6) is None
