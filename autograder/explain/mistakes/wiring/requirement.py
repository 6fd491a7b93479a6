"""The model as a whole is of another kind than the task requires.

A task can ask for a Sequential or a Functional model, for a model without another one inside,
for built-in layers only, for names, or for a loss. Everything else can be right and this wrong.

Wrong:

    m = keras.Sequential([Input((4,)), layers.Dense(1)])

Required:

    {"kind": "Functional"}

See it: `type(model)` tells the kind, `model.summary()` what stands inside.
"""

from collections.abc import Iterator

from autograder.difference import RequirementUnmet
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.layout import one_line
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Each requirement that does not hold."""
    for one in scene.of(RequirementUnmet):
        found, expected = one_line(one.found, 80), one_line(one.expected, 80)
        fields: dict[str, object] = {
            "found": found or terms.NONE_OF_THEM,
            "expected": expected,
            "how": terms.HOW_TO_BUILD.get(one.expected, ""),
            "which": f" ({words.quoted(found)})" if words.is_name(found) else "",
        }
        variant = one.requirement
        if variant == "kind" and one.found == "subclass":
            variant = "subclass"
        if variant in ("names", "input_names", "loss"):
            fields |= {"found": words.quoted(found or "-"), "expected": words.quoted(expected)}
        known = ("kind", "subclass", "flat", "no_opaque", "names", "input_names", "loss")
        key = variant if variant in known else "other"
        yield Said(f"REQUIREMENT.{key}", fields, covers=(one,))
