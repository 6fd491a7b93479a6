"""Which call of one wiring plays which call of the other.

First by colour, the surest first: the same surroundings with the same sharing, the same
surroundings, the same past, the same future. Along each pair the neighbours are paired too, so
that equal branches stay whole, and the other calls of a shared layer, so that sharing does. What
no colour recognises is left to `assignment`.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from autograder.matching import colours
from autograder.matching.colours import Colours, Palette
from autograder.matching.side import Edge, Side


@dataclass
class Pairs:
    """A partial one-to-one map between the nodes of two sides."""

    expected_of: dict[int, int] = field(default_factory=dict)
    found_of: dict[int, int] = field(default_factory=dict)

    def add(self, found: int, expected: int) -> bool:
        """Pairs two free nodes; False where one is taken."""
        if found in self.expected_of or expected in self.found_of:
            return False
        self.expected_of[found] = expected
        self.found_of[expected] = found
        return True


def paired_variables(
    found: Side, mine: int, expected: Side, theirs: int
) -> Iterator[tuple[int, int]]:
    """Which variable plays which in two paired calls: by path and shape, else by shape in order."""
    ours, others = list(found.variables[mine]), list(expected.variables[theirs])
    for exact in (True, False):
        for one in list(ours):
            fitting = (
                two
                for two in others
                if two.shape == one.shape and (not exact or two.path == one.path)
            )
            two = next(fitting, None)
            if two is not None:
                ours.remove(one)
                others.remove(two)
                yield one.id, two.id


@dataclass
class Matcher:
    """Two sides, how their inputs and outputs are named alike, and the pairs found so far."""

    found: Side
    expected: Side
    found_own: list[Hashable]
    expected_own: list[Hashable]
    found_ends: dict[int, Hashable]
    expected_ends: dict[int, Hashable]
    palette: Palette = field(default_factory=Palette)
    pairs: Pairs = field(default_factory=Pairs)

    def run(self) -> Pairs:
        """Pairs all that colours recognise."""
        up = self._both(colours.up)
        down = self._both(
            lambda side, palette, own: colours.down(side, palette, own, self._ends(side))
        )
        both = self._joined(up, down)
        if colours.shares(self.found) or colours.shares(self.expected):
            self._settle(self._refined(both))
        self._settle(both)
        self._settle(up)
        self._settle(down)
        return self.pairs

    def _ends(self, side: Side) -> dict[int, Hashable]:
        return self.found_ends if side is self.found else self.expected_ends

    def _both(
        self, colour: Callable[[Side, Palette, Sequence[Hashable]], Colours]
    ) -> tuple[Colours, Colours]:
        return (
            colour(self.found, self.palette, self.found_own),
            colour(self.expected, self.palette, self.expected_own),
        )

    def _joined(
        self, one: tuple[Colours, Colours], two: tuple[Colours, Colours]
    ) -> tuple[Colours, Colours]:
        return (
            [self.palette(pair) for pair in zip(one[0], two[0], strict=True)],
            [self.palette(pair) for pair in zip(one[1], two[1], strict=True)],
        )

    def _refined(self, both: tuple[Colours, Colours]) -> tuple[Colours, Colours]:
        """Spreads what sharing tells through the graph until it tells no more."""
        classes = 0
        while (now := len(set(both[0]) | set(both[1]))) > classes:
            classes = now
            told = (
                colours.shared(self.found, self.palette, both[0]),
                colours.shared(self.expected, self.palette, both[1]),
            )
            up = tuple(
                colours.up(side, self.palette, own)
                for side, own in zip((self.found, self.expected), told, strict=True)
            )
            down = tuple(
                colours.down(side, self.palette, own, self._ends(side))
                for side, own in zip((self.found, self.expected), told, strict=True)
            )
            both = self._joined((up[0], up[1]), (down[0], down[1]))
        return both

    def _settle(self, coloured: tuple[Colours, Colours]) -> None:
        """Pairs free nodes of one colour: unmistakable ones first, then the others in order."""
        found_colours, expected_colours = coloured
        for crowded in (False, True):
            for members in self._classes(found_colours, expected_colours, crowded):
                for found, expected in self._zipped(*members):
                    self._along(found, expected, found_colours, expected_colours)

    def _classes(
        self, found_colours: Colours, expected_colours: Colours, crowded: bool
    ) -> Iterator[tuple[list[int], list[int]]]:
        free: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for node, colour in enumerate(found_colours):
            if node not in self.pairs.expected_of:
                free[colour][0].append(node)
        for node, colour in enumerate(expected_colours):
            if node not in self.pairs.found_of:
                free[colour][1].append(node)
        for members in free.values():
            if members[0] and members[1] and (crowded or len(members[0]) == len(members[1]) == 1):
                yield members

    def _zipped(self, found: list[int], expected: list[int]) -> Iterator[tuple[int, int]]:
        """Pairs inside one class, those first whose neighbours are paired with each other."""
        found = [node for node in found if node not in self.pairs.expected_of]
        expected = [node for node in expected if node not in self.pairs.found_of]
        if len(found) * len(expected) > 1:
            yield from self._agreeing(found, expected)
            found = [node for node in found if node not in self.pairs.expected_of]
            expected = [node for node in expected if node not in self.pairs.found_of]
        yield from zip(found, expected, strict=False)

    def _agreeing(self, found: list[int], expected: list[int]) -> Iterator[tuple[int, int]]:
        by_neighbour: dict[tuple[int, str, int], list[int]] = defaultdict(list)
        for theirs in expected:
            for edge in self._around(self.expected, theirs):
                by_neighbour[edge].append(theirs)
        for mine in found:
            votes: dict[int, int] = defaultdict(int)
            for node, slot, way in self._around(self.found, mine):
                partner = self.pairs.expected_of.get(node)
                if partner is not None:
                    for theirs in by_neighbour[partner, slot, way][:8]:
                        votes[theirs] += theirs not in self.pairs.found_of
            best = max(votes.items(), key=lambda item: item[1], default=(0, 0))
            if best[1] and mine not in self.pairs.expected_of:
                yield mine, best[0]

    @staticmethod
    def _around(side: Side, node: int) -> Iterator[tuple[int, str, int]]:
        for slot, source, _ in side.reads[node]:
            yield source, slot, 0
        for slot, user, _ in side.users[node]:
            yield user, slot, 1

    def _along(
        self, found: int, expected: int, found_colours: Colours, expected_colours: Colours
    ) -> None:
        """Pairs two nodes, then what surrounds them, while colours agree."""
        pending = [(found, expected)]
        while pending:
            mine, theirs = pending.pop()
            if not self.pairs.add(mine, theirs):
                continue
            for ours, others in (
                (self.found.reads[mine], self.expected.reads[theirs]),
                (self.found.users[mine], self.expected.users[theirs]),
                (_siblings(self.found, mine), _siblings(self.expected, theirs)),
            ):
                pending.extend(self._fitting(ours, others, found_colours, expected_colours))

    def _fitting(
        self,
        ours: list[Edge],
        others: list[Edge],
        found_colours: Colours,
        expected_colours: Colours,
    ) -> Iterator[tuple[int, int]]:
        """Free neighbours that fit: in the same slot and of one colour, in order."""
        waiting: dict[tuple[str, int, int], list[int]] = defaultdict(list)
        for slot, node, result in reversed(others):
            if node not in self.pairs.found_of:
                waiting[slot, result, expected_colours[node]].append(node)
        for slot, node, result in ours:
            fitting = waiting[slot, result, found_colours[node]]
            if fitting and node not in self.pairs.expected_of:
                yield node, fitting.pop()


def _siblings(side: Side, node: int) -> list[Edge]:
    """The other calls that hold a variable of this one, as edges named by the variable's place."""
    return [
        Edge(f"variable {place}", other, 0)
        for place, variable in enumerate(side.variables[node][:1])
        for other in side.holders[variable.id]
        if other != node
    ]
