"""The outputs are listed in another order than asked.

Whoever uses the model takes the results in the order of `outputs=`.

Wrong:

    inp = Input((4,))
    cls = layers.Dense(3)(inp)
    reg = layers.Dense(1)(inp)
    m = Model(inp, [reg, cls])

Asked:

    inp = Input((4,))
    cls = layers.Dense(3)(inp)
    reg = layers.Dense(1)(inp)
    m = Model(inp, [cls, reg])

Message:

    OUTPUTS IN ANOTHER ORDER · line 4

    The outputs are listed as

        [reg, cls]

    The task asks for the order

        [cls, reg]

    Look at `outputs=` of your model.

See it: `model.output_shape` lists the shapes in order.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, OutputOrder, OutputShape
from autograder.explain.mistakes.wiring.input_order import said, turned
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Outputs that are all there."""
    for one in scene.of(OutputOrder):
        shapes = list(scene.of(OutputShape))
        covers: tuple[AnyDifference, ...] = (one, *shapes)
        yield turned(scene, "OUTPUT_ORDER", 1, one.expected, covers) or Said(
            *said("OUTPUT_ORDER", one.found, one.expected), covers=covers
        )
