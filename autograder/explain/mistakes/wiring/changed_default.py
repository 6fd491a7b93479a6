"""A function changes the list that is the default of one of its arguments.

Python makes a default once, when it reads the function, and keeps it from call to call.

Wrong:

    def build(sizes=[8, 4]):
        sizes.append(1)
        X = A = Input((6,))
        for size in sizes:
            A = layers.Dense(size)(A)
        return Model(X, A)
    build()
    m = build()

Asked:

    X = Input((6,))
    m = Model(X, layers.Dense(1)(layers.Dense(4)(layers.Dense(8)(X))))

Message:

    A DEFAULT THAT CHANGES · line 2

    Line 2 changes `sizes`, and that is the default of an argument. Python makes a
    default once and keeps it, so each call of your function starts with what the
    call before left in it.

    Leave the default as it is: make a new list, and change that one.

See it: call the function twice, and compare the two models.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, ExtraCall, WrongRead, WrongSetting
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.changed import changed_default


def recognise(scene: Scene) -> Iterator[Said]:
    """There are more steps than asked, and a default grows."""
    extra: tuple[AnyDifference, ...] = tuple(scene.of(ExtraCall))
    found = changed_default(scene.source) if extra else None
    if found is not None:
        fields = {"name": words.quoted(found[0]), "line": found[1]}
        covers = (*extra, *scene.of(WrongSetting), *scene.of(WrongRead))
        yield Said("CHANGED_DEFAULT", fields, found[1], covers)
