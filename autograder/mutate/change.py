"""What a mutation is, as data: a changed wiring, where it changed, where its rows are from."""

from collections.abc import Iterator
from dataclasses import dataclass

import keras
import msgspec

from autograder.extract import Reading
from autograder.wiring import Graph, Wiring

OUTSIDE = -1
"""The row that stands for the model's own graph, where others are rows of nested models."""


class Where(msgspec.Struct, frozen=True, omit_defaults=True):
    """A call, one edge into it (`slot`), or an input or output of a graph, by position.

    `graph` is the row of the nested model whose graph is meant.
    """

    graph: int = OUTSIDE
    call: int = -1
    slot: str = ""
    input: int = -1
    output: int = -1


class Change(msgspec.Struct, frozen=True):
    """A mutation before Keras has seen it: shapes and variables in `wiring` are the old ones.

    `where` is the place in the original, `place` in `wiring`. `origin[row]` is the original's
    row that a row of `wiring` is or is copied from; -1: it is new.
    """

    kind: str
    wiring: Wiring
    where: Where
    place: Where
    says: str
    origin: tuple[int, ...]


@dataclass(frozen=True)
class Mutant:
    """A model that differs from the original by one change.

    `where` is the place in the original wiring; `place` the same in `wiring`, where there is one.
    `plays` tells for a `Variable.id` of `wiring` the original's row, and the place among that row's
    variables, of the variable that it is or is copied from.
    """

    kind: str
    where: Where
    place: Where | None
    says: str
    plays: dict[int, tuple[int, int]]
    reading: Reading

    @property
    def wiring(self) -> Wiring:
        """As read from the Keras model."""
        return self.reading.wiring

    @property
    def model(self) -> keras.Model:
        """The Keras model."""
        return self.reading.models[0]


@dataclass(frozen=True)
class Restyled(Mutant):
    """The same model in another style."""


def graphs(wiring: Wiring) -> Iterator[tuple[int, Graph]]:
    """The model's own graph, then those of its nested models, each with its row."""
    yield OUTSIDE, wiring.graph
    for row, layer in enumerate(wiring.layers):
        if layer.graph is not None and layer.kind == "model":
            yield row, layer.graph


def graph_at(wiring: Wiring, at: int) -> Graph:
    """The graph of a row; raises `LookupError` for a layer that has none."""
    graph = wiring.graph if at == OUTSIDE else wiring.layers[at].graph
    if graph is None:
        raise LookupError(f"row {at} is no nested model")
    return graph


def first_call(wiring: Wiring, row: int) -> Where:
    """The first call of a row; for a layer inside a wrapper that of the wrapper."""
    for at, graph in graphs(wiring):
        for number, call in enumerate(graph.calls):
            if call.layer == row:
                return Where(graph=at, call=number)
    holders = (other for other, layer in enumerate(wiring.layers) if row in layer.inner.values())
    return next((first_call(wiring, holder) for holder in holders), Where())
