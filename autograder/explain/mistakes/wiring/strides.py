"""The strides are other than asked, often because three numbers were written.

In `Conv2D(32, 3, 3)` the third place is for the strides. The kernel is one argument: `3` or
`(3, 3)`.

Wrong:

    inp = Input((28, 28, 1))
    m = Model(inp, layers.Conv2D(32, 3, 3)(inp))

Asked:

    inp = Input((28, 28, 1))
    m = Model(inp, layers.Conv2D(32, (3, 3))(inp))

Message:

    STRIDES · line 2

    The Conv2D (line 2) has `strides=(3, 3)`. The task asks for `strides=1`
    (the default).

    In `Conv2D(32, 3, 3)` the third place is for the strides: the window jumps 3
    pixels at a time. The kernel is one argument, a number or a tuple:

        layers.Conv2D(filters, (3, 3))

See it: the result is much smaller than the image: `model.output_shape`.
"""

from collections.abc import Iterator

from autograder.difference import WrongSetting
from autograder.explain import words
from autograder.explain.mistakes.wiring.return_sequences import settings
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Strides of a convolution or of a pooling."""
    for one in scene.of(WrongSetting):
        if one.setting != "strides":
            continue
        fields = settings(one)
        step = one.step
        windows = [each for each in scene.of(WrongSetting) if _window(each) and each.step == step]
        if "Pool" in step.class_name and windows:
            yield Said("STRIDES.window", _both(windows[0], one), step.line, (windows[0], one))
            continue
        kernel = step.settings.get("kernel_size")
        variant = ".other"
        if "Pool" in step.class_name and one.expected is None:
            variant = ".pooling"
        elif one.found is not None and one.found == kernel and one.expected is None:
            variant = ""
            number = one.found[0] if isinstance(one.found, list) else one.found
            filters = step.settings.get("filters", "filters")
            fields |= {"example": f"{words.value(filters)}, {number}, {number}", "number": number}
        yield Said(f"STRIDES{variant}", fields, step.line, (one,))


def _window(one: WrongSetting) -> bool:
    return one.setting == "pool_size"


def _both(*both: WrongSetting) -> dict[str, object]:
    name = both[0].step.class_name
    return settings(both[0]) | {
        "found": words.listed(words.setting(name, each.setting, each.found) for each in both),
        "expected": words.listed(words.setting(name, each.setting, each.expected) for each in both),
    }
