"""A layer has another setting than asked.

Wrong:

    inp = Input((4,))
    m = Model(inp, layers.Dense(7)(inp))

Asked:

    inp = Input((4,))
    m = Model(inp, layers.Dense(8)(inp))

Message:

    SETTING · line 2

    The Dense (line 2) has `units=7`. The task asks for `units=8`.

    Look at this number: does the task name it, or an argument of your function?

See it: `model.layers[1].get_config()` shows every setting.
"""

from collections.abc import Iterator
from itertools import combinations

from autograder.difference import WrongSetting
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.mistakes.wiring.return_sequences import settings
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """All settings of one layer that have no story of their own, in one message."""
    for one, two in combinations(tuple(scene.of(WrongSetting)), 2):
        if scene.has(one) and scene.has(two) and _swapped(one, two):
            yield _other_way_round(one, two)
    for one in scene.of(WrongSetting):
        mine = [each for each in scene.of(WrongSetting) if each.step == one.step]
        told = list({each.setting.rpartition(".")[2]: each for each in mine}.values())
        name = one.step.class_name
        fields = settings(one) | {
            "found": words.listed(_found(scene, e) for e in told),
            "expected": words.listed(words.setting(name, e.setting, e.expected) for e in told),
            "hint": terms.hint(name, one.setting),
        }
        yield Said("WRONG_SETTING", fields, one.step.line, tuple(mine))


def _swapped(one: WrongSetting, two: WrongSetting) -> bool:
    """Whether each of two layers of a class has what the other should have."""
    same = one.setting == two.setting and one.step.class_name == two.step.class_name
    return same and (one.found, one.expected) == (two.expected, two.found)


def _other_way_round(one: WrongSetting, two: WrongSetting) -> Said:
    fields = {
        "one": words.step(one.step),
        "two": words.step(two.step),
        "found_one": words.setting(one.step.class_name, one.setting, one.found),
        "found_two": words.setting(two.step.class_name, two.setting, two.found),
    }
    return Said("WRONG_SETTING.swapped", fields, one.step.line, (one, two))


def _found(scene: Scene, one: WrongSetting) -> str:
    """The value; an axis as it is written, where the wiring counts it from the end."""
    step, key = one.step, one.setting.rpartition(".")[2]
    if key == "axis":
        text = scene.source.argument(step.class_name, step.line, key)
        if text.isdigit() and text != str(one.found):
            return terms.COUNTED.format(what=words.quoted(f"{key}={text}"), value=one.found)
    return words.setting(step.class_name, one.setting, one.found)
