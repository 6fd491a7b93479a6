"""A list that a loop makes anew at each turn: only what the last turn put into it is left.

Wrong:

    X = Input((12,))
    for units in (4, 8):
        branches = []
        branches.append(layers.Dense(units)(X))
    m = Model(X, layers.Concatenate()([X, *branches]))

Asked:

    X = Input((12,))
    branches = []
    for units in (4, 8):
        branches.append(layers.Dense(units)(X))
    m = Model(X, layers.Concatenate()([X, *branches]))

Message:

    EMPTIED AT EACH TURN · line 3

    `branches` is made anew at each turn of the loop (line 3), so behind the loop it
    holds only what the last turn put into it.

    Make it once, before the loop.

See it: `print(len(branches))` behind the loop.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, MissingCall, WrongRead
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import slips


def recognise(scene: Scene) -> Iterator[Said]:
    """Steps are missing, and a loop empties the list that it fills."""
    missing: tuple[AnyDifference, ...] = tuple(scene.of(MissingCall))
    found = slips.emptied(scene.source) if missing else None
    if found is not None:
        fields = {"name": words.quoted(found[0]), "line": found[1]}
        yield Said("EMPTIED_IN_LOOP", fields, found[1], (*missing, *scene.of(WrongRead)))
