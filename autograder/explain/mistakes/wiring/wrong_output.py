"""The model ends at another tensor than asked.

Wrong:

    inp = Input((4,))
    x = layers.Dense(3)(inp)
    y = layers.Dense(3)(x)
    z = layers.Add()([x, y])
    m = Model(inp, [z, x])

Asked:

    inp = Input((4,))
    x = layers.Dense(3)(inp)
    y = layers.Dense(3)(x)
    z = layers.Add()([x, y])
    m = Model(inp, [z, y])

Message:

    ENDS AT ANOTHER TENSOR · line 2

    The second output of your model is `x` (Dense, line 2). It should be `y`
    (Dense, line 3).

    Look at `outputs=` of your model.

See it: `model.outputs` shows what the model gives.
"""

from collections.abc import Iterator

from autograder.difference import WrongOutput
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Any wrong output; those that stand in each other's place are one cause."""
    every = tuple(scene.of(WrongOutput))
    swapped = {repr(one.found) for one in every} == {repr(one.expected) for one in every}
    if len(every) > 1 and swapped:
        found = words.listed(scene.place(one.found) for one in every)
        yield Said("WRONG_OUTPUT.swapped", {"found": found}, covers=every)
    for one in scene.of(WrongOutput):
        line = one.found.step.line if one.found.step else None
        fields = {
            "which": terms.output(one.position),
            "found": scene.place(one.found),
            "expected": scene.place(one.expected),
        }
        yield Said("WRONG_OUTPUT", fields, line, (one,))
