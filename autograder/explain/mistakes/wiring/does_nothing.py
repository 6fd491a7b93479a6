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

from autograder.difference import ExtraCall, Step
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
    for one in scene.of(ExtraCall):
        if one.after and one.after[0].shape == one.found.shape and _is_idle(one.found):
            fields = {"found": words.step(one.found), "shape": words.shape(one.found.shape)}
            yield Said("DOES_NOTHING.shape", fields, one.found.line, (one,))


def _is_idle(step: Step) -> bool:
    """Whether a step of this shape gives what it reads: all it does is to choose a shape."""
    ones = (1, [1], [1, 1], [1, 1, 1])
    pools = "Pooling" in step.class_name and step.settings.get("pool_size") in ones
    sizes = step.class_name.startswith("UpSampling") and step.settings.get("size") in ones
    return step.class_name in ("Flatten", "Reshape") or pools or sizes
