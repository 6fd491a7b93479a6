"""A recurrent layer gives only its last step where all are asked, or the reverse.

Wrong:

    inp = Input((10, 3))
    m = Model(inp, layers.Dense(2)(layers.LSTM(8)(inp)))

Asked:

    inp = Input((10, 3))
    m = Model(inp, layers.Dense(2)(layers.LSTM(8, return_sequences=True)(inp)))

Message:

    RETURN SEQUENCES · line 2

    The LSTM (line 2) has `return_sequences=False` (the default). The task asks for
    `return_sequences=True`.

    With `return_sequences=True` a recurrent layer gives a result for each step,
    without it only for the last one. A recurrent layer that reads another needs all
    steps.

See it: the result has shape `(None, 8)` for the last step, `(None, 10, 8)` for all.
"""

from collections.abc import Iterator

from autograder.difference import WrongSetting
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """`return_sequences` of the layer, or of the one that it wraps."""
    for one in scene.of(WrongSetting):
        if one.setting.endswith("return_sequences"):
            covers = [
                each
                for each in scene.of(WrongSetting)
                if each.step == one.step and each.setting.endswith(_FOLLOWS)
            ]
            variant = ".last" if one.found else ""
            yield Said(f"RETURN_SEQUENCES{variant}", settings(one), one.step.line, tuple(covers))


_FOLLOWS = ("return_sequences", "zero_output_for_mask")
"""Bidirectional sets the second by itself from the first."""


def settings(one: WrongSetting) -> dict[str, object]:
    """The fields that sentences about one setting have."""
    name = one.step.class_name
    return {
        "step": words.step(one.step),
        "class_name": words.class_name(one.step),
        "found": words.setting(name, one.setting, one.found),
        "expected": words.setting(name, one.setting, one.expected),
        "shape": words.shape(one.step.shape),
    }
