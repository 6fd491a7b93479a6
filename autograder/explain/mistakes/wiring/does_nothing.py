"""A step is repeated and changes nothing the second time.

Wrong:

    inp = Input((7, 7, 8))
    x = layers.Flatten()(layers.Flatten()(inp))
    m = Model(inp, x)

Asked:

    inp = Input((7, 7, 8))
    m = Model(inp, layers.Flatten()(inp))

Message:

    DOES NOTHING · line 2

    `x` (Flatten, line 2) comes right after another Flatten and changes nothing:
    once is enough.

    Take it out.

See it: `model.summary()` shows the same shape twice.
"""

from collections.abc import Iterator

from autograder.difference import ExtraCall
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene

_ONCE = frozenset({"Flatten", "GlobalAveragePooling2D", "GlobalMaxPooling2D", "Reshape", "Linear"})


def recognise(scene: Scene) -> Iterator[Said]:
    """An extra step whose result has the shape of what it reads, right behind one like it."""
    for one in scene.of(ExtraCall):
        place = one.after[0] if one.after else None
        if place is None or place.step is None or one.found.class_name not in _ONCE:
            continue
        if place.step.class_name == one.found.class_name and place.shape == one.found.shape:
            fields = {"found": words.step(one.found), "class_name": words.class_name(one.found)}
            yield Said("DOES_NOTHING", fields, one.found.line, (one,))
