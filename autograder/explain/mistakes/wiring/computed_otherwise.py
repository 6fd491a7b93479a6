"""A part is computed by other means, and gives other numbers.

`abs(a - b)` may be written in many ways, and each is right when it computes the same.

Wrong:

    a, b = Input((4,)), Input((4,))
    m = Model([a, b], a - b * 2.0)

Asked:

    a, b = Input((4,)), Input((4,))
    m = Model([a, b], abs(a - b))

See it: feed the model small numbers and compare with a calculation by hand.
"""

import ast
from collections.abc import Iterator

from autograder.difference import ComputedOtherwise, OutputsDiffer, Step
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.mistakes.wiring import other_means
from autograder.explain.mistakes.wiring.turns import sum_begins_again
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import written
from autograder.explain.source.turns import begins_again
from autograder.wiring import Json


def recognise(scene: Scene) -> Iterator[Said]:
    """A region whose function the probes found different."""
    for one in scene.of(ComputedOtherwise):
        fields = {
            "found": words.listed(words.step(s) for s in one.found) or terms.NOTHING,
            "expected": words.listed(words.asked(s) for s in one.expected) or terms.NOTHING,
        }
        line = one.found[0].line if one.found else None
        outputs = tuple(scene.of(OutputsDiffer))
        given = _class_as_activation(scene, line)
        if given:
            yield Said("COMPUTED_OTHERWISE.class", {"given": given}, line, (one, *outputs))
            continue
        setting = _setting(scene, one)
        if setting is not None:
            part = "key" in setting["names"]  # what stands in square brackets
            number = setting["names"] in _OPERANDS
            variant = "part" if part else "number" if number else "setting"
            if part:
                setting |= other_means.taken(one)
            if setting["names"] == "axis" and setting["found_shape"] != setting["expected_shape"]:
                variant = "axis"
            yield Said(f"COMPUTED_OTHERWISE.{variant}", setting, line, (one, *outputs))
            continue
        again = begins_again(scene.source, line)
        if again is not None:
            yield sum_begins_again(again, (one, *outputs))
            continue
        masked = other_means.masked(scene, one)
        if masked is not None:
            yield Said("COMPUTED_OTHERWISE.mask", fields | masked, line, (one, *outputs))
            continue
        shapes = _shapes(one)
        if shapes:
            yield Said("COMPUTED_OTHERWISE.shape", fields | shapes, line, (one, *outputs))
            continue
        if _reordered(one):
            fields["early"] = _early(scene, line)
            yield Said("COMPUTED_OTHERWISE.order", fields, line, (one, *outputs))
            continue
        same = [s.class_name for s in one.found] == [s.class_name for s in one.expected]
        key = "COMPUTED_OTHERWISE.operands" if same else "COMPUTED_OTHERWISE"
        names = _meeting(scene, line) if same and line else ""
        does = _does(*one.found[-1:], *one.expected[-1:])
        fields["does"] = f" {does}" if does else ""
        fields["meet"] = terms.MEET.format(names=names) if names else ""
        yield Said(key, fields, line, (one, *outputs))


def _setting(scene: Scene, one: ComputedOtherwise) -> dict[str, str] | None:
    """What is set otherwise in the one step of its class, where all steps are of the classes asked
    for."""
    if sorted(s.class_name for s in one.found) != sorted(s.class_name for s in one.expected):
        return None
    asked = {step.class_name: step for step in one.expected}
    unequal = [s for s in one.found if s.settings != asked[s.class_name].settings]
    if len(asked) < len(one.expected) or len(unequal) != 1:
        return None
    step, expected = unequal[0], asked[unequal[0].class_name].settings
    names = [n for n in {**step.settings, **expected} if step.settings.get(n) != expected.get(n)]
    if names == ["axis"]:
        return _axis(scene, step, asked[step.class_name])
    return {
        "names": words.listed(names),
        "step": words.step(step),
        "found": words.listed(_given(name, step.settings) for name in names),
        "expected": words.listed(_given(name, expected) for name in names),
    }


