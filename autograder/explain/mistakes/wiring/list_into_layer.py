"""A layer that takes one tensor is called on a list.

Dropout, Activation and Flatten accept a list without an error, treat each tensor on its own, and
return a list.

Wrong:

    a, b = Input((4,)), Input((6,))
    x = layers.Dropout(0.5)([a, b])
    m = Model([a, b], x)

Asked:

    a, b = Input((4,)), Input((6,))
    x = layers.Dropout(0.5)(layers.Concatenate()([a, b]))
    m = Model([a, b], x)

Message:

    A LIST WHERE ONE TENSOR GOES · line 2

    `x[0]` (Dropout, line 2) gets a list of two tensors. It does not merge them: it
    is applied to each, and returns a list.

    The task asks for ONE tensor here. Merge the tensors first, with Concatenate,
    and give the layer the result.

See it: print the result: it is a list, not a tensor.
"""

from collections.abc import Iterator

from autograder.difference import (
    AnyDifference,
    MissingCall,
    OutputCount,
    Step,
    WrongLayer,
    WrongRead,
)
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Numbered reads of a layer that is no merge; or a merge asked where `x[0]` stands."""
    for read in scene.of(WrongRead):
        reads = [r for r in scene.of(WrongRead) if r.step == read.step]
        listed = [r for r in reads if r.found and r.slot.startswith("inputs[")]
        if len(listed) > 1 and read.step.class_name not in words.MERGES:
            yield _said(scene, read.step, len(listed), tuple(reads))
    for wrong in scene.of(WrongLayer):
        merge = wrong.expected.class_name in words.MERGES
        if merge and wrong.found.variable.endswith("[0]") and any(scene.of(OutputCount)):
            yield _said(scene, wrong.found, 2, (wrong,))


def _said(scene: Scene, step: Step, count: int, covers: tuple[AnyDifference, ...]) -> Said:
    counts = list(scene.of(OutputCount))
    missing = [
        m
        for m in scene.of(MissingCall)
        if m.before == step or m.expected.class_name in words.MERGES
    ]
    missing += [m for m in scene.of(MissingCall) if any(p.step == step for p in m.after)]
    merge = next((name for name in _asked(scene, missing, covers) if name in words.MERGES), "")
    how = terms.THIS_MERGE.format(what=merge) if merge else terms.SOME_MERGE
    fields = {"step": words.step(step), "count": words.count(count), "how": how}
    return Said("LIST_INTO_LAYER", fields, step.line, (*covers, *counts, *missing))


def _asked(
    scene: Scene, missing: list[MissingCall], covers: tuple[AnyDifference, ...]
) -> Iterator[str]:
    """The classes that the task has where the list stands, the nearest first."""
    yield from (each.expected.class_name for each in covers if isinstance(each, WrongLayer))
    yield from (each.expected.class_name for each in (*missing, *scene.of(MissingCall)))
