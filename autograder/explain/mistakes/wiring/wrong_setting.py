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

import ast
from collections.abc import Iterator
from itertools import combinations

from autograder.difference import WrongSetting
from autograder.explain import words
from autograder.explain.english import meanings, terms
from autograder.explain.mistakes.wiring.other_means import along
from autograder.explain.mistakes.wiring.return_sequences import settings
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import values, written
from autograder.wiring import Json


def recognise(scene: Scene) -> Iterator[Said]:
    """All settings of one layer that have no story of their own, in one message."""
    for one, two in combinations(tuple(scene.of(WrongSetting)), 2):
        if scene.has(one) and scene.has(two) and _swapped(one, two):
            yield _other_way_round(scene, one, two)
    for one in scene.of(WrongSetting):
        mine = [each for each in scene.of(WrongSetting) if each.step == one.step]
        told = list({each.setting.rpartition(".")[2]: each for each in mine}.values())
        name = one.step.class_name
        alike = _alike(scene, one, mine)
        fields = settings(one) | {
            "steps": words.listed(words.step(each.step) for each in alike),
            "found": words.listed(_found(scene, e) for e in told),
            "expected": words.listed(words.setting(name, e.setting, e.expected) for e in told),
            "hint": _quoted(one)
            or _grows(scene, one)
            or _unread(scene, one)
            or _hint(told) + _stretched(scene, one),
            "written": _written(scene, one) if len(told) == 1 else "",
        }
        lines = {each.step.line for each in alike}
        key = "WRONG_SETTING.several" if len(lines) > 1 else "WRONG_SETTING"
        yield Said(key, fields, one.step.line, (*mine, *alike))


def _alike(scene: Scene, one: WrongSetting, mine: list[WrongSetting]) -> list[WrongSetting]:
    """The same of other layers of the class, where it is all that is set otherwise."""
    if len(mine) > 1:
        return [one]
    same = (one.step.class_name, one.setting, one.found, one.expected)
    return [
        each
        for each in scene.of(WrongSetting)
        if (each.step.class_name, each.setting, each.found, each.expected) == same
    ]


def _written(scene: Scene, one: WrongSetting) -> str:
    """The name that stands in the code for a number."""
    step = one.step
    value = values.written_for(scene.source, step.class_name, step.line, one.setting)
    names = [node for node in ast.walk(value) if isinstance(node, ast.Name)] if value else []
    return terms.STANDS_THERE.format(text=words.quoted(written(value))) if names else ""


def _hint(told: list[WrongSetting]) -> str:
    """What the settings say, and where to look."""
    one, name = told[0], told[0].step.class_name
    if len(told) == 1 and name == "Concatenate" and one.setting == "axis":
        return _side_by_side(one)
    if len(told) > 1:
        says = [meanings.about(name, each.setting) for each in told[:3]]
        return " ".join(dict.fromkeys([meanings.LOOK, *filter(None, says)]))
    if not _same_sizes(one.found, one.expected):
        return meanings.hint(name, one.setting)
    if len(one.expected) == 2 and one.setting in ("kernel_size", "pool_size", "size", "strides"):
        return f"{terms.SAME_SIZES} {terms.HEIGHT_FIRST}"
    sizes = len(one.expected) == 3 and one.setting == "target_shape"
    moved = sizes and one.found[0] == one.expected[-1]
    return f"{terms.SAME_SIZES} {terms.CHANNELS_LAST}" if moved else terms.SAME_SIZES


def _side_by_side(one: WrongSetting) -> str:
    """What a Concatenate does along the axis that it is given."""
    return f"{along(one.step, one.found)} {meanings.hint('Concatenate', 'axis')}".strip()


def _same_sizes(found: Json, expected: Json) -> bool:
    lists = isinstance(found, list) and isinstance(expected, list)
    return lists and sorted(map(str, found)) == sorted(map(str, expected))


def _grows(scene: Scene, one: WrongSetting) -> str:
    """A number outside of the function, which the function changes at each call."""
    step = one.step
    value = values.written_for(scene.source, step.class_name, step.line, one.setting)
    found = values.changed_outside(scene.source, value) if value is not None else None
    if found is None:
        return ""
    return terms.GROWS.format(name=words.quoted(found[0]), line=found[1])


def _unread(scene: Scene, one: WrongSetting) -> str:
    """A number that is asked, and that has a name which nothing reads."""
    found = values.unread_number(scene.source, one.expected, one.step.line)
    if found is None:
        return ""
    said = terms.NOT_READ.format(name=words.quoted(found[0]), line=found[1])
    return f"{said} {meanings.about(one.step.class_name, one.setting)}".strip()


def _quoted(one: WrongSetting) -> str:
    """A text where True or False is asked."""
    text = isinstance(one.found, str) and one.found in ("True", "False")
    return terms.TEXT_IS_TRUE if text and isinstance(one.expected, bool) else ""


def _stretched(scene: Scene, one: WrongSetting) -> str:
    """What a merge does with a result that is one number wide."""
    if one.found != 1 or not isinstance(one.expected, int) or not one.step.variable:
        return ""
    merge = values.merged_by(scene.source, one.step.variable, words.MERGES - {"Concatenate", "Dot"})
    return terms.STRETCHED.format(merge=merge) if merge else ""


def _swapped(one: WrongSetting, two: WrongSetting) -> bool:
    """Whether each of two layers of a class has what the other should have."""
    same = one.setting == two.setting and one.step.class_name == two.step.class_name
    return same and (one.found, one.expected) == (two.expected, two.found)


def _other_way_round(scene: Scene, one: WrongSetting, two: WrongSetting) -> Said:
    fields: dict[str, object] = {
        "one": words.step(one.step),
        "two": words.step(two.step),
        "found_one": words.setting(one.step.class_name, one.setting, one.found),
        "found_two": words.setting(two.step.class_name, two.setting, two.found),
    }
    line = one.step.line
    header = scene.source.header_of(line) if line is not None and line == two.step.line else None
    if header is not None and header[0].startswith("for"):
        fields |= {"line": line, "header": words.quoted(header[0])}
        return Said("WRONG_SETTING.turns", fields, header[1], (one, two))
    return Said("WRONG_SETTING.swapped", fields, line, (one, two))


def _found(scene: Scene, one: WrongSetting) -> str:
    """The value; an axis as it is written, where the wiring counts it from the end."""
    step, key = one.step, one.setting.rpartition(".")[2]
    if key in ("axis", "axes"):
        text = scene.source.argument(step.class_name, step.line, key)
        if text.isdigit() and text != str(one.found):
            return terms.COUNTED.format(what=words.quoted(f"{key}={text}"), value=one.found)
    return words.setting(step.class_name, one.setting, one.found)
