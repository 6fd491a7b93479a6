"""A wiring opened up for rewriting: nodes that point at nodes.

`opened` flattens nested models on the way in, so that every rule sees one graph; `closed` writes
the plain wiring back, calls in the order in which the outputs need them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from msgspec.structs import replace

from autograder.wiring import (
    Call,
    FromCall,
    FromInput,
    Graph,
    Input,
    Json,
    Layer,
    Output,
    Read,
    Spec,
    Tensor,
    Wiring,
)


@dataclass(eq=False)
class Row:
    """A layer object. Rows are equal only when they are the same object: that is sharing."""

    layer: Layer
    inner: dict[str, "Row"] = field(default_factory=dict)

    def set(self, **changes: object) -> None:
        """Changes fields of the layer for every call of it."""
        self.layer = replace(self.layer, **changes)


@dataclass(eq=False)
class Node:
    """One call of a row, or (with `position`) an input of the graph."""

    row: Row | None
    reads: list[tuple[str, "Port"]]
    outputs: list[Spec]
    constants: dict[str, Json] = field(default_factory=dict)
    masks: list[tuple[str, "Port"]] = field(default_factory=list)
    line: int | None = None
    position: int | None = None

    @property
    def layer(self) -> Layer:
        """The layer called; only for calls."""
        assert self.row is not None
        return self.row.layer

    def spec(self, slot: int = 0) -> Spec:
        """Shape and dtype of the tensor read first (or `slot`-th)."""
        port = self.reads[slot][1]
        return port.node.outputs[port.result]


class Port(NamedTuple):
    """One result of a node."""

    node: Node
    result: int = 0


@dataclass(eq=False)
class Net:
    """Inputs, outputs, and all that lies between, reachable from the outputs."""

    inputs: list[tuple[Input, Node]]
    outputs: list[tuple[Output, Port]]
    _ordered: list[Node] | None = None

    def nodes(self) -> list[Node]:
        """The calls, each after all it reads; kept until `redirect` changes who reads whom."""
        if self._ordered is None:
            self._ordered = self._order()
        return self._ordered

    def _order(self) -> list[Node]:
        """Depth first from the outputs, without recursion: a model may be 5,000 calls deep."""
        done: dict[Node, bool] = {}
        ordered: list[Node] = []
        pending = [port.node for _, port in reversed(self.outputs)]
        while pending:
            node = pending[-1]
            if done.get(node):
                pending.pop()
                continue
            waiting = [
                port.node for _, port in (*node.reads, *node.masks) if not done.get(port.node)
            ]
            if waiting:
                pending.extend(reversed(waiting))
                continue
            pending.pop()
            done[node] = True
            if node.position is None:
                ordered.append(node)
        return ordered

    def redirect(self, moved: dict[Port, Port]) -> None:
        """Lets everything that read a port of `moved` read its replacement instead."""
        if not moved:
            return
        for node in self.nodes():
            node.reads = [(slot, moved.get(port, port)) for slot, port in node.reads]
            node.masks = [(slot, moved.get(port, port)) for slot, port in node.masks]
        self.outputs = [(output, moved.get(port, port)) for output, port in self.outputs]
        self._ordered = None


def opened(wiring: Wiring) -> Net:
    """The wiring as one flat net: calls of nested models replaced by the calls inside them."""
    rows = [Row(layer) for layer in wiring.layers]
    for row in rows:
        row.inner = {role: rows[index] for role, index in row.layer.inner.items()}
    inputs = [
        (given, Node(None, [], [given.spec], position=position, line=given.line))
        for position, given in enumerate(wiring.graph.inputs)
    ]
    sources = [Port(node) for _, node in inputs]
    ends = _expand(wiring.graph, rows, sources, {})
    return Net(inputs, list(zip(wiring.graph.outputs, ends, strict=True)))


@dataclass
class _PerStep:
    """What a TimeDistributed makes of the calls of the model it wraps: each on every time step."""

    wrapper: Row
    steps: int | None
    rows: dict[Row, Row]

    def around(self, row: Row) -> Row:
        """The wrapped row, one for each row."""
        if row not in self.rows:
            self.rows[row] = Row(replace(self.wrapper.layer, inner={}), {"layer": row})
        return self.rows[row]

    def spec(self, spec: Spec) -> Spec:
        """A tensor of the wrapped model, for all steps."""
        return replace(spec, shape=(*spec.shape[:1], self.steps, *spec.shape[1:]))


def _expand(
    graph: Graph,
    rows: list[Row],
    sources: list[Port],
    constants: dict[str, Json],
    per_step: _PerStep | None = None,
) -> list[Port]:
    """The outputs of `graph` when its inputs are `sources`. Recursion as deep as models nest."""
    results: list[list[Port]] = []
    wrapped: dict[Row, _PerStep] = {}

    def port(tensor: Tensor) -> Port:
        if isinstance(tensor, FromInput):
            return sources[tensor.position]
        return results[tensor.call][tensor.output]

    for call in graph.calls:
        row = rows[call.layer]
        reads = [(read.slot, port(read.tensor)) for read in call.reads]
        each_step = per_step or _wrapping_model(row, reads, wrapped)
        held = row.inner["layer"] if each_step and not per_step else row
        inside = held.layer.graph
        if held.layer.kind == "model" and inside is not None:
            passed = {**constants, **call.constants}
            results.append(_expand(inside, rows, _bound(inside, reads), passed, each_step))
            _name_results(results[-1], call)
            continue
        flags = _inherited(row.layer, constants)
        outputs = list(call.outputs)
        if per_step:
            row, outputs = per_step.around(row), [per_step.spec(spec) for spec in outputs]
        node = Node(row, reads, outputs, {**call.constants, **flags}, line=call.line)
        results.append([Port(node, index) for index in range(len(call.outputs))])
    return [port(output.tensor) for output in graph.outputs]


def _wrapping_model(
    row: Row, reads: list[tuple[str, Port]], known: dict[Row, _PerStep]
) -> _PerStep | None:
    """How a TimeDistributed around a model calls what is inside; None for any other row."""
    held = row.inner.get("layer")
    if row.layer.class_name != "TimeDistributed" or held is None or held.layer.graph is None:
        return None
    if row not in known:
        port = reads[0][1]
        known[row] = _PerStep(row, port.node.outputs[port.result].shape[1], {})
    return known[row]


def _bound(inside: Graph, reads: list[tuple[str, Port]]) -> list[Port]:
    """Which tensor plays which input of a nested model: by key where the keys fit, else in order.

    A nested model takes its tensors as its first argument, so slots are that name plus the key.
    """
    by_key = {slot[slot.find("[") :] if "[" in slot else "": port for slot, port in reads}
    keys = [given.key for given in inside.inputs]
    if len(by_key) == len(keys) and all(key in by_key for key in keys):
        return [by_key[key] for key in keys]
    return [port for _, port in reads][: len(keys)]


def _inherited(layer: Layer, constants: dict[str, Json]) -> dict[str, Json]:
    """A `training=True` given to a nested model reaches the layers inside that listen to it."""
    if constants.get("training") is True and (layer.random or layer.updates):
        return {"training": True}
    return {}


def _name_results(results: list[Port], call: Call) -> None:
    """The learner's name for what the nested model returned names the tensor inside, if bare."""
    for port, spec in zip(results, call.outputs, strict=False):
        own = port.node.outputs[port.result]
        if spec.variable and port.node.position is None:
            port.node.outputs[port.result] = replace(own, variable=spec.variable)
            port.node.line = call.line or port.node.line


