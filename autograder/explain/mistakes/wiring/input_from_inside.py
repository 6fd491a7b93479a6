"""What was computed from an input is listed as the input.

`Model([a, b], ...)` takes any tensors as inputs, also slices of one `Input`. The model then wants
an array for each slice.

Wrong:

    inp = Input((6,))
    a, b = inp[:, :2], inp[:, 2:]
    m = Model([a, b], layers.Concatenate()([layers.Dense(3)(a), layers.Dense(3)(b)]))

Asked:

    inp = Input((6,))
    a, b = inp[:, :2], inp[:, 2:]
    m = Model(inp, layers.Concatenate()([layers.Dense(3)(a), layers.Dense(3)(b)]))

Message:

    INPUT FROM INSIDE THE MODEL · line 3

    I looked for one input and found two inputs. Where the task has one input that
    is cut into parts, your model takes the parts themselves as inputs, so it wants
    several arrays.

    Give `keras.Model` the tensor that `keras.Input` made, not what you computed
    from it.

See it: `model.inputs` lists what the model takes.
"""

from collections.abc import Iterator

from autograder.difference import (
    AnyDifference,
    InputCount,
    InputShape,
    InputUnread,
    MissingCall,
    WrongRead,
)
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """More inputs than asked, and the slices that the task makes are not there; or a layer's result
    in the place of the input."""
    result = scene.source.result_as_input
    if result is not None and not any(scene.of(InputCount)) and any(scene.of(MissingCall)):
        fields = {"name": words.quoted(result[0]), "line": str(result[1])}
        covered: list[AnyDifference] = [
            *(one for one in scene.of(InputShape) if one.place.variable == result[0]),
            *scene.of(MissingCall),
            *(one for one in scene.of(WrongRead) if one.found and one.found.position is not None),
        ]
        yield Said("INPUT_FROM_INSIDE.one", fields, covers=tuple(covered))
    for one in scene.of(InputCount):
        slices = [m for m in scene.of(MissingCall) if m.expected.class_name.endswith("GetItem")]
        if one.found > one.expected and slices:
            reads = [
                read
                for read in scene.of(WrongRead)
                if read.found and read.found.position is not None
            ]
            shapes = list(scene.of(InputShape))
            fields = {
                "found": words.count(one.found),
                "expected": terms.some(one.expected, terms.INPUT, terms.INPUTS),
            }
            yield Said("INPUT_FROM_INSIDE", fields, covers=(one, *slices, *reads, *shapes))
        if result is not None and one.found > one.expected and not slices:
            fields = {
                "found": words.count(one.found),
                "expected": terms.some(one.expected, terms.INPUT, terms.INPUTS),
                "name": words.quoted(result[0]),
                "line": str(result[1]),
            }
            follow: list[AnyDifference] = [
                *scene.of(InputUnread),
                *scene.of(MissingCall),
                *scene.of(WrongRead),
            ]
            yield Said("INPUT_FROM_INSIDE.result", fields, covers=(one, *follow))
