"""A Flatten is missing.

A Dense layer works on the last axis of what it reads. From an image of 8 x 8 it makes 8 rows, not
one.

Wrong:

    inp = Input((8, 8))
    m = Model(inp, layers.Dense(3)(inp))

Asked:

    inp = Input((8, 8))
    m = Model(inp, layers.Dense(3)(layers.Flatten()(inp)))

Message:

    FLATTEN MISSING · line 2

    I looked for a Flatten before the Dense (line 2) and did not find it. The Dense
    (line 2) reads a tensor of shape (8, 8): it works on the last axis only, and the
    others stay as they are.

    Turn each example into one row of numbers first.

See it: `model.output_shape` has an axis too many.
"""

from collections.abc import Iterator

from autograder.difference import MissingCall
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """A missing step that is a Flatten."""
    for one in scene.of(MissingCall):
        if one.expected.class_name == "Flatten":
            before = one.before
            after = one.after[0] if one.after else None
            fields = {
                "before": words.step(before) if before else terms.THE_OUTPUT,
                "before_short": words.step(before) if before else terms.THE_OUTPUT,
                "shape": words.shape(after.shape) if after else "…",
            }
            line = before.line if before else None
            yield Said("FLATTEN_MISSING", fields, line, (one,))
