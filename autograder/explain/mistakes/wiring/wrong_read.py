"""A step reads another tensor than asked.

Wrong:

    inp = Input((4,))
    a = layers.Dense(8, use_bias=False)(inp)
    b = layers.Dense(8)(inp)
    m = Model(inp, [layers.Dense(2)(a), a, b])

Asked:

    inp = Input((4,))
    a = layers.Dense(8, use_bias=False)(inp)
    b = layers.Dense(8)(inp)
    m = Model(inp, [layers.Dense(2)(b), a, b])

Message:

    READS ANOTHER TENSOR · line 4

    The Dense (units=2, line 4) reads `a` (Dense, line 2). It should read `b`
    (Dense, line 3).

    Look at the parentheses behind this layer: the tensor in them is what the layer
    reads.

See it: follow the arrows of `keras.utils.plot_model(model)`.
"""

from collections.abc import Iterator

from autograder.difference import WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Any wrong read that has no story of its own."""
    for read in scene.of(WrongRead):
        fields = {
            "step": words.step(read.step),
            "found": scene.place(read.found) if read.found else terms.NOTHING,
            "expected": scene.place(read.expected) if read.expected else terms.NOTHING,
        }
        places = (read.found, read.expected)
        ends = [p.position for p in places if p is not None and p.position is not None]
        if len(ends) == 2:
            fields |= {
                "found_nth": words.ordinal(ends[0] + 1),
                "expected_nth": words.ordinal(ends[1] + 1),
            }
        yield Said(
            f"WRONG_READ{'.inputs' if len(ends) > 1 else ''}", fields, read.step.line, (read,)
        )
