"""Running one probe on a submission's model, whichever way it is run."""

from collections.abc import Callable, Iterator
from itertools import islice, permutations, product

from autograder.blueprint import Probe
from autograder.difference import OutputsDiffer
from autograder.evidence import Evidence, Plan, agree, retarget
from autograder.matching import Comparison
from autograder.refusal import AnyRefusal

SEARCH = 24
"""How many ways to pair the variables of an opaque step are tried before the first one counts."""


def probed(
    comparison: Comparison, probe: Probe, run: Callable[[Plan], Evidence | AnyRefusal]
) -> tuple[OutputsDiffer, ...] | AnyRefusal:
    """How outputs differ, under the kindest pairing of variables that the search tries.

    `run` runs a plan on the submission's model.
    """
    best: tuple[OutputsDiffer, ...] | None = None
    for variables in islice(pairings(comparison), SEARCH):
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
        best = agree(found, probe.evidence)
        if not best:
            break
    return best or ()


def pairings(comparison: Comparison) -> Iterator[dict[int, int]]:
    """Ways to pair all variables: what is certain, and each order of what only a search finds."""
    orders = [
        [dict(zip(asked, order, strict=False)) for order in islice(permutations(held), SEARCH)]
        for asked, held in comparison.loose
    ]
    for choice in product(*orders):
        yield comparison.variables | {key: v for part in choice for key, v in part.items()}


def _copies(comparison: Comparison, probe: Probe) -> Iterator[tuple[int, int]]:
    """Variables at hand that copy one expected variable: where sharing was asked and is not."""
    place = {variable.id: k for k, variable in enumerate(probe.plan.variables)}
    for asked, held in comparison.copies:
        if asked in place:
            yield place[asked], held
