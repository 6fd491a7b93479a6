"""A tiny course: two units; a build, a debug and a predict exercise."""

from collections.abc import Callable

from autograder.blueprint import Blueprint, ExpectedCase
from autograder.exercise import Exercise, tree_digest
from autograder.release.stubs import stub

BUILD = '''"""Two towers: read both images with one encoder.

Share the encoder. Then `joined = layers.Concatenate()([left, right])` joins what it says.
"""

import keras
from keras import layers

cases = [{"shape": (12, 12, 3), "units": 5}]


def towers(shape=(28, 28, 1), units=8) -> keras.Model:
    """One encoder for both."""
    ### BEGIN SOLUTION
    first, second = keras.Input(shape), keras.Input(shape)
    tower = keras.Sequential(
        [
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
        ]
    )
    left = tower(first)
    right = tower(second)
    joined = layers.Concatenate()([left, right])
    return keras.Model([first, second], layers.Dense(1)(joined))
    ### END SOLUTION


### BEGIN HIDDEN TESTS
order = 2
points = 7
hints = ["How many encoders are there?"]
hidden_cases = [{"shape": (8, 6, 2), "units": 11}]
### END HIDDEN TESTS
'''

DEBUG = '''"""Swapped: mend the order."""

import keras
from keras import layers

cases = [{"units": 5}]


def swapped(units=3) -> keras.Model:
    """Take `first` first."""
    ### BEGIN SOLUTION
    first, second = keras.Input((units,)), keras.Input((units,))

    out = layers.Subtract()([first, second])
    return keras.Model([first, second], out)
    ### END SOLUTION


def given(units=3) -> keras.Model:
    """As handed over."""
    # Two inputs of one shape.
    first, second = keras.Input((units,)), keras.Input((units,))

    out = layers.Subtract()([first, second])
    return keras.Model([second, first], out)


### BEGIN HIDDEN TESTS
order = 1
format = "debug"
hidden_cases = {"units": [7, 20]}
### END HIDDEN TESTS
'''

PREDICT = '''"""Count: how many parameters?"""

cases = [{"units": 5}]


def given(units=3):
    """The model asked about."""
    import keras

    return keras.Sequential([keras.Input((4,)), keras.layers.Dense(units, name="dense")])


def count(units=3) -> dict:
    ### BEGIN SOLUTION
    weights = 4 * units
    return {"dense": weights + units}
    ### END SOLUTION


### BEGIN HIDDEN TESTS
order = 1
format = "predict"
hidden_cases = [{"units": 17}]
facts = {"dense": "dense.parameters"}
### END HIDDEN TESTS
'''


SOURCES = {
    "01_pairs/README.md": "# Pairs\n\nTwo of a kind.\n",
    "01_pairs/towers.py": BUILD,
    "01_pairs/swapped.py": DEBUG,
    "02_counting/README.md": "# Counting\n\nOne, two.\n",
    "02_counting/count.py": PREDICT,
}

Change = Callable[[str, str, str], None]
"""Replaces a text in a source file: path, old, new."""


def plain_blueprint(exercise: Exercise) -> Blueprint:
    """A learner's blueprint with public cases and no wiring; the real ones need a child."""
    return Blueprint(
        exercise=exercise.name,
        unit=exercise.unit,
        function=exercise.name,
        format=exercise.format,
        returns=exercise.returns,
        title=exercise.title,
        order=exercise.order,
        points=exercise.points,
        stub_tree=tree_digest(stub(exercise), exercise.name),
        cases=tuple(ExpectedCase(arguments=repr(case)) for case in exercise.cases),
        hints=exercise.hints,
        facts=exercise.facts,
    )
