"""Running one probe on a submission's model, whichever way it is run."""

from collections.abc import Callable, Iterator
from itertools import islice, permutations, product

from autograder.blueprint import Probe
from autograder.difference import ComputedOtherwise, OutputsDiffer
from autograder.evidence import Evidence, Plan, agree, retarget
from autograder.matching import Bundle, Comparison
from autograder.refusal import AnyRefusal

SEARCH = 24
"""How many ways to pair the variables of opaque steps are tried."""


def probed(
    comparison: Comparison, probe: Probe, run: Callable[[Plan], Evidence | AnyRefusal]
) -> tuple[OutputsDiffer, ...] | AnyRefusal | None:
    """How outputs differ, under the kindest pairing of variables that the search tries.

    `run` runs a plan on the submission's model. None: undecided, for the search came to its bound
    before every way to pair the variables of an opaque step had been tried.
    """
    best: tuple[OutputsDiffer, ...] | None = None
    ways = pairings(comparison)
    for variables in islice(ways, SEARCH):
        plan = retarget(
            probe.plan,
            tuple(variables.get(variable.id, -1) for variable in probe.plan.variables),
            tuple(comparison.inputs.get(i, -1) for i in range(len(probe.plan.inputs))),
            tuple(comparison.outputs.get(i, -1) for i in range(len(probe.plan.outputs))),
            tuple(_copies(comparison, probe)),
        )
        found = run(plan)
        if not isinstance(found, Evidence):
            return found
        told = agree(found, probe.evidence)
        if not told:
            return ()
        best = best or told
    left = next(ways, None) is not None
    return None if left and _opaque_only(comparison) else best


def _opaque_only(comparison: Comparison) -> bool:
    """Whether all that differs is a step computed by other means."""
    return all(isinstance(one, ComputedOtherwise) for one in comparison.differences)


def pairings(comparison: Comparison) -> Iterator[dict[int, int]]:
    """Ways to pair all variables: what is certain, and each order of what only a search finds."""
    orders = [
        [_zipped(asked, order) for order in islice(permutations(held), 10 * SEARCH)]
        for asked, held in comparison.loose
    ]
    for choice in product(*orders):
        yield comparison.variables | {key: v for part in choice for key, v in part.items()}


def _zipped(asked: tuple[Bundle, ...], held: tuple[Bundle, ...]) -> dict[int, int]:
    return {
        one: two
        for ours, others in zip(asked, held, strict=False)
        for one, two in zip(ours, others, strict=True)
    }


def _copies(comparison: Comparison, probe: Probe) -> Iterator[tuple[int, int]]:
    """Variables at hand that copy one expected variable: where sharing was asked and is not."""
    place = {variable.id: k for k, variable in enumerate(probe.plan.variables)}
    for asked, held in comparison.copies:
        if asked in place:
            yield place[asked], held
