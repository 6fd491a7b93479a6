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

from collections.abc import Iterator

from autograder.difference import ComputedOtherwise, OutputsDiffer
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """A region whose function the probes found different."""
    for one in scene.of(ComputedOtherwise):
        fields = {
            "found": words.listed(words.step(s) for s in one.found) or terms.NOTHING,
            "expected": words.listed(words.asked(s) for s in one.expected) or terms.NOTHING,
        }
        line = one.found[0].line if one.found else None
        outputs = tuple(scene.of(OutputsDiffer))
        yield Said("COMPUTED_OTHERWISE", fields, line, (one, *outputs))
