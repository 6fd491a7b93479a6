"""A step stands in another place than asked: before what it should follow.

Wrong:

    inp = Input((8, 8, 1))
    x = layers.Conv2D(4, 3)(inp)
    x = layers.ReLU()(x)
    x = layers.BatchNormalization()(x)
    m = Model(inp, x)

Asked:

    inp = Input((8, 8, 1))
    x = layers.Conv2D(4, 3)(inp)
    x = layers.BatchNormalization()(x)
    x = layers.ReLU()(x)
    m = Model(inp, x)

Message:

    OUT OF ORDER · line 4

    `x` (BatchNormalization, line 4) reads `x` (ReLU, line 3). The task asks for the
    other order: first BatchNormalization, then ReLU.

    Both steps are there. Let `x` (BatchNormalization, line 4) read what `x`
    (ReLU, line 3) reads now, and the other way round.

See it: `model.summary()` lists the layers in order.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, ExtraCall, MissingCall, WrongOutput, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Two steps that changed places, or one that is missing here and too many there."""
    for one in scene.of(WrongRead):
        for two in scene.of(WrongRead):
            if _before(one, two):
                yield _said(scene, one, two)
                break
    paired = not any(isinstance(each, MissingCall) for each in scene.every)
    for one in scene.of(WrongRead):
        for two in scene.of(WrongRead):
            if paired and _elsewhere(one, two):
                yield _put_before(scene, one, two)
                break
    for missing in scene.of(MissingCall):
        for extra in scene.of(ExtraCall):
            same = extra.found.class_name == missing.expected.class_name
            if same and extra.found.settings == missing.expected.settings:
                yield _moved(scene, missing, extra)
                break


def _before(one: WrongRead, two: WrongRead) -> bool:
    """`one` reads what `two` gives, and `two` should read what `one` gives."""
    reads = one.found is not None and one.found.step == two.step
    should = two.expected is not None and two.expected.step == one.step
    return one is not two and reads and should


def _elsewhere(one: WrongRead, two: WrongRead) -> bool:
    """`one` is to stand between `two` and what `two` reads, and stands elsewhere."""
    between = two.expected is not None and two.expected.step == one.step
    return one is not two and between and one.expected is not None and one.expected == two.found


def _put_before(scene: Scene, one: WrongRead, two: WrongRead) -> Said:
    assert one.found is not None
    assert one.expected is not None
    every: list[WrongOutput | WrongRead] = [*scene.of(WrongOutput), *scene.of(WrongRead)]
    ends = [each for each in every if each.found is not None and each.found.step == one.step]
    fields = {
        "one": words.step(one.step),
        "found": scene.place(one.found),
        "two": words.step(two.step),
        "expected": scene.place(one.expected),
    }
    return Said("MISPLACED.before", fields, one.step.line, (one, two, *ends))


def _said(scene: Scene, one: WrongRead, two: WrongRead) -> Said:
    assert one.found is not None
    fields: dict[str, object] = {
        "one": words.step(one.step),
        "one_found": scene.place(one.found),
        "first": words.class_name(one.step),
        "second": words.class_name(two.step),
        "first_short": words.step(one.step),
        "second_short": words.step(two.step),
    }
    every: list[WrongOutput | WrongRead] = [*scene.of(WrongOutput), *scene.of(WrongRead)]
    ends = [
        each
        for each in every
        if each.expected is not None and each.expected.step in (one.step, two.step)
    ]
    covers: tuple[AnyDifference, ...] = (one, two, *ends)
    line = two.step.line
    argument = scene.source.activation_on(line) if two.step.class_name in words.ACTIVATIONS else ""
    if argument:
        fields |= {"argument": argument, "line": line, "one_short": words.step(one.step)}
        return Said("MISPLACED.argument", fields, one.step.line, covers)
    names = [words.is_name(step.variable) for step in (one.step, two.step)]
    if all(names) and one.step.variable != two.step.variable:
        fields |= {
            "first_name": words.quoted(one.step.variable),
            "second_name": words.quoted(two.step.variable),
        }
        return Said("MISPLACED.named", fields, one.step.line, covers)
    return Said("MISPLACED", fields, one.step.line, covers)


def _moved(scene: Scene, missing: MissingCall, extra: ExtraCall) -> Said:
    fields = {
        "class_name": words.class_name(missing.expected),
        "found": words.step(extra.found),
        "found_after": words.listed(scene.place(p) for p in extra.after) or terms.A_TENSOR,
        "expected_after": words.listed(scene.place(p) for p in missing.after) or terms.A_TENSOR,
    }
    return Said("MISPLACED.moved", fields, extra.found.line, (missing, extra))
