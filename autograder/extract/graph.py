"""The calls between a model's inputs and outputs.

The walk goes back from the outputs: a layer's own list of calls also holds those of other models
and stale ones. It is a loop, not a recursion, for a model can be thousands of calls deep.
"""

import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, Protocol

import keras
from keras import KerasTensor, Operation

from autograder.extract import builtin, masks, private, settings, values
from autograder.extract.private import Node, Structure
from autograder.wiring import (
    Call,
    FromCall,
    FromInput,
    Graph,
    Input,
    Json,
    Output,
    Read,
    Spec,
    Tensor,
)


class Rows(Protocol):
    """What the walk needs of `table.Table`."""

    def row(self, operation: Operation, *, runs_unknown_code: bool = False) -> int:
        """The row of a layer in the table."""

    def variable(self, thing: object) -> str:
        """The learner's name for a tensor or layer, or ""."""

    def line(self, thing: object) -> int | None:
        """The line that made it."""


class Disconnected(Exception):  # noqa: N818  a state of the model, told to the caller of `read`
    """An output needs a tensor that is neither an input nor computed from one."""


class Leaf(NamedTuple):
    """One argument, or one element of it: `inputs[1]`."""

    slot: str
    value: Any


def read_graph(inputs: Structure, outputs: Structure, rows: Rows) -> Graph:
    """The graph between two structures of tensors; raises `Disconnected`."""
    entries = leaves("", inputs)
    walk = _Walk(rows, {id(leaf.value): FromInput(i) for i, leaf in enumerate(entries)})
    results = leaves("", outputs)
    for leaf in results:
        walk.reach(leaf.value)
    return Graph(
        inputs=tuple(_input(leaf, rows) for leaf in entries),
        calls=tuple(walk.calls),
        outputs=tuple(
            Output(walk.tensors[id(leaf.value)], leaf.slot, _name(leaf.value)) for leaf in results
        ),
    )


def leaves(slot: str, value: Structure) -> list[Leaf]:
    """The leaves of a structure with their place in it; the keys of a dict in sorted order."""
    if isinstance(value, dict):
        inside = [(f"{slot}[{values.text(str(key))!r}]", value[key]) for key in in_order(value)]
    elif isinstance(value, (list, tuple)):
        inside = [(f"{slot}[{i}]", each) for i, each in enumerate(value)]
    else:
        return [Leaf(slot, value)]
    return [leaf for place, each in inside for leaf in leaves(place, each)]


def in_order(keys: Mapping[Any, Any]) -> list[Any]:
    """The keys of a dict as Keras orders them."""
    try:
        return sorted(keys)
    except TypeError:  # keys of several types
        return list(keys)


def spec_of(tensor: KerasTensor, rows: Rows) -> Spec:
    """Shape and dtype of a symbolic tensor, and the learner's name for it."""
    return Spec(tuple(tensor.shape), str(tensor.dtype), rows.variable(tensor))


def _input(leaf: Leaf, rows: Rows) -> Input:
    tensor = leaf.value
    return Input(spec_of(tensor, rows), leaf.slot, _name(tensor), rows.line(tensor))


def _name(tensor: KerasTensor) -> str:
    """The name that Keras knows an input or output by: that of the layer it comes from."""
    origin = private.origin(tensor)
    return values.text(origin.operation.name if origin else tensor.name)


class _Walk:
    """Gathers calls in an order in which each reads only earlier ones."""

    def __init__(self, rows: Rows, tensors: dict[int, Tensor]) -> None:
        self.rows = rows
        self.tensors = tensors
        self.calls: list[Call] = []

    def reach(self, goal: KerasTensor) -> None:
        """Makes `goal` and all it is computed from known."""
        stack: list[tuple[KerasTensor, _Step | None]] = [(goal, None)]
        while stack:
            tensor, step = stack.pop()
            if id(tensor) in self.tensors:
                continue
            if step is not None:
                self._add(step)
                continue
            step = _step(tensor)
            stack.append((tensor, step))
            stack.extend(
                (each, None) for each in reversed(step.reads) if id(each) not in self.tensors
            )

    def _add(self, step: "_Step") -> None:
        results = private.results(step.node)
        for number, tensor in enumerate(results):
            self.tensors.setdefault(id(tensor), FromCall(len(self.calls), number))
        self.calls.append(
            Call(
                layer=self.rows.row(
                    step.operation, runs_unknown_code=settings.has_opaque(step.constants)
                ),
                reads=tuple(Read(leaf.slot, self.tensors[id(leaf.value)]) for leaf in step.slots),
                outputs=tuple(spec_of(tensor, self.rows) for tensor in results),
                constants=step.constants,
                line=self.rows.line(results[0]) if results else None,
            )
        )


class _Step(NamedTuple):
    operation: Operation
    node: Node
    slots: tuple[Leaf, ...]
    constants: dict[str, Json]

    @property
    def reads(self) -> list[KerasTensor]:
        return [leaf.value for leaf in self.slots]


def _step(tensor: KerasTensor) -> _Step:
    origin = private.origin(tensor)
    if origin is None:
        raise Disconnected(tensor.name)
    node = private.nodes(origin.operation)[origin.call]
    if private.is_input(node):
        raise Disconnected(origin.operation.name)
    bound, defaults = bind(origin.operation, node)
    given = [leaf for name, value in bound.items() for leaf in leaves(name, value)]
    return _Step(
        origin.operation,
        node,
        tuple(leaf for leaf in given if isinstance(leaf.value, KerasTensor)),
        dict(_constants(bound, defaults)),
    )


def bind(operation: Operation, node: Node) -> tuple[dict[str, Any], dict[str, Any]]:
    """The arguments of a call by name, as `call` declares them, and their defaults."""
    signature = _signature(operation)
    args, kwargs = private.arguments(node)
    takes_all = any(p.kind is p.VAR_KEYWORD for p in signature.parameters.values())
    if not takes_all:  # Keras accepts `training=` for every layer, and drops it where unknown
        kwargs = {name: value for name, value in kwargs.items() if name in signature.parameters}
    bound: dict[str, Any] = {}
    for name, value in signature.bind(*args, **kwargs).arguments.items():
        spread = signature.parameters[name].kind is inspect.Parameter.VAR_KEYWORD
        bound.update(value if spread else {name: value})
    if isinstance(operation, keras.Layer):
        bound = masks.without_implicit(bound)
    return bound, {name: p.default for name, p in signature.parameters.items()}


def _signature(operation: Operation) -> inspect.Signature:
    if "call" in vars(operation):
        return inspect.signature(operation.call)
    return _class_signature(builtin.class_of(operation))


@cache
def _class_signature(cls: type[Operation]) -> inspect.Signature:
    whole = inspect.signature(cls.call)
    return whole.replace(parameters=list(whole.parameters.values())[1:])


def _constants(bound: dict[str, Any], defaults: dict[str, Any]) -> Iterator[tuple[str, Json]]:
    """Arguments that are no tensors, where they differ from the default.

    In an argument that holds tensors too, element by element: `key[0]`.
    """
    for name, value in bound.items():
        found = leaves(name, value)
        if any(isinstance(leaf.value, KerasTensor) for leaf in found):
            for leaf in found:
                if not isinstance(leaf.value, KerasTensor):
                    yield leaf.slot, values.encode(leaf.value)
            continue
        encoded = values.encode(value)
        default = defaults.get(name, inspect.Parameter.empty)
        if default is not inspect.Parameter.empty and values.encode(default) == encoded:
            continue
        if name in {"training", "mask"} and (value is None or (value is False and not default)):
            continue
        yield values.text(name), encoded
