"""Padding is 'valid' where 'same' is asked, or the reverse.

'valid' is what Keras takes when nothing is said: the window stays inside the image.

Wrong:

    inp = Input((28, 28, 1))
    m = Model(inp, layers.Conv2D(8, 3)(inp))

Asked:

    inp = Input((28, 28, 1))
    m = Model(inp, layers.Conv2D(8, 3, padding="same")(inp))

Message:

    PADDING · line 2

    The Conv2D (line 2) has `padding='valid'` (the default), so its result has shape
    (26, 26, 8). The task asks for `padding='same'`.

    With 'valid' the window stays inside the image, and the result is smaller; with
    'same' the border is filled up, and with strides of 1 the result is as large as
    the image.

See it: with 'valid' and a window of 3 x 3 an image of 28 x 28 becomes one of 26 x 26.
"""

from collections.abc import Iterator

from autograder.difference import WrongSetting
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.mistakes.wiring.return_sequences import settings
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.wiring import Json


def recognise(scene: Scene) -> Iterator[Said]:
    """The setting `padding` of a layer that has both kinds; its strides are told with it."""
    yield from _several(scene)
    for one in scene.of(WrongSetting):
        if one.setting != "padding" or not _said(one.found, one.expected):
            continue
        beside = [
            each
            for each in scene.of(WrongSetting)
            if each.step == one.step and each.setting == "strides"
        ]
        name = one.step.class_name
        every = [one, *beside]
        fields = settings(one) | {
            "found": words.listed(words.setting(name, e.setting, e.found) for e in every),
            "expected": words.listed(words.setting(name, e.setting, e.expected) for e in every),
            "why": _why(one),
        }
        yield Said("PADDING", fields, one.step.line, tuple(every))


def _several(scene: Scene) -> Iterator[Said]:
    """The same padding in several layers is one cause."""
    every = [e for e in scene.of(WrongSetting) if e.setting == "padding"]
    every = [each for each in every if _said(each.found, each.expected)]
    alike = [e for e in every if (e.found, e.expected) == (every[0].found, every[0].expected)]
    if len(alike) > 1:
        one = alike[0]
        name = one.step.class_name
        fields = {
            "steps": words.listed(words.step(each.step) for each in alike),
            "found": words.setting(name, one.setting, one.found),
            "expected": words.setting(name, one.setting, one.expected),
            "why": _why(one),
        }
        yield Said("PADDING.several", fields, one.step.line, tuple(alike))


def _why(one: WrongSetting) -> str:
    """What the two kinds do to the size of the result, or to what a step may read."""
    name = one.step.class_name
    if "causal" in (one.found, one.expected):
        return terms.PADDING_CAUSAL
    if name.endswith("Transpose"):
        return terms.PADDING_TRANSPOSED
    return terms.PADDING_STEPS if "1D" in name else terms.PADDING


def _said(*values: Json) -> bool:
    """Whether one of the values is the name of a padding."""
    return any(isinstance(value, str) and value in ("same", "causal", "valid") for value in values)
