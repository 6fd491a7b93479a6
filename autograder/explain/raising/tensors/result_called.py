"""What a layer gave is called as if it were the layer: `encode = layers.Dense(6)(left)`."""

import ast

from autograder.explain import keras_names
from autograder.explain.said import Said
from autograder.explain.source import called, written
from autograder.explain.trouble import Trouble


def told(trouble: Trouble) -> Said | None:
    """The line that called the layer already, and how to call it again."""
    for call in trouble.calls:
        made = trouble.source.binding(call.func) if isinstance(call.func, ast.Name) else None
        calls = isinstance(made, ast.Call) and len(made.args) == 1 and len(call.args) == 1
        if not calls or trouble.kind(call.args[0]) != "tensor":
            continue
        assert isinstance(made, ast.Call)
        layer = _layer(trouble, made.func)
        if layer and trouble.source.kind(made.args[0]) in ("tensor", ""):
            fields = {"tensor": trouble.text(call.func), "line": made.lineno}
            fields |= {"read": trouble.text(made.args[0]), "other": trouble.text(call.args[0])}
            return _said(fields, made.func, layer)
    return None


def _layer(trouble: Trouble, maker: ast.expr) -> str:
    """ "built" for a layer that is built where it is called, "named" for one with a name."""
    if isinstance(maker, ast.Name):
        return "named" if trouble.kind(maker) in ("layer", "model") else ""
    known = isinstance(maker, ast.Call) and called(maker) in keras_names.LAYERS
    return "built" if known else ""


def _said(fields: dict[str, object], maker: ast.expr, layer: str) -> Said:
    if fields["read"] == fields["other"]:
        return Said("TENSOR_CALLED.result_again", fields)
    if layer == "named":
        return Said("TENSOR_CALLED.result_of_layer", fields | {"layer": written(maker)})
    return Said("TENSOR_CALLED.result", fields | {"maker": written(maker, 64)})
