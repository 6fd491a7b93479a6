"""An input takes another kind of number than asked.

Ids are whole numbers, and `Input` takes floats unless you say otherwise.

Wrong:

    a = Input((4,))
    m = Model(a, layers.Embedding(5, 3)(a))

Asked:

    a = Input((4,), dtype="int32")
    m = Model(a, layers.Embedding(5, 3)(a))

Message:

    KIND OF NUMBERS · line 1

    The input `a` takes floating-point numbers (`float32`). The task asks for whole
    numbers (`int`).

    Say so where you make the input, with `dtype=`.

See it: `model.inputs[0].dtype`.
"""

from collections.abc import Iterator

from autograder.difference import InputDtype
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """The dtype, in words."""
    for one in scene.of(InputDtype):
        fields = {
            "place": scene.place(one.place),
            "found": terms.numbers(one.found),
            "expected": terms.numbers(one.expected),
            "lost": terms.POINT_LOST if _whole_for_float(one) else "",
        }
        yield Said("INPUT_DTYPE", fields, scene.line_of_input(one.place), covers=(one,))


def _whole_for_float(one: InputDtype) -> bool:
    return "int" in one.found and "float" in one.expected
