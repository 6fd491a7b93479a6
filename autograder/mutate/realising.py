"""A change, made a Keras model and read back: only what Keras can build is a mutant."""

from typing import TypeVar

from msgspec.structs import replace

from autograder import extract
from autograder.extract import Reading
from autograder.mutate.building import Built, built
from autograder.mutate.change import OUTSIDE, Change, Mutant, Restyled, Where, graph_at, graphs
from autograder.mutate.making import CannotBuild
from autograder.wiring import Graph, Wiring


def mutant(change: Change) -> Mutant | None:
    """The change as a model that Keras builds; None when it does not."""
    return _realised(change, Mutant)


def restyled(change: Change) -> Restyled | None:
    """The same for a change of style."""
    return _realised(change, Restyled)


M = TypeVar("M", bound=Mutant)


def _realised(change: Change, made: type[M]) -> M | None:
    try:
        there = built(change.wiring)
        reading = extract.read(there.model, there.marks)  # type: ignore[arg-type]  # as names
    except (CannotBuild, extract.CannotRead):
        return None
    rows = _rows(reading.wiring, change.wiring)
    return made(
        kind=change.kind,
        where=change.where,
        place=_place(change, reading.wiring, rows),
        says=change.says,
        plays=_plays(change, there, reading),
        reading=Reading(unmarked(reading.wiring), reading.variables, reading.models),
    )


def _plays(change: Change, there: Built, reading: Reading) -> dict[int, tuple[int, int]]:
    """The original's row and place in it for each variable that a kept or copied layer holds."""
    numbers = {id(variable): number for number, variable in reading.variables.items()}
    found = {}
    for row, layer in there.layers.items():
        one, origin = change.wiring.layers[row], change.origin[row]
        if origin < 0 or one.kind != "layer":
            continue
        inside = {id(v) for inner in one.inner.values() for v in there.layers[inner].weights}
        own = [variable for variable in layer.weights if id(variable) not in inside]
        for place, variable in enumerate(own):
            if id(variable) in numbers:
                found[numbers[id(variable)]] = (origin, place)
    return found


def _rows(found: Wiring, asked: Wiring) -> list[int]:
    """The row of `asked` that each row of `found` was made from; -1 when it has no mark.

    Layers carry their row as `line`. An operation is known by the call that made it.
    """
    rows = [layer.line - 1 if layer.line else -1 for layer in found.layers]
    for at, graph in graphs(found):
        theirs = _graph(asked, rows[at] if at != OUTSIDE else OUTSIDE)
        for number, call in enumerate(graph.calls):
            if theirs is not None and rows[call.layer] < 0:
                rows[call.layer] = theirs.calls[_number(call.line, number)].layer
    return rows


def _graph(wiring: Wiring, at: int) -> Graph | None:
    return wiring.graph if at == OUTSIDE else wiring.layers[at].graph


def _number(line: int | None, number: int) -> int:
    """The number a call was marked with; the calls of a Sequential have no marks, and its order."""
    return number if line is None else line - 1


def _place(change: Change, found: Wiring, rows: list[int]) -> Where | None:
    """Where the changed place stands in what was read; None when it is not there."""
    asked = change.place
    at = OUTSIDE
    if asked.graph != OUTSIDE:
        if asked.graph not in rows:
            return None
        at = rows.index(asked.graph)
    if asked.call < 0:
        return replace(asked, graph=at) if asked != Where() else None
    for number, call in enumerate(graph_at(found, at).calls):
        if _number(call.line, number) == asked.call:
            return replace(asked, graph=at, call=number)
    return None


def unmarked(wiring: Wiring) -> Wiring:
    """The wiring without the marks."""
    layers = tuple(
        replace(layer, line=None, graph=_plain(layer.graph) if layer.graph else None)
        for layer in wiring.layers
    )
    return replace(wiring, layers=layers, graph=_plain(wiring.graph))


def _plain(graph: Graph) -> Graph:
    return replace(graph, calls=tuple(replace(call, line=None) for call in graph.calls))
