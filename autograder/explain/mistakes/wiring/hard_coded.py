"""A size is written out as a number where an argument of the function should stand.

With the default arguments the number is right by chance. The function is called with other sizes
too, and there it is wrong.

Wrong:

    def build(units=8):
        inp = Input((4,))
        return Model(inp, layers.Dense(8)(inp))
    m = build(units=5)

Asked:

    def build(units=8):
        inp = Input((4,))
        return Model(inp, layers.Dense(units)(inp))
    m = build(units=5)

See it: call your function with sizes of your own, and look at `model.summary()`.
"""

from collections.abc import Sequence

from autograder.difference import AnyDifference, InputShape, WrongAnswer, WrongSetting
from autograder.explain import words
from autograder.explain.mistakes.wiring.wrong_answer import said as answer
from autograder.explain.said import Said


def recognise(found: Sequence[AnyDifference]) -> Said | None:
    """A number in a setting or in a shape, in a case that comes after one that held."""
    settings = [each for each in found if isinstance(each, WrongSetting)]
    numbers = tuple(each for each in settings if _has_number(each.found))
    if numbers:
        one = numbers[0]
        fields: dict[str, object] = {
            "step": words.step(one.step),
            "found": words.setting(one.step.class_name, one.setting, one.found),
            "expected": words.setting(one.step.class_name, one.setting, one.expected),
            "where": words.quoted(f"{one.setting.rpartition('.')[2]}="),
        }
        return Said("HARD_CODED", fields, one.step.line, numbers)
    shapes = tuple(each for each in found if isinstance(each, InputShape))
    if shapes:
        fields = {
            "place": words.place(shapes[0].place),
            "found": words.shape(shapes[0].found),
            "expected": words.shape(shapes[0].expected),
        }
        return Said("HARD_CODED.input", fields, covers=shapes)
    answers = tuple(each for each in found if isinstance(each, WrongAnswer))
    if answers:
        return Said("HARD_CODED.answer", answer(answers[0], answers[1:]).fields, covers=answers)
    return None


def _has_number(value: object) -> bool:
    if isinstance(value, list):
        return any(_has_number(each) for each in value)
    return isinstance(value, (int, float)) and not isinstance(value, bool)
