"""The batch size is written into the shape of an input.

`keras.Input(shape=...)` describes ONE example. A row of 10 numbers has shape `(10,)`, however
many rows there are. Keras puts the axis for the batch in front by itself.

Wrong:

    inp = Input(shape=(32, 10))
    m = Model(inp, layers.Dense(1)(inp))

Asked:

    inp = Input(shape=(10,))
    m = Model(inp, layers.Dense(1)(inp))

Message:

    BATCH SIZE IN THE SHAPE · line 1

    The input `inp` has shape (32, 10) for one example. The task asks for (10,).

    The shape describes ONE example, without the batch; Keras adds the batch by
    itself. The 32 in front reads like a batch size: your model now expects a table
    of 32 rows as one example.

    Leave it out:

        shape=(10,)

See it: `model.input_shape` should read `(None, 10)`, with one None in front.
"""

from collections.abc import Iterator

from autograder.difference import InputCount, InputShape
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """One axis more than asked, in front, with a size. Where inputs are missing, it may hold them
    all."""
    if any(scene.of(InputCount)):
        return
    for one in scene.of(InputShape):
        if len(one.found) > 2 and one.found[2:] == one.expected[1:] and one.found[1] is not None:
            fields = {
                "place": scene.place(one.place),
                "found": words.shape(one.found),
                "expected": words.shape(one.expected),
                "batch": one.found[1],
            }
            yield Said("BATCH_IN_SHAPE", fields, scene.line_of_input(one.place), covers=(one,))
