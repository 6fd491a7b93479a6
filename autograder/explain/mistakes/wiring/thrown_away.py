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

from collections.abc import Iterator

from autograder.difference import AnyDifference, MissingCall, Step, WrongOutput, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.mistakes.wiring.lost_models import of_models, up_to
from autograder.explain.mistakes.wiring.passed_over import passed_over, side_by_side
from autograder.explain.mistakes.wiring.started_beside import beside
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """A missing step, and a name that holds such a result and that nothing reads."""
    yield from _early(scene)
    yield from of_models(scene)
    yield from beside(scene)
    for one in [*_of_the_class(scene), *scene.of(MissingCall)]:
        built = scene.built(one.expected) if scene.has(one) else None
        if built is not None:
            yield _passed(scene, one, built) or _lost(scene, one, built)


def _passed(scene: Scene, one: MissingCall, built: tuple[str, int]) -> Said | None:
    """The next line reads another tensor."""
    over = passed_over(scene, one, built)
    if over is not None:
        return Said("THROWN_AWAY.passed_over", over, over["next"], (one, *scene.activates(one)))
    side = side_by_side(scene, one, built)
    if side is not None:
        every: tuple[AnyDifference, ...] = (*scene.of(MissingCall), *scene.of(WrongRead))
        return Said("THROWN_AWAY.passed_over", side, side["next"], every)
    return None


def _lost(scene: Scene, one: MissingCall, built: tuple[str, int]) -> Said:
    """Nothing reads it: who should, and whether its name is given away."""
    name = words.quoted(built[0])
    same = [each for each in scene.of(MissingCall) if _leads_to(each, one, scene)]
    reader = same[-1].before if same else one.before
    merge = _merge(scene, [one, *same])
    fields = {
        "asked": _asked(one, same),
        "after": terms.after(scene.place(p) for p in one.after[:2]),
        "name": name,
        "built_line": built[1],
        "before": _together(scene, merge, [one, *same]) if merge else _read_by(scene, reader, name),
    }
    again = [o for o in scene.source.overwritten if (o[0], o[2]) == built]
    fields["again"] = str(again[0][3]) if again else ""
    key = "THROWN_AWAY.overwritten" if again else "THROWN_AWAY"
    read = scene.source.read_on(again[0][3]) if again else ""
    at_once = reader is not None and bool(again) and reader.line == again[0][3]
    if again and read not in ("", built[0]) and at_once:
        fields |= {"read": words.quoted(read), "class_name": again[0][1]}
        key = "THROWN_AWAY.skipped"
    with_merge = () if merge is None else (merge,)
    return Said(key, fields, built[1], (one, *same, *with_merge, *up_to(scene, one)))


def _read_by(scene: Scene, reader: Step | None, name: str) -> str:
    """What should read it."""
    if reader is None or scene.is_theirs_step(reader):
        return terms.GIVE_TO_OUTPUT.format(name=name)
    sentence = terms.PUT_INTO if reader.class_name in words.MERGES else terms.GIVE_TO
    return sentence.format(name=name, what=words.step(reader))


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


def _of_the_class(scene: Scene) -> list[MissingCall]:
    """The missing steps of the very class that an unread result has: they come before steps that
    share no more than a name with it."""
    classes = {class_name for _, class_name, _ in scene.source.unread}
    same = [one for one in scene.of(MissingCall) if one.expected.class_name in classes]
    return sorted(same, key=lambda one: not _same_number(scene, one))


def _same_number(scene: Scene, one: MissingCall) -> bool:
    """Whether the unread result is written with the number that the missing step has."""
    built = scene.built(one.expected)
    value = words.main(one.expected)
    return built is not None and value in scene.source.numbers_on(built[1])


def _leads_to(each: MissingCall, one: MissingCall, scene: Scene) -> bool:
    """Whether a missing step is the activation said inside of the layer that is missing too."""
    activates = each.expected.class_name in words.ACTIVATIONS
    reads = any(place.step == one.expected for place in each.after)
    built = scene.built(one.expected)
    said = scene.source.activation_on(built[1]) if built else ""
    here = built == scene.built(each.expected) or words.snake(each.expected.class_name) in said
    return each is not one and activates and reads and here


def _asked(one: MissingCall, same: list[MissingCall]) -> str:
    """ "a Dense (units=8)", "a Dense (units=8) with a ReLU"."""
    what = words.asked(one.expected)
    others = words.listed(words.asked(each.expected) for each in same)
    return terms.WITH.format(what=what, others=others) if others else what
