"""Pairs two wirings and says in what they differ. Pure; no Keras.

compare(found, expected) -> differences, none where the two are the same up to style
pair(found, expected)    -> the same, and which variable, input and output plays which
"""

import gc
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from autograder.canonical import canonical
from autograder.difference import (
    AnyDifference,
    InputOrder,
    InputUnread,
    OutputOrder,
)
from autograder.matching import assignment, colours, interface, regions
from autograder.matching.calls import Comparer
from autograder.matching.colours import Palette
from autograder.matching.describe import Describer
from autograder.matching.pairing import Matcher, Pairs, paired_variables
from autograder.matching.side import Side
from autograder.wiring import Variable, Wiring

__all__ = ["Bundle", "Comparison", "compare", "pair"]


Bundle = tuple[int, ...]
Loose = tuple[tuple[Bundle, ...], tuple[Bundle, ...]]


@dataclass(frozen=True)
class Comparison:
    """What differs, and who plays whom.

    `strict` judges every step call by call. `differences` lets steps computed by other means pass
    as `ComputedOtherwise`, for the probes to judge; the two are the same where there are none.
    `variables` maps an expected variable's id to the found one's, `inputs` and `outputs` an
    expected position to the found one. `loose` groups variables of opaque steps that only a
    search can pair: (expected bundles, found bundles), the variables of one layer a bundle.
    `copies` are (expected id, found id) beside those of `variables`: separate variables where one
    was asked. `opaque`: what is asked holds an opaque step, of which a wiring tells little.
    """

    differences: tuple[AnyDifference, ...]
    strict: tuple[AnyDifference, ...]
    variables: dict[int, int]
    inputs: dict[int, int]
    outputs: dict[int, int]
    loose: tuple[Loose, ...] = ()
    copies: tuple[tuple[int, int], ...] = ()
    opaque: bool = False


def compare(found: Wiring, expected: Wiring) -> list[AnyDifference]:
    """In what `found` differs from `expected`, the most telling first; empty for the same model.

    Steps computed by other means are one `ComputedOtherwise` each: whether they compute the same
    is not for wirings to tell (`check_model` asks the probes).
    """
    return list(pair(found, expected).differences)


def pair(found: Wiring, expected: Wiring) -> Comparison:
    """Compares the canonical forms of two wirings."""
    with _collector_paused():
        return _pair(found, expected)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Nothing here is made in cycles, and looking for them again and again in all that is alive
    more than doubles the time at 5,000 calls."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _pair(found: Wiring, expected: Wiring) -> Comparison:
    mine, theirs = Side(canonical(found)), Side(canonical(expected))
    plays = interface.by_key(_input_keys(mine), _input_keys(theirs))
    best = _under(mine, theirs, plays)
    swapped = _other_order(mine, theirs, plays) if best.strict else None
    if swapped is not None and swapped != plays:
        other = _under(mine, theirs, swapped, reordered=plays)
        best = _better(best, other, mine, theirs, swapped)
    return best


def _input_keys(side: Side) -> list[str]:
    return [given.key for given in side.wiring.graph.inputs]


def _other_order(mine: Side, theirs: Side, plays: dict[int, int]) -> dict[int, int] | None:
    """Another way to pair the inputs: by what becomes of them. None when that tells nothing."""
    if len(plays) != mine.inputs or mine.inputs != theirs.inputs or mine.inputs < 2:
        return None
    palette = Palette()
    ends: dict[int, Hashable] = dict(enumerate(range(max(len(mine.outputs), len(theirs.outputs)))))
    one = colours.down(mine, palette, mine.what, ends)[: mine.inputs]
    two = colours.down(theirs, palette, theirs.what, ends)[: theirs.inputs]
    if sorted(one) != sorted(two) or len(set(one)) < len(one):
        return None
    return {position: two.index(colour) for position, colour in enumerate(one)}


def _better(
    straight: Comparison, other: Comparison, mine: Side, theirs: Side, swapped: dict[int, int]
) -> Comparison:
    """The explanation that says less; where both say as much, the one the names speak for."""
    if len(other.strict) != len(straight.strict):
        return other if len(other.strict) < len(straight.strict) else straight
    names = [given.spec.variable or given.name for given in mine.wiring.graph.inputs]
    asked = [given.spec.variable or given.name for given in theirs.wiring.graph.inputs]
    if all(names[position] == asked[place] for position, place in swapped.items()):
        return other
    return straight


