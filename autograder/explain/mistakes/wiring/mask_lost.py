"""The mask is lost on the way, or another one arrives.

A mask tells which steps are padding. Flatten, a Lambda and operations such as `x + 1` drop it.

Wrong:

    a = Input((4,))
    e = layers.Embedding(5, 3, mask_zero=True)(a)
    m = Model(a, layers.LSTM(3)(ops.relu(e)))

Asked:

    a = Input((4,))
    e = layers.Embedding(5, 3, mask_zero=True)(a)
    m = Model(a, layers.LSTM(3)(layers.ReLU()(e)))

Message:

    MASK LOST · line 3

    The LSTM (line 3) should know which steps are padding, but the mask does not
    reach it. It should come from `e` (Embedding, line 2).

    Some step on the way drops the mask. Flatten does, and so do operations such as
    `x + 1`: look at what stands between the layer that makes the mask and this one.

See it: a sequence gives another result with more zeros behind it.
"""

from collections.abc import Iterator

from autograder.difference import MaskDiffers
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Any mask that differs."""
    for one in scene.of(MaskDiffers):
        expected = words.listed(scene.place(p) for p in one.expected)
        found = words.listed(scene.place(p) for p in one.found)
        fields = {
            "step": words.step(one.step),
            "found": found,
            "expected": expected or terms.NO_MASK,
        }
        if found:
            yield Said("MASK_LOST.found", fields, one.step.line, (one,))
        else:
            fields["expected"] = terms.MASK_OF.format(what=expected) if expected else ""
            yield Said("MASK_LOST", fields, one.step.line, (one,))
