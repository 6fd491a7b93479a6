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

import ast
from collections.abc import Iterator

from autograder.difference import WrongSetting
from autograder.explain.mistakes.wiring.return_sequences import settings
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import written


def recognise(scene: Scene) -> Iterator[Said]:
    """A target shape with None in it."""
    for one in scene.of(WrongSetting):
        shape = one.found
        if one.setting == "target_shape" and isinstance(shape, list) and None in shape:
            divides = _divides(scene, one.step.line)
            key = "NONE_IN_RESHAPE.fraction" if divides else "NONE_IN_RESHAPE"
            yield Said(key, settings(one) | {"division": divides}, one.step.line, (one,))


def _divides(scene: Scene, line: int | None) -> str:
    """A division on the line, as it is written: it gives a number with a fraction."""
    for node in scene.source.nodes:
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and node.lineno == line:
            return written(node)
    return ""
