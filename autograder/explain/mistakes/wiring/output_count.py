"""The model has another number of outputs than asked.

Wrong:

    inp = Input((4,))
    x = layers.Dense(3)(inp)
    m = Model(inp, [x, x])

Asked:

    inp = Input((4,))
    x = layers.Dense(3)(inp)
    m = Model(inp, x)

Message:

    NUMBER OF OUTPUTS · line 3

    I looked for one output and found two outputs.

    Look at what you list as `outputs=` of the model.

See it: `len(model.outputs)`.
"""

from collections.abc import Iterator

from autograder.difference import OutputCount
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """The count."""
    for one in scene.of(OutputCount):
        fields = {
            "found": terms.some(one.found, terms.OUTPUT, terms.OUTPUTS),
            "expected": terms.some(one.expected, terms.OUTPUT, terms.OUTPUTS),
        }
        yield Said("OUTPUT_COUNT", fields, covers=(one,))
