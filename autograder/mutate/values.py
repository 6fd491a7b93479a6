"""Settings and constants from a wiring, as Keras takes them back: the inverse of `extract.values`
and `extract.settings`."""

from typing import Any

import keras
import numpy as np

from autograder.wiring import Json

_FLOATS = {"nan": float("nan"), "inf": float("inf"), "-inf": float("-inf")}


class NoValue(Exception):  # noqa: N818  told to the caller of `build`
    """Something a wiring only hints at: code of the learner's, a large array."""


def settings(data: dict[str, Json]) -> dict[str, Any]:
    """Constructor arguments of a layer or operation; raises `NoValue`."""
    plain = {name: data[name] for name in data if name != "initializers"} | dict(
        data.get("initializers", {})
    )
    return {name: _setting(name, one) for name, one in plain.items()}


def _setting(name: str, data: Json) -> Any:  # noqa: ANN401  # whatever a constructor takes
    if isinstance(data, dict) and "layer" in data:
        return getattr(keras.layers, data["layer"])(**settings(data["settings"]))
    if isinstance(data, dict) and "class" in data:
        config = {key: value(one) for key, one in data.items() if key != "class"}
        return _home(name).get({"class_name": data["class"], "config": config})
    return value(data)


def _home(name: str) -> Any:  # noqa: ANN401  # a Keras module
    for suffix in ("regularizer", "constraint", "initializer"):
        if name.endswith(suffix):
            return getattr(keras, f"{suffix}s")
    raise NoValue(f"{name} is an object of Keras")


def value(data: Json) -> Any:  # noqa: ANN401
    """A Python value for a JSON one: tuples for lists, slices, arrays; raises `NoValue`."""
    if isinstance(data, str):
        return _FLOATS.get(data, data)
    if isinstance(data, list | tuple):
        return tuple(value(item) for item in data)
    if isinstance(data, dict):
        return _marked(data)
    return data


def _marked(data: dict[str, Json]) -> Any:  # noqa: ANN401
    if "opaque" in data or "digest" in data:
        raise NoValue("a value that a wiring does not hold")
    if "slice" in data:
        return slice(*(value(item) for item in data["slice"]))
    if "ellipsis" in data:
        return ...
    if "array" in data:
        return np.array(data["array"], data["dtype"]).reshape(data["shape"])
    if "complex" in data:
        return complex(*data["complex"])
    return {key: value(item) for key, item in data.items()}
