"""Layers take the channels as the first axis of an image: a setting of Keras was changed.

Wrong:

    keras.config.set_image_data_format("channels_first")
    photo = Input((3, 16, 16))
    maps = layers.Conv2D(4, 3)(photo)
    small = layers.MaxPooling2D()(maps)
    keras.config.set_image_data_format("channels_last")
    m = Model(photo, small)

Asked:

    photo = Input((16, 16, 3))
    maps = layers.Conv2D(4, 3)(photo)
    m = Model(photo, layers.MaxPooling2D()(maps))

Message:

    CHANNELS FIRST · line 1

    `maps` (Conv2D, line 3) and `small` (MaxPooling2D, line 4) have
    `data_format='channels_first'`. The task asks for `data_format='channels_last'`
    (the default). It comes from line 1: `set_image_data_format` holds for every
    layer that is built after it.

    Take that line out, and give an image its channels last:
    (height, width, channels).

See it: `model.layers[1].data_format`.
"""

import ast
from collections.abc import Iterator

from autograder.difference import AnyDifference, InputShape, WrongSetting
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import called


def recognise(scene: Scene) -> Iterator[Said]:
    """The layout of several layers, or of one where the file sets it for all."""
    every = [one for one in scene.of(WrongSetting) if one.setting.endswith("data_format")]
    setter = _setter(scene)
    steps = list(dict.fromkeys(words.step(one.step) for one in every))
    if not every or (setter is None and len(steps) < 2):
        return
    one = every[0]
    fields = {
        "steps": words.listed(steps),
        "have": terms.HAS if len(steps) == 1 else terms.HAVE,
        "found": words.setting(one.step.class_name, "data_format", one.found),
        "expected": words.setting(one.step.class_name, "data_format", one.expected),
    }
    line = one.step.line
    if setter is not None:
        line = setter.lineno
        fields |= {"setter": words.quoted(called(setter)), "line": str(line)}
    turned = [each for each in scene.of(InputShape) if _same_sizes(each)]
    covers: tuple[AnyDifference, ...] = (*every, *turned)
    variant = "" if setter is not None else ".layers"
    yield Said(f"CHANNELS_FIRST{variant}", fields, line, covers)


def _same_sizes(one: InputShape) -> bool:
    return sorted(map(str, one.found)) == sorted(map(str, one.expected))


def _setter(scene: Scene) -> ast.Call | None:
    """The first call that sets the layout for all."""
    names = ("set_image_data_format", "set_image_dim_ordering")
    calls = [n for n in scene.source.nodes if isinstance(n, ast.Call) and called(n) in names]
    return min(calls, key=lambda call: call.lineno, default=None)
