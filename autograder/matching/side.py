"""One of two wirings under comparison, as arrays: who reads whom, and what each call is.

Nodes are numbered: inputs first, then calls in the wiring's order, so that every node stands
behind all it reads.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import msgspec

from autograder.wiring import FromInput, Layer, Tensor, Variable, Wiring


class Edge(NamedTuple):
    """A read: in `slot`, the `result`-th result of `node`. As an entry of `users`, the reader."""

    slot: str
    node: int
    result: int


@dataclass
class Side:
    """A canonical wiring with its edges both ways; `holders` lists the calls of each variable."""

    wiring: Wiring
    reads: list[list[Edge]] = field(init=False)
    masks: list[list[Edge]] = field(init=False)
    users: list[list[Edge]] = field(init=False)
    outputs: list[Edge] = field(init=False)
    what: list[Hashable] = field(init=False)
    variables: list[tuple[Variable, ...]] = field(init=False)
    holders: dict[int, list[int]] = field(init=False)

    def __post_init__(self) -> None:
        graph = self.wiring.graph
        self.inputs = len(graph.inputs)
        size = self.inputs + len(graph.calls)
        self.reads = [[] for _ in range(size)]
        self.masks = [[] for _ in range(size)]
        self.users = [[] for _ in range(size)]
        for number, call in enumerate(graph.calls, self.inputs):
            self.reads[number] = [self._edge(read.slot, read.tensor) for read in call.reads]
            self.masks[number] = [self._edge(f"~{m.slot}", m.tensor) for m in call.masks]
            for slot, node, result in (*self.reads[number], *self.masks[number]):
                self.users[node].append(Edge(slot, number, result))
        self.outputs = [self._edge(output.key, output.tensor) for output in graph.outputs]
        rows = [_what(self.wiring, layer) for layer in self.wiring.layers]
        self.what = [("input",)] * self.inputs + [
            (rows[call.layer], _frozen(call.constants), _ends(self.wiring, number))
            for number, call in enumerate(graph.calls)
        ]
        held = [tuple(variables_of(self.wiring, index)) for index in range(len(rows))]
        self.variables = [()] * self.inputs + [held[call.layer] for call in graph.calls]
        self.holders = {}
        for node, variables in enumerate(self.variables):
            for variable in variables:
                self.holders.setdefault(variable.id, []).append(node)

    def _edge(self, slot: str, tensor: Tensor) -> Edge:
        if isinstance(tensor, FromInput):
            return Edge(slot, tensor.position, 0)
        return Edge(slot, self.inputs + tensor.call, tensor.output)

    def __len__(self) -> int:
        return len(self.reads)

    @property
    def calls(self) -> range:
        """The numbers of the nodes that are calls."""
        return range(self.inputs, len(self))

    def layer(self, node: int) -> Layer:
        """The layer that call `node` calls."""
        return self.wiring.layers[self.wiring.graph.calls[node - self.inputs].layer]

    def row(self, node: int) -> int:
        """Its number in the layer table: equal numbers are one object."""
        return self.wiring.graph.calls[node - self.inputs].layer


def _frozen(value: object) -> bytes:
    return msgspec.json.encode(value, order="sorted")


def _what(wiring: Wiring, layer: Layer) -> Hashable:
    """What a layer is, but for its connections and its weights' identity."""
    if layer.kind == "opaque":
        shapes = tuple(sorted(v.shape for v in layer.variables))
        return ("opaque", shapes, layer.trainable)
    inner = tuple(
        sorted((role, _what(wiring, wiring.layers[index])) for role, index in layer.inner.items())
    )
    trains = layer.trainable
    return (layer.class_name, _frozen(layer.settings), layer.dtype, trains, inner)


def _ends(wiring: Wiring, call: int) -> Hashable:
    """For an opaque call the shapes it gives: all that is known of it beside its variables."""
    given = wiring.graph.calls[call]
    if wiring.layers[given.layer].kind != "opaque":
        return ()
    return tuple(spec.shape for spec in given.outputs)


def variables_of(wiring: Wiring, row: int) -> Iterator[Variable]:
    """The variables of a layer and of the layers it wraps, in a fixed order."""
    layer = wiring.layers[row]
    yield from layer.variables
    for role in sorted(layer.inner):
        yield from variables_of(wiring, layer.inner[role])
