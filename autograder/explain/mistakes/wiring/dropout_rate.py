"""The rate of a Dropout is the part that is dropped, not the part that is kept.

Wrong:

    inp = Input((4,))
    m = Model(inp, layers.Dropout(0.8)(inp))

Asked:

    inp = Input((4,))
    m = Model(inp, layers.Dropout(0.2)(inp))

Message:

    DROPPED OR KEPT · line 2

    The Dropout (line 2) has `rate=0.8`. The task asks for `rate=0.2`.

    The rate is the part that is DROPPED, not the part that is kept.

See it: `model.layers[1].rate`.
"""

import math
from collections.abc import Iterator

from autograder.difference import WrongSetting
from autograder.explain.mistakes.wiring.return_sequences import settings
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """A rate that is what is left of the one asked."""
    for one in scene.of(WrongSetting):
        numbers = isinstance(one.found, (int, float)) and isinstance(one.expected, (int, float))
        if one.setting == "rate" and numbers and math.isclose(one.found + one.expected, 1):
            yield Said("DROPOUT_RATE", settings(one), one.step.line, (one,))
