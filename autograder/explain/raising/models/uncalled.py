"""Layers, not called, among the outputs of `keras.Model`; shapes among its inputs."""

import ast

from autograder.explain.raising import nearby
from autograder.explain.raising.models import ends
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def layer(trouble: Trouble, node: ast.expr | None, which: str) -> Said | None:
    """`outputs=[layers.Dense(1)]`: the layer as it is built there."""
    if which != "outputs" or not isinstance(node, ast.Call) or trouble.kind(node) != "layer":
        return None
    fields = {"what": trouble.text(node), "which": which}
    right = f"{trouble.text(node)}({_unread(trouble) or '...'})"
    return Said("MODEL_ARGUMENTS.uncalled", fields | {"right": right})


def _unread(trouble: Trouble) -> str:
    """The tensor made last, where no layer reads it and no end of the model is it."""
    name = nearby.tensor(trouble)
    reads = [
        node
        for node in trouble.source.nodes
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
    ]
    return name if f"tensor {name}" in trouble.raised.facts and not reads else ""


def listed(trouble: Trouble, node: ast.expr | None, which: str) -> Said | None:
    """`outputs=[head_a, head_b]`."""
    if which != "outputs" or not isinstance(node, (ast.List, ast.Tuple)):
        return None
    return Said("MODEL_ARGUMENTS.uncalled_list", {"what": trouble.text(node), "which": which})


def shapes(trouble: Trouble, node: ast.expr | None, which: str) -> Said | None:
    """`inputs=[(4,), (6,)]`, where as many Inputs have names."""
    held = trouble.source.behind(node) if node is not None else None
    listed_in = isinstance(held, (ast.List, ast.Tuple)) and trouble.source.kind(held) == "list"
    every = held.elts if listed_in and isinstance(held, (ast.List, ast.Tuple)) else [held]
    here = trouble.source.line or 0
    if which != "inputs" or any(e is None or trouble.source.kind(e) != "shape" for e in every):
        return None
    if any(isinstance(each, ast.Attribute) for each in every):
        return None
    names = [
        name
        for name in dict.fromkeys(ends.inputs_of(trouble))
        if f"tensor {name}" in trouble.raised.facts
        if trouble.source.same_scope(trouble.source.bound_line(name) or 0, here)
    ]
    if len(names) != len(every):
        return None
    right = ends.listed(names) if not listed_in else f"[{', '.join(names)}]"
    fields = {"what": trouble.text(node), "which": which, "right": right}
    return Said("MODEL_ARGUMENTS.input_shapes", fields)
