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


def recognise(scene: Scene) -> Iterator[Said]:
    """The input, and the steps that are missing because it leads nowhere."""
    for one in scene.of(InputUnread):
        readers = [m for m in scene.of(MissingCall) if one.place in m.after]
        reads = [r for r in scene.of(WrongRead) if r.expected == one.place]
        hint = ""
        if readers:
            others = [scene.place(p) for p in readers[0].after if p != one.place]
            hint = terms.READ_BY.format(
                what=words.asked(readers[0].expected), others=_beside(others)
            )
        elif reads:
            hint = terms.READ_BY_YOURS.format(what=words.step(reads[0].step))
        what = terms.IT
        find = terms.FIND_READER
        chain = _chain(scene, one.place)
        lost = scene.source.lost_from(one.place.variable) if one.place.variable else None
        if lost is not None:
            what = words.quoted(lost[0])
            hint = terms.COMPUTED_FROM.format(name=what, line=lost[1])
            made = next((m for m in chain if scene.built(m.expected) == lost), None)
            if made is not None and made.before is not None:
                find, what = terms.GIVE_TO, words.step(made.before)
            else:
                hint += _met(scene, chain, one.place)
        again = scene.source.said_twice() if lost is None and not reads else None
        if again is not None:
            what = terms.IT_PERHAPS
            hint = terms.SAID_TWICE.format(what=words.quoted(again[0]), one=again[1], two=again[2])
        line = reads[0].step.line if reads else scene.line_of_input(one.place)
        place = scene.place(one.place)
        twice = slips.listed_twice(scene.source)
        said = find.format(what=what)
        if twice is not None and not reads:
            said = terms.LISTED_TWICE.format(name=words.quoted(twice[0]), line=twice[1])
        fields = {"place": place, "hint": hint, "find": said}
        covers: tuple[AnyDifference, ...] = (one, *chain, *reads)
        yield Said("INPUT_UNREAD", fields, line, covers)


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
