"""A layer must know a size to make its weights, and that size is None.

Wrong:

    inp = Input((None,))
    x = layers.Dense(4)(inp)

Write:

    inp = Input((7,))
    x = layers.Dense(4)(inp)

Message:

    SIZE NOT KNOWN · line 2

        x = layers.Dense(4)(inp)

    Dense must know how many numbers each example has before it can make its
    weights, and that size is None here.

    Write the size into the shape of the Input in place of None.
"""

import ast

from autograder.explain.mistakes.raised.no_such_axis import taken_for_axis
from autograder.explain.raising import at_hand
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble, class_named


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """Weights whose shape has a None in it; a convolution over None channels."""
    found = trouble.find(r"must be fully-defined.*?variable path='(?:[^/']+/)*([^/']+)/[^/']+'")
    if found is not None:
        placed = taken_for_axis(trouble)
        if placed is not None:
            return placed
        layer = class_named(found[1], trouble.source)
        if _on_the_batch(trouble):
            return Said("UNKNOWN_SIZE.batch", {"layer": layer})
        variant = _variant(trouble)
        read = at_hand.read(trouble)
        if not variant and len(read) == 1 and read[0].axes == 3 and read[0].sizes[-1] is None:
            return Said("UNKNOWN_SIZE.steps", {"layer": layer, "shape": read[0].shape})
        return Said(f"UNKNOWN_SIZE{variant}", {"layer": layer})
    conv = trouble.layer.startswith(("Conv", "SeparableConv", "DepthwiseConv"))
    if conv and trouble.says("'NoneType' and 'int'", "'int' and 'NoneType'"):
        read = at_hand.read(trouble)
        if len(read) == 1 and read[0].axes == 3:
            return Said("UNKNOWN_SIZE.steps", {"layer": trouble.layer, "shape": read[0].shape})
        return Said("UNKNOWN_SIZE.channels", {"layer": trouble.layer})
    return None


_BY_AXIS = ("BatchNormalization", "LayerNormalization")
"""Layers whose first argument is the axis."""


def _on_the_batch(trouble: Trouble) -> bool:
    """`BatchNormalization(0)`: a weight for each place of an axis, and that axis is the batch."""
    for call in trouble.calls:
        named = [word.value for word in call.keywords if word.arg == "axis"]
        first = (
            call.args[:1] if called(call) in ("BatchNormalization", "LayerNormalization") else []
        )
        if any(isinstance(one, ast.Constant) and one.value == 0 for one in [*named, *first]):
            return True
    return False


def _variant(trouble: Trouble) -> str:
    for call in trouble.layer_calls:
        read = trouble.source.constructor(call.args[0]) if call.args else None
        if read is not None and "Flatten" in trouble.text(read.func):
            return ".flattened"
    listed = trouble.call_of("Sequential")
    nodes = ast.walk(listed) if listed is not None else ()
    names = [called(node) for node in nodes if isinstance(node, ast.Call)]
    return ".flattened" if "Flatten" in names else ""
