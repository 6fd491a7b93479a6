"""A branch starts again from the input.

Each step reads the tensor in its own parentheses. When it says `inp` there, all that was computed
before is not part of this path.

Wrong:

    inp = Input((8,))
    a = layers.Dense(8)(inp)
    b = layers.Dense(4)(inp)
    m = Model(inp, layers.Concatenate()([a, b]))

Asked:

    inp = Input((8,))
    a = layers.Dense(8)(inp)
    b = layers.Dense(4)(a)
    m = Model(inp, layers.Concatenate()([a, b]))

Message:

    STARTS AGAIN FROM THE INPUT · line 3

    `b` (Dense, line 3) reads the input `inp`. It should read `a` (Dense, line 2).

    As it stands this branch starts again from the input, and what `a`
    (Dense, line 2) computed is lost to it. Look at the parentheses behind this
    layer.

See it: in `keras.utils.plot_model(model)` two arrows leave the input.
"""

from collections.abc import Iterator

from autograder.difference import WrongRead
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """A step that reads an input in place of a tensor that was computed."""
    for read in scene.of(WrongRead):
        if read.found is None or read.expected is None or read.found.position is None:
            continue
        if read.expected.step is None or scene.is_theirs(read.expected):
            continue
        fields = {
            "step": words.step(read.step),
            "found": scene.place(read.found),
            "expected": scene.place(read.expected),
            "expected_short": words.step(read.expected.step),
        }
        yield Said("STARTS_AGAIN", fields, read.step.line, (read,))
