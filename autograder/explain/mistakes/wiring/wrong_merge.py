"""Tensors are merged in another way than asked.

Add sums, Average divides the sum by the number of tensors, Multiply multiplies element by element,
Dot adds those products up, Concatenate puts tensors side by side.

Wrong:

    a, b = Input((4,)), Input((4,))
    m = Model([a, b], layers.Average()([a, b]))

Asked:

    a, b = Input((4,)), Input((4,))
    m = Model([a, b], layers.Add()([a, b]))

Message:

    MERGED IN ANOTHER WAY · line 2

    I looked for Add and found the Average (line 2).

    Average divides the sum by the number of tensors. Add sums the tensors up.

See it: compare the shapes before and after the merge.
"""

from collections.abc import Iterator

from autograder.difference import OperandOrder, WrongLayer, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """One merge in the place of another."""
    for one in scene.of(WrongLayer):
        if {one.found.class_name, one.expected.class_name} <= words.MERGES:
            fields = {
                "found": words.step(one.found),
                "found_class": words.class_name(one.found),
                "expected": words.class_name(one.expected),
                "found_does": terms.MERGES[one.found.class_name],
                "expected_does": terms.MERGES[one.expected.class_name],
            }
            orders = [each for each in scene.of(OperandOrder) if each.step == one.found]
            stars = [
                each
                for each in scene.of(WrongRead)
                if each.step == one.found and (each.found is None or each.expected is None)
            ]
            yield Said("WRONG_MERGE", fields, one.found.line, (one, *orders, *stars))
