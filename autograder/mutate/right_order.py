"""The same graph, told otherwise: names, order, nesting, Sequential or not, structures of one."""

from collections.abc import Iterator

from msgspec.structs import replace

from autograder.mutate.building import is_chain
from autograder.mutate.change import Change, Where
from autograder.mutate.draft import Draft
from autograder.wiring import FromCall, FromInput, Graph, Input, Layer, Output, Tensor, Wiring


def renamed(wiring: Wiring) -> Iterator[Change | None]:
    """Every layer, input and the model under another name."""
    layers = tuple(replace(layer, name=f"other_{k}") for k, layer in enumerate(wiring.layers))
    inputs = tuple(replace(one, name=f"in_{k}") for k, one in enumerate(wiring.graph.inputs))
    graph = replace(wiring.graph, inputs=inputs)
    new = replace(wiring, name="other", layers=layers, graph=graph)
    yield Change("renamed", new, Where(), Where(), "other names", tuple(range(len(layers))))


def reordered(wiring: Wiring) -> Iterator[Change | None]:
    """Calls written, and layers made, in the last possible order instead of the first."""
    draft = Draft(wiring)
    draft.backwards = True
    change = draft.change("created in another order", Where(), Where(), "other order of creation")
    if change is not None and change.wiring.graph != wiring.graph:
        yield change


def other_kind(wiring: Wiring) -> Iterator[Change | None]:
    """A chain as Sequential and as Functional."""
    if is_chain(wiring.graph):
        draft = Draft(wiring)
        draft.kind = "Functional" if wiring.kind == "Sequential" else "Sequential"
        yield draft.change(f"as {draft.kind}", Where(), Where(), f"written as {draft.kind}")


def lists_of_one(wiring: Wiring) -> Iterator[Change | None]:
    """A list that holds the one input or the one output."""
    for field in ("inputs", "outputs"):
        draft = Draft(wiring)
        draft.kind = "Functional"
        places = getattr(draft, field)
        if len(places) == 1 and not places[0].key:
            setattr(draft, field, [replace(places[0], key="[0]")])
            yield draft.change("list of one", Where(), Where(), f"{field} in a list of one")


def nested(wiring: Wiring) -> Iterator[Change | None]:
    """Some calls that follow each other put into a model of their own."""
    total = len(wiring.graph.calls)
    windows = {(k, k + size) for size in (1, 2, 3) for k in range(0, total - size + 1, size)}
    for start, stop in sorted(windows | {(0, total), (0, total // 2), (total // 2, total)}):
        if stop > start:
            yield _nest(wiring, start, stop, "nested", opaque=False)


def subclassed(wiring: Wiring) -> Iterator[Change | None]:
    """Some calls, or all, put into a layer class of the learner's own."""
    total = len(wiring.graph.calls)
    for start, stop in sorted({(0, total), (0, total // 2), (total // 2, total)}):
        if stop > start:
            yield _nest(wiring, start, stop, "subclassed", opaque=True)


def _nest(wiring: Wiring, start: int, stop: int, kind: str, *, opaque: bool) -> Change | None:
    draft = Draft(wiring)
    draft.kind = "Functional"
    window = range(start, stop)
    reads = [read.tensor for number in window for read in draft.calls[number].reads]
    into = [t for t in dict.fromkeys(reads) if isinstance(t, FromInput) or t.call not in window]
    out = _read_outside(draft, window)
    inside = _moved_in(draft, window, into, out)
    row = draft.row(inside)
    if opaque:
        row = draft.row(Layer("Block", "opaque", inner={"wraps": row}))
    call = draft.add(row, list(into), tuple(draft.spec(tensor) for tensor in out))
    assert isinstance(call, FromCall)
    for position, tensor in enumerate(out):
        draft.reroute(tensor, FromCall(call.call, position))
    for number in window:
        draft.drop(number)
    return draft.change(kind, Where(call=start), Where(call=call.call), f"calls {start} to {stop}")


def _read_outside(draft: Draft, window: range) -> list[Tensor]:
    """Tensors made in the window that a later call or an output reads."""
    readers = [r.tensor for n, c in draft.calls.items() if n not in window for r in c.reads]
    wanted = [*readers, *(output.tensor for output in draft.outputs)]
    return [t for t in dict.fromkeys(wanted) if isinstance(t, FromCall) and t.call in window]


def _moved_in(draft: Draft, window: range, into: list[Tensor], out: list[Tensor]) -> Layer:
    """The calls of the window as the graph of a nested model."""

    def inner(tensor: Tensor) -> Tensor:
        if tensor in into:
            return FromInput(into.index(tensor))
        assert isinstance(tensor, FromCall)
        return FromCall(tensor.call - window.start, tensor.output)

    def key(position: int, total: int) -> str:
        return "" if total == 1 else f"[{position}]"

    inputs = tuple(
        Input(replace(draft.spec(tensor), variable=""), key(k, len(into)))
        for k, tensor in enumerate(into)
    )
    calls = tuple(
        replace(c, reads=tuple(replace(r, tensor=inner(r.tensor)) for r in c.reads), masks=())
        for c in (draft.calls[number] for number in window)
    )
    outputs = tuple(Output(inner(tensor), key(k, len(out))) for k, tensor in enumerate(out))
    graph = Graph(inputs, calls, outputs)
    return Layer("Sequential" if is_chain(graph) else "Functional", "model", graph=graph)


def unnested(wiring: Wiring) -> Iterator[Change | None]:
    """A nested model's calls written where it is called, with its own layers."""
    for number, call in enumerate(wiring.graph.calls):
        graph = wiring.layers[call.layer].graph
        plain = graph is not None and len(call.reads) == len(graph.inputs)
        if graph is None or not plain or call.constants:
            continue
        draft = Draft(wiring)
        draft.kind = "Functional"
        results: list[int] = []

        def outer(
            tensor: Tensor,
            results: list[int] = results,
            reads: tuple = call.reads,  # type: ignore[type-arg]
        ) -> Tensor:
            if isinstance(tensor, FromInput):
                return reads[tensor.position].tensor  # type: ignore[no-any-return]
            return FromCall(results[tensor.call], tensor.output)

        for one in graph.calls:
            slots = [read.slot for read in one.reads]
            reads = [outer(read.tensor) for read in one.reads]
            made = draft.add(one.layer, reads, one.outputs, one.constants, slots)
            assert isinstance(made, FromCall)
            results.append(made.call)
        for position, output in enumerate(graph.outputs):
            draft.reroute(FromCall(number, position), outer(output.tensor))
        draft.drop(number)
        yield draft.change("un-nested", Where(call=number), Where(), "calls of a nested model")


def all_of_them(wiring: Wiring) -> Iterator[Change | None]:
    """Every other telling of the same graph."""
    for make in (renamed, reordered, other_kind, lists_of_one, nested, unnested, subclassed):
        yield from make(wiring)
