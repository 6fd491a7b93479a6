"""A tensor is called as if it were a layer.

The order is `layer(tensor)`. What comes out is a tensor, and a tensor cannot be called again.

Wrong:

    inp = Input((4,))
    x = inp(layers.Dense(8))

Write:

    inp = Input((4,))
    x = layers.Dense(8)(inp)

Message:

    TENSOR CALLED · line 2

        x = inp(layers.Dense(8))

    The order is layer(tensor): `inp` is the tensor.

        layers.Dense(8)(inp)
"""

import ast

from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """ "'KerasTensor' object is not callable"."""
    if not trouble.says("'KerasTensor' object is not callable"):
        return None
    for call in trouble.calls:
        if trouble.source.kind(call.func) == "tensor" and call.args:
            inside = call.args[0]
            fields = {"tensor": trouble.text(call.func), "layer": trouble.text(inside)}
            if trouble.source.kind(inside) == "layer":
                return Said("TENSOR_CALLED", fields)
            if isinstance(call.func, ast.Call):
                return Said("TENSOR_CALLED.twice", fields)
    called = next((c.func for c in trouble.calls if isinstance(c.func, ast.Name)), None)
    return Said("TENSOR_CALLED.other", {"tensor": trouble.text(called) or terms.THIS})
