"""Parentheses that close in another place than was meant."""

import ast
from collections.abc import Iterator

from autograder.explain import keras_names, words
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def closed_late(trouble: Trouble, kind: str) -> Said | None:
    """`layers.Dense(64, activation='relu'(x))`: the last of the settings is called, not the layer.

    `kind` is the Python type that was called.
    """
    for layer in trouble.calls:
        if called(layer) not in keras_names.LAYERS or isinstance(layer.func, ast.Call):
            continue
        for name, sign, inner in _given(layer):
            if not _is_value(trouble, inner.func):
                continue
            several = len(layer.args) + len(layer.keywords) > 1
            setting = f"{name}{sign}{trouble.text(inner.func)}"
            tensors = ", ".join(trouble.text(each) for each in inner.args)
            inside = f"..., {setting}" if several else setting
            fields = {
                "inner": trouble.text(inner),
                "what": trouble.text(inner.func),
                "a": words.a_type(kind),
                "layer": called(layer),
                "right": f"{trouble.text(layer.func)}({inside})({tensors})",
            }
            return Said("PYTHON_SLIP.closed_late", fields)
    return None


def _given(layer: ast.Call) -> Iterator[tuple[str, str, ast.Call]]:
    """("activation=", a sign, the call) of each setting that is a call."""
    named = [(f"{word.arg}=", word.value) for word in layer.keywords if word.arg]
    for name, value in [*(("", each) for each in layer.args), *named]:
        minus = isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.USub)
        inner = value.operand if isinstance(value, ast.UnaryOp) else value
        if isinstance(inner, ast.Call):
            yield name, "-" if minus else "", inner


def _is_value(trouble: Trouble, node: ast.expr) -> bool:
    """Whether it is a setting: a number, a text or a tuple, as it is or by name."""
    if isinstance(node, (ast.Constant, ast.Tuple, ast.List)):
        return True
    return isinstance(node, ast.Name) and trouble.kind(node) in ("number", "string", "shape")
