"""A result is computed, and nothing reads it.

Wrong:

    inp = Input((8,))
    x = layers.Dense(8)(inp)
    y = layers.Add()([inp, x])
    m = Model(inp, layers.Activation("relu")(x))

Asked:

    inp = Input((8,))
    x = layers.Dense(8)(inp)
    y = layers.Add()([inp, x])
    m = Model(inp, layers.Activation("relu")(y))

Message:

    RESULT THROWN AWAY · line 3

    I looked for an Add that reads the input `inp` and `x` (Dense, line 2). You
    compute it as `y` on line 3, but nothing reads `y`.

    The ReLU (line 4) should read it.

See it: an editor marks the variable as unused; `model.summary()` does not list the layer.
"""

import ast
from collections.abc import Iterator
from typing import Any

from autograder.difference import AnyDifference, MissingCall, WrongOutput, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.mistakes.wiring.started_beside import beside
from autograder.explain.said import Said
from autograder.explain.scene import Scene, alike
from autograder.explain.source import class_of


def recognise(scene: Scene) -> Iterator[Said]:
    """A missing step, and a name that holds such a result and that nothing reads."""
    yield from _early(scene)
    yield from _of_models(scene)
    yield from beside(scene)
    for one in [*_of_the_class(scene), *scene.of(MissingCall)]:
        built = scene.built(one.expected) if scene.has(one) else None
        if built is None:
            continue
        name = words.quoted(built[0])
        same = [each for each in scene.of(MissingCall) if _leads_to(each, one, scene)]
        reader = same[-1].before if same else one.before
        merge = _merge(scene, [one, *same])
        if merge is not None:
            before = _together(scene, merge, [one, *same])
        elif reader is None or scene.is_theirs_step(reader):
            before = terms.GIVE_TO_OUTPUT.format(name=name)
        else:
            merges = reader.class_name in words.MERGES
            sentence = terms.PUT_INTO if merges else terms.GIVE_TO
            before = sentence.format(name=name, what=words.step(reader))
        fields = {
            "asked": _asked(one, same),
            "after": terms.after(scene.place(p) for p in one.after[:2]),
            "name": name,
            "built_line": built[1],
            "before": before,
        }
        again = [o for o in scene.source.overwritten if (o[0], o[2]) == built]
        fields["again"] = str(again[0][3]) if again else ""
        key = "THROWN_AWAY.overwritten" if again else "THROWN_AWAY"
        read = scene.source.read_on(again[0][3]) if again else ""
        at_once = reader is not None and bool(again) and reader.line == again[0][3]
        if again and read not in ("", built[0]) and at_once:
            fields |= {"read": words.quoted(read), "class_name": again[0][1]}
            key = "THROWN_AWAY.skipped"
        over = _passed_over(scene, one, built)
        if over is not None:
            yield Said("THROWN_AWAY.passed_over", over, over["next"], (one, *scene.activates(one)))
            continue
        side = _side_by_side(scene, one, built)
        if side is not None:
            every: tuple[AnyDifference, ...] = (*scene.of(MissingCall), *scene.of(WrongRead))
            yield Said("THROWN_AWAY.passed_over", side, side["next"], every)
            continue
        with_merge = () if merge is None else (merge,)
        yield Said(key, fields, built[1], (one, *same, *with_merge, *_up_to(scene, one)))


def _merge(scene: Scene, lost: list[MissingCall]) -> MissingCall | None:
    """The merge, missing too, that should bring the lost result together with what is there."""
    steps = [one.expected for one in lost]
    for each in scene.of(MissingCall):
        reads = any(place.step in steps for place in each.after)
        others = [p for p in each.after if p.step not in steps]
        merges = each.expected.class_name in words.MERGES
        if merges and reads and others and not any(map(scene.is_theirs, others)):
            return each
    return None


def _together(scene: Scene, merge: MissingCall, lost: list[MissingCall]) -> str:
    steps = [one.expected for one in lost]
    others = words.listed(scene.place(p) for p in merge.after if p.step not in steps)
    together = terms.TOGETHER_WITH.format(others=others)
    return terms.READ_BY.format(what=words.asked(merge.expected), others=together).strip()


def _early(scene: Scene) -> Iterator[Said]:
    """Nothing goes on behind the missing steps, and the learner goes on from where they start."""
    missing = tuple(scene.of(MissingCall))
    if not missing or any(one.before is not None for one in missing):
        return
    place = next((p for p in missing[0].after if words.is_name(p.variable)), None)
    lost = scene.source.lost_from(place.variable) if place is not None and place.step else None
    if place is not None and lost is not None and not scene.is_theirs(place):
        fields = {"found": scene.place(place), "name": words.quoted(lost[0]), "line": lost[1]}
        yield Said("THROWN_AWAY.early", fields, lost[1], (*missing, *scene.of(WrongOutput)))


