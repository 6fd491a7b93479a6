"""A layer or model that is called on an empty list: which list it is, and what should fill it."""

import ast

from autograder.explain import keras_names, words
from autograder.explain.english import terms
from autograder.explain.raising import holding
from autograder.explain.raising.models import end_given
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def told(trouble: Trouble) -> Said | None:
    """`layers.Concatenate()(branches)`, where nothing was appended to `branches`."""
    given = holding.argument(trouble, "inputs") or holding.argument(trouble, "xs")
    if given is None or given.number != 0 or trouble.raised.facts.get("builds"):
        return None
    for call in _calls(trouble):
        node = call.args[0]
        name = _name(node)
        held = holding.held(trouble, name) if name is not None else None
        written = isinstance(node, (ast.List, ast.Tuple)) and not node.elts
        if written or (held is not None and held.number == 0):
            return _said(trouble, {"layer": _called(trouble, call)}, name)
    return None


def _calls(trouble: Trouble) -> list[ast.Call]:
    """Calls of layers, models and functions of Keras with one thing in their parentheses."""
    functions = [each for each in trouble.calls if called(each) in _FUNCTIONS]
    return [each for each in (*trouble.layer_calls, *functions) if len(each.args) == 1]


_FUNCTIONS = {each.lower() for each in words.MERGES} | {"stack", "hstack", "vstack"}


def _name(node: ast.expr) -> ast.Name | None:
    """`outs` in `outs`, `list(outs)` and `tuple(outs)`."""
    inside = node.args[0] if isinstance(node, ast.Call) and len(node.args) == 1 else node
    plain = inside is node or (isinstance(node, ast.Call) and called(node) in ("list", "tuple"))
    return inside if isinstance(inside, ast.Name) and plain else None


def _called(trouble: Trouble, call: ast.Call) -> str:
    """ "Concatenate", "`tower`"."""
    maker = trouble.source.constructor(call.func)
    layer = called(maker) if maker is not None else ""
    if layer in keras_names.LAYERS:
        return layer
    text = trouble.text(call.func)
    return words.quoted(text) if "(" not in text else terms.THE_LAYER


def _said(trouble: Trouble, fields: dict[str, object], name: ast.Name | None) -> Said:
    """By what the file says of the list."""
    if name is None:
        return Said("LIST_OF_TENSORS.empty_here", fields)
    held = holding.held(trouble, name)
    fields |= {"what": name.id, "kind": held.type if held is not None else "list"}
    line = trouble.source.bound_line(name.id)
    empty = trouble.source.binding(name)
    if line is None or not isinstance(empty, (ast.List, ast.Call)):
        return Said("LIST_OF_TENSORS.empty", fields)
    filling = end_given.filling(trouble, name.id)
    if filling:
        return Said("LIST_OF_TENSORS.empty_but", fields | {"fills": filling[0]})
    made = end_given.made_in_a_loop(trouble, line)
    if not isinstance(empty, ast.List) or empty.elts:
        return Said("LIST_OF_TENSORS.empty", fields)
    return Said("LIST_OF_TENSORS.empty_since", fields | {"line": line, "each": made or "..."})
