"""An axis that a tensor had, until a layer such as Flatten took it away."""

import ast

from autograder.explain.english import terms
from autograder.explain.raising import at_hand
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_TAKES_AXES = ("Flatten", "Global", "LSTM", "GRU", "SimpleRNN", "Bidirectional")


def told(trouble: Trouble, axis: ast.expr | None) -> Said | None:
    """The one tensor of the line comes from such a layer, and what that layer read has the axis."""
    read = at_hand.read(trouble)
    one = read[0] if len(read) == 1 and axis is not None else None
    lacks = missing(axis, one.axes) if one is not None else ""
    if one is None or axis is None or not one.name or not lacks:
        return None
    name = next((n for n in trouble.source.parts if trouble.text(n) == one.name.strip("`")), None)
    made = trouble.source.binding(name) if isinstance(name, ast.Name) else None
    before = made.args[0] if isinstance(made, ast.Call) and made.args else None
    maker = trouble.source.constructor(made) if made is not None else None
    held = at_hand.tensor(trouble, before)
    if held is None or maker is None or not called(maker).startswith(_TAKES_AXES):
        return None
    if missing(axis, held.axes):
        return None
    fields = {"layer": trouble.layer or terms.THIS_STEP, "axis": trouble.text(axis)}
    fields |= {"missing": lacks, "tensor": one.name, "shape": one.shape, "maker": called(maker)}
    fields |= {"before": trouble.text(before), "shape_before": held.shape}
    return Said("NO_SUCH_AXIS.lost", fields)


def missing(axis: ast.expr | None, axes: int) -> str:
    """Those of the axes that a tensor of so many does not have, as they are written."""
    try:
        value = ast.literal_eval(axis) if axis is not None else None
    except (ValueError, TypeError, SyntaxError, RecursionError):
        return ""
    every = value if isinstance(value, (tuple, list)) else [value]
    whole = [one for one in every if type(one) is int]
    return " and ".join(str(one) for one in whole if not -axes <= one < axes)
