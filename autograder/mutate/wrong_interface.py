"""Inputs and outputs swapped, dropped, doubled, in another structure, of another shape or dtype."""

from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from autograder.mutate.change import Change, Where
from autograder.mutate.draft import Draft
from autograder.wiring import FromInput, Input, Output, Spec, Tensor, Wiring


def inputs_swapped(wiring: Wiring) -> Iterator[Change | None]:
    """Two inputs listed in the other order; keys stay where they are."""
    for a, b in combinations(range(len(wiring.graph.inputs)), 2):
        draft = Draft(wiring)
        one, other = draft.inputs[a], draft.inputs[b]
        draft.inputs[a], draft.inputs[b] = (
            replace(other, key=one.key),
            replace(one, key=other.key),
        )
        _exchange(draft, FromInput(a), FromInput(b))
        place = Where(input=a)
        yield draft.change("inputs swapped", place, place, f"inputs {a} and {b} change places")


def _exchange(draft: Draft, one: Tensor, other: Tensor) -> None:
    aside = FromInput(len(draft.inputs))
    for old, new in ((one, aside), (other, one), (aside, other)):
        draft.reroute(old, new)


def inputs_dropped(wiring: Wiring) -> Iterator[Change | None]:
    """An input is gone: what read it reads another one."""
    for gone, kept in _pairs(len(wiring.graph.inputs)):
        draft = Draft(wiring)
        draft.reroute(FromInput(gone), FromInput(kept))
        del draft.inputs[gone]
        for later in range(gone + 1, len(draft.inputs) + 1):
            draft.reroute(FromInput(later), FromInput(later - 1))
        draft.inputs = _rekeyed(draft.inputs)
        place = Where(input=gone)
        yield draft.change("inputs dropped", place, Where(), f"input {gone} is gone")


def input_unread(wiring: Wiring) -> Iterator[Change | None]:
    """An input is declared but what read it reads another one; or one nobody asked for."""
    for gone, kept in _pairs(len(wiring.graph.inputs)):
        draft = Draft(wiring)
        draft.reroute(FromInput(gone), FromInput(kept))
        place = Where(input=gone)
        yield draft.change("input unread", place, place, f"input {gone} is not read")
    draft = Draft(wiring)
    first = draft.inputs[0]
    if not first.key or (first.key.startswith("[") and "'" not in first.key):
        extra = replace(first, name="", key=f"[{len(draft.inputs)}]")
        draft.inputs = _rekeyed([*draft.inputs, extra])
        place = Where(input=len(draft.inputs) - 1)
        yield draft.change("inputs added", place, place, "an input more, which nothing reads")


def _pairs(count: int) -> list[tuple[int, int]]:
    return [(a, b) for a in range(count) for b in range(count) if a != b]


def _rekeyed(inputs: list[Input]) -> list[Input]:
    """Positions in a list without a gap; dict keys stay."""
    if any("'" in one.key or '"' in one.key for one in inputs):
        return inputs
    if len(inputs) == 1:
        return [replace(inputs[0], key="")]
    return [replace(one, key=f"[{k}]") for k, one in enumerate(inputs)]


def input_specs(wiring: Wiring) -> Iterator[Change | None]:
    """An input with a fixed batch, another size, an open size, another kind of number."""
    for position, one in enumerate(wiring.graph.inputs):
        for kind, spec in _other_specs(one.spec):
            draft = Draft(wiring)
            draft.inputs[position] = replace(one, spec=spec)
            says = f"input {position} is {spec.shape} {spec.dtype}"
            place = Where(input=position)
            yield draft.change(kind, place, place, says)


def _other_specs(spec: Spec) -> Iterator[tuple[str, Spec]]:
    batch, *shape = spec.shape
    yield "fixed batch", replace(spec, shape=(None if batch else 4, *shape))
    for axis, size in enumerate(shape, start=1):
        axes = list(spec.shape)
        axes[axis] = 3 if size is None else size + 1
        yield "input shape", replace(spec, shape=tuple(axes))
        if size is not None:
            axes[axis] = None
            yield "input shape", replace(spec, shape=tuple(axes))
    other = "int32" if spec.dtype.startswith("float") else "float32"
    yield "dtype", replace(spec, dtype=other)


