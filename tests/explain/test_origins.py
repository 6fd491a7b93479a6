"""What Keras 3 has, and has no more, as the tables of the messages tell it."""

import importlib
import inspect

import keras
import pytest

from autograder.explain.english.raised.origins import GONE_ARGUMENTS, SAYS_OF
from autograder.explain.raising.older.gone import HOMES
from autograder.explain.raising.settings.optimizers import OPTIMIZERS
from tests.explain.running import messages


@pytest.mark.parametrize("module", HOMES)
def test_homes(module: str) -> None:
    """Each name is imported from where the message says."""
    held = importlib.import_module(module)
    assert [name for name in HOMES[module] if not hasattr(held, name)] == []


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_optimizers(name: str) -> None:
    """Each optimizer takes what is told of it, and of the others' arguments no more than that."""
    taken = set(inspect.signature(getattr(keras.optimizers, name)).parameters)
    every = {argument for arguments in OPTIMIZERS.values() for argument in arguments}
    own = {argument for argument in every & taken if argument != "weight_decay"}
    assert set(OPTIMIZERS[name]) - {"weight_decay"} == own


@pytest.mark.parametrize("name", GONE_ARGUMENTS)
def test_gone(name: str) -> None:
    """What is called gone is no argument of Keras 3."""
    of = getattr(keras.layers, name, None) or getattr(keras.Model, name)
    taken = inspect.signature(of).parameters
    assert [argument for argument in GONE_ARGUMENTS[name] if argument in taken] == []


@pytest.mark.parametrize("key", SAYS_OF)
def test_settings_in_another_sense(key: str) -> None:
    """Each setting is one of its layer, and the example is possible."""
    layer, name = key.split(".")
    getattr(keras.layers, layer)(**{name: int(SAYS_OF[key][1])})


LOOP = """
inp = Input((8, 8, 1))
x = inp
for filters in (4, 8, 16):
    x = layers.Conv2D(filters, {kernel})(x)
"""


def test_the_turn_of_a_loop() -> None:
    """An error at a later turn says which one; at the first turn there is nothing to add."""
    (later,) = messages(LOOP.format(kernel=4), "")
    (first,) = messages(LOOP.format(kernel=9), "")
    assert later.body.endswith("That is in the third turn of the loop: the first two went through.")
    assert "turn" not in first.body


def test_a_name_of_two_functions() -> None:
    """A name that two functions have is not said to be of one of them."""
    text = "def a():\n    z = 1\n    return z\ndef b():\n    z = 2\n    return z\nprint(z)\n"
    (told,) = messages(text, "")
    assert "`a` and `b`" in told.body
