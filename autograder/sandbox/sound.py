"""Whether a wiring that a process claims refers only to what it holds.

Types are checked as the answer is read; here what types cannot say: indices in range, calls that
read earlier calls only, no layer inside itself, sizes that a person's model has. The rooms that
compare may then follow any reference, and what they do is bounded: they put the inside of a nested
model in the place of each of its calls, so that its size counts as often as it is called.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from autograder.sandbox.protocol import Claimed
from autograder.sandbox.text import clean
from autograder.wiring import FromCall, FromInput, Graph, Json, Layer, Spec, Tensor, Wiring

MOST_LAYERS = 5_000
MOST_CALLS = 10_000
"""The largest of `keras.applications` has 1,041 layers. To compare so many takes seconds."""
MOST_PARTS = 50_000
"""Reads, results, inputs, outputs and variables; the values in all settings."""
MOST_AXES = 16
LONGEST_TEXT = 4000
MOST_SAID = 2000
"""Characters of what an exception says."""
MOST_FACTS = 32
"""What a process tells of the line that raised (`extract.at_hand`)."""
DEEPEST = 30
"""Models inside models, and lists inside lists."""

TOO_MANY = "it has more layers than the grader reads"
KINDS = frozenset({"layer", "op", "model", "opaque"})


def trimmed(refusal: Claimed) -> Claimed:
    """The refusal that a process claims, its text cleaned and no longer than an honest one's."""
    return msgspec.structs.replace(
        refusal, **{name: _short(value) for name, value in msgspec.structs.asdict(refusal).items()}
    )


def _short(value: Any) -> Any:  # noqa: ANN401  a field of a refusal: text, a number or facts
    if isinstance(value, str):
        return clean(value, MOST_SAID)
    if isinstance(value, dict):
        return {clean(key, 60): clean(said, 240) for key, said in list(value.items())[:MOST_FACTS]}
    if isinstance(value, int):
        return value if abs(value) < 1 << 40 else 0
    return value


def unsound(wiring: Wiring) -> str:
    """One sentence on what is wrong with it; "" when nothing is."""
    return next((problem for problem in _problems(wiring) if problem), "")


def _problems(wiring: Wiring) -> Iterator[str]:
    """In an order in which each may rely on those before it."""
    graphs = [wiring.graph, *(layer.graph for layer in wiring.layers if layer.graph is not None)]
    many = len(wiring.layers) > MOST_LAYERS or sum(len(one.calls) for one in graphs) > MOST_CALLS
    yield TOO_MANY if many else ""
    parts = sum(map(_parts, graphs)) + sum(len(layer.variables) for layer in wiring.layers)
    yield "its wiring has more parts than the grader reads" if parts > MOST_PARTS else ""
    yield from (_graph(graph, len(wiring.layers)) for graph in graphs)
    if any(not _layer(layer, len(wiring.layers)) for layer in wiring.layers):
        yield "a layer of its wiring refers to what is not there"
    if any(len(text) > LONGEST_TEXT for text in _texts(wiring, graphs)):
        yield "a name in its wiring is longer than the grader reads"
    if not _plain(_values(wiring, graphs)):
        yield "its wiring holds values that no layer has"
    yield _nests(wiring)


def _parts(graph: Graph) -> int:
    calls = sum(len(one.reads) + len(one.masks) + len(one.outputs) for one in graph.calls)
    return calls + len(graph.inputs) + len(graph.outputs)


def _graph(graph: Graph, layers: int) -> str:
    for position, call in enumerate(graph.calls):
        if not 0 <= call.layer < layers:
            return "a call of its wiring names no layer"
        if not all(_exists(read.tensor, graph, position) for read in (*call.reads, *call.masks)):
            return "a call of its wiring reads what is not there yet"
    if not all(_exists(output.tensor, graph, len(graph.calls)) for output in graph.outputs):
        return "an output of its wiring is not there"
    specs = [given.spec for given in graph.inputs]
    specs += [spec for call in graph.calls for spec in call.outputs]
    return "" if all(_spec(spec) for spec in specs) else "a tensor of its wiring has no sane shape"


def _exists(tensor: Tensor, graph: Graph, before: int) -> bool:
    match tensor:
        case FromInput(position=position):
            return 0 <= position < len(graph.inputs)
        case FromCall(call=call, output=output):
            return 0 <= call < before and 0 <= output < len(graph.calls[call].outputs)


def _spec(spec: Spec) -> bool:
    sizes = all(size is None or 0 <= size < 1 << 40 for size in spec.shape)
    return sizes and len(spec.shape) <= MOST_AXES and len(spec.dtype) <= 50


def _layer(layer: Layer, layers: int) -> bool:
    return (
        layer.kind in KINDS
        and (layer.graph is not None) == (layer.kind == "model")
        and all(0 <= inner < layers for inner in layer.inner.values())
        and all(_spec(Spec(one.shape, one.dtype)) for one in layer.variables)
    )


def _texts(wiring: Wiring, graphs: Iterable[Graph]) -> Iterator[str]:
    yield from (wiring.kind, wiring.name, wiring.loss)
    for layer in wiring.layers:
        yield from (layer.class_name, layer.name, layer.variable, layer.dtype, layer.masking)
        yield from (*layer.inner, *layer.settings, *(one.path for one in layer.variables))
    for graph in graphs:
        for given in graph.inputs:
            yield from (given.key, given.name, given.spec.variable)
        for output in graph.outputs:
            yield from (output.key, output.name)
        for call in graph.calls:
            yield from (read.slot for read in (*call.reads, *call.masks))
            yield from (*call.constants, *(spec.variable for spec in call.outputs))


def _values(wiring: Wiring, graphs: Iterable[Graph]) -> list[Json]:
    found = [value for layer in wiring.layers for value in layer.settings.values()]
    calls = (call for graph in graphs for call in graph.calls)
    return found + [value for call in calls for value in call.constants.values()]


def _plain(values: list[Json]) -> bool:
    """Whether values are few and none lies deep: what compares and writes them recurses."""
    count = 0
    for _ in range(DEEPEST):
        count += len(values)
        if count > MOST_PARTS:
            return False
        lists = [one for one in values if isinstance(one, list)]
        dicts = [one for one in values if isinstance(one, dict)]
        values = [inner for one in lists for inner in one]
        values += [inner for one in dicts for inner in one.values()]
        if not values:
            return True
    return False


def _nests(wiring: Wiring) -> str:
    """Whether what layers contain, by wrapping or nesting, ends after `DEEPEST` levels, and how
    much it is when each call of a nested model stands for its inside."""
    inside = [
        [*layer.inner.values(), *(call.layer for call in layer.graph.calls)]
        if layer.graph is not None
        else [*layer.inner.values()]
        for layer in wiring.layers
    ]
    sizes: dict[int, int] = {}
    for _ in range(DEEPEST):
        sizes |= {
            k: 1 + sum(sizes[one] for one in held)
            for k, held in enumerate(inside)
            if k not in sizes and all(one in sizes for one in held)
        }
    if len(sizes) < len(inside):
        return "a layer of its wiring is inside itself"
    called = sum(sizes[call.layer] for call in wiring.graph.calls)
    largest = max(sizes.values(), default=0)
    return TOO_MANY if max(called, largest) > MOST_CALLS else ""
