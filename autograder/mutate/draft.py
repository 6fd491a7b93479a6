"""One graph of a wiring, opened for a change, and closed again with its calls in order.

A call keeps its number while the draft is open, so that a mutation is a line or two; `close`
sorts the calls so that each reads only earlier ones, and drops the draft when a call would read
its own result.
"""

import networkx as nx
from msgspec.structs import replace

from autograder.mutate.change import OUTSIDE, Change, Where, graph_at
from autograder.wiring import (
    Call,
    FromCall,
    FromInput,
    Json,
    Layer,
    Output,
    Read,
    Spec,
    Tensor,
    Wiring,
    spec_of,
)

NEAR = 24
"""Calls so far apart are taken for each other at most: else a model of a thousand calls would
have a million mutants."""


class Draft:
    """A graph of a wiring under change."""

    def __init__(self, wiring: Wiring, at: int = OUTSIDE) -> None:
        graph = graph_at(wiring, at)
        self.wiring, self.at, self.graph = wiring, at, graph
        self.layers = list(wiring.layers)
        self.origin = list(range(len(wiring.layers)))
        self.inputs = list(graph.inputs)
        self.outputs = list(graph.outputs)
        self.calls = dict(enumerate(graph.calls))
        self.kind = ""  # of the model, where the change makes it another
        self.backwards = False  # calls in the last possible order, not the first

    def row(self, layer: Layer, origin: int = -1) -> int:
        """A new row of the layer table; `origin` when it copies one."""
        self.layers.append(layer)
        self.origin.append(origin)
        return len(self.layers) - 1

    def copy(self, row: int) -> int:
        """A separate layer with the settings of a row, and separate layers inside it."""
        layer = self.layers[row]
        inner = {role: self.copy(held) for role, held in layer.inner.items()}
        graph = layer.graph
        if graph is not None:
            rows = {one: self.copy(one) for one in dict.fromkeys(c.layer for c in graph.calls)}
            calls = tuple(replace(call, layer=rows[call.layer]) for call in graph.calls)
            graph = replace(graph, calls=calls)
        return self.row(replace(layer, name="", inner=inner, graph=graph), row)

    def add(
        self,
        layer: int,
        reads: list[Tensor],
        outputs: tuple[Spec, ...] | None = None,
        constants: dict[str, Json] | None = None,
        slots: list[str] | None = None,
    ) -> Tensor:
        """A new call at the end; returns its result."""
        several = len(reads) > 1
        named = slots or [f"inputs[{k}]" if several else "inputs" for k in range(len(reads))]
        number = max(self.calls, default=-1) + 1
        specs = outputs or (replace(self.spec(reads[0]), variable=""),)
        edges = tuple(Read(slot, tensor) for slot, tensor in zip(named, reads, strict=True))
        self.calls[number] = Call(layer, edges, specs, constants or {})
        return FromCall(number)

    def spec(self, tensor: Tensor) -> Spec:
        """Shape and dtype of a tensor (of an old one: as it was)."""
        if isinstance(tensor, FromInput):
            return self.inputs[tensor.position].spec
        return self.calls[tensor.call].outputs[tensor.output]

    def reread(self, number: int, slot: str, tensor: Tensor) -> None:
        """Makes a call read another tensor in a slot."""
        call = self.calls[number]
        reads = tuple(Read(r.slot, tensor) if r.slot == slot else r for r in call.reads)
        self.calls[number] = replace(call, reads=reads)

    def reroute(self, old: Tensor, new: Tensor, *, but: tuple[int, ...] = ()) -> None:
        """Whatever reads `old` reads `new`, all calls but those, and the outputs."""
        for number, call in self.calls.items():
            if number not in but and any(read.tensor == old for read in call.reads):
                reads = tuple(replace(r, tensor=new) if r.tensor == old else r for r in call.reads)
                self.calls[number] = replace(call, reads=reads)
        self.outputs = [replace(o, tensor=new) if o.tensor == old else o for o in self.outputs]

    def readers(self, tensor: Tensor) -> list[int]:
        """Numbers of the calls that read a tensor."""
        found = self.calls.items()
        return [number for number, call in found if any(r.tensor == tensor for r in call.reads)]

    def outputs_are(self, tensor: Tensor) -> bool:
        """Whether a tensor is an output."""
        return any(output.tensor == tensor for output in self.outputs)

    def drop(self, number: int) -> None:
        """Removes a call that nothing reads any more."""
        del self.calls[number]

    def change(self, kind: str, where: Where, place: Where, says: str) -> Change | None:
        """The change as data; None when it has no order of calls, or reads what is gone."""
        wiring, numbers = self.close()
        if wiring is None or (place.call >= 0 and place.call not in numbers):
            return None
        there = replace(place, graph=self.at, call=numbers.get(place.call, -1))
        where = replace(where, graph=self.at) if where.graph == OUTSIDE else where
        return Change(kind, wiring, where, there, says, tuple(self.origin))

    def close(self) -> tuple[Wiring | None, dict[int, int]]:
        """The wiring with this graph in it, and the new number of each call."""
        needs = nx.DiGraph()
        needs.add_nodes_from(self.calls)
        for number, call in self.calls.items():
            for read in call.reads:
                if isinstance(read.tensor, FromCall):
                    needs.add_edge(read.tensor.call, number)
        if set(needs) != set(self.calls) or not nx.is_directed_acyclic_graph(needs):
            return None, {}
        order = self._order(needs)
        numbers = {old: new for new, old in enumerate(order)}
        calls = tuple(_renumbered(self.calls[old], numbers) for old in order)
        outputs = tuple(_output(one, numbers) for one in self.outputs)
        graph = replace(self.graph, inputs=tuple(self.inputs), calls=calls, outputs=outputs)
        if self.at != OUTSIDE:
            self.layers[self.at] = replace(self.layers[self.at], graph=graph)
            graph = self.wiring.graph
        kind = self.kind or self.wiring.kind
        return replace(self.wiring, kind=kind, layers=tuple(self.layers), graph=graph), numbers

    def _order(self, needs: "nx.DiGraph[int]") -> list[int]:
        """Call numbers, each after those it reads."""
        if self.backwards:
            return list(nx.lexicographical_topological_sort(needs.reverse()))[::-1]
        return list(nx.lexicographical_topological_sort(needs))


