"""A layer is frozen where it should train, or the reverse.

Wrong:

    a = Input((4,))
    d = layers.Dense(3)
    d.trainable = False
    m = Model(a, d(a))

Asked:

    a = Input((4,))
    m = Model(a, layers.Dense(3)(a))

Message:

    FROZEN · line 4

    The Dense layer `d` (line 4) is frozen: with `trainable=False` its weights never
    change. The task asks for a layer that trains.

    Look for `trainable` in your code.

See it: `model.summary()` counts trainable and non-trainable parameters.
"""

from collections.abc import Iterator

from autograder.difference import FrozenDiffers
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """All layers that are frozen by mistake at once, for one line can do that."""
    for found in (False, True):
        every = tuple(each for each in scene.of(FrozenDiffers) if each.found is found)
        if every:
            fields = {"step": words.listed(words.step(each.step) for each in every[:3])}
            yield Said("FROZEN.not" if found else "FROZEN", fields, every[0].step.line, every)