def _axis(scene: Scene, step: Step, asked: Step) -> dict[str, str]:
    """An axis, counted as the learner counts it: the wiring counts from the end."""
    found, expected = step.settings.get("axis"), asked.settings.get("axis")
    name = words.snake(step.class_name.rpartition(".")[2])
    text = scene.source.argument(name, step.line, "axis")
    if text.isdigit() and isinstance(found, int) and isinstance(expected, int) and found < 0:
        found, expected = int(text), expected + int(text) - found
    return {
        "names": "axis",
        "step": words.step(step),
        "found": _given("axis", {"axis": found}),
        "expected": _given("axis", {"axis": expected}),
        "found_shape": words.shape(step.shape),
        "expected_shape": words.shape(asked.shape),
    }


_OPERANDS = ("x", "x1", "x2")
"""What Keras calls the operands of an operator: nobody writes these names."""


def _shapes(one: ComputedOtherwise) -> dict[str, str]:
    """What comes out of two single steps, where that has another shape."""
    if len({step.line for step in one.found}) != 1 or len(one.expected) != 1:
        return {}
    found, asked = one.found[-1], one.expected[0]
    if not found.shape or not asked.shape or found.shape == asked.shape:
        return {}
    return {
        "found_shape": words.shape(found.shape),
        "expected_shape": words.shape(asked.shape),
        "does": _does(found, asked),
    }


def _does(*steps: Step) -> str:
    """What steps do, each said once; "" where no table knows it."""
    said = [terms.DOES.get(_class(step)) or terms.MERGES.get(_class(step), "") for step in steps]
    return " ".join(dict.fromkeys(text for text in said if text))


def _class(step: Step) -> str:
    head, dot, name = step.class_name.rpartition(".")
    return f"{head}{dot}{words.snake(name)}" if dot else step.class_name


def _given(name: str, settings: dict[str, Json]) -> str:
    """A setting of an operation; what is left out has no common default."""
    if name in _OPERANDS and settings.get(name) is not None:
        return words.quoted(words.value(settings[name]))
    if settings.get(name) is None:
        return terms.NONE_GIVEN.format(name=words.quoted(name))
    return words.quoted(f"{name}={words.value(settings[name])}")


def _reordered(one: ComputedOtherwise) -> bool:
    """Whether the steps are those asked for, one behind the other in another order."""
    found, asked = ([s.class_name for s in steps] for steps in (one.found, one.expected))
    return len(set(found)) == len(found) > 1 and found != asked and sorted(found) == sorted(asked)


def _early(scene: Scene, line: int | None) -> str:
    """The product or quotient that an addition on a line has as one of its sides."""
    early = [
        side
        for node in scene.source.nodes
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub))
        if node.lineno == line
        for side in (node.left, node.right)
        if isinstance(side, ast.BinOp) and isinstance(side.op, (ast.Mult, ast.Div))
    ]
    return terms.EARLY.format(what=words.quoted(written(early[0]))) if len(early) == 1 else ""


def _class_as_activation(scene: Scene, line: int | None) -> str:
    """The class of a layer that stands as `activation=` on a line."""
    for node in scene.source.nodes:
        if isinstance(node, ast.Call) and node.lineno == line:
            for word in node.keywords:
                if word.arg == "activation" and scene.source.kind(word.value) == "class":
                    return written(word.value)
    return ""


def _meeting(scene: Scene, line: int) -> str:
    """What the operator on a line reads, by name."""
    names = []
    for node in scene.source.nodes:
        if isinstance(node, (ast.BinOp, ast.AugAssign)) and node.lineno == line:
            sides = (
                (node.left, node.right)
                if isinstance(node, ast.BinOp)
                else (node.target, node.value)
            )
            names += [words.quoted(written(side)) for side in sides]
    return words.listed(names)
