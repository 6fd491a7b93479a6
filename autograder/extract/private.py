"""The names in Keras that are not public, each in one function.

Seen in Keras 3.15. `tests/extract/test_private.py` tries each on a small model and says which one
a newer Keras has moved.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from keras import KerasTensor, Layer, Model, Operation
from keras.src.models.functional import Functional

from autograder.tracing import COPIES

Node = Any
"""Keras' record of one symbolic call; its class has no public name."""

Structure = Any
"""A tensor, or lists, tuples and dicts of them."""


class Origin(NamedTuple):
    """Where a symbolic tensor comes from: result `output` of call number `call` of `operation`."""

    operation: Operation
    call: int
    output: int


def origin(tensor: KerasTensor) -> Origin | None:
    """`KerasTensor._keras_history`; None for a tensor no operation returned."""
    history = getattr(tensor, "_keras_history", None)
    if history is None or history.operation is None:
        return None
    return Origin(history.operation, history.node_index, history.tensor_index)


def nodes(operation: Operation) -> Sequence[Node]:
    """`Operation._inbound_nodes`: every symbolic call, those of other models included."""
    found: Sequence[Node] = operation._inbound_nodes
    return found


def arguments(node: Node) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """`Node.arguments`: what the call was given, by position and by keyword."""
    return tuple(node.arguments.args), dict(node.arguments.kwargs)


def results(node: Node) -> list[KerasTensor]:
    """`Node.outputs`: the tensors that the call returned, flat."""
    return list(node.outputs)


def is_input(node: Node) -> bool:
    """`Node.is_input`: whether the call read no tensor."""
    return bool(node.is_input)


def carried_mask(tensor: KerasTensor) -> KerasTensor | None:
    """`KerasTensor._keras_mask`: the mask that travels with a tensor."""
    return getattr(tensor, "_keras_mask", None)


def carry_mask(tensor: Any, mask: Any) -> None:  # noqa: ANN401  # TensorFlow has no types
    """`_keras_mask` of a tensor, symbolic or with values."""
    tensor._keras_mask = mask


def original_name(name: str) -> str:
    """What a tensor was called before `clone_graph_nodes` copied it; "" for no copy."""
    for ending in COPIES:
        if name.endswith(ending):
            return name.removesuffix(ending)
    return ""


def functional_class() -> type[Model]:
    """`Functional`: what `keras.Model(inputs, outputs)` makes; it has no public name."""
    found: type[Model] = Functional
    return found


def drawing(layer: Layer) -> list[Layer]:
    """`Layer._seed_generators`, `_layers`: which of a layer and all inside it can draw numbers."""
    found: dict[int, Layer] = {}
    stack = [layer]
    while stack:
        each = stack.pop()
        if id(each) not in found:
            found[id(each)] = each
            stack.extend(each._layers)
    return [each for each in found.values() if each._seed_generators]


def function_structure(function: Operation) -> tuple[Structure, Structure]:
    """`Function._inputs_struct` and `_outputs_struct`, as given: the public lists are flat."""
    return function._inputs_struct, function._outputs_struct
