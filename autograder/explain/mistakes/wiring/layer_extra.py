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
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from autograder.difference import AnyDifference, ExtraCall, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene, key_of
from autograder.explain.source import called, lists, slips, written
from autograder.explain.source.ends import CalledAgain, called_again


def recognise(scene: Scene) -> Iterator[Said]:
    """Any extra step that has no story of its own."""
    grown = lists.grown(scene.source)
    if grown is not None and any(scene.of(ExtraCall)):
        fields = {"name": words.quoted(grown[0]), "line": str(grown[1])}
        covers: tuple[AnyDifference, ...] = (*scene.of(ExtraCall), *scene.of(WrongRead))
        yield Said("LAYER_EXTRA.grown", fields, grown[1], covers)
    around = _Around(scene)
    for one in scene.of(ExtraCall):
        yield _told(around, one)


Key = tuple[object, ...]


@dataclass
class _Around:
    """What all extra steps of a model have around them, looked up once."""

    scene: Scene
    activations: dict[Key, list[ExtraCall]] = field(default_factory=lambda: defaultdict(list))
    readers: dict[Key, list[WrongRead]] = field(default_factory=lambda: defaultdict(list))
    at: dict[int | None, list[ExtraCall]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for one in self.scene.of(ExtraCall):
            self.at[one.found.line].append(one)
            for place in one.after if one.found.class_name in words.ACTIVATIONS else ():
                if place.step is not None:
                    self.activations[key_of(place.step)].append(one)
        for read in self.scene.of(WrongRead):
            if read.found and read.found.step is not None:
                self.readers[key_of(read.found.step)].append(read)

    @cached_property
    def denses(self) -> set[int]:
        """The lines that build a Dense."""
        nodes = (n for n in self.scene.source.nodes if isinstance(n, ast.Call))
        return {node.lineno for node in nodes if called(node) == "Dense"}

    @cached_property
    def top(self) -> tuple[str, int] | None:
        return slips.with_top(self.scene.source)

    @cached_property
    def cut(self) -> tuple[str, int] | None:
        return self.scene.source.cut()

    @cached_property
    def called_again(self) -> CalledAgain | None:
        return called_again(self.scene.source)

    @cached_property
    def copied(self) -> tuple[str, str, int] | None:
        """(model, text, line) of `model.layers.pop()`: `.layers` is a copy."""
        for node in self.scene.source.nodes:
            if not isinstance(node, ast.Call) or called(node) not in ("pop", "remove"):
                continue
            holder = node.func.value if isinstance(node.func, ast.Attribute) else None
            if isinstance(holder, ast.Attribute) and holder.attr == "layers":
                return written(holder.value), written(node), node.lineno
        return None


def _told(around: _Around, one: ExtraCall) -> Said:
    scene, step = around.scene, one.found
    own = around.activations[key_of(step)]
    ends = (step, *(each.found for each in own))
    reads = [read for end in ends for read in around.readers[key_of(end)]]
    after = words.listed(scene.place(p) for p in one.after)
    fields = {
        "found": words.step(step),
        "after": terms.IT_READS.format(what=after) if after else "",
        "instead": _instead(scene, one, reads),
    }
    covers: tuple[AnyDifference, ...] = (one, *own, *reads)
    again = _of_model_called_again(around, one)
    if again is not None:
        return again
    by_line = _by_a_line(around, one, fields, covers)
    if by_line is not None:
        return by_line
    loops = scene.source.in_loop(step.line)
    turns = around.at[step.line] if loops else []
    if loops and step.total > len(turns):
        return Said("LAYER_EXTRA.loop", fields, step.line, (*covers, *turns))
    return Said("LAYER_EXTRA", fields, step.line, covers)


def _of_model_called_again(around: _Around, one: ExtraCall) -> Said | None:
    """The steps of a model of the learner's that is called once more than asked."""
    scene, model = around.scene, around.called_again
    at = one.found.line
    if model is None or at is None or not model.first <= at <= model.last:
        return None
    same = [e for e in scene.of(ExtraCall) if model.first <= (e.found.line or 0) <= model.last]
    fields = {"name": words.quoted(model.name), "lines": words.listed(map(str, model.calls))}
    return Said("LAYER_EXTRA.called_again", fields, model.calls[-1], tuple(same))


def _by_a_line(
    around: _Around, one: ExtraCall, fields: dict[str, str], covers: tuple[AnyDifference, ...]
) -> Said | None:
    """A ready-made model that brings the step, or one that was to be cut before it."""
    at = one.found.line
    if one.found.class_name == "Dense" and at not in around.denses and around.top is not None:
        model, line = around.top
        return Said("LAYER_EXTRA.top", fields | {"model": model, "line": str(line)}, line, covers)
    if around.copied is not None and (at or 0) < around.copied[2]:
        model, text, line = around.copied
        sequential = around.scene.source.made_by(model) == "Sequential"
        how = terms.POP_IT if sequential else terms.END_BEFORE_IT
        more = {"what": words.quoted(text), "line": str(line), "how": how.format(model=model)}
        return Said("LAYER_EXTRA.copy", fields | more, line, covers)
    if around.cut is not None and (at or around.cut[1]) < around.cut[1]:
        text, line = around.cut
        more = {"what": words.quoted(text), "line": str(line)}
        return Said("LAYER_EXTRA.cut", fields | more, line, covers)
    return None


def _instead(scene: Scene, one: ExtraCall, reads: list[WrongRead]) -> str:
    """Who should read what, where it is more than a step to take out."""
    if not reads or reads[0].expected is None or scene.is_theirs(reads[0].expected):
        return terms.TAKE_MERGE_OUT if len(one.after) > 1 else terms.TAKE_IT_OUT
    expected = scene.place(reads[0].expected)
    return terms.READS_IN_ITS_PLACE.format(what=words.step(reads[0].step), expected=expected)
