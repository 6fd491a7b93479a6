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

from autograder.explain.english.raised import meant
from autograder.explain.raising import at_hand
from autograder.explain.raising.settings import no_sizes
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "The total size of the tensor must be unchanged", or sizes that are no tuple."""
    found = trouble.find(
        r"total size of the tensor must be unchanged.*?"
        r"input_shape=(\(.*?\)), target_shape=(\(.*?\))"
    )
    if found is not None:
        sizes = {"one_size": _product(found[1]), "two_size": _product(found[2])}
        fields = {"one": found[1], "two": found[2]} | sizes
        read = at_hand.read(trouble)
        batch = _batch(fields, read[0].name if len(read) == 1 else "")
        if batch is not None:
            return batch
        if len(read) == 1 and _is_plain(read[0].name) and read[0].shape == _with_batch(found[1]):
            return Said("RESHAPE_SIZE.named", fields | {"tensor": read[0].name})
        return Said("RESHAPE_SIZE", fields)
    many = trouble.find(
        r"(\w+)\.__init__\(\) takes (?:from \d+ to )?(\d+) positional arguments? but (\d+)"
    )
    if many is None:
        return None
    none = no_sizes.told(trouble)
    if none is not None:
        return none
    of = trouble.layer if many[1] == "Merge" else many[1]
    call = next((c for c in trouble.calls if called(c) == of), None)
    tensors = call is not None and any(trouble.kind(e) == "tensor" for e in call.args)
    inside = ", ".join(trouble.text(each) for each in call.args) if call else "..."
    fields = {"layer": many[1] if many[1] != "Merge" else trouble.layer, "list": inside}
    if many[1] == "Merge" or tensors:
        return Said("LIST_OF_TENSORS.constructor", fields)
    return Said("RESHAPE_SIZE.tuple" if many[1] == "Reshape" else "RESHAPE_SIZE.many", fields)


def _batch(fields: dict[str, object], tensor: str) -> Said | None:
    """`Reshape((32, 28, 28, 1))`: with the size of the batch in front."""
    sizes = [size.strip() for size in str(fields["two"]).strip("()").split(",") if size.strip()]
    rest = f"({', '.join(sizes[1:])})" if len(sizes) > 2 else f"({sizes[-1]},)"
    if len(sizes) < 2 or "-1" in sizes or _product(rest) != fields["one_size"]:
        return None
    read = meant.OF_TENSOR.format(name=tensor) if _is_plain(tensor) else meant.OF_EXAMPLE
    return Said("RESHAPE_SIZE.batch", fields | {"read": read, "batch": sizes[0], "right": rest})


def _is_plain(name: str) -> bool:
    """Whether it is a name, and no list or call."""
    return name.strip("`").isidentifier()


def _with_batch(shape: str) -> str:
    sizes = [size.strip() for size in shape.strip("()").split(",") if size.strip()]
    return f"({', '.join(['None', *sizes])})"


def _product(shape: str) -> int:
    """How many numbers a shape holds."""
    return math.prod(int(size) for size in re.findall(r"\d+", shape))
