"""Layers that were called on arrays of numbers, where tensors of a model are due."""

import ast

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.english.raised import owners
from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.source import called, root_of
from autograder.explain.source.ends import sides
from autograder.explain.trouble import Trouble

_DEEPEST = 12


def told(trouble: Trouble, node: ast.expr | None, which: str) -> Said | None:
    """From an output back, step by step, to the layer that read data."""
    call = _step(trouble, node) if which == "outputs" else None
    if node is None or call is None:
        return None
    data = call.args[0]
    held = holding.held(trouble, data)
    shape = held.name if held is not None and held.type == "array" else ""
    fields: dict[str, object] = {
        "what": trouble.text(node),
        "line": call.lineno,
        "layer": terms.THE.format(what=called(call.func))
        if isinstance(call.func, ast.Call)
        else words.quoted(trouble.text(call.func)),
        "data": trouble.text(data),
        "shape": owners.SHAPED.format(shape=shape) if shape else "",
        "input": _input(trouble) or owners.AN_INPUT,
    }
    return Said("MODEL_ARGUMENTS.on_data", fields)


def _step(trouble: Trouble, node: ast.expr | None) -> ast.Call | None:
    """The call of a layer on data that a result goes back to, by its first arguments."""
    for _ in range(_DEEPEST):
        call = trouble.source.behind(node) if node is not None else None
        if not isinstance(call, ast.Call) or not call.args or not _of_layer(trouble, call):
            return None
        if _is_data(trouble, call.args[0]):
            return call
        node = call.args[0]
    return None


def _of_layer(trouble: Trouble, call: ast.Call) -> bool:
    if isinstance(call.func, ast.Call):
        return True
    return isinstance(call.func, ast.Name) and trouble.kind(call.func) in ("layer", "model")


def _is_data(trouble: Trouble, node: ast.expr) -> bool:
    """Whether an array is held under the name, or made there by NumPy."""
    held = holding.held(trouble, node)
    if held is not None:
        return held.type == "array" and not _computed(trouble, node)
    return trouble.source.kind(node) == "data" or _made(trouble, node)


def _made(trouble: Trouble, node: ast.expr) -> bool:
    """Whether a function of an array library makes it of plain values: `tf.zeros((2, 5))`."""
    plain = isinstance(node, ast.Call) and root_of(node.func) in ("tf", "ops", "np", "jnp")
    if not plain or not isinstance(node, ast.Call) or called(node)[:1].isupper():
        return False
    return not any(trouble.kind(each) in ("tensor", "") for each in node.args)


def _computed(trouble: Trouble, node: ast.expr) -> bool:
    """Whether a layer gave the array: then the step before it is the one that reads data."""
    bound = trouble.source.behind(node)
    return isinstance(bound, ast.Call) and bound is not node and _of_layer(trouble, bound)


def _input(trouble: Trouble) -> str:
    """The one Input that the model lists, in quotes."""
    call = trouble.call_of("Model", "Functional")
    given = sides(call)[0] if call is not None else None
    one = isinstance(given, ast.Name) and trouble.kind(given) == "tensor"
    return f"`{trouble.text(given)}`" if one else ""
