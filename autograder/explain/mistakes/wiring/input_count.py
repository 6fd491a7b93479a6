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
from dataclasses import dataclass

from autograder.difference import (
    AnyDifference,
    ExtraCall,
    InputCount,
    InputShape,
    MissingCall,
    Place,
    WrongRead,
)
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
        yield (_fewer if one.found < one.expected else _more)(scene, one, fields)


def _fewer(scene: Scene, one: InputCount, fields: dict[str, object]) -> Said:
    cut = _cut(scene)
    if cut:
        return _said_cut(scene, one, cut, fields)
    alone = _list_of_one(scene)
    reads: list[AnyDifference] = [*alone, *_of_missing(scene, one)]
    covers = (one, *scene.of(MissingCall), *reads)
    if not alone:
        return Said("INPUT_COUNT.fewer", fields, covers=covers)
    step = alone[0].step
    fields["step"] = words.step(step)
    return Said("INPUT_COUNT.list_of_one", fields, step.line, covers)


def _more(scene: Scene, one: InputCount, fields: dict[str, object]) -> Said:
    columns = _columns(scene, one)
    if columns:
        return _said_columns(one, columns, fields)
    again = _read_again(scene)
    if not again:
        return Said("INPUT_COUNT.more", fields, covers=(one,))
    read = again[0]
    fields |= {"step": words.step(read.of.step), "extra": scene.place(read.found)}
    fields["asked"] = scene.place(read.expected)
    covers: tuple[AnyDifference, ...] = (one, *(each.of for each in again))
    return Said("INPUT_COUNT.again", fields, read.of.step.line, covers)


def _columns(scene: Scene, one: InputCount) -> list[AnyDifference]:
    """A Concatenate of inputs that are single columns of the one input that the task has, with
    what else tells of them."""
    shapes = [each for each in scene.of(InputShape) if each.found[1:] == (1,)]
    tables = [each for each in shapes if each.expected[1:] == (one.found,)]
    merges = [
        each
        for each in scene.of(ExtraCall)
        if each.found.class_name == "Concatenate" and len(each.after) == one.found
        if all(place.position is not None for place in each.after)
    ]
    return [*tables, *merges] if one.expected == 1 and tables and merges else []


def _said_columns(one: InputCount, columns: list[AnyDifference], fields: dict[str, object]) -> Said:
    merge = next(each for each in columns if isinstance(each, ExtraCall)).found
    fields |= {"step": words.step(merge), "number": one.found}
    return Said("INPUT_COUNT.columns", fields, merge.line, (one, *columns))


@dataclass(frozen=True)
class _Read:
    """A step reads one input, and should read another."""

    of: WrongRead
    found: Place
    expected: Place


def _read_again(scene: Scene) -> list[_Read]:
    """The steps that read an Input of their own where the task has one that several steps read."""
    return [
        _Read(read, read.found, read.expected)
        for read in scene.of(WrongRead)
        if read.found is not None and read.expected is not None
        if read.found.position is not None and read.expected.position is not None
    ]


def _of_missing(scene: Scene, one: InputCount) -> list[WrongRead]:
    """The steps that read another tensor in place of an input which is not there."""
    return [
        read
        for read in scene.of(WrongRead)
        if read.found is not None and read.expected is not None
        if (read.expected.position or 0) >= one.found
    ]


def _list_of_one(scene: Scene) -> list[WrongRead]:
    """The reads of a merge that reads one tensor only."""
    reads = [read for read in scene.of(WrongRead) if read.step.class_name in words.MERGES]
    found = [read for read in reads if read.found is not None]
    return reads if len(found) == 1 and len(reads) > 1 else []


def _cut(scene: Scene) -> list[ExtraCall]:
    """Parts that are cut out of an input, and that the task does not cut."""
    extra = [one for one in scene.of(ExtraCall) if one.found.class_name in _CUTS]
    return [one for one in extra if one.after and one.after[0].position is not None]


_CUTS = ("ops.GetItem", "ops.Split")


def _said_cut(
    scene: Scene, one: InputCount, cut: list[ExtraCall], fields: dict[str, object]
) -> Said:
    steps = [each.found for each in cut]
    place = cut[0].after[0]
    shapes = [each for each in scene.of(InputShape) if each.place == place]
    reads = [r for r in scene.of(WrongRead) if r.found is not None and r.found.step in steps]
    parts = terms.CUT_INTO.format(parts=words.listed(map(words.step, steps)))
    if len(steps) == 1 and steps[0].line is not None:
        parts = terms.CUT_ON.format(line=words.line(steps[0].line))
    fields |= {"place": scene.place(place), "parts": parts}
    return Said("INPUT_COUNT.cut", fields, steps[0].line, (one, *cut, *shapes, *reads))
