"""A model is made inside of the function, and one from outside of it is returned.

In a notebook the name of an earlier cell's model is still known.

Wrong:

    model = keras.Sequential([Input((4,)), layers.Dense(3)])
    def build():
        net = keras.Sequential([Input((8,)), layers.Dense(16), layers.Dense(1)])
        return model
    m = build()

Asked:

    m = keras.Sequential([Input((8,)), layers.Dense(16), layers.Dense(1)])

Message:

    A MODEL FROM OUTSIDE · line 4

    Your function returns `model`, and that is a model from outside of it, made on
    line 1. Inside you make `net` on line 3.

    Look at `return`: which of the two is it for?

See it: restart the notebook and run the function's cell alone: the name is unknown then.
"""

from collections.abc import Iterator

from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.outside import from_outside


def recognise(scene: Scene) -> Iterator[Said]:
    """Whatever differs: it is another model that is compared."""
    found = from_outside(scene.source) if scene.left else None
    if found is not None:
        fields = {
            "returned": words.quoted(found.returned),
            "outside": found.outside,
            "name": words.quoted(found.name),
            "line": found.line,
        }
        yield Said("RETURNED_FROM_OUTSIDE", fields, found.at, scene.left)
