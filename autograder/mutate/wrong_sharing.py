"""One layer made two, two made one; layers frozen, unfrozen, of another dtype."""

from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from autograder.mutate.change import OUTSIDE, Change, Where, first_call, graphs
from autograder.mutate.draft import Draft
from autograder.wiring import Layer, Wiring


def unshared(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """One call of a layer that is called elsewhere too gets a layer of its own."""
    used: dict[int, int] = {}
    for _, graph in graphs(wiring):
        for call in graph.calls:
            used[call.layer] = used.get(call.layer, 0) + 1
    for number, call in enumerate(Draft(wiring, at).graph.calls):
        row = wiring.layers[call.layer]
        if used[call.layer] < 2 or not has_variables(wiring, row):
            continue
        draft = Draft(wiring, at)
        draft.calls[number] = replace(call, layer=draft.copy(call.layer))
        says = f"{row.class_name} {row.name} has a copy of its own"
        yield draft.change("unshared", Where(call=number), Where(call=number), says)


def over_shared(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """A call uses a layer like its own, with the same variables' shapes, that stands elsewhere."""
    for number, call in enumerate(Draft(wiring, at).graph.calls):
        own = wiring.layers[call.layer]
        for row, other in enumerate(wiring.layers):
            if row in (call.layer, at) or not _alike(wiring, own, other):
                continue
            if first_call(wiring, row) == Where():
                continue
            draft = Draft(wiring, at)
            draft.calls[number] = replace(call, layer=row)
            says = f"{own.class_name} {own.name} is {other.class_name} {other.name}"
            yield draft.change("over-shared", Where(call=number), Where(call=number), says)


def _alike(wiring: Wiring, one: Layer, other: Layer) -> bool:
    if (one.class_name, one.kind, one.dtype) != (other.class_name, other.kind, other.dtype):
        return False
    if not has_variables(wiring, one) or one.settings != other.settings:
        return False
    return shape_of(wiring, one) == shape_of(wiring, other)


def shape_of(wiring: Wiring, layer: Layer) -> list[tuple[int, ...]]:
    """Shapes of all variables of a layer, those of the layers it holds included."""
    own = [variable.shape for variable in layer.variables]
    for row in _held(layer):
        own += shape_of(wiring, wiring.layers[row])
    return own


def has_variables(wiring: Wiring, layer: Layer) -> bool:
    """Whether a layer, or one that it holds, has a variable."""
    return bool(shape_of(wiring, layer))


def _held(layer: Layer) -> list[int]:
    calls = layer.graph.calls if layer.graph else ()
    return [*layer.inner.values(), *dict.fromkeys(call.layer for call in calls)]


def frozen(wiring: Wiring) -> Iterator[Change | None]:
    """A layer with variables that does not train, or trains where it should not."""
    for row, layer in enumerate(wiring.layers):
        if layer.kind == "op" or not has_variables(wiring, layer):
            continue
        kind = "frozen" if layer.trainable else "unfrozen"
        says = f"{layer.class_name} {layer.name} is {kind}"
        yield changed_rows(wiring, _below(wiring, row), kind, says, trainable=not layer.trainable)


def _below(wiring: Wiring, row: int) -> list[int]:
    """A row and all it holds: Keras freezes them with it."""
    held = _held(wiring.layers[row])
    return [row, *(below for one in held for below in _below(wiring, one))]


def other_dtype(wiring: Wiring) -> Iterator[Change | None]:
    """A layer that computes in other numbers."""
    for row, layer in enumerate(wiring.layers):
        if layer.kind != "layer" or layer.inner or layer.dtype != "float32":
            continue
        for dtype in ("float64", "mixed_float16"):
            says = f"{layer.class_name} {layer.name} has dtype {dtype}"
            yield changed_rows(wiring, [row], "dtype", says, dtype=dtype)


def changed_rows(
    wiring: Wiring, rows: list[int], kind: str, says: str, **fields: object
) -> Change | None:
    """The wiring with fields of some rows changed; the place is the first call of the first."""
    where = first_call(wiring, rows[0])
    if where == Where():
        return None
    layers = list(wiring.layers)
    for row in rows:
        layers[row] = replace(layers[row], **fields)
    new = replace(wiring, layers=tuple(layers))
    return Change(kind, new, where, where, says, tuple(range(len(layers))))


def tied(wiring: Wiring) -> Iterator[Change | None]:
    """All calls of one layer are calls of another like it."""
    for one, other in combinations(range(len(wiring.layers)), 2):
        if not _alike(wiring, wiring.layers[one], wiring.layers[other]):
            continue
        draft = Draft(wiring, OUTSIDE)
        numbers = [n for n, call in draft.calls.items() if call.layer == other]
        if len(numbers) < 2:
            continue
        for number in numbers:
            draft.calls[number] = replace(draft.calls[number], layer=one)
        name = wiring.layers[one].class_name
        place = Where(call=numbers[0])
        yield draft.change("over-shared", place, place, f"two {name} are one")
