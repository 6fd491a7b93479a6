"""The model has another number of inputs than asked.

Wrong:

    a = Input((4,))
    m = Model(a, layers.Dense(1)(a))

Asked:

    a, b = Input((4,)), Input((6,))
    m = Model([a, b], layers.Dense(1)(layers.Concatenate()([a, b])))

Message:

    NUMBER OF INPUTS · line 2

    I looked for two inputs and found one input.

    Make an `Input` for each thing that the model reads, and list them all:

        keras.Model(inputs=[..., ...], outputs=...)

See it: `len(model.inputs)`.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, InputCount, MissingCall, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """The count, with all that only the missing inputs would feed."""
    for one in scene.of(InputCount):
        fields: dict[str, object] = {
            "found": terms.some(one.found, terms.INPUT, terms.INPUTS),
            "expected": terms.some(one.expected, terms.INPUT, terms.INPUTS),
        }
        alone = _list_of_one(scene)
        follow: list[AnyDifference] = []
        if one.found < one.expected:
            follow = [*scene.of(MissingCall), *alone]
        variant = "fewer" if one.found < one.expected else "more"
        if alone and one.found < one.expected:
            variant = "list_of_one"
            fields["step"] = words.step(alone[0].step)
        line = alone[0].step.line if variant == "list_of_one" else None
        yield Said(f"INPUT_COUNT.{variant}", fields, line, covers=(one, *follow))


def _list_of_one(scene: Scene) -> list[WrongRead]:
    """The reads of a merge that reads one tensor only."""
    reads = [read for read in scene.of(WrongRead) if read.step.class_name in words.MERGES]
    found = [read for read in reads if read.found is not None]
    return reads if len(found) == 1 and len(reads) > 1 else []
