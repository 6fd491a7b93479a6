"""A Reshape makes more or fewer numbers out of an example than it has.

28 x 28 x 1 = 784: the product of the sizes stays the same. The target is ONE tuple.

Wrong:

    inp = Input((784,))
    x = layers.Reshape((28, 29, 1))(inp)

Write:

    inp = Input((784,))
    x = layers.Reshape((28, 28, 1))(inp)

Message:

    RESHAPE · line 2

        x = layers.Reshape((28, 29, 1))(inp)

    Reshape keeps all numbers of an example. `inp` has 784 of them, in the shape
    (784,), and (28, 29, 1) has room for 812.

    Look at the layer before, and at the shape you ask for: the products of the
    sizes must be equal.
"""

import math
import re

from autograder.explain.raising import at_hand
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """ "The total size of the tensor must be unchanged", or sizes that are no tuple."""
    found = trouble.find(
        r"total size of the tensor must be unchanged.*?"
        r"input_shape=(\(.*?\)), target_shape=(\(.*?\))"
    )
    if found is not None:
        sizes = {"one_size": _product(found[1]), "two_size": _product(found[2])}
        fields = {"one": found[1], "two": found[2]} | sizes
        read = at_hand.read(trouble)
        if len(read) == 1 and read[0].name and read[0].shape == _with_batch(found[1]):
            return Said("RESHAPE_SIZE.named", fields | {"tensor": read[0].name})
        return Said("RESHAPE_SIZE", fields)
    many = trouble.find(
        r"(\w+)\.__init__\(\) takes (?:from \d+ to )?(\d+) positional arguments? but (\d+)"
    )
    if many is None:
        return None
    call = next((c for c in trouble.calls if called(c) == many[1]), None)
    tensors = call is not None and any(trouble.kind(e) == "tensor" for e in call.args)
    inside = ", ".join(trouble.text(each) for each in call.args) if call else "..."
    fields = {"layer": many[1] if many[1] != "Merge" else trouble.layer, "list": inside}
    if many[1] == "Merge" or tensors:
        return Said("LIST_OF_TENSORS.constructor", fields)
    return Said("RESHAPE_SIZE.tuple" if many[1] == "Reshape" else "RESHAPE_SIZE.many", fields)


def _with_batch(shape: str) -> str:
    sizes = [size.strip() for size in shape.strip("()").split(",") if size.strip()]
    return f"({', '.join(['None', *sizes])})"


def _product(shape: str) -> int:
    """How many numbers a shape holds."""
    return math.prod(int(size) for size in re.findall(r"\d+", shape))
