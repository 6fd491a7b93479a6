"""In a dict of inputs or outputs a tensor stands under the key of another.

Wrong:

    a, b = Input((1,), name="a"), Input((1,), name="b")
    m = Model({"a": b, "b": a}, layers.Subtract()([a, b]))

Asked:

    a, b = Input((1,), name="a"), Input((1,), name="b")
    m = Model({"a": a, "b": b}, layers.Subtract()([a, b]))

Message:

    KEYS CROSSED · line 2

    In the dict of inputs `b` stands under the key 'a' and `a` stands under the key
    'b'. Data goes in and comes out by key: as it stands they are swapped.

    Give every key the tensor that belongs to it.

See it: `model.input` shows which tensor stands under which key.
"""

from collections.abc import Iterator

from autograder.difference import (
    AnyDifference,
    InputDtype,
    InputKey,
    InputOrder,
    InputShape,
    OperandOrder,
    OutputKey,
    OutputOrder,
    WrongOutput,
    WrongRead,
)
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.ends import last_model, under_other_keys

_SIDES = (
    (terms.INPUTS, (InputKey, InputOrder, InputShape, InputDtype, OperandOrder, WrongRead)),
    (terms.OUTPUTS, (OutputKey, OutputOrder, WrongOutput)),
)


def recognise(scene: Scene) -> Iterator[Said]:
    """What differs is of the kind that this leads to, and the text has such a dict."""
    for side, (name, kinds) in enumerate(_SIDES):
        covers: tuple[AnyDifference, ...] = tuple(
            each for each in scene.left if isinstance(each, kinds) and _by_key(each)
        )
        crossed = under_other_keys(scene.source, side) if covers else []
        model = last_model(scene.source)
        if crossed and model is not None:
            pairs = words.listed(
                terms.UNDER_KEY.format(name=words.quoted(tensor), key=repr(key))
                for key, tensor in crossed
            )
            yield Said("CROSSED_KEYS", {"pairs": pairs, "sides": name}, model.lineno, covers)


def _by_key(one: AnyDifference) -> bool:
    """Whether it may follow from a key: of reads, those of inputs."""
    if isinstance(one, OperandOrder):
        return any(place.position is not None for place in one.found)
    if isinstance(one, WrongRead):
        return one.found is not None and one.found.position is not None
    return True
