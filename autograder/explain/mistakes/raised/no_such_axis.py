"""An axis is named that the tensor does not have.

The batch is axis 0. A tensor of shape `(None, 4)` has the axes 0 and 1; -1 is always the last one.

Wrong:

    a, b = Input((4,)), Input((4,))
    x = layers.Concatenate(axis=2)([a, b])

Write:

    a, b = Input((4,)), Input((4,))
    x = layers.Concatenate(axis=1)([a, b])

Message:

    NO SUCH AXIS · line 2

        x = layers.Concatenate(axis=2)([a, b])

    Concatenate is to work along axis 2, and its tensors do not have that axis. The
    batch is axis 0, so a tensor of shape (None, 4) has the axes 0 and 1.

    Use -1 for the last axis, or a smaller number.
"""

import ast

from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """An IndexError, or an axis out of bounds, on a line with `axis=`."""
    many = trouble.find(r"Array has shape (\(.*?\)) but slice has to many indices")
    if many is not None:
        return Said("NO_SUCH_AXIS.many", {"shape": many[1]})
    if trouble.says("Unsupported key type for array slice"):
        return Said("NO_SUCH_AXIS.key")
    bounds = trouble.find(r"out.of.bounds|out of range")
    if trouble.exception not in ("IndexError", "ValueError", "AxisError") or bounds is None:
        return None
    axis = _axis(trouble)
    index = trouble.find(r"Array has shape (\(.*?\)) but out-of-bounds index")
    if index is not None:
        return Said("NO_SUCH_AXIS.index", {"shape": index[1]})
    if axis is None:
        return None
    fields = {"layer": trouble.layer or terms.THIS_STEP, "axis": trouble.text(axis)}
    return Said("NO_SUCH_AXIS", fields)


def _axis(trouble: Trouble) -> ast.expr | None:
    makers = [trouble.source.constructor(call) for call in trouble.calls]
    for call in [*trouble.calls, *(maker for maker in makers if maker is not None)]:
        for word in call.keywords:
            if word.arg in ("axis", "axes"):
                return word.value
    return None
