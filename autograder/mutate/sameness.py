"""Whether two wirings are one up to order and naming, by graph isomorphism.

Written without a look at `canonical` and `matching`, which it helps to test, and simpler: it
knows no other style but commuted operands, stateless layers shared or not, and a call made twice.
"""

from collections import Counter
from typing import Any

import msgspec
import networkx as nx

from autograder.mutate.wrong_reads import COMMUTATIVE
from autograder.wiring import FromCall, FromInput, Graph, Layer, Tensor, Wiring

LARGEST = 4000
"""Nodes beyond which only refined colours are compared, no isomorphism searched."""


def same(one: Wiring, other: Wiring) -> bool:
    """Whether a renaming of layers, variables and calls makes one wiring the other."""
    left, right = drawn(one, "one"), drawn(other, "other")
    colours = refined(left, right)
    counts = [Counter(colours[node] for node in graph) for graph in (left, right)]
    if counts[0] != counts[1]:
        return False
    if len(left) > LARGEST:
        return True
    for graph in (left, right):
        nx.set_node_attributes(graph, {node: colours[node] for node in graph}, "colour")
    return bool(nx.vf2pp_is_isomorphic(left, right, node_label="colour"))


def refined(*graphs: "nx.DiGraph[Any]") -> dict[Any, int]:
    """A number a node, equal where nothing near or far tells two nodes apart by counting."""
    colours: dict[Any, Any] = {n: d["label"] for g in graphs for n, d in g.nodes(data=True)}
    kinds = 0
    while True:
        signs = {
            node: (
                colours[node],
                tuple(sorted(map(str, (colours[n] for n in graph.predecessors(node))))),
                tuple(sorted(map(str, (colours[n] for n in graph.successors(node))))),
            )
            for graph in graphs
            for node in graph
        }
        numbers = {sign: k for k, sign in enumerate(sorted(set(signs.values()), key=str))}
        colours = {node: numbers[sign] for node, sign in signs.items()}
        if len(numbers) == kinds:
            return colours
        kinds = len(numbers)


class _Drawing:
    """A wiring as a graph: tensors flow along edges, calls point at their layer, that at its
    variables."""

    def __init__(self, wiring: Wiring, side: str) -> None:
        self.wiring, self.side = wiring, side
        self.graph: nx.DiGraph[Any] = nx.DiGraph()

    def node(self, *name: object, label: object = "") -> Any:  # noqa: ANN401
        node = (self.side, *name)
        self.graph.add_node(node, label=_text(label))
        return node

    def draw(self, at: int, graph: Graph) -> None:
        """The calls of one graph; the same call made twice is one."""
        results: dict[Tensor, Any] = {}
        for k, one in enumerate(graph.inputs):
            label = ["input", at < 0, k, one.key, one.spec.shape, one.spec.dtype]
            results[FromInput(k)] = self.node("input", at, k, label=label)
            if at >= 0:
                self.graph.add_edge(self.row(at), results[FromInput(k)])
        made: dict[Any, int] = {}
        for number, call in enumerate(graph.calls):
            layer = self.wiring.layers[call.layer]
            owner = _own(layer) if stateless(layer) else call.layer
            reads = sorted(
                [_slot(layer, read.slot), results[read.tensor][1:]] for read in call.reads
            )
            sign = _text([owner, reads, call.constants])
            first = made.setdefault(sign, number) if not (layer.random or layer.updates) else number
            label = ["call", _own(layer) if stateless(layer) else "", call.constants]
            node = self.node("call", at, first, label=label)
            for k, spec in enumerate(call.outputs):
                result = self.node("result", at, first, k, label=["result", k, spec.shape])
                self.graph.add_edge(node, result)
                results[FromCall(number, k)] = result
            if first != number:
                continue
            if not stateless(layer):
                self.graph.add_edge(node, self.row(call.layer))
            for read in call.reads:
                edge = self.node(
                    "read", at, number, read.slot, label=["read", _slot(layer, read.slot)]
                )
                self.graph.add_edge(results[read.tensor], edge)
                self.graph.add_edge(edge, node)
        for k, output in enumerate(graph.outputs):
            node = self.node("output", at, k, label=["output", at < 0, k, output.key])
            self.graph.add_edge(results[output.tensor], node)

    def row(self, row: int) -> Any:  # noqa: ANN401
        """The node of a layer object, with what it holds."""
        name = (self.side, "row", row)
        if name in self.graph:
            return name
        layer = self.wiring.layers[row]
        node = self.node("row", row, label=_own(layer))
        for variable in layer.variables:
            label = ["variable", variable.shape, variable.dtype, variable.trainable]
            self.graph.add_edge(node, self.node("variable", variable.id, label=label))
        for role, inner in layer.inner.items():
            held = self.node("role", row, role, label=["role", role])
            self.graph.add_edge(node, held)
            self.graph.add_edge(held, self.row(inner))
        if layer.graph is not None:
            self.draw(row, layer.graph)
        return node


def drawn(wiring: Wiring, side: str) -> "nx.DiGraph[Any]":
    """The wiring as a labelled graph; `side` keeps the nodes of two wirings apart."""
    drawing = _Drawing(wiring, side)
    drawing.draw(-1, wiring.graph)
    return drawing.graph


def stateless(layer: Layer) -> bool:
    """Whether it makes no difference that a layer is one object or two."""
    return not (layer.variables or layer.inner or layer.graph) and layer.kind in ("layer", "op")


def _slot(layer: Layer, slot: str) -> str:
    return "any" if layer.class_name in COMMUTATIVE else slot


def _own(layer: Layer) -> str:
    kind = "model" if layer.kind == "model" else layer.class_name
    settings = {k: v for k, v in layer.settings.items() if k != "initializers"}
    dtype = layer.dtype if layer.kind == "layer" else ""
    return _text([kind, settings, dtype, layer.trainable or not layer.variables])


def _text(data: object) -> str:
    return msgspec.json.encode(data, order="deterministic").decode()
