"""The inverse of `extract`: a Keras model from a wiring of built-in layers and operations.

One `keras.layers` object a row of the layer table, so what is one row is one object, also
between a nested model and its outside.
"""

import warnings
from dataclasses import dataclass, field
from typing import Any

import keras

from autograder.mutate import making, operations, structure, values
from autograder.mutate.making import CannotBuild
from autograder.wiring import Call, FromCall, FromInput, Graph, Input, Output, Tensor, Wiring


@dataclass
class Marks:
    """Which row a layer plays and which call made a tensor, counted from 1.

    It has the two methods that `extract.read` asks of names, so that the numbers come out as
    `line`s of what is read.
    """

    lines: dict[int, int] = field(default_factory=dict)
    held: list[object] = field(default_factory=list)  # an id means its object while that lives

    def mark(self, thing: object, number: int) -> None:
        """Remembers a number for a layer or tensor."""
        self.held.append(thing)
        self.lines[id(thing)] = number + 1

    def line_of(self, thing: object) -> int | None:
        """The number plus one."""
        return self.lines.get(id(thing))

    def variable_of(self, thing: object) -> str:
        """No names."""
        del thing
        return ""


@dataclass(frozen=True)
class Built:
    """A model, the marks on its layers and tensors, and what plays each row."""

    model: keras.Model
    marks: Marks
    layers: dict[int, Any]


def build(wiring: Wiring) -> keras.Model:
    """The Keras model of a wiring; raises `CannotBuild`."""
    return built(wiring).model


def built(wiring: Wiring) -> Built:
    """The Keras model of a wiring with its marks; raises `CannotBuild`."""
    if wiring.kind not in ("Sequential", "Functional"):
        raise CannotBuild(f"a wiring of kind {wiring.kind!r} is no single model of layers")
    maker = _Maker(wiring)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # names that are not the keys of a dict, masks that end
            model = maker.model(wiring.graph, wiring.kind, wiring.name or None)
        maker.freeze()
    except CannotBuild:
        raise
    except Exception as refusal:  # Keras raises many kinds for a model that cannot be
        raise CannotBuild(f"{type(refusal).__name__}: {str(refusal)[:300]}") from refusal
    return Built(model, maker.marks, maker.layers)


class _Maker:
    """Makes each row once, when it is first called."""

    def __init__(self, wiring: Wiring) -> None:
        self.wiring = wiring
        self.layers: dict[int, Any] = {}
        self.marks = Marks()

    def model(self, graph: Graph, kind: str, name: str | None) -> keras.Model:
        """A graph as a model of its own."""
        if kind == "Sequential" and is_chain(graph):
            stack = [self.layer(call.layer) for call in graph.calls]
            return keras.Sequential([input_of(graph.inputs[0]), *stack], name=name)
        inputs = [input_of(one) for one in graph.inputs]
        results: list[list[Any]] = []
        for number, call in enumerate(graph.calls):
            results.append(keras.tree.flatten(self.call(call, inputs, results)))
            for result in results[-1]:
                self.marks.mark(result, number)
        outputs = [tensor(one.tensor, inputs, results) for one in graph.outputs]
        return keras.Model(nested(graph.inputs, inputs), nested(graph.outputs, outputs), name=name)

    def call(self, call: Call, inputs: list[Any], results: list[list[Any]]) -> Any:  # noqa: ANN401
        """One call, with the tensors it reads and its constants, as a person would write it."""
        row = self.wiring.layers[call.layer]
        found = [(read.slot, tensor(read.tensor, inputs, results)) for read in call.reads]
        constants = [(slot, values.value(data)) for slot, data in call.constants.items()]
        arguments = grouped(found + constants)
        if row.kind == "op":
            return operations.call(row, arguments)
        if row.kind == "model" and row.graph is not None:
            arguments = {"inputs": nested(row.graph.inputs, [one for _, one in found])} | dict(
                constants
            )
        layer = self.layer(call.layer)
        first, *_ = arguments
        return layer(arguments.pop(first), **arguments)

    def layer(self, row: int) -> Any:  # noqa: ANN401  # Keras has no types
        """The one object of a row."""
        if row not in self.layers:
            self.layers[row] = self.make(row)
            self.marks.mark(self.layers[row], row)
        return self.layers[row]

    def make(self, row: int) -> Any:  # noqa: ANN401
        """A new layer object."""
        layer = self.wiring.layers[row]
        name = making.row_name(row, layer)
        if layer.kind == "model" and layer.graph is not None:
            return self.model(layer.graph, layer.class_name, name)
        inside = {role: self.layer(inner) for role, inner in layer.inner.items()}
        made = making.layer(layer, inside, name)
        for role, inner in layer.inner.items():
            self.layers[inner] = getattr(made, role, self.layers[inner])  # Bidirectional copies
            self.marks.mark(self.layers[inner], inner)
        return made

    def freeze(self) -> None:
        """Sets what trains: outer layers first, for setting one sets all that it holds."""
        for row in sorted(self.layers, key=self._depth):
            layer, asked = self.layers[row], self.wiring.layers[row].trainable
            if isinstance(layer, keras.layers.Layer) and layer.trainable != asked:
                layer.trainable = asked

    def _depth(self, row: int) -> int:
        """How many other rows hold this one."""
        rows = enumerate(self.wiring.layers)
        holders = (other for other, layer in rows if row in making.rows_inside(layer))
        return max((1 + self._depth(other) for other in holders), default=0)


def is_chain(graph: Graph) -> bool:
    """One input, each call reads just the one before, the last is the output."""
    if len(graph.inputs) != 1 or len(graph.outputs) != 1 or not graph.calls:
        return False
    previous: Tensor = FromInput(0)
    for number, call in enumerate(graph.calls):
        if [read.tensor for read in call.reads] != [previous] or call.constants:
            return False
        previous = FromCall(number)
    keys = graph.inputs[0].key + graph.outputs[0].key
    return graph.outputs[0].tensor == previous and not keys


def input_of(one: Input) -> Any:  # noqa: ANN401
    """A new symbolic input."""
    batch, *shape = one.spec.shape
    name = making.plain(one.name) or None
    return keras.Input(tuple(shape), batch_size=batch, dtype=one.spec.dtype, name=name)


def tensor(at: Tensor, inputs: list[Any], results: list[list[Any]]) -> Any:  # noqa: ANN401
    """The symbolic tensor that a wiring's tensor names."""
    return inputs[at.position] if isinstance(at, FromInput) else results[at.call][at.output]


def nested(places: tuple[Input, ...] | tuple[Output, ...], tensors: list[Any]) -> Any:  # noqa: ANN401
    """Inputs or outputs in the structure that their keys tell."""
    keyed = [structure.steps(place.key) for place in places]
    return structure.nest(zip(keyed, tensors, strict=True))


def grouped(slots: list[tuple[str, Any]]) -> dict[str, Any]:
    """Arguments by name: slots "inputs[0]" and "inputs[1]" make one list `inputs`."""
    parts: dict[str, list[tuple[tuple[int | str, ...], Any]]] = {}
    for name, found in slots:
        root, path = structure.slot(name)
        parts.setdefault(root, []).append((path, found))
    return {root: structure.nest(found) for root, found in parts.items()}
