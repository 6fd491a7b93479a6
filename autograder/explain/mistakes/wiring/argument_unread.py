"""A function of one's own is given a tensor and does not read it.

Wrong:

    X = Input((8,))
    def block(T, units):
        return layers.Dense(units)(X)
    m = Model(X, block(block(X, 4), 2))

Asked:

    X = Input((8,))
    m = Model(X, layers.Dense(2)(layers.Dense(4)(X)))

Message:

    ARGUMENT NOT USED · line 2

    `block` is given `T`, and nothing inside of it reads `T`. So whatever you give
    it, it works on something from outside.

    Look at which tensor is read inside of `block` (it begins on line 2).

See it: `model.summary()` lists fewer layers than you call.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, MissingCall, WrongRead
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import slips


def recognise(scene: Scene) -> Iterator[Said]:
    """Steps are missing or read other tensors, and an argument is read by nothing."""
    covers: tuple[AnyDifference, ...] = (*scene.of(MissingCall), *scene.of(WrongRead))
    found = slips.unread_argument(scene.source) if covers else None
    if found is not None:
        function, name, line = found
        fields = {"function": function, "name": words.quoted(name), "line": line}
        yield Said("ARGUMENT_UNREAD", fields, line, covers)
