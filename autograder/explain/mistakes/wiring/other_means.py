"""Part of `computed_otherwise`: operations in place of layers that see a mask, and parts of a
tensor taken in square brackets."""

import ast

from autograder.difference import ComputedOtherwise, Step
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.scene import Scene
from autograder.explain.source import called

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
    return {"ends": _end(found), "shapes": _shapes(found, expected)}


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


def _shapes(found: Step | None, expected: Step | None) -> str:
    if found is None or expected is None or found.shape == expected.shape:
        return ""
    return terms.SHAPES.format(found=words.shape(found.shape), asked=words.shape(expected.shape))
