"""An output has another shape, or holds another kind of number, and nothing else differs.

Wrong:

    inp = Input((4,))
    m = Model(inp, layers.Lambda(lambda t: t[:, :2])(inp))

Asked:

    inp = Input((4,))
    m = Model(inp, layers.Lambda(lambda t: t)(inp))

See it: `model.output_shape`.
"""

from collections.abc import Iterator

from autograder.difference import OutputDtype, OutputShape
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """What no other difference explains."""
    every: list[OutputShape | OutputDtype] = [*scene.of(OutputShape), *scene.of(OutputDtype)]
    for one in every:
        line = one.place.step.line if one.place.step else None
        fields = {"which": terms.output(one.position), "place": scene.place(one.place)}
        if isinstance(one, OutputShape):
            batch = one.found[:1] != one.expected[:1]
            fields |= {
                "found": words.shape(one.found, batch=batch),
                "expected": words.shape(one.expected, batch=batch),
            }
            yield Said("OUTPUT_SHAPE", fields, line, (one,))
        else:
            fields |= {"found": terms.numbers(one.found), "expected": terms.numbers(one.expected)}
            yield Said("OUTPUT_SHAPE.dtype", fields, line, (one,))
