"""A tensor is unpacked or looped over.

There is one tensor, however many columns it has. Parts of it are slices: `x[:, 0]`.

Wrong:

    inp = Input((10, 3))
    out, h, c = layers.LSTM(8)(inp)

Write:

    inp = Input((10, 3))
    out, h, c = layers.LSTM(8, return_state=True)(inp)

Message:

    TENSOR UNPACKED · line 2

        out, h, c = layers.LSTM(8)(inp)

    There are several names on the left, but this LSTM gives only one tensor.

    Its states come out as well when you ask for them:

        layers.LSTM(..., return_state=True)
"""

import ast

from autograder.explain.said import Said
from autograder.explain.trouble import Trouble

_GOES_THROUGH = (
    "extend",
    "list",
    "tuple",
    "set",
    "zip",
    "enumerate",
    "sorted",
    "dict",
    "any",
    "all",
    "map",
)
_RECURRENT = ("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional")


def recognise(trouble: Trouble) -> Said | None:
    """A KerasTensor that is iterated over; states that are too many or too few."""
    states = trouble.find(r"(not enough|too many) values to unpack \(expected (\d+)")
    if states is not None and trouble.layer in _RECURRENT:
        return Said("TENSOR_UNPACKED.count", {"layer": trouble.layer, "expected": states[2]})
    if not trouble.says("Iterating over a symbolic KerasTensor"):
        return None
    statement = trouble.source.statement
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    unpacks = any(isinstance(target, (ast.Tuple, ast.List)) for target in targets)
    if unpacks and trouble.layer in _RECURRENT:
        return Said("TENSOR_UNPACKED.states", {"layer": trouble.layer})
    listing = trouble.call_of(*_GOES_THROUGH)
    if listing is not None and not trouble.constructors_with_tensor:
        return Said("TENSOR_UNPACKED.listed", {"call": trouble.text(listing.func)})
    value = trouble.text(statement.value) if isinstance(statement, ast.Assign) else "x"
    if trouble.constructors_with_tensor or (not unpacks and not isinstance(statement, ast.For)):
        return Said("TENSOR_UNPACKED.inside")
    return Said("TENSOR_UNPACKED", {"value": value})
