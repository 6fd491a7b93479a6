"""A size that the shape of the Input leaves open is None, and is used as a number."""

import ast
from collections.abc import Iterator

from autograder.explain import words
from autograder.explain.raising import at_hand
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def told(trouble: Trouble) -> Said | None:
    """The expression on the line that is such a size: `H.shape[1]`, or a name for it. The first
    axis is the batch, and has a story of its own."""
    every = list(dict.fromkeys(trouble.text(node) for node in _open(trouble)))
    if not every:
        return None
    counts = isinstance(trouble.source.statement, ast.For) or _in_comprehension(trouble)
    if trouble.call_of("range") is not None and counts:
        return Said("UNKNOWN_SIZE.loop", {"what": every[0]})
    if len(every) > 1:
        sizes = words.listed([words.quoted(each) for each in every])
        return Said("UNKNOWN_SIZE.open_several", {"sizes": sizes})
    return Said("UNKNOWN_SIZE.open", {"what": every[0]})


def _open(trouble: Trouble) -> Iterator[ast.AST]:
    for node in trouble.source.parts:
        taken = _taken(trouble, node)
        if taken is not None and _is_open(trouble, *taken):
            yield node


def _taken(trouble: Trouble, node: ast.AST) -> tuple[ast.expr, int] | None:
    """(tensor, axis) of a size that is taken out of a shape."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        bound = trouble.source.binding(node)
        unpacked = _unpacked(trouble, node.id, bound)
        return unpacked or (_subscript(bound) if bound is not None else None)
    return _subscript(node)


def _subscript(node: ast.AST) -> tuple[ast.expr, int] | None:
    """`x.shape[1]`."""
    if not isinstance(node, ast.Subscript) or not isinstance(node.value, ast.Attribute):
        return None
    try:
        place = ast.literal_eval(node.slice)
    except (ValueError, TypeError, SyntaxError, RecursionError):
        return None
    whole = type(place) is int and node.value.attr == "shape"
    return (node.value.value, place) if whole else None


def _unpacked(trouble: Trouble, name: str, shape: ast.expr | None) -> tuple[ast.expr, int] | None:
    """`_, steps, features = x.shape`."""
    if not isinstance(shape, ast.Attribute) or shape.attr != "shape":
        return None
    for node in trouble.source.nodes:
        if isinstance(node, ast.Assign) and node.value is shape:
            for target in node.targets:
                places = target.elts if isinstance(target, (ast.Tuple, ast.List)) else []
                names = [each.id if isinstance(each, ast.Name) else "" for each in places]
                if name in names:
                    return shape.value, names.index(name)
    return None


def _is_open(trouble: Trouble, tensor: ast.expr, axis: int) -> bool:
    """By the shape of the tensor, where it is known; not of the batch."""
    held = at_hand.tensor(trouble, tensor)
    if held is None:
        return axis != 0
    place = axis + held.axes if axis < 0 else axis
    return 0 < place < held.axes and held.sizes[place] is None


def _in_comprehension(trouble: Trouble) -> bool:
    return any(isinstance(node, ast.comprehension) for node in trouble.source.parts)
