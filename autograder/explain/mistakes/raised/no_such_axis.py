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

    Concatenate is to work along axis 2, and `a` has no such axis: its shape is
    (None, 4). The batch is axis 0, so its axes are 0 and 1.

    Write one of these numbers, or -1 for the last axis.
"""

import ast

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.keras_places import PLACES
from autograder.explain.raising import at_hand
from autograder.explain.raising.tensors import batch_sliced, lost_axes
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """An IndexError, or an axis out of bounds, on a line with `axis=`."""
    many = trouble.find(r"Array has shape (\(.*?\)) but slice has to many indices")
    if many is not None:
        return Said("NO_SUCH_AXIS.many", {"shape": many[1]})
    if trouble.says("Unsupported key type for array slice"):
        return batch_sliced.told(trouble) or Said("NO_SUCH_AXIS.key")
    bounds = trouble.find(r"out.of.bounds|out of range|must be in the range \[-")
    if trouble.exception not in _CLASSES or bounds is None:
        return None
    placed = taken_for_axis(trouble)
    if placed is not None:
        return placed
    axis = _axis(trouble)
    lost = lost_axes.told(trouble, axis)
    if lost is not None:
        return lost
    index = trouble.find(r"Array has shape (\(.*?\)) but out-of-bounds index")
    if index is not None:
        return Said("NO_SUCH_AXIS.index", {"shape": index[1]})
    if axis is None:
        return None
    fields = {"layer": trouble.layer or terms.THIS_STEP, "axis": trouble.text(axis)}
    read = at_hand.read(trouble)
    if read and all(one.axes > 1 for one in read):
        short = min(read, key=lambda one: one.axes)
        fields |= {"tensor": short.name or terms.ITS_TENSOR, "shape": short.shape}
        fields |= {"axes": words.listed([str(each) for each in range(short.axes)])}
        missing = lost_axes.missing(axis, short.axes)
        fields |= {"axis": missing or fields["axis"]}
        return Said("NO_SUCH_AXIS.of", fields)
    return Said("NO_SUCH_AXIS", fields)


_CLASSES = ("IndexError", "ValueError", "AxisError", "InvalidArgumentError")


def taken_for_axis(trouble: Trouble) -> Said | None:
    """A number in the first place of a layer that has no units: it is read as the axis."""
    for call in _builders(trouble):
        value = call.args[0] if call.args and called(call) in _WITHOUT_UNITS else None
        number = _number(value)
        if number is None or number in (-1, 1):
            continue
        read = at_hand.read(trouble)
        one = read[0] if len(read) == 1 and trouble.raised.facts.get("called") else None
        if one is not None and isinstance(number, int) and -one.axes <= number < one.axes:
            continue
        fields = {"layer": called(call), "axis": trouble.text(value)}
        rest = ", ".join(f"{word.arg}={trouble.text(word.value)}" for word in call.keywords)
        fields["right"] = f"layers.{called(call)}({rest})"
        fields["tensor"] = one.name if one is not None and one.name else terms.ITS_TENSOR
        return Said(f"NO_SUCH_AXIS.{_variant(called(call), number)}", fields)
    return None


_WITHOUT_UNITS = ("BatchNormalization", "LayerNormalization", "UnitNormalization", "Softmax",
                  "Normalization")  # fmt: skip


def _variant(layer: str, number: float) -> str:
    if isinstance(number, float):
        return "no_axis"
    return "softmax" if layer == "Softmax" else "no_units"


def _number(node: ast.expr | None) -> int | float | None:
    negative = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)
    plain = node.operand if isinstance(node, ast.UnaryOp) else node
    value = plain.value if isinstance(plain, ast.Constant) else None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return -value if negative else value


def _builders(trouble: Trouble) -> list[ast.Call]:
    """Where the layers are built that the statement speaks of, in a list of them too."""
    calls = [node for node in trouble.source.parts if isinstance(node, ast.Call)]
    makers = [trouble.source.constructor(call) for call in calls]
    return list(dict.fromkeys([*calls, *(maker for maker in makers if maker is not None)]))


def _axis(trouble: Trouble) -> ast.expr | None:
    makers = [trouble.source.constructor(call) for call in trouble.calls]
    for call in [*trouble.calls, *(maker for maker in makers if maker is not None)]:
        for word in call.keywords:
            if word.arg in ("axis", "axes"):
                return word.value
        places = PLACES.get(called(call), ())[: len(call.args)]
        if "axis" in places:
            return call.args[places.index("axis")]
    return None
