"""The size of a batch is fixed.

A model should take any number of examples. With `Input((10,), 5)`, `batch_size=` or `batch_shape=`
it is made for batches of 5.

Wrong:

    inp = Input((10,), 5)
    m = Model(inp, layers.Dense(1)(inp))

Asked:

    inp = Input((10,))
    m = Model(inp, layers.Dense(1)(inp))

Message:

    BATCH SIZE FIXED · line 1

    The input `inp` takes batches of exactly 5 examples. The task leaves the size of
    a batch open.

    A `batch_size=` fixes it, and so does a second argument of `Input`. Give only
    the shape of one example:

        shape=(10,)

See it: `model.input_shape` should start with None.
"""

from collections.abc import Iterator

from autograder.difference import ComputedOtherwise, InputShape, OutputShape
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """The first axis has a size where None is asked, and the others agree."""
    for one in scene.of(InputShape):
        if one.found[1:] == one.expected[1:] and one.found[:1] != one.expected[:1] == (None,):
            fields = {
                "place": scene.place(one.place),
                "batch": one.found[0] if one.found else 0,
                "expected": words.shape(one.expected),
            }
            yield Said("FIXED_BATCH", fields, scene.line_of_input(one.place), covers=(one,))
    for end in scene.of(OutputShape):
        if end.found[:1] != (None,) and end.expected[:1] == (None,):
            if any(scene.of(InputShape)):
                continue
            step = end.place.step
            others = [c for c in scene.of(ComputedOtherwise) if step in c.found]
            fields = {
                "place": scene.place(end.place),
                "found": words.shape(end.found, batch=True),
                "batch": end.found[0] if end.found else 0,
            }
            line = step.line if step else None
            yield Said("FIXED_BATCH.constant", fields, line, (end, *others))
