"""Part of `thrown_away`: the next line reads another tensor than the result that nothing reads."""

from typing import Any

from autograder.difference import MissingCall
from autograder.explain import words
from autograder.explain.scene import Scene, alike
from autograder.explain.source import class_of


def passed_over(scene: Scene, one: MissingCall, built: tuple[str, int]) -> dict[str, Any] | None:
    """The activation of an unread result, where the next line gives it another tensor."""
    following = [b for b in scene.source.bindings if b[1] > built[1]][:1]
    for name, line, value in following:
        read = scene.source.read_on(line)
        classes = (m.expected.class_name for m in scene.activates(one))
        if read not in ("", built[0]) and any(alike(class_of(value), c) for c in classes):
            return _told(built, (name, line), read)
    return None


def side_by_side(scene: Scene, one: MissingCall, built: tuple[str, int]) -> dict[str, Any] | None:
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
            return _told(built, (name, line), start)
    return None


def _told(built: tuple[str, int], following: tuple[str, int], read: str) -> dict[str, Any]:
    """The result that nothing reads, what the next line makes, and the tensor that it reads."""
    return {
        "name": words.quoted(built[0]),
        "built_line": built[1],
        "own": words.quoted(following[0]),
        "next": following[1],
        "read": words.quoted(read),
    }
