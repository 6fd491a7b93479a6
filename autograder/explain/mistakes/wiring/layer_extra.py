"""A step that nobody asked for.

It may compute the same; but the task asks for a certain wiring, and this is another one.

Wrong:

    inp = Input((4,))
    m = Model(inp, layers.Dense(2)(layers.Dropout(0.5)(inp)))

Asked:

    inp = Input((4,))
    m = Model(inp, layers.Dense(2)(inp))

Message:

    LAYER TOO MANY · line 2

    The Dropout (line 2) is a step that the task does not ask for. It reads the
    input `inp`.

    Take it out, and let the next step read what it read.

See it: `model.summary()` lists the layers.
"""

from collections.abc import Iterator

from autograder.difference import ExtraCall
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Any extra step that has no story of its own."""
    for one in scene.of(ExtraCall):
        after = words.listed(scene.place(p) for p in one.after)
        fields = {
            "found": words.step(one.found),
            "after": terms.IT_READS.format(what=after) if after else "",
        }
        yield Said("LAYER_EXTRA", fields, one.found.line, (one,))
