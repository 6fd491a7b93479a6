"""What the names on the line that raised hold: for errors that no story tells."""

import ast

from autograder.explain import words
from autograder.explain.english import raised
from autograder.explain.layout import one_line
from autograder.explain.raising import holding
from autograder.explain.trouble import Trouble

_MOST = 4


def told(trouble: Trouble) -> str:
    """ "`x` is a tensor of shape (None, 8) and `n` is 3 (line 1)"; "" where nothing is known."""
    names = [node for node in trouble.source.parts if isinstance(node, ast.Name)]
    read = {node.id: node for node in names if isinstance(node.ctx, ast.Load)}
    others = [node for node in read.values() if trouble.kind(node) != "model"]
    known = [held for held in (_held(trouble, node) for node in others) if held]
    return words.listed(known[:_MOST]) if known else ""


def _held(trouble: Trouble, name: ast.Name) -> str:
    """One name and what it holds; "" for modules and for what cannot be told."""
    shown = words.quoted(name.id)
    told = holding.held(trouble, name)
    if told is not None and told.type != "module":
        return raised.HOLDS["value"].format(name=shown, value=told.text)
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
    return raised.HOLDS["written"].format(name=shown, value=value, line=bound.lineno)


def all_told(trouble: Trouble) -> str:
    """What names on the line hold, and what was given where the learner's code ends."""
    return words.listed([each for each in (told(trouble), arguments(trouble)) if each])


def arguments(trouble: Trouble) -> str:
    """ "Dropout got a layer (Dense) for `rate`": of the layer that was built or called."""
    layer = trouble.layer
    told = {
        name: one
        for name, one in holding.arguments(trouble).items()
        if name not in _SAID_BY_LINE and one.kind not in ("number", "string", "None", "shape")
    }
    if not layer or not told:
        return ""
    got = [
        raised.HOLDS["for"].format(value=one.text, name=f"`{name}`") for name, one in told.items()
    ]
    return raised.HOLDS["got"].format(layer=layer, got=words.listed(got[:_MOST]))


_SAID_BY_LINE = ("inputs", "sequences", "input", "other", "kwargs")
