"""All mutants of a wiring, or a sample of them drawn before anything is built."""

from collections.abc import Callable, Iterator
from itertools import chain, islice
from random import Random
from typing import TypeVar

from autograder.mutate import (
    realising,
    right_activations,
    right_order,
    right_spelling,
    wrong_calls,
    wrong_interface,
    wrong_reads,
    wrong_settings,
    wrong_sharing,
)
from autograder.mutate.change import Change, Mutant, Restyled, graphs
from autograder.wiring import Wiring

M = TypeVar("M", bound=Mutant)

InGraph = Callable[[Wiring, int], Iterator[Change | None]]
"""A mutation of one graph: the model's own, or a nested model's (its row)."""

Whole = Callable[[Wiring], Iterator[Change | None]]
"""A mutation of the layer table or of the interface."""

WRONG_IN_GRAPH: tuple[InGraph, ...] = (
    wrong_calls.dropped, wrong_calls.added, wrong_calls.repeated, wrong_calls.swapped,
    wrong_calls.exchanged, wrong_calls.one_branch, wrong_calls.replaced, wrong_calls.trains,
    wrong_reads.chained, wrong_reads.wrong_tensor, wrong_reads.operands,
    wrong_reads.fewer_operands, wrong_reads.more_operands, wrong_reads.wrong_output,
    wrong_sharing.unshared, wrong_sharing.over_shared,
)  # fmt: skip

WRONG: tuple[Whole, ...] = (
    wrong_settings.settings_changed, wrong_settings.constants_changed, wrong_sharing.frozen,
    wrong_sharing.other_dtype, wrong_sharing.tied, wrong_interface.all_of_them,
)  # fmt: skip

RIGHT_IN_GRAPH: tuple[InGraph, ...] = (
    right_activations.split, right_activations.fused, right_activations.activations,
    right_spelling.operations, right_spelling.commuted, right_spelling.shared,
    right_spelling.duplicated, right_spelling.defaults, right_spelling.in_lambdas,
)  # fmt: skip

RIGHT: tuple[Whole, ...] = (right_order.all_of_them,)


def changes(wiring: Wiring) -> Iterator[Change]:
    """Everything that can be done wrong, each once, not yet built: some Keras refuses."""
    return _once(_all(wiring, WRONG_IN_GRAPH, WRONG), wiring)


def styles(wiring: Wiring) -> Iterator[Change]:
    """Every other way to write the same, not yet built."""
    return _once(_all(wiring, RIGHT_IN_GRAPH, RIGHT), wiring)


def wrong(wiring: Wiring, most: int | None = None, seed: int = 0) -> Iterator[Mutant]:
    """Wrong models of a right wiring: all, or at most so many, drawn evenly over the kinds.

    A mutant may still be the same model by a symmetry of the wiring; `proof` tells.
    """
    return _drawn(changes(wiring), realising.mutant, most, seed)


def restyled(wiring: Wiring, most: int | None = None, seed: int = 0) -> Iterator[Restyled]:
    """Right models in other styles: all, or at most so many, drawn evenly over the kinds."""
    return _drawn(styles(wiring), realising.restyled, most, seed)


def _drawn(
    found: Iterator[Change], realise: Callable[[Change], M | None], most: int | None, seed: int
) -> Iterator[M]:
    """What Keras builds of the changes; with `most`, one of each kind in turn, in random order."""
    if most is None:
        yield from (one for change in found if (one := realise(change)) is not None)
        return
    random = Random(seed)  # noqa: S311  # a sample, no secret
    by_kind: dict[str, list[Change]] = {}
    for change in found:
        by_kind.setdefault(change.kind, []).append(change)
    groups = list(by_kind.values())
    for group in groups:
        random.shuffle(group)
    random.shuffle(groups)
    yield from islice(_in_turn([_built(group, realise) for group in groups]), most)


def _built(group: list[Change], realise: Callable[[Change], M | None]) -> Iterator[M]:
    return (one for change in group if (one := realise(change)) is not None)


def _in_turn(groups: list[Iterator[M]]) -> Iterator[M]:
    while groups:
        for group in list(groups):
            one = next(group, None)
            if one is None:
                groups.remove(group)
            else:
                yield one


def _all(
    wiring: Wiring, in_graph: tuple[InGraph, ...], whole: tuple[Whole, ...]
) -> Iterator[Change | None]:
    places = [at for at, _ in graphs(wiring)]
    return chain(
        (change for make in whole for change in make(wiring)),
        (change for make in in_graph for at in places for change in make(wiring, at)),
    )


def _once(found: Iterator[Change | None], wiring: Wiring) -> Iterator[Change]:
    """Without those that have no order of calls, that change nothing, or came before: an input
    that nothing reads any more is told as that, not as the wrong tensor that a call reads."""
    seen = {wiring.to_json()}
    for change in found:
        if change is None:
            continue
        key = change.wiring.to_json()
        if key not in seen:
            seen.add(key)
            yield change
