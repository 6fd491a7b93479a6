"""A function changes a list that stands outside of it, and builds layers from that list.

The list stays changed: the next call of the function begins with what this one left in it.

Wrong:

    WIDTHS = [16, 8]
    def build():
        X = A = Input((4,))
        for width in WIDTHS:
            A = layers.Dense(width)(A)
        WIDTHS.reverse()
        return Model(X, A)
    build()
    m = build()

Asked:

    X = Input((4,))
    m = Model(X, layers.Dense(8)(layers.Dense(16)(X)))

Message:

    A LIST THAT STAYS CHANGED · line 6

    Line 6 changes `WIDTHS` itself, and that stands outside of the function: the
    next call of your function starts with what this one left in it. So two calls
    build different models.

    Leave `WIDTHS` as it is: make a new list from it inside of the function, and
    change that one.

See it: call the function twice, and compare the two models.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, ExtraCall, MissingCall, WrongRead, WrongSetting
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.changed import changed_outside
from autograder.explain.source.lists import grown


def recognise(scene: Scene) -> Iterator[Said]:
    """What loops through the list make is set otherwise, or is too many, or missing."""
    list_ = changed_outside(scene.source) if grown(scene.source) is None else None
    if list_ is None:
        return
    made: list[AnyDifference] = []
    made += [one for one in scene.of(WrongSetting) if one.step.line in list_.lines]
    made += [one for one in scene.of(ExtraCall) if one.found.line in list_.lines]
    missing = [*scene.of(MissingCall)] if list_.shorter else []
    if made or missing:
        fields = {"name": words.quoted(list_.name), "line": list_.line}
        covers: tuple[AnyDifference, ...] = (*made, *missing, *scene.of(WrongRead))
        yield Said("CHANGED_OUTSIDE", fields, list_.line, covers)
