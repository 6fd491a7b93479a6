"""Steps stand one behind the other where the task has parallel branches.

This happens when one variable is used for everything: `x = f(x)`, and then the second branch
starts from `x` too, which is no longer the tensor that it was.

Wrong:

    inp = Input((4,))
    x = layers.Dense(8)(inp)
    a = x
    x = layers.Dense(8)(x)
    m = Model(inp, layers.Concatenate()([a, x]))

Asked:

    inp = Input((4,))
    a = layers.Dense(8)(inp)
    b = layers.Dense(8)(inp)
    m = Model(inp, layers.Concatenate()([a, b]))

Message:

    CHAINED · line 4

    `x` (Dense, line 4) reads `a` (Dense, line 2). It should read the input `inp`.

    As it stands the steps are chained, one behind the other. In the task they are
    parallel branches that start from the same tensor. The name `x` stands for
    several tensors, one after the other: give each its own.

See it: in `keras.utils.plot_model(model)` the branches should start side by side.
"""

from collections import Counter
from collections.abc import Iterator

from autograder.difference import Place, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """A step that reads a later tensor in place of an earlier one or the input."""
    for read in scene.of(WrongRead):
        if read.found is None or read.expected is None or scene.is_theirs(read.expected):
            continue
        if read.found.step is None or read.step.class_name in words.MERGES:
            continue
        if not read.slot.startswith("inputs") or not _later(read.found, read.expected):
            continue
        alike = _each_turn(scene, read)
        if alike:
            fields = {
                "name": words.quoted(scene.source.stepped_on(read.step.line)),
                "line": str(read.step.line),
                "expected": scene.place(read.expected),
            }
            yield Said("CHAINED.loop", fields, read.step.line, alike)
            continue
        fields = {
            "step": words.step(read.step),
            "found": scene.place(read.found),
            "expected": scene.place(read.expected),
            "overwritten": _overwritten(scene, read.step.variable),
        }
        key = "CHAINED" if read.expected.position is not None else "CHAINED.later"
        yield Said(key, fields, read.step.line, (read,))


def _later(found: Place, expected: Place) -> bool:
    if expected.position is not None:
        return True
    lines = (found.step.line if found.step else None, expected.step.line if expected.step else None)
    return lines[0] is not None and lines[1] is not None and lines[0] > lines[1]


def _overwritten(scene: Scene, variable: str) -> str:
    """A remark where the step's variable holds several tensors one after the other."""
    bound = Counter(name for name, _, _ in scene.source.bindings)
    if words.is_name(variable) and bound[variable] > 1:
        return terms.OVERWRITTEN.format(name=words.quoted(variable))
    return ""


def _each_turn(scene: Scene, read: WrongRead) -> tuple[WrongRead, ...]:
    """All wrong reads of a line that steps on, in a loop, where each turn should read one and the
    same tensor from before the loop; none elsewhere."""
    line, expected = read.step.line, read.expected
    made = expected.step.line if expected is not None and expected.step is not None else None
    if not scene.source.in_loop(line) or scene.source.in_loop(made):
        return ()
    alike = tuple(each for each in scene.of(WrongRead) if each.step.line == line)
    same = all(each.expected == expected for each in alike)
    return alike if same and scene.source.stepped_on(line) else ()
