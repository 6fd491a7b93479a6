"""Part of `computed_otherwise`: operations in place of layers that see a mask, and parts of a
tensor taken in square brackets."""

import ast

from autograder.difference import ComputedOtherwise, Step
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.scene import Scene
from autograder.explain.source import called
from autograder.wiring import Json

_SEE_MASKS = frozenset({
    "AdditiveAttention", "Attention", "Bidirectional", "GRU", "GlobalAveragePooling1D", "LSTM",
    "MultiHeadAttention", "RNN", "SimpleRNN",
})  # fmt: skip
"""Layers that leave out what is masked."""


def masked(scene: Scene, one: ComputedOtherwise) -> dict[str, str] | None:
    """Where the task has a layer that leaves out what is masked, and the learner operations."""
    layers = any(step.class_name in _SEE_MASKS for step in one.expected)
    if not layers or any(step.kind != "op" for step in one.found):
        return None
    line = _line_of_mask(scene)
    return None if line is None else {"line": str(line)}


def _line_of_mask(scene: Scene) -> int | None:
    for node in scene.source.nodes:
        if isinstance(node, ast.Call) and called(node) in ("Embedding", "Masking"):
            said = {word.arg: word.value for word in node.keywords}
            zero = said.get("mask_zero")
            if called(node) == "Masking" or (isinstance(zero, ast.Constant) and zero.value is True):
                return node.lineno
    return None


def taken(one: ComputedOtherwise) -> dict[str, str]:
    """What a slice takes, and how large the part is, as it is and as it is asked."""
    found, expected = _slice(one.found), _slice(one.expected)
    said = {"ends": _end(found), "shapes": _places(found, expected) + _shapes(found, expected)}
    if found and expected and found.shape == expected.shape[:-1] and expected.shape[-1:] == (1,):
        said["ends"] = terms.KEEPS_AXIS
    return said


def along(step: Step, axis: Json) -> str:
    """What a Concatenate does along an axis that is not the last."""
    axes = len(step.shape)  # the batch is one of them
    place = axis % axes if type(axis) is int and axes else -1
    known = {(0, axes): 0, (1, 3): 1, (1, 4): 2}.get((place, axes))
    return terms.BEHIND_EACH_OTHER[known] if known is not None else ""


def _slice(steps: tuple[Step, ...]) -> Step | None:
    return next((step for step in steps if "key" in step.settings), None)


def _end(step: Step | None) -> str:
    """ "`3:5` takes the places 3 to 4, and not 5."; "" without a slice that says both ends."""
    key = step.settings["key"] if step is not None else None
    for part in key if isinstance(key, list) else ():
        ends = part.get("slice") if isinstance(part, dict) else None
        if isinstance(ends, list) and len(ends) == 3 and ends[2] is None:
            first, end = ends[0] or 0, ends[1]
            if isinstance(first, int) and isinstance(end, int) and 0 <= first < end:
                text = f"{'' if ends[0] is None else first}:{end}"
                return terms.SLICE_ENDS.format(what=words.quoted(text), last=end - 1, end=end)
    return ""


def _places(found: Step | None, expected: Step | None) -> str:
    """The one axis on which both take a single place, and not the same."""
    keys = [step.settings["key"] if step is not None else None for step in (found, expected)]
    one, two = (key if isinstance(key, list) else [] for key in keys)
    unequal = [k for k, pair in enumerate(zip(one, two, strict=False)) if pair[0] != pair[1]]
    if len(one) != len(two) or len(unequal) != 1:
        return ""
    axis = unequal[0]
    if type(one[axis]) is not int or type(two[axis]) is not int:
        return ""
    return terms.TAKES_PLACE.format(axis=axis, found=one[axis], asked=two[axis])


def _shapes(found: Step | None, expected: Step | None) -> str:
    if found is None or expected is None or found.shape == expected.shape:
        return ""
    return terms.SHAPES.format(found=words.shape(found.shape), asked=words.shape(expected.shape))
