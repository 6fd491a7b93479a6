"""Another activation than asked.

Wrong:

    inp = Input((4,))
    m = Model(inp, layers.Dense(3, activation="tanh")(inp))

Asked:

    inp = Input((4,))
    m = Model(inp, layers.Dense(3, activation="relu")(inp))

Message:

    ANOTHER ACTIVATION · line 2

    The task asks for a ReLU here, and I found the Tanh (line 2). A tanh brings each
    number between -1 and 1. A ReLU turns every number below 0 into 0.

    Change the activation, and nothing else.

See it: `model.layers[1].activation`.
"""

from collections.abc import Iterator

from autograder.difference import WrongLayer
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import RESULTS, Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """One activation in the place of another."""
    alone = sum(not isinstance(each, RESULTS) for each in scene.every) == 1
    for one in scene.of(WrongLayer):
        if {one.found.class_name, one.expected.class_name} <= words.ACTIVATIONS:
            every = [each for each in scene.of(WrongLayer) if _same(each, one)]
            fields = {
                "found": words.listed(words.step(each.found) for each in every),
                "expected": words.asked(one.expected),
                "why": terms.SOFTMAX_OF_ONE if _of_one(one) else _does(one),
                "only": terms.ONLY_THIS if alone else "",
            }
            yield Said("WRONG_ACTIVATION", fields, one.found.line, tuple(every))


def _same(one: WrongLayer, two: WrongLayer) -> bool:
    """Whether one activation stands where another is asked, in both."""
    return all(
        (a.class_name, a.settings) == (b.class_name, b.settings)
        for a, b in ((one.found, two.found), (one.expected, two.expected))
    )


def _does(one: WrongLayer) -> str:
    """What the two activations do, where that is known of both."""
    known = [terms.ACTIVATES.get(step.class_name, "") for step in (one.found, one.expected)]
    return f" {' '.join(known)}" if all(known) else ""


def _of_one(one: WrongLayer) -> bool:
    """Whether it is a softmax over a single unit."""
    return one.found.class_name == "Softmax" and one.found.shape[-1:] == (1,)
