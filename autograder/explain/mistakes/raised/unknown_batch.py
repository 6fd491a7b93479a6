"""A calculation uses the size of the batch, which is not known while a model is wired.

Wrong:

    inp = Input((2, 3))
    n = inp.shape[0] * 6

Write:

    inp = Input((2, 3))
    n = inp.shape[1] * inp.shape[2]

Message:

    BATCH SIZE NOT KNOWN · line 2

        n = inp.shape[0] * 6

    `inp.shape[0]` is None: how many examples come in is not known while the model
    is being wired.

    Use the other axes, from `.shape[1]` on, or a layer such as Flatten.
"""

import ast

from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """None in arithmetic, on a line or file that speaks of `.shape[0]`."""
    if not trouble.find(r"unsupported operand type.*NoneType|NoneType.*unsupported operand"):
        return None
    for node in trouble.source.parts:
        if isinstance(node, ast.Subscript) and ".shape" in ast.unparse(node.value):
            return Said("UNKNOWN_BATCH", {"what": trouble.text(node)})
    return None
