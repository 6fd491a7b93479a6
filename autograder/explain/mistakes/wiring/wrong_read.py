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
        together = _of_one_argument(scene, read)
        if together:
            yield _by_argument(scene, together)
            continue
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


def _of_one_argument(scene: Scene, read: WrongRead) -> list[WrongRead]:
    """The wrong tensors that one step gets in a list, for an argument by name: the states that a
    recurrent layer begins with."""
    if not _argument(read):
        return []
    own = (each for each in scene.of(WrongRead) if _argument(each) and each.step == read.step)
    return [each for each in own if each.found is not None and each.expected is not None]


def _argument(read: WrongRead) -> str:
    """ "initial_state" of the slot "initial_state[0]"."""
    name, bracket, _ = read.slot.partition("[")
    return name if bracket and name == "initial_state" else ""


def _by_argument(scene: Scene, reads: list[WrongRead]) -> Said:
    step = reads[0].step
    fields = {
        "step": words.step(step),
        "argument": _argument(reads[0]),
        "found": words.listed(scene.place(each.found) for each in reads if each.found),
        "expected": words.listed(scene.place(each.expected) for each in reads if each.expected),
    }
    return Said("WRONG_READ.argument", fields, step.line, tuple(reads))
