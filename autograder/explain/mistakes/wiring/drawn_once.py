"""Noise is drawn while the model is built, where a layer should draw it anew at each step.

What NumPy draws is an array of numbers. Put into a model it stays the same for ever.

Wrong:

    X = Input((6,))
    noise = np.random.normal(0, 0.1, (1, 6)).astype("float32")
    m = Model(X, layers.Dense(2)(X + noise))

Asked:

    X = Input((6,))
    m = Model(X, layers.Dense(2)(layers.GaussianNoise(0.1)(X)))

Message:

    DRAWN ONLY ONCE · line 2

    I looked for a GaussianNoise. Line 2 draws `noise` once, while the model is
    built: from then on the same numbers go to every example, in training and
    afterwards.

    A layer draws new numbers at each step of training, and none in `predict`: call
    one on the tensor, in place of what line 3 computes.

See it: run the function twice, and feed both models the same example.
"""

from collections.abc import Iterator

from autograder.difference import (
    AnyDifference,
    ComputedOtherwise,
    ExtraCall,
    MissingCall,
    Step,
    WrongLayer,
)
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.drawn import drawn_for


def recognise(scene: Scene) -> Iterator[Said]:
    """A layer that draws is asked, and a step that reads drawn numbers stands there."""
    for one, expected, found in _pairs(scene):
        drawn = drawn_for(scene.source, found.line)
        if drawn is None:
            continue
        fields = {
            "expected": words.asked(expected),
            "name": words.quoted(drawn[0]),
            "line": drawn[1],
            "where": found.line,
        }
        extra = tuple(each for each in scene.of(ExtraCall) if each.found.line == found.line)
        yield Said("DRAWN_ONCE", fields, drawn[1], (one, *extra))


_DRAW = ("Dropout", "Dropout1D", "Dropout2D", "Dropout3D", "GaussianNoise")


def _pairs(scene: Scene) -> Iterator[tuple[AnyDifference, Step, Step]]:
    """(difference, a step asked for that draws, a step that may stand in its place)."""
    for wrong in scene.of(WrongLayer):
        if _draws(wrong.expected):
            yield wrong, wrong.expected, wrong.found
    for other in scene.of(ComputedOtherwise):
        for asked in filter(_draws, other.expected):
            yield from ((other, asked, step) for step in other.found[:1])
    for missing in scene.of(MissingCall):
        if _draws(missing.expected):
            yield from ((missing, missing.expected, each.found) for each in scene.of(ExtraCall))


def _draws(step: Step) -> bool:
    return step.class_name.endswith(_DRAW)
