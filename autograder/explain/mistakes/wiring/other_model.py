"""Two models are made, and the one that ends too early is returned.

Wrong:

    def build():
        X = Input((16,))
        code = layers.Dense(2)(X)
        encoder = Model(X, code)
        whole = Model(X, layers.Dense(16)(code))
        return encoder
    m = build()

Asked:

    X = Input((16,))
    code = layers.Dense(2)(X)
    m = Model(X, layers.Dense(16)(code))

Message:

    ANOTHER MODEL RETURNED · line 5

    Your function returns a model that ends too early. On line 5 you make another
    one, `whole`, and nothing uses it.

    Look at `return`: which of the two does the task ask for?

See it: `model.summary()` of both.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, MissingCall, WrongOutput
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import slips
from autograder.explain.source.inner import added_elsewhere


def recognise(scene: Scene) -> Iterator[Said]:
    """The model ends elsewhere, and another one, which nothing uses, is at hand."""
    missing = tuple(scene.of(MissingCall))
    covers: tuple[AnyDifference, ...] = (*missing, *scene.of(WrongOutput))
    early = covers and all(one.before is None for one in missing)  # nothing goes on behind them
    found = slips.other_model(scene.source) if early else None
    if found is not None:
        fields = {"name": words.quoted(found[0]), "line": found[1]}
        yield Said("OTHER_MODEL", fields, found[1], covers)
        return
    added = added_elsewhere(scene.source) if early else None
    if added is not None:
        returned, other, text, line = added
        fields = {"returned": words.quoted(returned), "name": words.quoted(other), "line": line}
        yield Said("OTHER_MODEL.added", fields | {"text": words.quoted(text)}, line, covers)
