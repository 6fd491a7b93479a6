"""What the names on the line that raised hold: for errors that no story tells."""

import ast

from autograder.explain import words
from autograder.explain.english import raised
from autograder.explain.layout import one_line
from autograder.explain.raising import at_hand
from autograder.explain.trouble import Trouble

_MOST = 4


def told(trouble: Trouble) -> str:
    """ "`x` is a tensor of shape (None, 8) and `n` is 3 (line 1)"; "" where nothing is known."""
    names = [node for node in trouble.source.parts if isinstance(node, ast.Name)]
    read = {node.id: node for node in names if isinstance(node.ctx, ast.Load)}
    known = [held for held in (_held(trouble, node) for node in read.values()) if held]
    return words.listed(known[:_MOST]) if known else ""


def _held(trouble: Trouble, name: ast.Name) -> str:
    """One name and what it holds; "" for modules and for what cannot be told."""
    shown = words.quoted(name.id)
    tensor = at_hand.tensor(trouble, name)
    if tensor is not None:
        return raised.HOLDS["tensor"].format(name=shown, shape=tensor.shape)
    layer = trouble.raised.facts.get(f"layer {name.id}", "")
    if layer:
        return raised.HOLDS["model" if layer == "model" else "layer"].format(name=shown, of=layer)
    for what in ("tensor", "layer"):
        if any(fact.startswith(f"{what} {name.id}[") for fact in trouble.raised.facts):
            return raised.HOLDS[f"{what}s"].format(name=shown)
    if name.id in trouble.source.functions:
        return raised.HOLDS["function"].format(name=shown)
    bound = trouble.source.binding(name)
    plain = isinstance(bound, (ast.Constant, ast.Tuple, ast.List))
    if bound is None or not plain or len(trouble.text(bound)) > 30:
        return ""
    value = one_line(trouble.text(bound), 30)
    return raised.HOLDS["value"].format(name=shown, value=value, line=bound.lineno)