def outputs_swapped(wiring: Wiring) -> Iterator[Change | None]:
    """Two outputs in the other order."""
    for a, b in combinations(range(len(wiring.graph.outputs)), 2):
        draft = Draft(wiring)
        one, other = draft.outputs[a], draft.outputs[b]
        if one.tensor == other.tensor:
            continue
        draft.outputs[a] = replace(one, tensor=other.tensor)
        draft.outputs[b] = replace(other, tensor=one.tensor)
        place = Where(output=a)
        yield draft.change("outputs swapped", place, place, f"outputs {a} and {b} change places")


def outputs_dropped(wiring: Wiring) -> Iterator[Change | None]:
    """An output is missing."""
    for gone in range(len(wiring.graph.outputs)):
        draft = Draft(wiring)
        del draft.outputs[gone]
        if draft.outputs:
            draft.outputs = _places(draft.outputs)
            place = Where(output=gone)
            yield draft.change("outputs dropped", place, Where(), f"output {gone} is gone")


def outputs_added(wiring: Wiring) -> Iterator[Change | None]:
    """An output listed twice; a tensor in between as one more output."""
    base = Draft(wiring)
    if any("'" in one.key for one in base.outputs):
        return
    tensors = [("output doubled", one.tensor) for one in base.outputs]
    last = base.outputs[-1].tensor
    if not isinstance(last, FromInput):
        tensors += [("output added", read.tensor) for read in base.calls[last.call].reads[:1]]
    for kind, tensor in tensors:
        draft = Draft(wiring)
        draft.outputs = _places([*draft.outputs, Output(tensor)])
        place = Where(output=len(draft.outputs) - 1)
        yield draft.change(kind, place, place, "one output more")


def _places(outputs: list[Output]) -> list[Output]:
    if any("'" in one.key or '"' in one.key for one in outputs):
        return outputs
    if len(outputs) == 1:
        return [replace(outputs[0], key="")]
    return [replace(one, key=f"[{k}]") for k, one in enumerate(outputs)]


def structures(wiring: Wiring) -> Iterator[Change | None]:
    """Inputs or outputs in a dict where a list was asked, and the reverse."""
    for field in ("inputs", "outputs"):
        draft = Draft(wiring)
        places = getattr(draft, field)
        is_dict = any("'" in one.key for one in places)
        keys = [f"[{k}]" if is_dict else f"['{field}_{k}']" for k in range(len(places))]
        if is_dict and len(places) == 1:
            keys = [""]
        setattr(draft, field, [replace(o, key=key) for o, key in zip(places, keys, strict=True)])
        place = Where(input=0) if field == "inputs" else Where(output=0)
        kind = f"{field} in another structure"
        yield draft.change(
            kind, place, place, f"{field} stand in a {'list' if is_dict else 'dict'}"
        )


def keys_changed(wiring: Wiring) -> Iterator[Change | None]:
    """A key of a dict of inputs or outputs written otherwise, or two keys exchanged."""
    for field in ("inputs", "outputs"):
        places = getattr(wiring.graph, field)
        for position, one in enumerate(places):
            if "'" not in one.key:
                continue
            draft = Draft(wiring)
            getattr(draft, field)[position] = replace(one, key=one.key.replace("']", "_']"))
            place = Where(input=position) if field == "inputs" else Where(output=position)
            yield draft.change("key changed", place, place, f"{one.key} has another name")


def all_of_them(wiring: Wiring) -> Iterator[Change | None]:
    """Every change of the interface; a nested model's own is not asked about."""
    for make in (inputs_swapped, inputs_dropped, input_unread, input_specs, outputs_swapped,
                 outputs_dropped, outputs_added, structures, keys_changed):  # fmt: skip
        yield from make(wiring)
