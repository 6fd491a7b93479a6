"""Edges: a call or an output reads another tensor, or the right ones in another order."""

from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from autograder.mutate import structure
from autograder.mutate.change import Change, Where
from autograder.mutate.draft import Draft, near, same_kind, tensors_of
from autograder.wiring import Call, FromCall, Read, Tensor, Wiring

MERGES = {"Add", "Concatenate", "Multiply", "Subtract", "Average", "Maximum", "Minimum", "Dot"}
COMMUTATIVE = {"Add", "Multiply", "Average", "Maximum", "Minimum",
               "ops.Add", "ops.Multiply", "ops.Maximum", "ops.Minimum"}  # fmt: skip


def wrong_tensor(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """A call reads another tensor of the same shape that does not depend on it."""
    draft = Draft(wiring, at)
    for number, call in draft.calls.items():
        for read in call.reads:
            for other in tensors_of(wiring, at):
                if other == read.tensor or not near(number, other):
                    continue
                if not same_kind(wiring, at, other, read.tensor):
                    continue
                change = _reread(wiring, at, number, read, other)
                if change is not None:
                    yield change


def _reread(wiring: Wiring, at: int, number: int, read: Read, other: Tensor) -> Change | None:
    draft = Draft(wiring, at)
    draft.reread(number, read.slot, other)
    row = wiring.layers[draft.calls[number].layer]
    is_merge = len(draft.calls[number].reads) > 1
    kind = "merge reads wrong tensor" if is_merge else "call reads wrong tensor"
    says = f"{row.class_name} {row.name} reads another tensor in {read.slot}"
    place = Where(call=number, slot=read.slot)
    return draft.change(kind, place, place, says)


def chained(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """Of two calls that read one tensor the second reads what the first returns, as it does
    when `x` is assigned again."""
    base = Draft(wiring, at)
    for tensor in tensors_of(wiring, at):
        for one, other in combinations(base.readers(tensor), 2):
            for first, second in ((one, other), (other, one)):
                draft = Draft(wiring, at)
                slots = [r.slot for r in base.calls[second].reads if r.tensor == tensor]
                if not base.calls[first].outputs:
                    continue
                draft.reread(second, slots[0], FromCall(first))
                row = wiring.layers[base.calls[second].layer]
                says = f"{row.class_name} {row.name} reads the other branch"
                place = Where(call=second, slot=slots[0])
                yield draft.change("branches chained", place, place, says)


def operands(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """Two operands of a call change places, where their order matters."""
    for number, call in enumerate(Draft(wiring, at).graph.calls):
        name = wiring.layers[call.layer].class_name
        if name in COMMUTATIVE:
            continue
        for a, b in combinations(range(len(call.reads)), 2):
            if call.reads[a].tensor == call.reads[b].tensor:
                continue
            draft = Draft(wiring, at)
            reads = list(call.reads)
            reads[a] = Read(call.reads[a].slot, call.reads[b].tensor)
            reads[b] = Read(call.reads[b].slot, call.reads[a].tensor)
            draft.calls[number] = replace(call, reads=tuple(reads))
            says = f"{name} reads {call.reads[a].slot} and {call.reads[b].slot} the other way round"
            place = Where(call=number, slot=call.reads[a].slot)
            yield draft.change("operands swapped", place, place, says)


def fewer_operands(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """A merge of three reads two; an optional argument (`initial_state`, `key`) is left out."""
    for number, call in enumerate(Draft(wiring, at).graph.calls):
        roots = {structure.slot(read.slot)[0] for read in call.reads}
        if len(call.reads) < 2:
            continue
        for gone in call.reads:
            root, path = structure.slot(gone.slot)
            left = [read for read in call.reads if structure.slot(read.slot)[0] != root]
            if path and root == structure.slot(call.reads[0].slot)[0]:
                left = _without(call, gone)
            if not left or (len(roots) == 1 and len(left) < 2):
                continue
            draft = Draft(wiring, at)
            draft.calls[number] = replace(call, reads=tuple(left))
            says = f"{wiring.layers[call.layer].class_name} does not read {gone.slot}"
            place = Where(call=number, slot=gone.slot)
            yield draft.change("operand dropped", place, replace(place, slot=""), says)


def _without(call: Call, gone: Read) -> list[Read]:
    """The reads but one; those of the same list close the gap."""
    root, _ = structure.slot(gone.slot)
    left, position = [], 0
    for read in call.reads:
        if read is gone:
            continue
        if structure.slot(read.slot)[0] == root:
            left.append(Read(f"{root}[{position}]", read.tensor))
            position += 1
        else:
            left.append(read)
    return left


def more_operands(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """A merge reads a tensor too many: one that it reads already, or another one."""
    for number, call in enumerate(Draft(wiring, at).graph.calls):
        if wiring.layers[call.layer].class_name not in MERGES - {"Subtract", "Dot"}:
            continue
        root, path = structure.slot(call.reads[0].slot)
        if not path:
            continue
        for extra in tensors_of(wiring, at):
            if not near(number, extra) or not same_kind(wiring, at, extra, call.reads[0].tensor):
                continue
            draft = Draft(wiring, at)
            slot = f"{root}[{len(call.reads)}]"
            draft.calls[number] = replace(call, reads=(*call.reads, Read(slot, extra)))
            says = f"{wiring.layers[call.layer].class_name} reads one tensor more"
            place = Where(call=number, slot=slot)
            yield draft.change("operand added", replace(place, slot=""), place, says)


def wrong_output(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """An output is another tensor: one of the same shape, or what the last call reads."""
    base = Draft(wiring, at)
    for position, output in enumerate(base.outputs):
        for other in tensors_of(wiring, at):
            if other == output.tensor or not same_kind(wiring, at, other, output.tensor):
                continue
            draft = Draft(wiring, at)
            draft.outputs[position] = replace(output, tensor=other)
            says = f"output {position} is another tensor"
            place = Where(output=position)
            yield draft.change("output reads wrong tensor", place, place, says)
