"""A value was given to one argument of a layer, and belongs to another.

Wrong:

    X = Input((9, 4))
    m = Model(X, layers.LSTM(8, recurrent_dropout=0.3)(X))

Asked:

    X = Input((9, 4))
    m = Model(X, layers.LSTM(8, dropout=0.3)(X))

Message:

    AT THE WRONG ARGUMENT · line 2

    The LSTM (line 2) has `recurrent_dropout=0.3`, and `dropout` is left as it is.
    The task asks for it the other way round: this value belongs to `dropout`.

    Look at the names of the two arguments. `recurrent_dropout` drops parts of the
    state. `dropout` drops parts of what comes in.

See it: `model.layers[1].get_config()` shows every setting.
"""

from collections.abc import Iterator
from itertools import permutations

from autograder.difference import WrongSetting
from autograder.explain import defaults, words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.wiring import Json


def recognise(scene: Scene) -> Iterator[Said]:
    """Of two settings of a layer the one has the value that the other should have."""
    of_step: dict[object, list[WrongSetting]] = {}
    for each in scene.of(WrongSetting):
        step = each.step
        of_step.setdefault((step.class_name, step.number, step.line), []).append(each)
    for settings in of_step.values():
        for one, other in permutations(settings, 2):
            if other.step != one.step or not _moved(one, other):
                continue
            name = one.step.class_name
            fields = {
                "step": words.step(one.step),
                "found": words.setting(name, one.setting, one.found),
                "right": words.quoted(other.setting.rpartition(".")[2]),
                "does": terms.ARGUMENTS.get(one.setting.rpartition(".")[2], ""),
            }
            fields["does"] = f"{fields['does']} {_does(other)}".strip()
            fields["does"] = f" {fields['does']}" if fields["does"] else ""
            yield Said("SETTING_MOVED", fields, one.step.line, (one, other))


def _does(one: WrongSetting) -> str:
    return terms.ARGUMENTS.get(one.setting.rpartition(".")[2], "")


def _moved(one: WrongSetting, other: WrongSetting) -> bool:
    """Whether `one` has what `other` should have, and each would else be left at its default."""
    if one.found is None or isinstance(one.found, bool):
        return False
    if _each_axis(one.found) != _each_axis(other.expected):
        return False
    return _default(one, one.expected) and _default(other, other.found)


def _each_axis(value: Json) -> Json:
    """One number where all axes have the same: `2` and `(2, 2)` are the same strides."""
    same = isinstance(value, list) and len(value) > 1 and value.count(value[0]) == len(value)
    return value[0] if same else value


def _default(one: WrongSetting, value: Json) -> bool:
    return value is None or defaults.is_same(one.step.class_name, one.setting, value)