def _under(
    mine: Side, theirs: Side, plays: dict[int, int], reordered: dict[int, int] | None = None
) -> Comparison:
    """The comparison with found input i playing expected input plays[i]."""
    own = (
        [("input", plays.get(i, ("extra", i))) for i in range(mine.inputs)]
        + list(mine.what[mine.inputs :]),
        [("input", i) for i in range(theirs.inputs)] + list(theirs.what[theirs.inputs :]),
    )
    straight = interface.by_key(
        [edge.slot for edge in mine.outputs], [edge.slot for edge in theirs.outputs]
    )
    ends = _output_order(mine, theirs, own) or straight
    found_ends: dict[int, Hashable] = {
        i: ends.get(i, ("extra", i)) for i in range(len(mine.outputs))
    }
    expected_ends: dict[int, Hashable] = {i: i for i in range(len(theirs.outputs))}
    matcher = Matcher(mine, theirs, own[0], own[1], found_ends, expected_ends)
    for position, place in plays.items():
        matcher.pairs.add(position, place)
    pairs = matcher.run()
    first = tuple(_orders(mine, plays, reordered, ends, straight))
    return _compared(mine, theirs, pairs, plays, ends, first)


def _output_order(
    mine: Side, theirs: Side, own: tuple[list[Hashable], list[Hashable]]
) -> dict[int, int] | None:
    """Which output plays which where all are there, but listed in another order; else None."""
    if len(mine.outputs) != len(theirs.outputs) or len(mine.outputs) < 2:
        return None
    palette = Palette()
    up_mine, up_theirs = colours.up(mine, palette, own[0]), colours.up(theirs, palette, own[1])
    one = [(up_mine[edge.node], edge.result) for edge in mine.outputs]
    two = [(up_theirs[edge.node], edge.result) for edge in theirs.outputs]
    if one == two or sorted(one) != sorted(two) or len(set(one)) < len(one):
        return None
    if interface.structure([e.slot for e in mine.outputs]) == "dict":
        return None
    return {position: two.index(end) for position, end in enumerate(one)}


def _orders(
    mine: Side,
    plays: dict[int, int],
    reordered: dict[int, int] | None,
    ends: dict[int, int],
    straight: dict[int, int],
) -> list[AnyDifference]:
    """The differences that are nothing but an order of inputs or outputs."""
    describe = Describer(mine)
    orders: list[AnyDifference] = []
    if reordered is not None and reordered != plays:
        places = tuple(describe.place(position) for position in range(mine.inputs))
        orders.append(
            InputOrder(found=places, expected=tuple(plays[i] for i in range(mine.inputs)))
        )
    if ends != straight:
        places = tuple(describe.at(edge) for edge in mine.outputs)
        orders.append(
            OutputOrder(found=places, expected=tuple(ends[i] for i in range(len(mine.outputs))))
        )
    return orders


def _compared(
    mine: Side,
    theirs: Side,
    pairs: Pairs,
    plays: dict[int, int],
    ends: dict[int, int],
    first: tuple[AnyDifference, ...],
) -> Comparison:
    """Both judgements, strict and with regions, from the pairs that colours gave."""
    describe = Describer(mine)
    told_of_inputs = tuple(interface.of_inputs(mine, theirs, plays, describe))
    unread = tuple(one for one in told_of_inputs if isinstance(one, InputUnread))
    first += tuple(one for one in told_of_inputs if not isinstance(one, InputUnread))
    # What follows from a wrong read stands behind it: an input unread, an output's shape.
    last = unread + tuple(interface.of_outputs(mine, theirs, ends, describe))
    loose_pairs = regions.loosened(mine, theirs, pairs)
    apart = tuple(regions.find(mine, theirs, loose_pairs))
    strict_pairs = _assigned(mine, theirs, pairs)
    strict = first + tuple(Comparer(mine, theirs, strict_pairs, (), ends).differences()) + last
    differences, chosen = strict, strict_pairs
    if apart and strict:
        chosen = _assigned(mine, theirs, loose_pairs, apart)
        comparer = Comparer(mine, theirs, chosen, apart, ends)
        otherwise = tuple(comparer.otherwise())
        differences = first + tuple(comparer.differences()) + last + otherwise
    played = _variables(mine, theirs, chosen)
    variables = dict(reversed(played))  # of copies the first call's variable counts
    return Comparison(
        differences=differences,
        strict=strict,
        variables=variables,
        inputs={place: position for position, place in plays.items()},
        outputs={place: position for position, place in ends.items()},
        loose=tuple(_loose(mine, theirs, variables)),
        copies=tuple(dict.fromkeys(p for p in played if variables[p[0]] != p[1])),
        opaque=any(theirs.layer(node).kind == "opaque" for node in theirs.calls),
    )


