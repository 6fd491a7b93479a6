"""A loop makes more turns than asked, or fewer.

`range(n)` goes from 0 to n - 1, and `range(1, n)` from 1 to n - 1: that is one turn less.

Wrong:

    m = keras.Sequential([Input((8,))])
    for i in range(1, 3):
        m.add(layers.Dense(8))

Asked:

    m = keras.Sequential([Input((8,))])
    for i in range(3):
        m.add(layers.Dense(8))

Message:

    TURNS OF A LOOP · line 2

    The loop on line 2, `for i in range(1, 3)`, makes one turn too few. Missing is
    what one turn would make: a Dense (units=8).

    Look at the numbers: `range(n)` goes from 0 to n - 1, and `range(a, b)` from a
    to b - 1.

See it: `print(list(range(1, 3)))` shows the turns.
"""

from collections import Counter
from collections.abc import Iterator

from autograder.difference import (
    AnyDifference,
    ExtraCall,
    MissingCall,
    OperandOrder,
    Step,
    WrongOutput,
    WrongRead,
)
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.turns import BeginsAgain, Loop, begins_again, loop_at


def recognise(scene: Scene) -> Iterator[Said]:
    """Whole turns of a loop are missing, or too many."""
    missing, extra = list(scene.of(MissingCall)), list(scene.of(ExtraCall))
    if missing and not extra:
        yield from _fewer(scene, missing)
    if extra and not missing:
        yield from _more(scene, extra)


def _fewer(scene: Scene, missing: list[MissingCall]) -> Iterator[Said]:
    classes = Counter(one.expected.class_name for one in missing)
    for loop in _loops_beside(scene, missing):
        count = _turns(loop, classes)
        if count:
            asked = [one.expected for one in missing if one.expected.class_name in loop.makes]
            fields = _fields(loop, count) | {
                "steps": words.listed(map(words.asked, asked)),
                "them": terms.IT if len(asked) == 1 else terms.THEM,
                "these": terms.THIS_ONE if len(asked) == 1 else terms.THESE,
            }
            reads = [r for r in scene.of(WrongRead) if scene.is_theirs(r.expected)]
            covers: tuple[AnyDifference, ...] = (*missing, *reads)
            if not loop.goes_on:
                name, line = loop.overwrites
                lost = fields | {"name": words.quoted(name), "written": line}
                yield Said("TURNS.lost", lost, line, (*covers, *scene.of(OperandOrder)))
                return
            yield Said("TURNS.perhaps" if loop.varies else "TURNS", fields, loop.line, covers)
            return


def _loops_beside(scene: Scene, missing: list[MissingCall]) -> list[Loop]:
    """The loops that make what stands right before or behind the missing steps."""
    before = [p.step for one in missing for p in one.after if p.step and not scene.is_theirs(p)]
    behind = [m.before for m in missing if m.before and not scene.is_theirs_step(m.before)]
    lines = dict.fromkeys(step.line for step in [*before, *behind])
    loops = (loop_at(scene.source, line) for line in lines)
    return [loop for loop in loops if loop is not None and (loop.goes_on or loop.overwrites[0])]


def _turns(loop: Loop, classes: Counter[str]) -> int:
    """How many whole turns make just these layers; 0 where no number does."""
    made = Counter({name: n for name, n in classes.items() if name in loop.makes})
    rest = set(classes) - set(made)
    if set(made) != set(loop.makes) or rest - words.ACTIVATIONS:
        return 0
    count, left = divmod(made[next(iter(made))], loop.makes[next(iter(made))]) if made else (0, 1)
    whole = all(made[name] == count * each for name, each in loop.makes.items())
    return count if whole and not left else 0


def _more(scene: Scene, extra: list[ExtraCall]) -> Iterator[Said]:
    again = begins_again(scene.source, extra[0].found.line)
    if again is not None:
        yield sum_begins_again(again, (*extra, *scene.of(WrongRead), *scene.of(WrongOutput)))
        return
    steps = [one.found for one in extra if one.found.class_name not in words.ACTIVATIONS]
    loop = loop_at(scene.source, steps[0].line) if steps else None
    if loop is None:
        return
    lines = Counter(step.line for step in steps)
    count = _turns(loop, Counter(step.class_name for step in steps))
    if not count or set(lines) != set(loop.lines) or not _stay(steps):
        return
    fields = _fields(loop, count) | {"steps": words.listed(words.step(step) for step in steps)}
    covers: tuple[AnyDifference, ...] = (*extra, *scene.of(WrongRead), *scene.of(WrongOutput))
    yield Said("TURNS.more", fields, loop.line, covers)


def sum_begins_again(again: BeginsAgain, covers: tuple[AnyDifference, ...]) -> Said:
    """One of a list is taken twice: the sum begins with it, and the loop comes to it again."""
    fields = {
        "name": words.quoted(again.name),
        "value": words.quoted(again.value),
        "since": again.since,
        "header": words.quoted(again.header),
        "line": again.line,
    }
    return Said("TURNS.begins_again", fields, again.line, covers)


def _stay(steps: list[Step]) -> bool:
    """Whether some of the calls are asked for: then the loop itself is."""
    return all(step.total > sum(each.line == step.line for each in steps) for step in steps)


def _fields(loop: Loop, count: int) -> dict[str, object]:
    return {
        "header": words.quoted(loop.header),
        "line": loop.line,
        "turns": terms.some(count, "turn", "turns"),
        "how": terms.turns(loop.header),
    }
