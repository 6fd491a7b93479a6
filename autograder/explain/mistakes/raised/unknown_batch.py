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

from autograder.explain.english import terms
from autograder.explain.raising import at_hand
from autograder.explain.raising.tensors import open_size
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """None in arithmetic or in a shape, on a line that speaks of `.shape`."""
    if trouble.says("NoneType", "(None)"):
        open_one = open_size.told(trouble)
        if open_one is not None:
            return open_one
    if trouble.find(_NONE_IN_SHAPE):
        return _whole_shape(trouble) or _of_size(trouble)
    if not trouble.find(r"unsupported operand type.*NoneType|NoneType.*unsupported operand"):
        return None
    return _of_size(trouble) or _whole_shape(trouble)


def _of_size(trouble: Trouble) -> Said | None:
    """`x.shape[0]` on the line, or a name that holds it."""
    for node in trouble.source.parts:
        bound = trouble.source.binding(node) if isinstance(node, ast.Name) else node
        if isinstance(bound, ast.Subscript) and ".shape" in ast.unparse(bound.value):
            return Said("UNKNOWN_BATCH", {"what": trouble.text(node)})
    return None


_NONE_IN_SHAPE = (
    r"'NoneType' object cannot be interpreted as an integer|"
    r"convert a value \(None\) with an unsupported type"
)


def _whole_shape(trouble: Trouble) -> Said | None:
    """`np.ones(x.shape)`: the shape of a tensor, whole, in a function that makes numbers at once;
    `rows, _ = x.shape` and `np.ones(rows)`."""
    parts = trouble.source.parts
    taken = {id(node.value) for node in parts if isinstance(node, ast.Subscript)}
    for node in parts:
        if id(node) in taken or not isinstance(node, (ast.Attribute, ast.Name)):
            continue
        bound = trouble.source.binding(node) if isinstance(node, ast.Name) else node
        if not isinstance(bound, ast.Attribute) or bound.attr != "shape":
            continue
        if isinstance(node, ast.Name) and not _is_whole(trouble, node.id, bound):
            return Said("UNKNOWN_BATCH.size", {"what": node.id})
        return _of_shape(trouble, node, bound)
    return None


def _is_whole(trouble: Trouble, name: str, shape: ast.Attribute) -> bool:
    """Whether a name holds the shape, not one of its sizes."""
    return any(
        isinstance(node, ast.Assign)
        and node.value is shape
        and any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
        for node in trouble.source.nodes
    )


def _of_shape(trouble: Trouble, node: ast.AST, shape: ast.Attribute) -> Said:
    call = next((each for each in trouble.calls if node in ast.walk(each)), None)
    name = called(call) if call is not None else ""
    held = at_hand.tensor(trouble, shape.value)
    fields = {
        "what": trouble.text(node),
        "shape": held.shape if held is not None else terms.A_SHAPE,
        "call": trouble.text(call.func) if call is not None else terms.THIS_FUNCTION,
        "same": f"ops.{name}_like({trouble.text(shape.value)}{', ...' * (name == 'full')})",
    }
    variant = "like" if name in _LIKE else "random" if _is_random(trouble, call) else "shape"
    return Said(f"UNKNOWN_BATCH.{variant}", fields)


_LIKE = ("ones", "zeros", "full", "empty")
_RANDOM = ("normal", "uniform", "rand", "randn", "randint", "standard_normal", "choice")


def _is_random(trouble: Trouble, call: ast.Call | None) -> bool:
    return call is not None and (called(call) in _RANDOM or ".random." in trouble.text(call.func))