def _passed_over(scene: Scene, one: MissingCall, built: tuple[str, int]) -> dict[str, Any] | None:
    """The activation of an unread result, where the next line gives it another tensor."""
    following = [b for b in scene.source.bindings if b[1] > built[1]][:1]
    for name, line, value in following:
        read = scene.source.read_on(line)
        classes = (m.expected.class_name for m in scene.activates(one))
        if read not in ("", built[0]) and any(alike(class_of(value), c) for c in classes):
            return {
                "name": words.quoted(built[0]),
                "built_line": built[1],
                "own": words.quoted(name),
                "next": line,
                "read": words.quoted(read),
            }
    return None


def _side_by_side(scene: Scene, one: MissingCall, built: tuple[str, int]) -> dict[str, Any] | None:
    """The line behind an unread result, where it begins at the same tensor, and what is missing
    would stand behind it: the two are one behind the other in the task."""
    start = scene.source.read_on(built[1])
    following = [(name, line) for name, line, _ in scene.source.bindings if line > built[1]][:1]
    for name, line in following:
        behind = any(
            scene.is_theirs(place) or (place.step is not None and place.step.line == line)
            for place in one.after
        )
        if start and behind and scene.source.read_on(line) == start:
            return {
                "name": words.quoted(built[0]),
                "built_line": built[1],
                "own": words.quoted(name),
                "next": line,
                "read": words.quoted(start),
            }
    return None


def _of_the_class(scene: Scene) -> list[MissingCall]:
    """The missing steps of the very class that an unread result has: they come before steps that
    share no more than a name with it."""
    classes = {class_name for _, class_name, _ in scene.source.unread}
    return [one for one in scene.of(MissingCall) if one.expected.class_name in classes]


def _of_models(scene: Scene) -> Iterator[Said]:
    """Results of a model that was called, `encoder(left)`: all of one model are one cause."""
    calls = {
        (name, line): value.func.id
        for name, line, value in scene.source.bindings
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name)
        if scene.source.kind(value.func) == "model"
    }
    lost = [(name, line) for name, _, line in scene.source.unread if (name, line) in calls]
    for model in dict.fromkeys(calls[each] for each in lost):
        own = [each for each in lost if calls[each] == model]
        missing = [one for one in scene.of(MissingCall) if scene.built(one.expected) in own]
        if not missing:
            continue
        readers = (one.before for one in missing if one.before is not None)
        reader = next((step for step in readers if not scene.is_theirs_step(step)), None)
        names = words.listed(words.quoted(name) for name, _ in own)
        fields = {
            "names": names,
            "model": words.quoted(model),
            "them": terms.IT if len(own) == 1 else terms.THEM,
            "before": terms.READS_NOT.format(what=words.step(reader), names=names)
            if reader
            else terms.GIVE_TO_OUTPUT.format(name=names),
        }
        covers = [each for one in missing for each in (one, *_up_to(scene, one))]
        yield Said("THROWN_AWAY.model", fields, own[0][1], tuple(covers))


def _up_to(scene: Scene, one: MissingCall) -> list[MissingCall]:
    """The missing steps whose results lead to this one: they are lost with it."""
    found: list[MissingCall] = []
    waiting = [one]
    while waiting:
        last = waiting.pop()
        read = [place.step for place in last.after]
        for each in scene.of(MissingCall):
            leads = each.expected in read or each.before == last.expected
            if leads and each is not one and not any(each is known for known in found):
                found.append(each)
                waiting.append(each)
    return found


def _leads_to(each: MissingCall, one: MissingCall, scene: Scene) -> bool:
    """Whether a missing step is the activation said inside of the layer that is missing too."""
    activates = each.expected.class_name in words.ACTIVATIONS
    reads = any(place.step == one.expected for place in each.after)
    built = scene.built(one.expected)
    return each is not one and activates and reads and built == scene.built(each.expected)


def _asked(one: MissingCall, same: list[MissingCall]) -> str:
    """ "a Dense (units=8)", "a Dense (units=8) with a ReLU"."""
    what = words.asked(one.expected)
    others = words.listed(words.asked(each.expected) for each in same)
    return terms.WITH.format(what=what, others=others) if others else what
