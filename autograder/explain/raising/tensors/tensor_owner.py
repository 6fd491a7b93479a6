"""What a tensor is asked for that the layer has which gave it: `x.get_weights()`, `x.kernel`."""

import ast

from autograder.explain import keras_names
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.source import called, written
from autograder.explain.trouble import Trouble

_OF_LAYERS = frozenset({
    "activation", "add_loss", "add_weight", "bias", "build", "built", "count_params", "filters",
    "from_config", "get_config", "get_weights", "input_shape", "kernel", "kernel_size",
    "load_own_variables", "losses", "non_trainable_variables", "non_trainable_weights",
    "output_shape", "rate", "set_weights", "strides", "trainable", "trainable_variables",
    "trainable_weights", "units", "use_bias", "variables", "weights",
})  # fmt: skip
_OF_MODELS = frozenset({
    "compile", "evaluate", "fit", "get_layer", "layers", "load_weights", "pop", "predict", "save",
    "save_weights", "summary",
})  # fmt: skip
_NEW = "layer"


def asked(trouble: Trouble, name: str) -> Said | None:
    """Attributes of layers, and of the model that was called, as one asks the tensor for them."""
    holder = _holder(trouble, name)
    if holder is None or name not in _OF_LAYERS | _OF_MODELS:
        return None
    call = trouble.source.behind(holder)
    owner = call.func if isinstance(call, ast.Call) and _gave(trouble, call) else None
    fields = {"tensor": trouble.text(holder), "name": f"{name}{_parentheses(trouble, name)}"}
    of_model = owner is not None and trouble.source.kind(owner) == "model"
    if name in _OF_MODELS and not of_model:
        return None
    if owner is None:
        return Said("TENSOR_ATTRIBUTE.of_some_layer", fields)
    assert isinstance(call, ast.Call)
    fields |= {"line": str(call.lineno), "owner": trouble.text(owner)}
    if isinstance(owner, ast.Name):
        kind = terms.THE.format(what="model" if of_model else terms.LAYER)
        return Said("TENSOR_ATTRIBUTE.of_named", fields | {"kind": kind})
    if not isinstance(holder, ast.Name) or not isinstance(owner, ast.Call):
        return Said("TENSOR_ATTRIBUTE.of_some_layer", fields)
    shown = {"class_name": called(owner), "maker": written(owner, 60), "new": _NEW}
    shown["read"] = ", ".join(trouble.text(each) for each in call.args)
    return Said("TENSOR_ATTRIBUTE.of_layer", fields | shown)


def _holder(trouble: Trouble, name: str) -> ast.expr | None:
    asked_for = (node for node in trouble.source.parts if isinstance(node, ast.Attribute))
    return next((node.value for node in asked_for if node.attr == name), None)


def _gave(trouble: Trouble, call: ast.Call) -> bool:
    """Whether it is a layer or a model that is called."""
    maker = trouble.source.constructor(call.func)
    if isinstance(call.func, ast.Call):
        return called(call.func) in keras_names.LAYERS
    named = isinstance(call.func, ast.Name) and maker is not None
    return named and trouble.source.kind(call.func) in ("layer", "model")


def _parentheses(trouble: Trouble, name: str) -> str:
    call = trouble.call_of(name)
    if call is None:
        return ""
    return "(...)" if call.args or call.keywords else "()"
