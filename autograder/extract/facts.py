"""What a *predict* exercise asks about a given model."""

from typing import Any

import keras


def fact_of(model: keras.Model, fact: str) -> Any:  # noqa: ANN401  an int or a shape
    """One fact: "parameters", or "conv.parameters" and "conv.shape" of the layer named conv.

    A shape is a list, None for the batch axis. Raises ValueError for a fact of no such form.
    """
    name, _, what = fact.rpartition(".")
    part = model.get_layer(name) if name else model
    if what == "parameters":
        return int(part.count_params())
    if what == "shape":
        return list(part.output.shape)
    raise ValueError(f"no such fact: {fact}")
