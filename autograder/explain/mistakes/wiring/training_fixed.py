"""`training=True` is written into the call of a layer.

Keras knows by itself whether it trains or predicts. Written into the call, it holds for ever:
Dropout drops in use too.

Wrong:

    inp = Input((100,))
    m = Model(inp, layers.Dropout(0.5)(inp, training=True))

Asked:

    inp = Input((100,))
    m = Model(inp, layers.Dropout(0.5)(inp))

Message:

    TRAINING FIXED · line 2

    The Dropout (line 2) is called with `training=True`. The task does not fix that.

    With `training=True` in the call the layer behaves as in training for ever.
    Leave it out: Keras knows whether it trains or predicts.

See it: `model(x)` gives another result each time.
"""

from collections.abc import Iterator

from autograder.difference import WrongSetting
from autograder.explain.mistakes.wiring.return_sequences import settings
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """The argument `training` of a call."""
    for one in scene.of(WrongSetting):
        if one.setting == "training":
            key = "TRAINING_FIXED.asked" if one.expected is True else "TRAINING_FIXED"
            yield Said(key, settings(one), one.step.line, (one,))
