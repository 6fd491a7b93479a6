"""Models from a few lines of Python, as the rules' examples and the tests write them."""

from typing import Any

import keras
from keras import layers, ops

from autograder.extract import read
from autograder.wiring import Wiring


def model(code: str, shape: tuple[int, ...] = (4,), dtype: str = "float32") -> keras.Model:
    """The model whose outputs the code binds to `out`; inputs are `x`, and `y` where it is read.

    Code that binds `model` itself is taken at its word.
    """
    space: dict[str, Any] = {"keras": keras, "layers": layers, "ops": ops}
    space["x"] = keras.Input(shape, dtype=dtype, name="x")
    space["y"] = keras.Input(shape, dtype=dtype, name="y")
    exec(code, space)
    if "model" in space:
        return space["model"]
    inputs = _read_inputs(space["out"])
    return keras.Model(inputs if len(inputs) > 1 else inputs[0], space["out"])


def _read_inputs(out: Any) -> list[Any]:
    found: dict[str, Any] = {}
    for tensor in keras.tree.flatten(out):
        _walk(tensor, found, set())
    return [found[name] for name in sorted(found)]


def _walk(tensor: Any, found: dict[str, Any], seen: set[int]) -> None:
    if id(tensor) in seen:
        return
    seen.add(id(tensor))
    operation, node_index, _ = tensor._keras_history
    node = operation._inbound_nodes[node_index]
    if node.is_input:
        found[operation.name] = tensor
    for parent in node.input_tensors:
        _walk(parent, found, seen)


def wiring(code: str, shape: tuple[int, ...] = (4,), dtype: str = "float32") -> Wiring:
    """The wiring of `model(code)`."""
    return read(model(code, shape, dtype)).wiring
