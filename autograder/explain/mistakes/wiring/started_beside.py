"""Part of `thrown_away`: a step that begins beside the lost result, where it should go on from it.

    a = layers.Conv2D(8, 3)(x)
    b = layers.Conv2D(8, 3)(x)    # should read a

The two are of one class, so `b` plays the part of `a`, and what seems to be missing comes behind.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from autograder.difference import MissingCall
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import class_of


def beside(scene: Scene) -> Iterator[Said]:
    """All that is missing stands behind a step, and what leads to it begins where the lost result
    began too."""
    missing = tuple(scene.of(MissingCall))
    places = [place for one in missing for place in one.after if not scene.is_theirs(place)]
    behind = {place.step.line if place.step else None for place in places}
    line = behind.pop() if len(behind) == 1 else None
    ends = [(name, at) for name, at, _ in scene.source.bindings if at == line]
    path = _path(scene, *ends[0]) if len(ends) == 1 else []
    for name, _, made in scene.source.unread if path else ():
        lost = {(one.read, one.class_name) for one in _path(scene, name, made)}
        for one in path:
            if (one.read, one.class_name) in lost and one.line > made and one.name != name:
                fields = {
                    "name": words.quoted(name),
                    "built_line": made,
                    "own": words.quoted(one.name),
                    "next": one.line,
                    "read": words.quoted(one.read),
                }
                yield Said("THROWN_AWAY.passed_over", fields, one.line, missing)
                return


@dataclass(frozen=True)
class _Made:
    name: str
    line: int
    read: str
    class_name: str


def _path(scene: Scene, name: str, line: int) -> list[_Made]:
    """The steps that lead to a result, the last first, as long as each reads one named tensor."""
    found: list[_Made] = []
    for bound, at, value in reversed(scene.source.bindings):
        if bound == name and at <= line:
            read = scene.source.read_on(at)
            found.append(_Made(bound, at, read, class_of(value)))
            name, line = read, at - 1
    return [one for one in found if one.read]
