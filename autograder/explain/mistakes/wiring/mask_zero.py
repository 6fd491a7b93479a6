"""The zeros that fill up short sequences are read as a word.

With `mask_zero=True` an Embedding tells the layers behind it which steps are padding.

Wrong:

    inp = Input((10,))
    m = Model(inp, layers.LSTM(4)(layers.Embedding(100, 8)(inp)))

Asked:

    inp = Input((10,))
    m = Model(inp, layers.LSTM(4)(layers.Embedding(100, 8, mask_zero=True)(inp)))

Message:

    PADDING READ AS A WORD · line 2

    The Embedding (line 2) has `mask_zero=False` (the default). The task asks for
    `mask_zero=True`.

    Without it the zeros that fill up short sequences are read like any other word.

See it: a sequence gives another result with more zeros behind it.
"""

from collections.abc import Iterator

from autograder.difference import MaskDiffers, WrongSetting
from autograder.explain.mistakes.wiring.return_sequences import settings
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """`mask_zero` of an Embedding, and the masks that are missing behind it."""
    for one in scene.of(WrongSetting):
        if one.setting == "mask_zero" and one.expected:
            masks = tuple(scene.of(MaskDiffers))
            yield Said("MASK_ZERO", settings(one), one.step.line, (one, *masks))
