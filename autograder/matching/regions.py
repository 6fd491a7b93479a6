"""Steps computed by other means: regions whose function decides, not their calls.

Between paired tensors, a region made only of operations may stand for weightless steps, and an
opaque call for any region with the same variables. Either side may be the asked one. Whether it
does is for the probes to say; here such regions are only found.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.matching import assignment
from autograder.matching.pairing import Pairs, paired_variables
from autograder.matching.side import Side


@dataclass(frozen=True)
class Region:
    """Unpaired calls of both sides that stand for each other.

    What `plays` names they compute again: expected tensors, as (node, result), that other calls
    play already. Where `expected` is empty, they do nothing else.
    """

    found: frozenset[int]
    expected: frozenset[int]
    plays: frozenset[tuple[int, int]] = frozenset()


def loosened(found: Side, expected: Side, pairs: Pairs) -> Pairs:
    """The pairs without operations that read other tensors, for these may belong to a region.

    A pair given up takes its readers' agreement with it, so the check follows the edges down.
    """
    kept = Pairs(dict(pairs.expected_of), dict(pairs.found_of))
    pending = sorted(kept.expected_of, reverse=True)
    while pending:
        mine = pending.pop()
        theirs = kept.expected_of.get(mine)
        if theirs is None or not (_is_free(found, mine) or _is_free(expected, theirs)):
            continue
        if not _reads_agree(found, expected, kept, mine, theirs):
            del kept.expected_of[mine], kept.found_of[theirs]
            pending.extend(user for _, user, _ in found.users[mine])
    return kept


def _reads_agree(found: Side, expected: Side, pairs: Pairs, mine: int, theirs: int) -> bool:
    ours = sorted(
        (slot, pairs.expected_of.get(source, -1), result)
        for slot, source, result in found.reads[mine]
    )
    others = sorted(
        (slot, source if source in pairs.found_of else -1, result)
        for slot, source, result in expected.reads[theirs]
    )
    return ours == others and all(source >= 0 for _, source, _ in ours)


def _is_free(side: Side, node: int) -> bool:
    return node >= side.inputs and side.layer(node).kind in ("op", "opaque")


def find(found: Side, expected: Side, pairs: Pairs) -> Iterator[Region]:
    """The regions among the unpaired calls."""
    for mine, theirs in assignment.blocks(found, expected, pairs):
        if mine and theirs and _stands_for(found, mine, expected, theirs, pairs):
            again = _played_beside(found, expected, pairs, frozenset(mine), frozenset(theirs))
            yield Region(frozenset(mine), frozenset(theirs), again)
        elif mine and not theirs and all(_is_free(found, node) for node in mine):
            again = _computed_again(found, expected, pairs, frozenset(mine))
            if again:
                yield Region(frozenset(mine), frozenset(), again)


def _computed_again(
    found: Side, expected: Side, pairs: Pairs, mine: frozenset[int]
) -> frozenset[tuple[int, int]]:
    """What free calls with no counterpart compute a second time; empty where they do not.

    Each tensor of theirs that is read outside must stand where one expected tensor is read that
    is played already, by a call that they neither read nor follow: a step behind it is one more.
    """
    reads = list(_asked_of(found, expected, pairs, mine))
    played = frozenset[tuple[int, int]]().union(*reads)
    if not all(reads):
        return frozenset()
    players = {pairs.found_of.get(node, -1) for node, _ in played}
    if len(played) != 1 or -1 in players or players & _behind(found, mine):
        return frozenset()
    held = {v.id for node in players for v in found.variables[node]}
    own = {v.id for node in mine for v in found.variables[node]}
    return played if own <= held else frozenset()


def _played_beside(
    found: Side, expected: Side, pairs: Pairs, mine: frozenset[int], theirs: frozenset[int]
) -> frozenset[tuple[int, int]]:
    """What a region computes again beside what it stands for."""
    reads = _asked_of(found, expected, pairs, mine)
    played = {one for asked in reads for one in asked if one[0] not in theirs}
    behind = _behind(found, mine)
    return frozenset(one for one in played if pairs.found_of.get(one[0], -1) not in {-1, *behind})


def _asked_of(
    found: Side, expected: Side, pairs: Pairs, mine: frozenset[int]
) -> Iterator[set[tuple[int, int]]]:
    """For each read of some calls from outside, the expected tensors that should stand there."""
    for node in mine:
        for slot, user, _ in found.users[node]:
            if user not in mine:
                reader = pairs.expected_of.get(user)
                yield _unread(found, expected, pairs, user, reader, slot)
        for position, (_, end, _) in enumerate(found.outputs):
            if end == node and position < len(expected.outputs):
                asked = expected.outputs[position]
                yield {(asked.node, asked.result)}


def _unread(
    found: Side, expected: Side, pairs: Pairs, user: int, reader: int | None, slot: str
) -> set[tuple[int, int]]:
    """What `reader` should read in a slot and its partner does not."""
    if reader is None:
        return set()
    read = {(pairs.expected_of.get(e.node), e.result) for e in found.reads[user] if e.slot == slot}
    asked = [e for e in expected.reads[reader] if e.slot == slot]
    return {(e.node, e.result) for e in asked} - read


def _behind(side: Side, nodes: frozenset[int]) -> set[int]:
    """All calls that some nodes are computed from."""
    seen: set[int] = set()
    pending = list(nodes)
    while pending:
        for _, source, _ in side.reads[pending.pop()]:
            if source not in seen:
                seen.add(source)
                pending.append(source)
    return seen


def _stands_for(
    found: Side, mine: list[int], expected: Side, theirs: list[int], pairs: Pairs
) -> bool:
    own, shared = _weights(found, mine, pairs.expected_of)
    asked, said = _weights(expected, theirs, pairs.found_of)
    played = {two for one in shared for two in _played(found, one, expected, pairs)}
    for side, nodes, other, others, covers in (
        (found, mine, expected, theirs, said <= played),
        (expected, theirs, found, mine, played <= said and len(played) >= len(shared)),
    ):
        free = all(_is_free(side, node) for node in nodes)
        opaque = any(side.layer(node).kind == "opaque" for node in nodes)
        whole = free or (opaque and _hold_together(side, nodes, other, others))
        if opaque and whole and own == asked and covers:
            return True
        if free and not (own or asked or shared or said):
            return not _step_too_many(side, nodes, other, others)
    return False


def _step_too_many(free: Side, nodes: list[int], other: Side, others: list[int]) -> bool:
    """Whether the other side has a built-in step that these operations cannot stand for: one that
    is random in training, or one beside the very same operations, where nothing is computed by
    other means and a step is extra or missing, even if it computes nothing."""
    built_in = [node for node in others if not _is_free(other, node)]
    if any(other.layer(node).random for node in built_in):
        return True
    same, all_of_them = (
        Counter(s.what[n] for n in ns) for s, ns in ((free, nodes), (other, others))
    )
    return same <= all_of_them and any(other.what[n] in all_of_them - same for n in built_in)


def _hold_together(side: Side, nodes: list[int], other: Side, others: list[int]) -> bool:
    """Whether an opaque call of a region holds a layer that the region calls as well, all of its
    layers being ones that are asked for: then no part of the region stands for a part alone."""
    opaque = [node for node in nodes if side.layer(node).kind == "opaque"]
    plain = [node for node in nodes if not _is_free(side, node)]
    inside = {variable.id for node in opaque for variable in side.variables[node]}
    beside = {variable.id for node in plain for variable in side.variables[node]}
    asked = Counter(other.what[node] for node in others)
    return bool(inside & beside) and Counter(side.what[node] for node in plain) <= asked


def _weights(
    side: Side, nodes: list[int], paired: dict[int, int]
) -> tuple[list[tuple[int, ...]], frozenset[int]]:
    """The shapes of the variables that only a region holds, each once, and the ids of those that
    paired calls outside hold too."""
    held = {variable.id: variable.shape for node in nodes for variable in side.variables[node]}
    shared = {one for one in held if any(node in paired for node in side.holders[one])}
    own = sorted(shape for one, shape in held.items() if one not in shared)
    return own, frozenset(shared)


def _played(found: Side, variable: int, expected: Side, pairs: Pairs) -> set[int]:
    """The expected variables that a variable of paired calls plays."""
    return {
        two
        for node in found.holders[variable]
        if node in pairs.expected_of
        for one, two in paired_variables(found, node, expected, pairs.expected_of[node])
        if one == variable
    }
