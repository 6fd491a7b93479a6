"""Square brackets that ask for some of the examples: `inp[0:2]`."""

import ast

from autograder.explain.raising import at_hand
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def told(trouble: Trouble) -> Said | None:
    """A slice in the first place, which is the batch, and the same one place further on."""
    if not trouble.says("`slice("):
        return None
    for node in trouble.source.parts:
        if not isinstance(node, ast.Subscript) or trouble.kind(node.value) != "tensor":
            continue
        places = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if not places or not _cuts(places[0]):
            continue
        fields: dict[str, object] = {"what": trouble.text(node)}
        axes = _axes(trouble, node.value)
        if axes and len(places) < axes:
            moved = [ast.Slice(), *places]
            behind = ast.Tuple(elts=moved, ctx=ast.Load())
            right = ast.Subscript(value=node.value, slice=behind, ctx=ast.Load())
            fields["right"] = trouble.text(ast.fix_missing_locations(right))
            return Said("NO_SUCH_AXIS.slice_of_batch", fields)
        return Said("NO_SUCH_AXIS.slice_of_batch_many", fields)
    return None


def _cuts(place: ast.expr) -> bool:
    """Whether it takes a part: not a plain colon."""
    ends = isinstance(place, ast.Slice) and (place.lower, place.upper, place.step)
    return bool(ends) and any(each is not None for each in ends)  # type: ignore[union-attr]  # a tuple, looked at before


def _axes(trouble: Trouble, node: ast.expr) -> int:
    """How many axes the tensor has, with that of the batch; 0 where it is not known."""
    known = at_hand.tensor(trouble, node)
    if known is not None:
        return known.axes
    read = at_hand.read(trouble)
    return read[0].axes if len(read) == 1 else 0
