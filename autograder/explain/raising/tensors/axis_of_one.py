"""Tensors whose sizes agree where they are not compared: one of them lacks an axis of size 1."""

from autograder.explain.english import terms
from autograder.explain.raising import at_hand
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def told(trouble: Trouble, layer: str) -> Said | None:
    """`Multiply()([seq, weights])`, of (5, 8) and (5,): a weight for each step."""
    read = at_hand.read(trouble)
    if len(read) != 2:
        return None
    most, least = sorted(read, key=lambda one: one.axes, reverse=True)
    large, small = most.sizes[1:], least.sizes[1:]
    if not small or len(small) >= len(large):
        return None
    in_front = large[: len(small)] == small
    behind = large[-len(small) :] == small
    ones = (1,) * (len(large) - len(small))
    if not in_front or behind or len(ones) > 1 or small.count(None) > 1:
        return None
    fields: dict[str, object] = {
        "layer": layer,
        "tensors": at_hand.told(read),
        "most": most.name or terms.THE_LARGER,
        "least": least.name or terms.THE_SMALLER,
        "name": least.name.strip("`") or "...",
    }
    return Said("MERGE_SHAPES.axis_behind", fields | {"right": _shape((*small, *ones))})


def _shape(sizes: tuple[int | None, ...]) -> str:
    """A target of Reshape; a size that is not known is -1 there."""
    return f"({', '.join('-1' if size is None else str(size) for size in sizes)})"


def only_other_axis(tensors: tuple[at_hand.Held, ...], joined: int) -> int | None:
    """The one axis in which tensors differ that are not joined along it; None for several."""
    ranks = {one.axes for one in tensors}
    if len(tensors) < 2 or len(ranks) != 1:
        return None
    rank = ranks.pop()
    differ = [k for k in range(rank) if len({one.sizes[k] for one in tensors}) > 1]
    free = joined + rank if joined < 0 else joined
    return differ[0] if len(differ) == 1 and differ[0] not in (0, free) else None
