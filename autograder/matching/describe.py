"""Nodes as a person can find them: `Step` and `Place`, copied out of a side."""

from collections import Counter

from autograder.difference import Place, Step
from autograder.matching.side import Edge, Side
from autograder.wiring import Shape

_LIST = 8
"""How many settings a step carries: more would not be read."""


class Describer:
    """Describes the nodes of one side; counts calls of one class in the order of their lines."""

    def __init__(self, side: Side) -> None:
        self.side = side
        self._number: dict[int, tuple[int, int]] = {}
        total = Counter(side.layer(node).class_name for node in side.calls)
        seen: Counter[str] = Counter()
        for node in sorted(side.calls, key=self._order):
            name = side.layer(node).class_name
            seen[name] += 1
            self._number[node] = (seen[name], total[name])
        self._on_line: dict[tuple[str, int | None], set[str | int]] = {}
        for node in side.calls:
            here = self._on_line.setdefault((side.layer(node).class_name, self._line(node)), set())
            # a layer without weights has a row for each call, but one name
            here.add(side.layer(node).name or side.row(node))

    def _line(self, node: int) -> int | None:
        return (
            self.side.wiring.graph.calls[node - self.side.inputs].line or self.side.layer(node).line
        )

    def _order(self, node: int) -> tuple[int, int]:
        return self.side.wiring.graph.calls[node - self.side.inputs].line or 0, node

    def step(self, node: int) -> Step:
        """The call at `node`."""
        call = self.side.wiring.graph.calls[node - self.side.inputs]
        layer = self.side.layer(node)
        number, total = self._number[node]
        settings = {**layer.settings, **call.constants}
        return Step(
            class_name=layer.class_name,
            settings=dict(list(settings.items())[:_LIST]),
            variable=next((spec.variable for spec in call.outputs if spec.variable), ""),
            layer_variable=layer.variable,
            line=self._line(node),
            number=number,
            total=total,
            alone=self._line(node) is not None
            and len(self._on_line[layer.class_name, self._line(node)]) == 1,
            shape=call.outputs[0].shape if call.outputs else (),
            kind=layer.kind,
        )

    def place(self, node: int, result: int = 0) -> Place:
        """The tensor that `node` gives."""
        if node < self.side.inputs:
            given = self.side.wiring.graph.inputs[node]
            variable = given.spec.variable or given.name
            return Place(given.spec.shape, variable, position=node, key=given.key)
        spec = self.side.wiring.graph.calls[node - self.side.inputs].outputs[result]
        return Place(spec.shape, spec.variable, step=self.step(node), output=result)

    def at(self, edge: Edge) -> Place:
        """The tensor that an edge comes from."""
        return self.place(edge.node, edge.result)

    def shape(self, edge: Edge) -> Shape:
        """The shape of the tensor that an edge comes from."""
        return self.place(edge.node, edge.result).shape
