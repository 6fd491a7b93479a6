"""Pairs what no colour recognised: the calls at and between faults, block by block.

A block is what hangs together among the unpaired calls of both sides. Inside one, the pairs that
cost least are taken (scipy solves the assignment), where a pair costs what would have to be said
about it: another class, other settings, other reads.
"""

from collections.abc import Iterator
from typing import Any

from autograder.canonical.rules.merges import MERGES
from autograder.matching.pairing import Pairs
from autograder.matching.side import Side

MOST = 80
"""Calls of one block and side that the assignment takes; a larger block is cut in this length."""

_ALONE = 2.0
"""What a call costs that finds no partner."""


def blocks(found: Side, expected: Side, pairs: Pairs) -> Iterator[tuple[list[int], list[int]]]:
    """The unpaired calls that hang together: by reading each other, or by one paired reader."""
    import networkx as nx  # noqa: PLC0415  a command should not wait for it before its first line

    graph = nx.Graph()
    _connect(graph, found, "found", pairs.expected_of.get)
    _connect(graph, expected, "expected", lambda n: n if n in pairs.found_of else None)
    for component in nx.connected_components(graph):
        mine = sorted(node for side, node, *_ in component if side == "found")
        theirs = sorted(node for side, node, *_ in component if side == "expected")
        if mine or theirs:
            yield mine, theirs


def _connect(graph: Any, side: Side, name: str, partner: object) -> None:  # noqa: ANN401  a networkx Graph
    """`partner` gives the expected node that a node is paired with, or None."""
    assert callable(partner)
    for node in side.calls:
        if partner(node) is not None:
            continue
        graph.add_node((name, node))
        for _, source, _ in side.reads[node]:
            if source >= side.inputs and partner(source) is None:
                graph.add_edge((name, node), (name, source))
        for slot, user, _ in side.users[node]:
            reader = partner(user)
            if reader is not None:
                graph.add_edge((name, node), ("reader", reader, slot))
    for position, (_, node, _) in enumerate(side.outputs):
        if node >= side.inputs and partner(node) is None:
            graph.add_edge((name, node), ("output", position, ""))


def assign(found: Side, expected: Side, pairs: Pairs, mine: list[int], theirs: list[int]) -> None:
    """Pairs the calls of one block where that says less than leaving them alone."""
    for start in range(0, max(len(mine), len(theirs)), MOST):
        _assign(found, expected, pairs, mine[start : start + MOST], theirs[start : start + MOST])


def _assign(found: Side, expected: Side, pairs: Pairs, mine: list[int], theirs: list[int]) -> None:
    if not mine or not theirs:
        return
    import numpy as np  # noqa: PLC0415  as networkx above
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415

    agreed: dict[int, int] = {}
    for _ in range(3):  # reads inside the block count once their ends are paired
        size = len(mine) + len(theirs)
        cost = np.full((size, size), 0.0)
        cost[: len(mine), len(theirs) :] = _ALONE
        cost[len(mine) :, : len(theirs)] = _ALONE
        for i, node in enumerate(mine):
            for j, other in enumerate(theirs):
                cost[i, j] = _cost(found, expected, agreed, pairs, node, other)
                cost[i, j] += 1e-3 * abs(i / len(mine) - j / len(theirs))
        rows, columns = linear_sum_assignment(cost)
        now = {
            mine[i]: theirs[j]
            for i, j in zip(rows, columns, strict=True)
            if i < len(mine) and j < len(theirs)
        }
        if now == agreed:
            break
        agreed = now
    for node, other in agreed.items():
        pairs.add(node, other)


def _cost(
    found: Side, expected: Side, agreed: dict[int, int], pairs: Pairs, node: int, other: int
) -> float:
    """What there would be to say if `node` played `other`."""
    says = _unlike(found, expected, node, other)
    known = pairs.expected_of

    def plays(source: int) -> int | None:
        return known.get(source, agreed.get(source))

    mine = [(slot, plays(source)) for slot, source, _ in found.reads[node]]
    theirs = [(slot, source) for slot, source, _ in expected.reads[other]]
    says += 0.5 * _mismatch(mine, theirs)
    mine = [(slot, plays(user)) for slot, user, _ in found.users[node]]
    theirs = [(slot, user) for slot, user, _ in expected.users[other]]
    return says + 0.5 * _mismatch(mine, theirs)


def _mismatch(mine: list[tuple[str, int | None]], theirs: list[tuple[str, int]]) -> float:
    """The share of edges that fit nowhere on the other side, 0 to 1."""
    if not mine and not theirs:
        return 0.0
    common = len(set(mine) & set(theirs))
    return 1.0 - common / max(len(set(mine)), len(set(theirs)))


def _unlike(found: Side, expected: Side, node: int, other: int) -> float:
    one, two = found.layer(node), expected.layer(other)
    if one.class_name == two.class_name:
        keys = {*one.settings, *two.settings}
        wrong = sum(bool(one.settings.get(key) != two.settings.get(key)) for key in keys)
        return min(1.5, 0.5 * wrong)
    if (one.class_name in MERGES) and (two.class_name in MERGES):
        return 1.5
    alike = bool(found.variables[node]) == bool(expected.variables[other])
    return 2.0 if alike else 3.0
