"""Colours of nodes: equal colours mean equal surroundings, on both sides alike.

The colour of a node looking *up* tells all it is computed from; looking *down*, all that becomes
of it (without what it is merged with there). So one fault changes the up colours of what follows
it and the down colours of what precedes it, and every other node keeps one of the two: enough to
recognise it by. One pass each, linear in the number of edges.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from autograder.matching.side import Side

Colours = list[int]


@dataclass
class Palette:
    """Gives equal things equal numbers."""

    numbers: dict[Hashable, int] = field(default_factory=dict)

    def __call__(self, thing: Hashable) -> int:
        return self.numbers.setdefault(thing, len(self.numbers))


def up(side: Side, palette: Palette, own: Sequence[Hashable]) -> Colours:
    """Colours by what each node is (`own`) and all it is computed from."""
    colours: Colours = []
    for node in range(len(side)):
        edges = (*side.reads[node], *side.masks[node])
        read = sorted((slot, colours[source], result) for slot, source, result in edges)
        colours.append(palette(("up", own[node], tuple(read))))
    return colours


def down(
    side: Side, palette: Palette, own: Sequence[Hashable], ends: Mapping[int, Hashable]
) -> Colours:
    """Colours by what each node is and all that reads it; `ends` names the outputs."""
    colours: Colours = [0] * len(side)
    leaves: dict[int, list[tuple[str, int, int]]] = {}
    for position, (_, node, result) in enumerate(side.outputs):
        leaves.setdefault(node, []).append(("out", palette(("end", ends[position])), result))
    for node in reversed(range(len(side))):
        read = [(slot, colours[user], result) for slot, user, result in side.users[node]]
        read = sorted(read + leaves.get(node, []))
        colours[node] = palette(("down", own[node], tuple(read)))
    return colours


def shared(side: Side, palette: Palette, colours: Colours) -> Colours:
    """Colours that also tell with which other calls each one shares its variables."""
    uses = {
        which: [(colours[node], _place(side, node, which)) for node in holders]
        for which, holders in side.holders.items()
    }
    groups = {which: palette(("variable", tuple(sorted(use)))) for which, use in uses.items()}
    return [
        palette(("shared", colour, tuple(groups[v.id] for v in side.variables[node])))
        for node, colour in enumerate(colours)
    ]


def _place(side: Side, node: int, which: int) -> int:
    return next(i for i, variable in enumerate(side.variables[node]) if variable.id == which)


def shares(side: Side) -> bool:
    """Whether any two calls hold one variable."""
    return any(len(holders) > 1 for holders in side.holders.values())