def closed(net: Net, wiring: Wiring) -> Wiring:
    """The net as a plain wiring with the name, kind and loss of the one it came from."""
    nodes = net.nodes()
    number = {node: index for index, node in enumerate(nodes)}
    rows = _rows_of(nodes)
    row_number = {row: index for index, row in enumerate(rows)}

    def tensor(port: Port) -> Tensor:
        if port.node.position is not None:
            return FromInput(port.node.position)
        return FromCall(number[port.node], port.result)

    calls = tuple(
        Call(
            layer=row_number[node.row],
            reads=tuple(Read(slot, tensor(port)) for slot, port in node.reads),
            outputs=tuple(node.outputs),
            constants=node.constants,
            masks=tuple(Read(slot, tensor(port)) for slot, port in node.masks),
            line=node.line,
        )
        for node in nodes
        if node.row is not None
    )
    layers = tuple(
        replace(row.layer, inner={role: row_number[held] for role, held in row.inner.items()})
        for row in rows
    )
    graph = Graph(
        inputs=tuple(given for given, _ in net.inputs),
        calls=calls,
        outputs=tuple(replace(output, tensor=tensor(port)) for output, port in net.outputs),
    )
    return replace(wiring, layers=layers, graph=graph)


def _rows_of(nodes: list[Node]) -> list[Row]:
    """The rows in the order of their first call, each before the ones it wraps."""
    seen: dict[Row, None] = {}

    def add(row: Row) -> None:
        if row not in seen:
            seen[row] = None
            for held in row.inner.values():
                add(held)

    for node in nodes:
        if node.row is not None:
            add(node.row)
    return list(seen)


def rows(net: Net) -> Iterator[Row]:
    """Every layer that is called, wrapped ones included."""
    return iter(_rows_of(net.nodes()))
