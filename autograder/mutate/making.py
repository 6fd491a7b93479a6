"""One Keras layer from its row of the layer table."""

import inspect
import re
from typing import Any

import keras

from autograder.mutate import values
from autograder.wiring import Layer


class CannotBuild(Exception):  # noqa: N818  says what happened
    """A wiring that no Keras model has: a learner's own layer, or a call that Keras refuses."""


def layer(row: Layer, inside: dict[str, Any], name: str) -> Any:  # noqa: ANN401  # Keras has no types
    """A new layer of Keras; `inside` holds the layers it wraps, by role. Raises `CannotBuild`."""
    if row.kind == "opaque" and "wraps" in inside:
        return _opaque(row.class_name, inside["wraps"], name)
    if row.kind != "layer":
        raise CannotBuild(f"{row.class_name} is {row.kind}")
    return class_of(row)(
        **_arguments(row.class_name, inside),
        **values.settings(row.settings),
        name=name,
        dtype=row.dtype,
    )


def class_of(row: Layer) -> Any:  # noqa: ANN401
    """The Keras class of a built-in layer; raises `CannotBuild`."""
    found = getattr(keras.layers, row.class_name, None)
    if found is None:
        raise CannotBuild(f"keras.layers has no {row.class_name}")
    return found


def parameters(row: Layer) -> tuple[inspect.Parameter, ...]:
    """What the constructor of a built-in layer takes; nothing for one that Keras keeps to itself
    (the scaling layers of some `keras.applications`)."""
    if not hasattr(keras.layers, row.class_name):
        return ()
    return tuple(inspect.signature(class_of(row).__init__).parameters.values())


def _arguments(class_name: str, inside: dict[str, Any]) -> dict[str, Any]:
    """The layers a wrapper holds, as its constructor names them."""
    if class_name == "Bidirectional" and "forward_layer" in inside:
        forward = inside["forward_layer"]
        return {"layer": forward, "backward_layer": inside["backward_layer"]}
    if class_name == "StackedRNNCells":
        return {"cells": list(inside.values())}
    return inside


def _opaque(class_name: str, wrapped: Any, name: str) -> Any:  # noqa: ANN401
    """A step as a learner would hide it: in a Lambda, in a layer of their own."""
    if class_name == "Lambda":
        return keras.layers.Lambda(wrapped, name=name)
    return Block(wrapped, name=name)


class Block(keras.layers.Layer):  # type: ignore[misc]  # Keras has no types
    """A layer of a learner's own around a layer or model of Keras."""

    def __init__(self, wrapped: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(**kwargs)
        self.wrapped = wrapped
        self.supports_masking = True

    def build(self, input_shape: Any) -> None:  # noqa: ANN401
        """Builds what it wraps."""
        if not self.wrapped.built:
            self.wrapped.build(input_shape)

    def call(self, inputs: Any, training: bool | None = None) -> Any:  # noqa: ANN401
        """What the wrapped layer returns."""
        if isinstance(self.wrapped, keras.Model):
            return self.wrapped(inputs, training=training)
        return self.wrapped(inputs)


def plain(name: str) -> str:
    """A name that Keras and TensorFlow take."""
    return re.sub(r"^[^A-Za-z0-9.]|[^A-Za-z0-9_.-]", "_", name)


def row_name(row: int, one: Layer) -> str:
    """A name that is unique in the wiring: "d1.r3" for row 3 called "d1"."""
    return f"{plain(one.name.split('.r')[0]) or one.class_name.lower()}.r{row}"


def rows_inside(one: Layer) -> set[int]:
    """Rows directly inside a wrapper or a nested model."""
    calls = one.graph.calls if one.graph else ()
    return {*one.inner.values(), *(call.layer for call in calls)}
