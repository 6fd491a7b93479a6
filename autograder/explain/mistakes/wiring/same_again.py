"""One layer or model, called again at each turn of a loop on the same tensor.

It gives the same tensor each time: nothing is random in it, and it has one set of weights.

Wrong:

    X = Input((8,))
    member = layers.Dense(4)
    votes = []
    for _ in range(3):
        votes.append(member(X))
    m = Model(X, layers.Average()(votes))

Asked:

    X = Input((8,))
    votes = [layers.Dense(4)(X) for _ in range(3)]
    m = Model(X, layers.Average()(votes))

Message:

    THE SAME TENSOR AGAIN · line 5

    `member(X)` stands in a loop, and nothing in it changes from turn to turn:
    `member` is one set of weights, called on the same tensor, so each turn gives
    the same tensor again. The task asks for separate ones, each with weights of its
    own.

    Build a new one at each turn, inside of the loop.

See it: `model.summary()` lists the layer once.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, MissingCall, WrongRead
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene, alike
from autograder.explain.source import slips
from autograder.explain.source.bound import MODELS


def recognise(scene: Scene) -> Iterator[Said]:
    """Steps are missing, and a loop does the same thing at each turn."""
    missing = tuple(scene.of(MissingCall))
    found = slips.again_in_loop(scene.source) if missing else None
    if found is not None:
        name, line, call = found
        maker = scene.source.made_by(call)
        if (
            maker[:1].isupper()
            and maker not in MODELS
            and not any(alike(maker, one.expected.class_name) for one in missing)
        ):
            return
        covers: tuple[AnyDifference, ...] = (*missing, *scene.of(WrongRead))
        fields = {"name": words.quoted(name), "call": words.quoted(call), "line": line}
        yield Said("SAME_AGAIN", fields, line, covers)