def _assigned(
    mine: Side, theirs: Side, pairs: Pairs, apart: tuple[regions.Region, ...] = ()
) -> Pairs:
    done = Pairs(dict(pairs.expected_of), dict(pairs.found_of))
    taken = {node for region in apart for node in region.found}
    for ours, others in list(assignment.blocks(mine, theirs, pairs)):
        if not taken.intersection(ours):
            assignment.assign(mine, theirs, done, ours, others)
    return done


def _variables(mine: Side, theirs: Side, pairs: Pairs) -> list[tuple[int, int]]:
    """(expected id, found id) for the variables of paired calls."""
    return [
        (two, one)
        for ours, others in pairs.expected_of.items()
        for one, two in paired_variables(mine, ours, theirs, others)
    ]


def _loose(mine: Side, theirs: Side, variables: dict[int, int]) -> Iterator[Loose]:
    """Variables not paired yet, in bundles of one layer each, grouped by their shapes.

    Bundles that fit no bundle of the other side are taken apart into single variables.
    """
    taken = set(variables.values())
    ours = _bundles(mine, lambda variable: variable.id not in taken)
    others = _bundles(theirs, lambda variable: variable.id not in variables)
    yield from _fitting(ours, others)
    used = {shapes for shapes in ours if len(ours[shapes]) == len(others.get(shapes, ()))}
    single_ours, single_others = (
        _by_shape([b for shapes, found in side.items() if shapes not in used for b in found])
        for side in (ours, others)
    )
    for shape in single_others:
        if shape in single_ours:
            yield tuple(single_others[shape]), tuple(single_ours[shape])


Shapes = tuple[tuple[int, ...], ...]


def _bundles(side: Side, free: Callable[[Variable], bool]) -> dict[Shapes, list[list[Variable]]]:
    """The free variables of each layer, or of each part of an opaque one, by their shapes."""
    parts: dict[tuple[int, str], dict[int, Variable]] = {}
    seen: set[int] = set()  # a layer that two opaque steps hold is one part, of the first
    for node in side.calls:
        for variable in side.variables[node]:
            if free(variable) and variable.id not in seen:
                seen.add(variable.id)
                part = (side.row(node), variable.path.rpartition("/")[0])
                parts.setdefault(part, {})[variable.id] = variable
    found: dict[Shapes, list[list[Variable]]] = {}
    for held in parts.values():
        bundle = sorted(held.values(), key=lambda variable: variable.shape)
        found.setdefault(tuple(variable.shape for variable in bundle), []).append(bundle)
    return found


def _fitting(
    ours: dict[Shapes, list[list[Variable]]], others: dict[Shapes, list[list[Variable]]]
) -> Iterator[Loose]:
    for shapes, asked in others.items():
        if len(asked) == len(ours.get(shapes, ())):
            yield (
                tuple(tuple(variable.id for variable in bundle) for bundle in asked),
                tuple(tuple(variable.id for variable in bundle) for bundle in ours[shapes]),
            )


def _by_shape(bundles: list[list[Variable]]) -> dict[tuple[int, ...], list[tuple[int, ...]]]:
    found: dict[tuple[int, ...], list[tuple[int, ...]]] = {}
    for bundle in bundles:
        for variable in bundle:
            found.setdefault(variable.shape, []).append((variable.id,))
    return found