def _renumbered(call: Call, numbers: dict[int, int]) -> Call:
    reads = tuple(replace(r, tensor=_moved(r.tensor, numbers)) for r in call.reads)
    return replace(call, reads=reads, masks=())


def _output(output: Output, numbers: dict[int, int]) -> Output:
    return replace(output, tensor=_moved(output.tensor, numbers))


def _moved(tensor: Tensor, numbers: dict[int, int]) -> Tensor:
    return tensor if isinstance(tensor, FromInput) else replace(tensor, call=numbers[tensor.call])


def tensors_of(wiring: Wiring, at: int) -> list[Tensor]:
    """All tensors of a graph: its inputs, then what its calls return."""
    graph = graph_at(wiring, at)
    inputs: list[Tensor] = [FromInput(k) for k in range(len(graph.inputs))]
    calls = enumerate(graph.calls)
    return inputs + [FromCall(n, k) for n, call in calls for k in range(len(call.outputs))]


def near(number: int, tensor: Tensor) -> bool:
    """Whether a tensor is an input, or made by a call not far from that number."""
    return isinstance(tensor, FromInput) or abs(tensor.call - number) <= NEAR


def same_kind(wiring: Wiring, at: int, one: Tensor, other: Tensor) -> bool:
    """Whether two tensors have one shape and dtype."""
    a, b = (spec_of(graph_at(wiring, at), tensor) for tensor in (one, other))
    return (a.shape, a.dtype) == (b.shape, b.dtype)
