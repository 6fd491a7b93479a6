"""A step reads one tensor too few, or one too many.

Wrong:

    inp = Input((4,))
    a, b = layers.Dense(8)(inp), layers.Dense(8)(inp)
    c = layers.Dense(8)(inp)
    m = Model(inp, [layers.Concatenate()([a, b]), c])

Asked:

    inp = Input((4,))
    a, b = layers.Dense(8)(inp), layers.Dense(8)(inp)
    c = layers.Dense(8)(inp)
    m = Model(inp, [layers.Concatenate()([a, b, c]), c])

Message:

    ONE TENSOR MISSING · line 4

    The Concatenate (line 4) does not read `c` (Dense, line 3).

    Put this tensor into the list that it is called on.

See it: count the arrows that end in the layer in `keras.utils.plot_model(model)`.
"""

from collections.abc import Iterator

from autograder.difference import MissingCall, WrongRead
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Nothing in a slot where a tensor is asked, or a tensor where nothing is."""
    for read in scene.of(WrongRead):
        fields = {"step": words.step(read.step)}
        if read.found is None and read.expected is not None:
            also = [m for m in scene.of(MissingCall) if m.expected == read.expected.step]
            fields["expected"] = scene.place(read.expected)
            yield Said("OPERAND_MISSING", fields, read.step.line, (read, *also))
        elif read.found is not None and read.expected is None:
            fields["found"] = scene.place(read.found)
            yield Said("OPERAND_MISSING.extra", fields, read.step.line, (read,))
