"""What differs between paired calls, and which calls have no partner."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from autograder.canonical.rules.merges import ANY
from autograder.difference import (
    AnyDifference,
    ComputedOtherwise,
    ExtraCall,
    FrozenDiffers,
    MaskDiffers,
    MissingCall,
    NotShared,
    OperandOrder,
    Place,
    WrongLayer,
    WronglyShared,
    WrongOutput,
    WrongRead,
    WrongSetting,
)
from autograder.matching.describe import Describer
from autograder.matching.pairing import Pairs, paired_variables
from autograder.matching.regions import Region
from autograder.matching.side import Edge, Side
from autograder.wiring import Json, Layer

Where = frozenset[tuple[int, int]]
"""Expected tensors, as (node, result), that a tensor may stand for."""


@dataclass
class Comparer:
    """Walks two paired sides and says what differs, in the order of the expected calls."""

    found: Side
    expected: Side
    pairs: Pairs
    regions: tuple[Region, ...] = ()
    output_plays: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.mine = Describer(self.found)
        self.theirs = Describer(self.expected)
        self._in_found = {n: i for i, region in enumerate(self.regions) for n in region.found}
        self._in_expected = {n: i for i, region in enumerate(self.regions) for n in region.expected}
        self._behind_regions = self._reached_from(self._in_found)
        self._found_means = self._reach_found()
        self._expected_means = self._reach_expected()

    def differences(self) -> Iterator[AnyDifference]:
        """Calls in the expected order, then what nobody asked for, outputs and sharing.

        A step that is missing only because a reader took another tensor comes last: the reader
        is the place, and what nobody reads any more is not in the model.
        """
        told: set[tuple[int, str]] = set()
        lost: set[int] = set()
        missing: list[int] = []
        found: list[tuple[int, AnyDifference]] = []
        for theirs in self.expected.calls:
            mine = self.pairs.found_of.get(theirs)
            if mine is not None:
                reads = list(self._of_reads(mine, theirs))
                lost |= self._unread_through(mine, theirs) if reads else set()
                layers = self._of_layers(mine, theirs, told)
                here = (*layers, *reads, *self._of_masks(mine, theirs))
                found += [(theirs, one) for one in here]
            elif theirs not in self._in_expected:
                missing.append(theirs)
                lost |= self._behind_a_missing_merge(theirs)
        outputs = list(self._of_outputs(lost))
        found += [(node, self._missing(node)) for node in missing if node not in lost]
        yield from (one for _, one in sorted(found, key=lambda pair: pair[0]))
        for mine in self.found.calls:
            if mine not in self.pairs.expected_of and mine not in self._in_found:
                yield self._extra(mine)
        yield from outputs
        yield from self._of_sharing()
        yield from (self._missing(node) for node in missing if node in lost)

    def _unread_through(self, mine: int, theirs: int) -> set[int]:
        """The missing calls behind what `mine` should read and does not."""
        _, left = self._left_over(self.found.reads[mine], self.expected.reads[theirs])
        return self._missing_behind(edge.node for edge in left)

    def _behind_a_missing_merge(self, theirs: int) -> set[int]:
        """The missing calls that only a missing merge would read, where it has another operand:
        a reader took that one as it is, and the rest is no longer in the model."""
        sources = {edge.node for edge in self.expected.reads[theirs]}
        kept = {n for n in sources if n < self.expected.inputs or n in self.pairs.found_of}
        return self._missing_behind(sources - kept) if kept and sources != kept else set()

    def _missing_behind(self, nodes: Iterable[int]) -> set[int]:
        behind: set[int] = set()
        pending = list(nodes)
        while pending:
            node = pending.pop()
            free = node >= self.expected.inputs and node not in self.pairs.found_of
            if free and node not in behind:
                behind.add(node)
                pending.extend(source for _, source, _ in self.expected.reads[node])
        return behind

    def _reached_from(self, nodes: Iterable[int]) -> set[int]:
        """The found calls computed from some, these included."""
        reached: set[int] = set()
        pending = list(nodes)
        while pending:
            node = pending.pop()
            if node not in reached:
                reached.add(node)
                pending.extend(user for _, user, _ in self.found.users[node])
        return reached

    # -- what a tensor may stand for ------------------------------------------------------------

    def _reach_found(self) -> list[dict[int, Where]]:
        """Per node and result: the expected tensors it is, or that it passes on when extra."""
        means: list[dict[int, Where]] = []
        for node in range(len(self.found)):
            partner = self.pairs.expected_of.get(node)
            if partner is not None:
                means.append(_itself(partner))
            elif node in self._in_found:
                number = self._in_found[node]
                region = self.regions[number]
                stands = frozenset({(-1 - number, 0)}) if region.expected else frozenset()
                means.append({-1: stands | region.plays})
            else:
                means.append({-1: _union(means, self.found.reads[node])})
        return means

    def _reach_expected(self) -> list[dict[int, Where]]:
        means: list[dict[int, Where]] = []
        for node in range(len(self.expected)):
            if node < self.expected.inputs or node in self.pairs.found_of:
                means.append(_itself(node))
            elif node in self._in_expected:
                means.append({-1: frozenset({(-1 - self._in_expected[node], 0)})})
            else:
                passed = _union(means, self.expected.reads[node])
                means.append({-1: passed})
        return means

    def _same(self, mine: Edge, theirs: Edge) -> bool:
        """Whether two reads are of the same tensor, counting what is missing or extra as wire."""
        return bool(
            _at(self._found_means, mine.node, mine.result)
            & _at(self._expected_means, theirs.node, theirs.result)
        )

    # -- differences ----------------------------------------------------------------------------

    def _of_layers(
        self, mine: int, theirs: int, told: set[tuple[int, str]]
    ) -> Iterator[AnyDifference]:
        one, two = self.found.layer(mine), self.expected.layer(theirs)
        step = self.mine.step(mine)
        if "opaque" in (one.kind, two.kind):
            if one.kind != two.kind:
                yield WrongLayer(found=step, expected=self.theirs.step(theirs))
            return
        if one.class_name != two.class_name:
            yield WrongLayer(found=step, expected=self.theirs.step(theirs))
            return
        if one.trainable != two.trainable and self._first(mine, "trainable", told):
            yield FrozenDiffers(step=step, found=one.trainable, expected=two.trainable)
        unequal = list(self._settings(mine, theirs))
        if not unequal and one.trainable == two.trainable and self._unlike(mine, theirs):
            unequal = [("settings", one.settings, two.settings)]  # never pass what is not equal
        for setting, found, expected in unequal:
            if self._first(mine, setting, told):
                yield WrongSetting(step=step, setting=setting, found=found, expected=expected)

    def _unlike(self, mine: int, theirs: int) -> bool:
        return self.found.what[mine] != self.expected.what[theirs]

    def _first(self, mine: int, setting: str, told: set[tuple[int, str]]) -> bool:
        """A shared layer has each fault once, however often it is called."""
        key = (self.found.row(mine), setting)
        fresh = key not in told
        told.add(key)
        return fresh

    def _settings(self, mine: int, theirs: int) -> Iterator[tuple[str, Json, Json]]:
        found, expected = self.found.wiring, self.expected.wiring
        one = found.graph.calls[mine - self.found.inputs]
        two = expected.graph.calls[theirs - self.expected.inputs]
        yield from _unequal(one.constants, two.constants)
        yield from self._of_rows(self.found.layer(mine), self.expected.layer(theirs), "")

    def _of_rows(self, one: Layer, two: Layer, prefix: str) -> Iterator[tuple[str, Json, Json]]:
        """Settings of two layers and of the layers they wrap ("layer.units")."""
        if prefix and one.class_name != two.class_name:
            yield prefix.removesuffix("."), one.class_name, two.class_name
            return
        for setting, found, expected in _unequal(one.settings, two.settings):
            yield prefix + setting, found, expected
        if one.dtype != two.dtype:
            yield prefix + "dtype", one.dtype, two.dtype
        if prefix and one.trainable != two.trainable:
            yield prefix + "trainable", one.trainable, two.trainable
        for role in sorted({*one.inner, *two.inner}):
            if role in one.inner and role in two.inner:
                held = self.found.wiring.layers[one.inner[role]]
                asked = self.expected.wiring.layers[two.inner[role]]
                yield from self._of_rows(held, asked, f"{prefix}{role}.")
            else:
                yield prefix + role, role in one.inner, role in two.inner

    def _of_reads(self, mine: int, theirs: int) -> Iterator[AnyDifference]:
        ours, others = self.found.reads[mine], self.expected.reads[theirs]
        if (ANY in {e.slot for e in ours}) != (ANY in {e.slot for e in others}):
            ours, others = _anywhere(ours), _anywhere(others)  # another merge stands there
        ours, others = self._left_over(ours, others)
        if not ours and not others:
            return
        step = self.mine.step(mine)
        if (
            len(ours) == len(others) > 1
            and not self._left_over(_anywhere(ours), _anywhere(others))[0]
        ):
            yield OperandOrder(
                step=step,
                found=tuple(self.mine.at(edge) for edge in self.found.reads[mine]),
                expected=tuple(self._asked(edge) for edge in self.expected.reads[theirs]),
            )
            return
        for slot in dict.fromkeys(edge.slot for edge in (*ours, *others)):
            here = [edge for edge in ours if edge.slot == slot]
            there = [edge for edge in others if edge.slot == slot]
            for index in range(max(len(here), len(there))):
                yield WrongRead(
                    step=step,
                    slot=slot,
                    found=self.mine.at(here[index]) if index < len(here) else None,
                    expected=self._asked(there[index]) if index < len(there) else None,
                )

    def _left_over(self, ours: list[Edge], others: list[Edge]) -> tuple[list[Edge], list[Edge]]:
        """The reads that find no equal in the same slot on the other side."""
        free = list(others)
        left = []
        for edge in ours:
            fitting = next((o for o in free if o.slot == edge.slot and self._same(edge, o)), None)
            if fitting is None:
                left.append(edge)
            else:
                free.remove(fitting)
        return left, free

    def _asked(self, edge: Edge) -> Place:
        """An expected tensor, in the submission's words where it has that tensor."""
        if edge.node in self.pairs.found_of:
            node = self.pairs.found_of[edge.node]
            outputs = 1 if node < self.found.inputs else _results(self.found, node)
            if edge.result < outputs:
                return self.mine.place(node, edge.result)
        return self.theirs.at(edge)

    def _of_masks(self, mine: int, theirs: int) -> Iterator[AnyDifference]:
        """Nothing behind a region: which mask an opaque step hands on, only running it tells."""
        if mine in self._behind_regions:
            return
        ours, others = self._left_over(self.found.masks[mine], self.expected.masks[theirs])
        if ours or others:
            yield MaskDiffers(
                step=self.mine.step(mine),
                found=tuple(self.mine.at(edge) for edge in self.found.masks[mine]),
                expected=tuple(self._asked(edge) for edge in self.expected.masks[theirs]),
            )

    def otherwise(self) -> Iterator[ComputedOtherwise]:
        """What stands for something else, to be judged by what it computes."""
        for region in self.regions:
            mine, theirs = sorted(region.found), sorted(region.expected)
            yield ComputedOtherwise(
                found=tuple(self.mine.step(node) for node in mine),
                expected=tuple(self.theirs.step(node) for node in theirs),
                **(self._operands(mine[0], theirs[0]) if len(mine) == len(theirs) == 1 else {}),
            )

    def _operands(self, mine: int, theirs: int) -> dict[str, tuple[Place, ...]]:
        """What one step reads, and what the one of its class that it stands for reads."""
        if self.found.layer(mine).class_name != self.expected.layer(theirs).class_name:
            return {}
        return {
            "found_reads": tuple(self.mine.at(edge) for edge in self.found.reads[mine]),
            "expected_reads": tuple(self._asked(edge) for edge in self.expected.reads[theirs]),
        }

    def _missing(self, theirs: int) -> AnyDifference:
        readers = [self.pairs.found_of.get(user) for _, user, _ in self.expected.users[theirs]]
        before = next((reader for reader in readers if reader is not None), None)
        return MissingCall(
            expected=self.theirs.step(theirs),
            after=tuple(self._asked(edge) for edge in self.expected.reads[theirs]),
            before=None if before is None else self.mine.step(before),
        )

    def _extra(self, mine: int) -> AnyDifference:
        before = next((user for _, user, _ in self.found.users[mine]), None)
        return ExtraCall(
            found=self.mine.step(mine),
            after=tuple(self.mine.at(edge) for edge in self.found.reads[mine]),
            before=None if before is None else self.mine.step(before),
        )

    def _of_outputs(self, lost: set[int]) -> Iterator[AnyDifference]:
        for position, other in sorted(self.output_plays.items()):
            mine, theirs = self.found.outputs[position], self.expected.outputs[other]
            if not self._same(mine, theirs):
                lost |= self._missing_behind([theirs.node])
                yield WrongOutput(
                    position=position, found=self.mine.at(mine), expected=self._asked(theirs)
                )

    def _of_sharing(self) -> Iterator[AnyDifference]:
        played_by: dict[int, set[int]] = {}
        plays: dict[int, set[int]] = {}
        for one, two in self._variables():
            played_by.setdefault(two, set()).add(one)
            plays.setdefault(one, set()).add(two)
        told: set[frozenset[int]] = set()
        for which, players in played_by.items():
            calls = frozenset(self._holding(self.expected, which))
            if len(players) > 1 and calls not in told:
                told.add(calls)
                yield self._not_shared(sorted(calls))
        for which, parts in plays.items():
            calls = frozenset(self._holding(self.found, which))
            if len(parts) > 1 and calls not in told:
                told.add(calls)
                yield self._wrongly_shared(sorted(calls))

    def _variables(self) -> Iterator[tuple[int, int]]:
        for mine, theirs in self.pairs.expected_of.items():
            yield from paired_variables(self.found, mine, self.expected, theirs)

    @staticmethod
    def _holding(side: Side, which: int) -> list[int]:
        return side.holders.get(which, [])

    def _not_shared(self, calls: list[int]) -> AnyDifference:
        partners = [self.pairs.found_of[call] for call in calls if call in self.pairs.found_of]
        first_of_row = {self.found.row(node): node for node in reversed(partners)}
        return NotShared(
            found=tuple(self.mine.step(node) for node in sorted(first_of_row.values())),
            expected=self.theirs.step(calls[0]),
        )

    def _wrongly_shared(self, calls: list[int]) -> AnyDifference:
        partners = [self.pairs.expected_of[c] for c in calls if c in self.pairs.expected_of]
        return WronglyShared(
            found=tuple(self.mine.step(node) for node in calls),
            expected=tuple(self.theirs.step(node) for node in partners),
        )


def _itself(node: int) -> dict[int, Where]:
    return {-2: frozenset({(node, 0)})}


def _at(means: list[dict[int, Where]], node: int, result: int) -> Where:
    """What result `result` of a node means; a paired node's results are told apart."""
    known = means[node]
    if -2 in known:
        return frozenset((other, result) for other, _ in known[-2])
    return known[-1]


def _union(means: list[dict[int, Where]], reads: list[Edge]) -> Where:
    every: frozenset[tuple[int, int]] = frozenset()
    for edge in reads[:4]:  # a wide merge nobody asked for need not stand for all it reads
        every |= _at(means, edge.node, edge.result)
    return every


def _unequal(one: dict[str, Json], two: dict[str, Json]) -> Iterator[tuple[str, Json, Json]]:
    for key in sorted({*one, *two}):
        if one.get(key) != two.get(key):
            yield key, one.get(key), two.get(key)


def _anywhere(edges: list[Edge]) -> list[Edge]:
    return [edge._replace(slot="") for edge in edges]


def _results(side: Side, node: int) -> int:
    return len(side.wiring.graph.calls[node - side.inputs].outputs)
