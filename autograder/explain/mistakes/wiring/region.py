"""Part of `computed_otherwise`: what can be said of a region that gives other numbers."""

import ast
from dataclasses import dataclass

from autograder.difference import AnyDifference, ComputedOtherwise, OutputsDiffer, Step
from autograder.explain import words
from autograder.explain.english import meanings, terms
from autograder.explain.mistakes.wiring.other_means import along
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import operators, written
from autograder.wiring import Json


@dataclass(frozen=True)
class Region:
    """Steps that stand for others, in the scene they belong to."""

    scene: Scene
    one: ComputedOtherwise

    @property
    def line(self) -> int | None:
        """The line of its first step."""
        return self.one.found[0].line if self.one.found else None

    @property
    def covers(self) -> tuple[AnyDifference, ...]:
        """What is told with it."""
        return (self.one, *self.scene.of(OutputsDiffer))

    @property
    def both(self) -> dict[str, str]:
        """Its steps, and those of the task."""
        return {
            "found": words.listed(words.step(s) for s in self.one.found) or terms.NOTHING,
            "expected": words.listed(words.asked(s) for s in self.one.expected) or terms.NOTHING,
        }

    def said(self, variant: str, fields: dict[str, str]) -> Said:
        """A message of COMPUTED_OTHERWISE."""
        key = f"COMPUTED_OTHERWISE.{variant}" if variant else "COMPUTED_OTHERWISE"
        return Said(key, fields, self.line, self.covers)


def setting(region: Region) -> dict[str, str] | None:
    """What is set otherwise in the one step of its class, where all steps are of the classes asked
    for."""
    one = region.one
    if sorted(s.class_name for s in one.found) != sorted(s.class_name for s in one.expected):
        return None
    asked = {step.class_name: step for step in one.expected}
    unequal = [s for s in one.found if s.settings != asked[s.class_name].settings]
    if len(asked) < len(one.expected) or len(unequal) != 1:
        return None
    step, expected = unequal[0], asked[unequal[0].class_name].settings
    names = [n for n in {**step.settings, **expected} if step.settings.get(n) != expected.get(n)]
    if names == ["axis"]:
        return _axis(region.scene, step, asked[step.class_name])
    return {
        "names": words.listed(names),
        "step": words.step(step),
        "found": words.listed(_given(name, step.settings) for name in names),
        "expected": words.listed(_given(name, expected) for name in names),
    }


def _axis(scene: Scene, step: Step, asked: Step) -> dict[str, str]:
    """An axis, counted as the learner counts it: the wiring counts from the end."""
    found, expected = step.settings.get("axis"), asked.settings.get("axis")
    if step.class_name == "Concatenate" and expected is None:
        expected = -1  # what Concatenate does where nothing is said
    name = words.snake(step.class_name.rpartition(".")[2])
    text = scene.source.argument(name, step.line, "axis")
    if not text and step.class_name == "Concatenate" and isinstance(found, int):
        text = str(found + len(step.shape))  # `ops.concatenate` begins to count at the batch
    if text.isdigit() and isinstance(found, int) and isinstance(expected, int) and found < 0:
        found, expected = int(text), expected + int(text) - found
    return {
        "names": "axis",
        "step": words.step(step),
        "found": _given("axis", {"axis": found}),
        "expected": _given("axis", {"axis": expected}),
        "why": f" {along(step, found)}".rstrip() if step.class_name == "Concatenate" else "",
        "found_shape": words.shape(step.shape),
        "expected_shape": words.shape(asked.shape),
    }


def about(region: Region, name: str) -> str:
    """What a setting of an operation says, and what shapes come of it."""
    found, asked = region.one.found[-1], region.one.expected[-1]
    unequal = len(region.one.found) == len(region.one.expected) == 1 and found.shape != asked.shape
    shapes = terms.SHAPES.format(found=words.shape(found.shape), asked=words.shape(asked.shape))
    said = meanings.about("", name)
    return f"{shapes if unequal else ''} {said}".rstrip()


OPERANDS = ("x", "x1", "x2")
"""What Keras calls the operands of an operator: nobody writes these names."""


def shapes(one: ComputedOtherwise) -> dict[str, str]:
    """What comes out of two single steps, where that has another shape."""
    if len({step.line for step in one.found}) != 1 or len(one.expected) != 1:
        return {}
    found, asked = one.found[-1], one.expected[0]
    if not found.shape or not asked.shape or found.shape == asked.shape:
        return {}
    return {
        "found_shape": words.shape(found.shape),
        "expected_shape": words.shape(asked.shape),
        "does": does(found, asked),
    }


def does(*steps: Step) -> str:
    """What steps do, each said once; "" where no table knows it."""
    said = [terms.DOES.get(_class(step)) or terms.MERGES.get(_class(step), "") for step in steps]
    return " ".join(dict.fromkeys(text for text in said if text))


def _class(step: Step) -> str:
    head, dot, name = step.class_name.rpartition(".")
    return f"{head}{dot}{words.snake(name)}" if dot else step.class_name


def _given(name: str, settings: dict[str, Json]) -> str:
    """A setting of an operation; what is left out has no common default."""
    if name in OPERANDS and settings.get(name) is not None:
        return words.quoted(words.value(settings[name]))
    if settings.get(name) is None:
        return terms.NONE_GIVEN.format(name=words.quoted(name))
    return words.quoted(f"{name}={words.value(settings[name])}")


def reordered(one: ComputedOtherwise) -> bool:
    """Whether the steps are those asked for, one behind the other in another order."""
    found, asked = ([s.class_name for s in steps] for steps in (one.found, one.expected))
    return len(set(found)) == len(found) > 1 and found != asked and sorted(found) == sorted(asked)


def early(region: Region) -> str:
    """The product or quotient that an addition on a line has as one of its sides."""
    side = operators.product_beside_a_sum(region.scene.source, region.line)
    return terms.EARLY.format(what=words.quoted(side)) if side else ""


def class_as_activation(region: Region) -> str:
    """The class of a layer that stands as `activation=` on a line."""
    source = region.scene.source
    for node in source.nodes:
        if isinstance(node, ast.Call) and node.lineno == region.line:
            for word in node.keywords:
                if word.arg == "activation" and source.kind(word.value) == "class":
                    return written(word.value)
    return ""


def meeting(region: Region) -> str:
    """What the operator on a line reads, by name."""
    return words.listed(map(words.quoted, operators.sides_on(region.scene.source, region.line)))


def operands(region: Region) -> dict[str, str]:
    """What a step reads and what it should read, where all of that is the learner's and has a name;
    `variant` tells whether it is no more than the order."""
    sides = (region.one.found_reads, region.one.expected_reads)
    found, asked = ([words.short(place) for place in places] for places in sides)
    theirs = any(region.scene.is_theirs(place) for place in sides[1])
    if theirs or not all((*found, *asked)) or not found or found == asked:
        return {}
    said = {"reads": words.listed(map(words.quoted, found))}
    said["asked"] = words.listed(map(words.quoted, asked))
    said["order"] = turned_round(region) if sorted(found) == sorted(asked) else ""
    return said | {"variant": "turned" if said["order"] else "reads"}


def turned_round(region: Region) -> str:
    """Of the one operator on a line whose order counts: both orders, as they are written."""
    both = operators.turned_on(region.scene.source, region.line)
    if both is None or len(region.one.found) != 1:
        return ""
    return terms.ORDER_COUNTS.format(found=words.quoted(both[0]), turned=words.quoted(both[1]))
