"""An input is declared, and nothing reads it.

Keras takes such a model without a word. It trains, and what is fed to this input changes nothing.

Wrong:

    a, b = Input((4,), name="a"), Input((6,), name="b")
    m = Model([a, b], layers.Dense(1)(a))

Asked:

    a, b = Input((4,), name="a"), Input((6,), name="b")
    m = Model([a, b], layers.Dense(1)(layers.Concatenate()([a, b])))

Message:

    INPUT NOT USED · line 1

    The input `b` is one of the model's inputs, but nothing on the way to an output
    reads it. Keras does not complain: the model trains, and takes no notice of this
    data. The task has a Concatenate that reads it together with the input `a`.

    Find the step that should read it.

See it: in `keras.utils.plot_model(model)` no arrow leaves the input.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, InputUnread, MissingCall, Place, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import slips
from autograder.explain.source.ends import listed_again
from autograder.explain.source.helpers import helper_at


def recognise(scene: Scene) -> Iterator[Said]:
    """The input, and the steps that are missing because it leads nowhere."""
    yield from _listed_again(scene)
    for one in scene.of(InputUnread):
        reads = [r for r in scene.of(WrongRead) if r.expected == one.place]
        chain = _chain(scene, one.place)
        name = one.place.variable
        lost = scene.source.lost_from(name) if name else None
        hint, find = _reader(scene, one, chain, reads, lost)
        twice = slips.listed_twice(scene.source) if not reads else None
        again = scene.source.said_twice() if lost is None and not reads else None
        if again is not None:
            hint = terms.SAID_TWICE.format(what=words.quoted(again[0]), one=again[1], two=again[2])
            find = terms.FIND_READER.format(what=terms.IT_PERHAPS)
        if twice is not None:
            find = terms.LISTED_TWICE.format(name=words.quoted(twice[0]), line=twice[1])
        stray = _stray(scene, chain) if not reads and twice is None and again is None else None
        if stray is not None:
            own = lost[0] if lost and _is_lost(scene, chain, one.place, stray, lost[0]) else ""
            find, reads = _reads_instead(scene, stray, own), [stray]
        line = reads[0].step.line if reads else scene.line_of_input(one.place)
        fields = {"place": scene.place(one.place), "hint": hint, "find": find}
        covers: tuple[AnyDifference, ...] = (one, *chain, *reads)
        yield Said("INPUT_UNREAD", fields, line, covers)


def _listed_again(scene: Scene) -> Iterator[Said]:
    """One Input that stands twice in the list of inputs: nothing can read the second."""
    again = listed_again(scene.source, 0)
    every = [one for one in scene.of(InputUnread) if again and one.place.variable == again.id]
    if again is None or not every:
        return
    reads = [read for read in scene.of(WrongRead) if read.found and read.found.variable == again.id]
    covers: tuple[AnyDifference, ...] = (*every, *reads)
    yield Said("INPUT_UNREAD.again", {"name": words.quoted(again.id)}, again.lineno, covers)


def _reader(
    scene: Scene,
    one: InputUnread,
    chain: list[MissingCall],
    reads: list[WrongRead],
    lost: tuple[str, int] | None,
) -> tuple[str, str]:
    """(what should read the input, or what is computed from it for nothing; the next step)."""
    if lost is not None:
        what = words.quoted(lost[0])
        hint = terms.COMPUTED_FROM.format(name=what, line=lost[1])
        made = next((m for m in chain if scene.built(m.expected) == lost), None)
        if made is not None and made.before is not None:
            return hint, terms.GIVE_TO.format(what=words.step(made.before))
        return hint + _met(scene, chain, one.place), terms.FIND_READER.format(what=what)
    hint = ""
    readers = [m for m in scene.of(MissingCall) if one.place in m.after]
    if readers:
        others = _beside([scene.place(p) for p in readers[0].after if p != one.place])
        hint = terms.READ_BY.format(what=words.asked(readers[0].expected), others=others)
    elif reads:
        step, found = reads[0].step, reads[0].found
        hint = terms.READ_BY_YOURS.format(what=words.step(step))
        if found is not None and step.line is not None:
            hint = terms.READS_NOW.format(what=words.step(step), found=scene.place(found))
            return hint, _look_at(scene, step.line)
    return hint, terms.FIND_READER.format(what=terms.IT)


def _look_at(scene: Scene, line: int) -> str:
    """The line of the step; of one in a function of the learner's, what that is called on."""
    helper = helper_at(scene.source, line)
    if helper is None:
        return terms.LOOK_THERE.format(line=line)
    name, lines = helper
    numbers = words.listed(map(str, lines))
    calls = terms.ON_LINES.format(numbers=numbers) if len(lines) > 1 else words.line(lines[0])
    return terms.LOOK_AT_CALLS.format(name=words.quoted(name), calls=calls)


def _reads_instead(scene: Scene, stray: WrongRead, name: str) -> str:
    """The learner's step that reads another tensor, and what it should read; `name` is the
    learner's for that, "" for none."""
    assert stray.found is not None
    assert stray.expected is not None
    return terms.READS_INSTEAD.format(
        step=words.step(stray.step),
        found=scene.place(stray.found),
        what=words.quoted(name) if name else scene.place(stray.expected),
    )


def _chain(scene: Scene, place: Place) -> list[MissingCall]:
    """The missing steps that start at the place, and those that read them, each behind what it
    reads."""
    reached: list[MissingCall] = []
    waiting = list(scene.of(MissingCall))
    while True:
        steps = [each.expected for each in reached]
        nearer = [m for m in waiting if any(p == place or p.step in steps for p in m.after)]
        if not nearer:
            return reached
        reached += nearer
        waiting = [each for each in waiting if each not in nearer]


def _stray(scene: Scene, chain: list[MissingCall]) -> WrongRead | None:
    """The learner's step that should read what the missing ones give, and reads another tensor."""
    steps = [each.expected for each in chain]
    strays = [
        read
        for read in scene.of(WrongRead)
        if read.expected is not None and read.expected.step in steps and read.found is not None
    ]
    return strays[0] if len(strays) == 1 else None


def _is_lost(
    scene: Scene, chain: list[MissingCall], place: Place, stray: WrongRead, name: str
) -> bool:
    """Whether the tensor that a stray step should read is the learner's result of that name: as
    many layers lead to it."""
    assert stray.expected is not None
    steps = [each.expected for each in chain]
    wanted = [step for step in steps if step == stray.expected.step]
    before = steps[: steps.index(wanted[0]) + 1] if wanted else steps
    layers = [step for step in before if step.class_name not in words.ACTIVATIONS]
    return scene.source.steps_between(place.variable, name) == len(layers)


def _met(scene: Scene, chain: list[MissingCall], place: Place) -> str:
    """Where the missing steps from a place meet a tensor of the learner's."""
    steps = [each.expected for each in chain]
    for each in chain:
        others = [p for p in each.after if p != place and p.step not in steps]
        if others:
            met = _beside([scene.place(p) for p in others])
            return terms.READ_BY.format(what=words.asked(each.expected), others=met)
    return ""


def _beside(others: list[str]) -> str:
    return terms.TOGETHER_WITH.format(others=words.listed(others)) if others else ""
