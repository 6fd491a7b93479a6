"""The settings of a layer: constructor arguments that differ from their default.

Values are as Keras resolved them (`(3, 3)` for `3`), and the arguments those of the public
signature, so that one layer has one spelling whatever release read it.
"""

import inspect
import warnings
from collections.abc import Mapping
from functools import cache
from typing import Any

import keras
from keras import Layer, Operation

from autograder.extract import builtin, values
from autograder.wiring import Json

NOT_SETTINGS = frozenset({"name", "seed", "dtype", "trainable", "autocast", "weights", "dynamic"})
"""Words, seeds, and what has a field of its own in `wiring.Layer`."""

ROLES = frozenset({"layer", "forward_layer", "backward_layer", "cell", "cells", "layers"})
"""What a wrapper wraps stands in `wiring.Layer.inner`."""

TAKES_OVER = {"strides": "pool_size", "value_dim": "key_dim"}
"""An argument left None takes the value of another one."""

RESOLVED: dict[str, Json] = {"data_format": "channels_last", "activation": "linear"}
"""What None stands for."""


def settings_of(operation: Operation) -> dict[str, Json]:
    """All settings of a layer or operation; initialisers together under "initializers"."""
    given = _given(operation)
    settings: dict[str, Json] = {}
    initializers: dict[str, Json] = {}
    for name, standard in _standards(builtin.class_of(operation)).items():
        if name not in given or (isinstance(operation, Layer) and name in NOT_SETTINGS | ROLES):
            continue
        value = _encode(name, given[name])
        if _is_default(name, value, standard, given):
            continue
        (initializers if name.endswith("_initializer") else settings)[name] = _like(value, standard)
    return settings | ({"initializers": initializers} if initializers else {})


NOT_COMPUTING = ("initializers", "_regularizer", "_constraint")
"""Endings of settings that do not take part in computing a result."""


def has_opaque(settings: Json) -> bool:
    """Whether a layer computes with code that is not Keras', such as a function as activation."""
    if isinstance(settings, Mapping):
        return "opaque" in settings or any(
            has_opaque(value)
            for name, value in settings.items()
            if not name.endswith(NOT_COMPUTING)
        )
    return isinstance(settings, list) and any(has_opaque(each) for each in settings)


_REQUIRED: Any = inspect.Parameter.empty


@cache
def _standards(cls: type[Operation]) -> dict[str, Json]:
    """The defaults of a class's constructor as JSON."""
    return {name: _encode(name, default) for name, default in _defaults(cls).items()}


def _defaults(cls: type[Operation]) -> dict[str, Any]:
    """The arguments of a class's constructor, those it hands on to its base included."""
    found: dict[str, Any] = {}
    for each in cls.__mro__:
        if "__init__" not in vars(each):
            continue
        parameters = inspect.signature(each.__init__).parameters.values()  # type: ignore[misc]
        for one in parameters:
            if one.kind not in {one.VAR_POSITIONAL, one.VAR_KEYWORD} and one.name != "self":
                found.setdefault(one.name, one.default)
        if each is Layer or not any(one.kind is one.VAR_KEYWORD for one in parameters):
            break
    found.pop("name", None)
    return found


def _given(operation: Operation) -> dict[str, Any]:
    """Values of the arguments as Keras holds them: attributes of an operation, config of a layer.

    An operation's config is what was typed (`axis=-1`), its attributes are resolved (`[-1]`);
    with a layer it is the other way round, but for activations: a config names a function by its
    `__name__`, and a learner's own may be called `relu`.
    """
    attributes = vars(operation)
    if not isinstance(operation, Layer):
        return dict(attributes)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Keras warns that a lambda is unsafe to save
            config: dict[str, Any] = operation.get_config()
    except Exception:  # a custom layer inside it may refuse to be saved
        return dict(attributes)
    held = {name: getattr(operation, name, config[name]) for name in config if "activation" in name}
    return config | held


def _encode(name: str, value: object) -> Json:
    if value is _REQUIRED:
        return _REQUIRED
    if "activation" in name:
        return _activation(value)
    return _object(value) if isinstance(value, dict) else _shorthand(name, value)


def _shorthand(name: str, value: object) -> Json:
    """Regularisers and the like as they stand in a signature: by name or as an object."""
    if isinstance(value, str) and name.endswith("_initializer"):
        value = keras.initializers.get(value)
    if isinstance(value, keras.Initializer):
        return _object(keras.initializers.serialize(value))
    if name == "dtype" and value is not None:
        return values.encode(getattr(value, "name", value))
    return values.encode(value)


def _object(config: Mapping[str, Any]) -> Json:
    """Keras' `{"class_name": "L2", "config": {"l2": 0.01}, …}` as `{"class": "L2", "l2": 0.01}`."""
    if "class_name" not in config:
        return {values.text(str(key)): _nested(each) for key, each in config.items()}
    inside = config.get("config")
    own = str(config.get("module") or "keras").startswith("keras")
    if not own or config.get("registered_name") not in {None, config["class_name"]}:
        return values.OPAQUE
    if not isinstance(inside, Mapping) or config["class_name"] == "__lambda__":
        return values.OPAQUE
    plain = {key: _nested(each) for key, each in inside.items() if key not in {"name", "seed"}}
    return {"class": config["class_name"], **plain}


def _nested(value: object) -> Json:
    return _object(value) if isinstance(value, Mapping) else values.encode(value)


def _activation(value: object) -> Json:
    """An activation as given: a name, a layer with its settings, or something opaque."""
    if value is None:
        return None
    if isinstance(value, str):
        value = keras.activations.get(value)
    if isinstance(value, Layer):
        if not builtin.is_builtin(value):
            return values.OPAQUE
        return {"layer": type(value).__name__, "settings": settings_of(value)}
    return (callable(value) and builtin.function_name(value)) or values.OPAQUE


def _is_default(name: str, value: Json, default: Json, given: Mapping[str, Any]) -> bool:
    if default is _REQUIRED:
        return False
    if default is None and value is not None:
        other = TAKES_OVER.get(name, "")
        if other in given:
            return bool(value == values.encode(given[other]))
        default = RESOLVED.get(name.removeprefix("recurrent_"))
    return bool(value == default or (value is None and default == "linear")) or _repeats(
        value, default
    )


def _repeats(value: Json, default: Json) -> bool:
    """`[[1, 1], [1, 1]]` and `1` are one default, written at length and in short."""
    long, short = set(_leaves(value)), set(_leaves(default))
    return len(long) == 1 and long == short and isinstance(value, list)


def _leaves(value: Json) -> list[Json]:
    if isinstance(value, list):
        return [leaf for each in value for leaf in _leaves(each)]
    return [value if isinstance(value, (int, float, str, bool, type(None))) else str(value)]


def _like(value: Json, default: Json) -> Json:
    """A whole number where the default is a float is that float: `rate=1` is `rate=1.0`."""
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return value
