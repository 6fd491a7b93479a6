"""None stands in the shape of a Reshape.

Like every shape of a layer it describes one example. Keras adds the batch by itself.

Wrong:

    inp = Input((784,))
    m = Model(inp, layers.Reshape((None, 28, 28, 1))(inp))

Asked:

    inp = Input((784,))
    m = Model(inp, layers.Reshape((28, 28, 1))(inp))

Message:

    NONE IN RESHAPE · line 2

    The Reshape (line 2) has `target_shape=(None, 28, 28, 1)`. The task asks for
    `target_shape=(28, 28, 1)`.

    Leave None out of the shape: Keras adds the batch by itself, and takes a None
    that you write for one more axis.

See it: `model.output_shape` has an axis too many.
"""

from collections.abc import Iterator

from autograder.difference import WrongSetting
from autograder.explain.mistakes.wiring.return_sequences import settings
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """A target shape with None in it."""
    for one in scene.of(WrongSetting):
        shape = one.found
        if one.setting == "target_shape" and isinstance(shape, list) and None in shape:
            yield Said("NONE_IN_RESHAPE", settings(one), one.step.line, (one,))
