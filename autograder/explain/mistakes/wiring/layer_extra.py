"""A step that nobody asked for.

It may compute the same; but the task asks for a certain wiring, and this is another one.

Wrong:

    inp = Input((4,))
    m = Model(inp, layers.Dense(2)(layers.Dropout(0.5)(inp)))

Asked:

    inp = Input((4,))
    m = Model(inp, layers.Dense(2)(inp))

Message:

    LAYER TOO MANY · line 2

    The Dropout (line 2) is a step that the task does not ask for. It reads the
    input `inp`.

    Take it out, and let the next step read what it read.

See it: `model.summary()` lists the layers.
"""

import ast
from collections.abc import Iterator

from autograder.difference import AnyDifference, ExtraCall, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import called, slips


def recognise(scene: Scene) -> Iterator[Said]:
    """Any extra step that has no story of its own."""
    grown = scene.source.grown
    if grown is not None and any(scene.of(ExtraCall)):
        fields = {"name": words.quoted(grown[0]), "line": str(grown[1])}
        covers: tuple[AnyDifference, ...] = (*scene.of(ExtraCall), *scene.of(WrongRead))
        yield Said("LAYER_EXTRA.grown", fields, grown[1], covers)
    for one in scene.of(ExtraCall):
        own = [each for each in scene.of(ExtraCall) if _activates(each, one)]
        ends = [one.found, *(each.found for each in own)]
        reads = [r for r in scene.of(WrongRead) if r.found and r.found.step in ends]
        after = words.listed(scene.place(p) for p in one.after)
        fields = {
            "found": words.step(one.found),
            "after": terms.IT_READS.format(what=after) if after else "",
            "instead": _instead(scene, reads),
        }
        written = any(
            isinstance(node, ast.Call) and called(node) == "Dense" and node.lineno == one.found.line
            for node in scene.source.nodes
        )
        hidden = one.found.class_name == "Dense" and not written
        top = slips.with_top(scene.source) if hidden else None
        if top is not None:
            fields |= {"model": top[0], "line": str(top[1])}
            yield Said("LAYER_EXTRA.top", fields, top[1], (one, *own, *reads))
            continue
        cut = scene.source.cut()
        if cut is not None and (one.found.line or cut[1]) < cut[1]:
            fields |= {"what": words.quoted(cut[0]), "line": str(cut[1])}
            yield Said("LAYER_EXTRA.cut", fields, cut[1], (one, *own, *reads))
            continue
        loops = scene.source.in_loop(one.found.line)
        turns = [e for e in scene.of(ExtraCall) if loops and e.found.line == one.found.line]
        once = loops and one.found.total > len(turns)
        key = "LAYER_EXTRA.loop" if once else "LAYER_EXTRA"
        covers = (one, *own, *reads, *turns) if once else (one, *own, *reads)
        yield Said(key, fields, one.found.line, covers)


def _instead(scene: Scene, reads: list[WrongRead]) -> str:
    """Who should read what, where it is more than a step to take out."""
    if not reads or reads[0].expected is None or scene.is_theirs(reads[0].expected):
        return terms.TAKE_IT_OUT
    expected = scene.place(reads[0].expected)
    return terms.READS_IN_ITS_PLACE.format(what=words.step(reads[0].step), expected=expected)


def _activates(each: ExtraCall, one: ExtraCall) -> bool:
    """Whether a step is the activation of the one too many."""
    reads = any(place.step == one.found for place in each.after)
    return each.found.class_name in words.ACTIVATIONS and reads
