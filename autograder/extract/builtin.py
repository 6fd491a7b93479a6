"""What is Keras' own, and what its functions are called in public."""

import sys
from collections.abc import Callable
from functools import cache
from typing import Any

import keras
import tensorflow as tf
from keras import Layer, Operation

WRAPS_UNKNOWN_CODE = frozenset(
    {"Lambda", "TFSMLayer", "JaxLayer", "FlaxLayer", "TorchModuleWrapper"}
)
"""Layers of Keras that run somebody's function or program."""


def is_builtin(operation: Operation) -> bool:
    """Whether all that `operation` computes is Keras' own code."""
    if "call" in vars(operation):
        return False
    return _is_own(class_of(operation)) and type(operation).__name__ not in WRAPS_UNKNOWN_CODE


def class_of(thing: object) -> Any:  # noqa: ANN401  mypy holds a class it cannot see unhashable
    """The class of something, as a key of caches."""
    return type(thing)


@cache
def _is_own(cls: type) -> bool:
    """The class is found under its name in the Keras module it says it is from."""
    home = sys.modules.get(cls.__module__)
    return cls.__module__.startswith("keras.src.") and getattr(home, cls.__name__, None) is cls


def class_name(operation: Operation) -> str:
    """ "Dense" for a layer, "ops.Add" for an operation; a learner's class by its own name."""
    name = type(operation).__name__
    if isinstance(operation, Layer) or not _is_own(class_of(operation)):
        return name
    room = (
        "activations" if type(operation).__module__.startswith("keras.src.activations") else "ops"
    )
    return f"{room}.{name}"


def function_name(function: Callable[..., Any]) -> str | None:
    """The Keras name of an activation function; None for a function that is not Keras'."""
    try:
        return _activation_names().get(function)
    except TypeError:  # unhashable
        return None


SAME_IN_TENSORFLOW = frozenset(
    {"elu", "gelu", "leaky_relu", "log_softmax", "relu", "relu6", "selu", "sigmoid", "silu"}
    | {"softmax", "softplus", "softsign", "tanh"}
)
"""Functions of `tf.nn` that with their defaults are the activation of that name."""

SAME_IN_OPS = (SAME_IN_TENSORFLOW - {"gelu"}) | {
    *("celu", "hard_sigmoid", "hard_silu", "hard_tanh", "log_sigmoid"),
}
"""The same for `keras.ops`. `ops.gelu` is another function: it approximates by default."""


@cache
def _activation_names() -> dict[Callable[..., Any], str]:
    names: dict[Callable[..., Any], str] = {}
    for name in dir(keras.ops):
        function = getattr(keras.ops, name)
        if callable(function):
            names[function] = name if name in SAME_IN_OPS else f"ops.{name}"
    for name in SAME_IN_TENSORFLOW:
        names[getattr(tf.nn, name)] = name
    for name in dir(keras.activations):
        function = getattr(keras.activations, name)
        if callable(function) and name not in {"get", "serialize", "deserialize"}:
            names[function] = getattr(function, "__name__", name)
    return names
