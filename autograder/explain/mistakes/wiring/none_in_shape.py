"""None is written into the shape of an input.

Keras puts None, "any number of examples", in front of every shape by itself. One more None is one
more axis: a sequence of unknown length.

Wrong:

    inp = Input(shape=(None, 10))
    m = Model(inp, layers.Dense(1)(inp))

Asked:

    inp = Input(shape=(10,))
    m = Model(inp, layers.Dense(1)(inp))

Message:

    NONE IN THE SHAPE · line 1

    The input `inp` has shape (None, 10) for one example. The task asks for (10,).

    Keras adds the axis for the batch by itself. A None that you write is one more
    axis, a sequence of unknown length.

    Leave it out:

        shape=(10,)

See it: `model.input_shape` should have just one None more than the shape you wrote.
"""

from collections.abc import Iterator

from autograder.difference import InputShape
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """None in front as one more axis, or in place of a size."""
    for one in scene.of(InputShape):
        fields = {
            "place": scene.place(one.place),
            "found": words.shape(one.found),
            "expected": words.shape(one.expected),
        }
        if len(one.found) > 2 and one.found[2:] == one.expected[1:] and one.found[1] is None:
            yield Said("NONE_IN_SHAPE", fields, scene.line_of_input(one.place), covers=(one,))
        elif len(one.found) == len(one.expected) and _open(one.found, one.expected):
            yield Said("NONE_IN_SHAPE.size", fields, scene.line_of_input(one.place), covers=(one,))


def _open(found: tuple[int | None, ...], expected: tuple[int | None, ...]) -> bool:
    pairs = list(zip(found, expected, strict=True))
    return all(mine in (None, theirs) for mine, theirs in pairs)
