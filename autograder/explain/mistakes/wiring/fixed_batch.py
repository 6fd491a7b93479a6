"""The size of a batch is fixed.

A model should take any number of examples. With `Input((10,), 5)`, `batch_size=` or `batch_shape=`
it is made for batches of 5.

Wrong:

    inp = Input((10,), 5)
    m = Model(inp, layers.Dense(1)(inp))

Asked:

    inp = Input((10,))
    m = Model(inp, layers.Dense(1)(inp))

Message:

    BATCH SIZE FIXED · line 1

    The input `inp` takes batches of exactly 5 examples. The task leaves the size of
    a batch open.

    A `batch_size=` or `batch_shape=` fixes it, and so does a second argument of
    `Input`. Give only the shape of one example:

        shape=(10,)

See it: `model.input_shape` should start with None.
"""

from collections.abc import Iterator

from autograder.difference import (
    AnyDifference,
    ComputedOtherwise,
    ExtraCall,
    InputShape,
    MissingCall,
    OutputShape,
    Step,
    WrongLayer,
    WrongSetting,
)
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """The first axis has a size where None is asked, and the others agree."""
    for one in scene.of(InputShape):
        if one.found[1:] == one.expected[1:] and one.found[:1] != one.expected[:1] == (None,):
            fields = {
                "place": scene.place(one.place),
                "batch": one.found[0] if one.found else 0,
                "expected": words.shape(one.expected),
            }
            yield Said("FIXED_BATCH", fields, scene.line_of_input(one.place), covers=(one,))
    for different, reader, rows in _arrays(scene):
        fields = {"step": words.step(reader), "rows": rows}
        yield Said("FIXED_BATCH.rows", fields, reader.line, (different, *_behind(scene, reader)))
    for end in scene.of(OutputShape):
        if end.found[:1] != (None,) and end.expected[:1] == (None,):
            if any(scene.of(InputShape)):
                continue
            step = end.place.step
            others = [c for c in scene.of(ComputedOtherwise) if step in c.found]
            fields = {
                "place": scene.place(end.place),
                "found": words.shape(end.found, batch=True),
                "batch": end.found[0] if end.found else 0,
            }
            line = step.line if step else None
            if step is not None and end.found == ():
                fields = {"step": words.step(step)}
                own = _settings_of(scene, step)
                yield Said("FIXED_BATCH.everything", fields, line, (end, *others, *own))
                continue
            cut = next(_slices(scene), None)
            if cut is not None:
                fields = {"step": words.step(cut[1])}
                yield Said("FIXED_BATCH.slice", fields, cut[1].line, (end, cut[0]))
                continue
            shaped = next(_reshapes(scene), None)
            if shaped is not None:
                fields = {"step": words.step(shaped[1])}
                fields["found"] = words.shape(shaped[1].shape, batch=True)
                yield Said("FIXED_BATCH.reshape", fields, shaped[1].line, (end, shaped[0]))
                continue
            yield Said("FIXED_BATCH.constant", fields, line, (end, *others))


def _operations(scene: Scene) -> Iterator[tuple[AnyDifference, Step]]:
    """The steps of the learner's that are not explained yet, each with its difference."""
    for region in scene.of(ComputedOtherwise):
        yield from ((region, step) for step in region.found)
    for extra in scene.of(ExtraCall):
        yield extra, extra.found
    for wrong in scene.of(WrongLayer):
        yield wrong, wrong.found


def _settings_of(scene: Scene, step: Step) -> list[WrongSetting]:
    """The axis that a reduction leaves open."""
    return [one for one in scene.of(WrongSetting) if one.step == step]


def _slices(scene: Scene) -> Iterator[tuple[AnyDifference, Step]]:
    """Slices that take one example out of the batch: `x[0]`."""
    for one, step in _operations(scene):
        first = step.settings.get("key")
        first = first[0] if isinstance(first, list) and first else first
        if step.class_name.endswith("GetItem") and type(first) is int:
            yield one, step


def _reshapes(scene: Scene) -> Iterator[tuple[AnyDifference, Step]]:
    """`ops.reshape` to a shape that has a number in the place of the batch."""
    for one, step in _operations(scene):
        fixed = step.shape[:1] != (None,) and len(step.shape) > 0
        if step.kind == "op" and step.class_name.endswith("Reshape") and fixed:
            yield one, step


def _behind(scene: Scene, reader: Step) -> Iterator[AnyDifference]:
    """The missing steps that lead to a step, where the array stands."""
    waiting = [one for one in scene.of(MissingCall) if one.before == reader]
    while waiting:
        one = waiting.pop()
        yield one
        read = [place.step for place in one.after]
        waiting += [each for each in scene.of(MissingCall) if each.expected in read]


def _arrays(scene: Scene) -> Iterator[tuple[AnyDifference, Step, int]]:
    """Operations that read an array of several rows, one for each example of a batch, where the
    batch is left open; each with the number of rows."""
    own = [(one, one.step) for one in scene.of(WrongSetting)]
    for one, step in (*_operations(scene), *own):
        for held in step.settings.values():
            sizes = held.get("shape") if isinstance(held, dict) and "array" in held else None
            rows = sizes[0] if isinstance(sizes, list) and sizes else 0
            along = isinstance(sizes, list) and len(sizes) == len(step.shape)
            if along and isinstance(rows, int) and rows > 1 and step.shape[:1] == (None,):
                yield one, step, rows
                break
