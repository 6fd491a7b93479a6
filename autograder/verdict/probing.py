"""Running one probe on a submission's model, whichever way it is run."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from msgspec.structs import replace

from autograder.blueprint import Probe
from autograder.difference import ComputedOtherwise, OutputsDiffer
from autograder.evidence import ALIKE, REGIMES, Evidence, Plan, agree, retarget
from autograder.matching import Comparison
from autograder.refusal import AnyRefusal
from autograder.verdict.roles import Roles, orders

SEARCH = 120
"""How many ways to pair the variables of opaque steps are tried."""

Run = Callable[[Plan], Evidence | AnyRefusal]
Told = tuple[OutputsDiffer, ...]


def probed(
    comparison: Comparison, probe: Probe, run: Run, *, even_if_agreed: bool = True
) -> Told | AnyRefusal | None:
    """How outputs differ, under the kindest pairing of variables that the search tries.

    `run` runs a plan on the submission's model. None: undecided, for the search came to its bound
    before every way to pair the variables of an opaque step had been tried, and the outputs agree
    where it does not matter which plays which.

    `even_if_agreed`: also where the wirings agree call by call and hide nothing. All that is left
    to find out is then whether the wiring was told truly, and one case may tell it for others.
    """
    agreed = not comparison.strict and not comparison.opaque
    return () if agreed and not even_if_agreed else _Search(comparison, probe, run).told()


@dataclass(frozen=True)
class _Search:
    """One probe on one model, under one pairing of variables after the other."""

    comparison: Comparison
    probe: Probe
    run: Run

    def told(self) -> Told | AnyRefusal | None:
        ways = orders(self.comparison.loose)
        first, second = next(ways, {}), next(ways, None)
        if second is None:
            return self._whole(first)
        if ALIKE not in self.probe.evidence.arrays:
            return self._any(chain([first, second], ways))
        alike = self.run(replace(self._plan(first), only="alike"))
        if not isinstance(alike, Evidence):
            return alike
        roles = Roles(self._plan(first), alike, self.probe.evidence)
        apart = agree(alike, self.probe.evidence, (ALIKE,))
        if apart or not roles.agree(self.comparison.loose):
            return self._whole(first) or apart
        return self._any(roles.ways(self.comparison.loose))

    def _any(self, ways: Iterator[dict[int, int]]) -> Told | AnyRefusal | None:
        """What the first pairing under which all agrees shows; else the first of all."""
        best: Told | None = None
        for way in islice(ways, SEARCH):
            trial = self.run(replace(self._plan(way), only="plain")) if best else None
            if isinstance(trial, Evidence) and agree(trial, self.probe.evidence, ("plain",)):
                continue
            told = self._whole(way)
            if not isinstance(told, tuple) or not told:
                return told
            best = best or told
        left = next(ways, None) is not None
        return None if left and self._opaque_only() else best

    def _whole(self, way: dict[int, int]) -> Told | AnyRefusal:
        found = self.run(self._plan(way))
        if not isinstance(found, Evidence):
            return found
        return agree(found, self.probe.evidence, REGIMES)

    def _plan(self, way: dict[int, int]) -> Plan:
        """The probe's plan for the model at hand."""
        plan, comparison = self.probe.plan, self.comparison
        variables = comparison.variables | way
        return retarget(
            plan,
            tuple(variables.get(variable.id, -1) for variable in plan.variables),
            tuple(comparison.inputs.get(i, -1) for i in range(len(plan.inputs))),
            tuple(comparison.outputs.get(i, -1) for i in range(len(plan.outputs))),
            tuple(self._copies()),
        )

    def _copies(self) -> Iterator[tuple[int, int]]:
        """Variables at hand that copy one expected variable: where sharing was asked and is not."""
        place = {variable.id: k for k, variable in enumerate(self.probe.plan.variables)}
        for asked, held in self.comparison.copies:
            if asked in place:
                yield place[asked], held

    def _opaque_only(self) -> bool:
        """Whether all that differs is a step computed by other means."""
        return all(isinstance(one, ComputedOtherwise) for one in self.comparison.differences)
