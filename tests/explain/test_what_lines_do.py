"""What a learner's lines do to lists, keys and numbers, read off the text alone."""

import pytest

from autograder.explain.source import Source
from autograder.explain.source.ends import same_key
from autograder.explain.source.syntax import written as text_of
from autograder.explain.source.turned import turned_ends, turned_on
from autograder.explain.source.turns import begins_again
from autograder.explain.source.values import changed_outside, unread_number, written_for


@pytest.mark.parametrize(
    ("lines", "how"),
    [
        ("for n in (1, 2):\n    ends.insert(0, Input((n,)))", "front"),
        ("for n in (1, 2):\n    ends = [Input((n,))] + ends", "front"),
        ("ends.reverse()", "round"),
        ("ends = ends[::-1]", "round"),
        ("ends = list(reversed(ends))", "round"),
        ("ends = sorted(ends, key=str)", "sorted"),
    ],
)
def test_a_list_comes_to_another_order(lines: str, how: str) -> None:
    """Each way to turn a list round, or to sort it, before the model is made of it."""
    found = turned_ends(Source(f"ends = []\n{lines}\nmodel = Model(ends, out)"), 0)
    assert found is not None
    assert found.how == how


@pytest.mark.parametrize(
    "lines",
    ["ends.append(x)", "ends.insert(1, x)", "ends = ends + [x]", "ends = ends[:1]", "other.sort()"],
)
def test_a_list_keeps_its_order(lines: str) -> None:
    """What puts something behind, or changes another list, turns nothing round."""
    assert turned_ends(Source(f"ends = [a]\n{lines}\nmodel = Model(ends, out)"), 0) is None


def test_a_list_that_a_layer_is_called_on() -> None:
    """The list of a merge is followed as that of a model is."""
    found = turned_on(Source("parts = [a, b]\nparts.reverse()\ny = Concatenate()(parts)"), 3)
    assert found is not None
    assert found.line == 2


@pytest.mark.parametrize(
    "lines",
    [
        "outs = {'a': x, 'a': y}",
        "outs = {}\nouts['a'] = x\nouts['a'] = y",
        "outs = {'a': x}\nouts['a'] = y",
        "outs = {}\nfor y in (p, q):\n    outs['a'] = y",
    ],
)
def test_a_key_twice(lines: str) -> None:
    """A key that stands twice, in the dict or line by line, or that each turn of a loop fills."""
    found = same_key(Source(f"{lines}\nmodel = Model(inp, outs)"), 1)
    assert found is not None
    assert (found.key, found.second) == ("a", "y")


def test_keys_of_their_own() -> None:
    """Two keys are no key twice, and another dict has keys of its own."""
    lines = "outs = {'a': x, 'b': y}\nlog = {}\nlog['a'] = 1\nlog['a'] = 2"
    assert same_key(Source(f"{lines}\nmodel = Model(inp, outs)"), 1) is None


def test_a_sum_that_begins_again() -> None:
    """The sum begins with one of the list that the loop goes through; a part of it does not."""
    lines = "s = parts[0]\nfor p in {}:\n    s = s + p"
    found = begins_again(Source(lines.format("parts")), 3)
    assert found is not None
    assert (found.name, found.value, found.since) == ("s", "parts[0]", 1)
    assert begins_again(Source(lines.format("parts[1:]")), 3) is None


def test_numbers_by_name() -> None:
    """What stands for a setting, by name or in its place, and a number that nothing reads."""
    source = Source("steps, units = 12, 20\nh = layers.LSTM(steps)(x)\ng = GRU(units=7)(h)")
    assert text_of(written_for(source, "LSTM", 2, "units")) == "steps"
    assert text_of(written_for(source, "GRU", 3, "units")) == "7"
    assert unread_number(source, 20, 2) == ("units", 1)
    assert unread_number(source, 12, 2) is None
    assert unread_number(source, True, 2) is None


def test_a_number_that_grows() -> None:
    """A name declared `global` and computed from itself; a plain one is not."""
    grows = Source("n = 4\ndef build():\n    global n\n    n = n * 2\n    return Dense(n)")
    value = written_for(grows, "Dense", 5, "units")
    assert value is not None
    assert changed_outside(grows, value) == ("n", 4)
    plain = Source("n = 4\ndef build():\n    return Dense(n)")
    value = written_for(plain, "Dense", 3, "units")
    assert value is not None
    assert changed_outside(plain, value) is None


def test_lines_that_run_again() -> None:
    """In a loop, a comprehension, and a helper that is called twice; not in the function itself."""
    text = (
        "def block(t):\n    return Dense(8)(t)\n"
        "def build(x):\n    y = block(x)\n    z = block(y)\n"
        "    for i in (1, 2):\n        z = Dense(i)(z)\n"
        "    heads = [Dense(n)(z) for n in (1, 2)]\n    return heads"
    )
    source = Source(text)
    assert [line for line in range(1, 10) if source.runs_again(line)] == [1, 2, 7, 8]


def test_operators_in_order() -> None:
    """Operators stand in the order in which Python computes them."""
    whole = "(a - b) * 0.5 + b"
    source = Source(f"a = Input((4,))\nb = Input((4,))\nc = {whole}")
    assert [text_of(each) for each in source.operators] == ["a - b", "(a - b) * 0.5", whole]
