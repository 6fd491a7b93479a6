"""Puts one right model to the test: its mutants must be refused, its other spellings accepted."""

import resource
import time
from dataclasses import dataclass, field

from autograder import mutate, probe
from autograder.audit.data import Audited, Offender
from autograder.audit.placing import at_the_place
from autograder.blueprint import Probe
from autograder.canonical import canonical
from autograder.difference import AnyDifference, ComputedOtherwise, Difference
from autograder.extract import Reading
from autograder.matching import Comparison, pair
from autograder.mutate import Mutant, Prover
from autograder.refusal import Refusal
from autograder.verdict import probed
from autograder.wiring import Wiring

SEEDS = (7, 8)


@dataclass
class Examination:
    """One model under audit."""

    asked: Reading
    name: str
    expected: Wiring = field(init=False)
    bank: tuple[Probe, ...] | None = None

    def __post_init__(self) -> None:
        self.expected = canonical(self.asked.wiring)
        self.prover = Prover(self.asked)
        self.counts = {"wrong": 0, "right": 0, "equal": 0, "unknown": 0, "placed": 0,
                       "placeable": 0}  # fmt: skip
        self.offenders: dict[str, list[Offender]] = {
            "accepted": [], "refused": [], "misplaced": []
        }  # fmt: skip

    def run(self, mutants: int | None, styles: int | None, seed: int) -> Audited:
        """Tries so many mutants and styles (None: all there are)."""
        start = time.perf_counter()
        self._self_agrees()
        for mutant in mutate.wrong(self.asked.wiring, mutants, seed):
            self._wrong(mutant)
        for number, style in enumerate(mutate.restyled(self.asked.wiring, styles, seed)):
            self._right(style, number)
        counts, offenders = self.counts, self.offenders
        return Audited(
            name=self.name,
            wrong=counts["wrong"],
            right=counts["right"],
            equal=counts["equal"],
            unknown=counts["unknown"],
            placed=counts["placed"],
            placeable=counts["placeable"],
            accepted=tuple(offenders["accepted"]),
            refused=tuple(offenders["refused"]),
            misplaced=tuple(offenders["misplaced"]),
            seconds=time.perf_counter() - start,
            megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        )

    def _self_agrees(self) -> None:
        self.counts["right"] += 1
        told = self._judged(self.asked, pair(self.asked.wiring, self.expected), always=True)
        if told:
            self.offenders["refused"].append(Offender("itself", "the model itself", _said(told)))

    def _wrong(self, mutant: Mutant) -> None:
        comparison = pair(mutant.wiring, self.expected)
        told = self._judged(mutant.reading, comparison)
        proof = self.prover.proof(mutant)
        if proof == "differs":
            self.counts["wrong"] += 1
            if not told:
                self._note("accepted", mutant, told)
            else:
                self._place(mutant, comparison.strict or told)
        elif proof == "equal":
            self.counts["equal"] += 1
            if told:
                self._note("refused", mutant, told)
        else:
            self.counts["unknown"] += 1

    def _place(self, mutant: Mutant, told: tuple[Difference, ...]) -> None:
        placed = at_the_place(mutant, told[0])
        if placed is None:
            return
        self.counts["placeable"] += 1
        self.counts["placed"] += placed
        if not placed:
            self._note("misplaced", mutant, told)

    def _right(self, style: Mutant, number: int = 0) -> None:
        comparison = pair(style.wiring, self.expected)
        told = self._judged(style.reading, comparison, always=True, only=number)
        if told and self.prover.proof(style) == "differs":
            return  # the style broke it: not ours to accept
        self.counts["right"] += 1
        if told:
            self._note("refused", style, told)

    def _judged(
        self,
        found: Reading,
        comparison: Comparison,
        *,
        always: bool = False,
        only: int | None = None,
    ) -> tuple[Difference, ...]:
        """What the full check says. The probes are asked where they decide, or `always`; `only`
        one of them, in turn, for a style: a grader asks one too."""
        left = tuple(
            one for one in comparison.differences if not isinstance(one, ComputedOtherwise)
        )
        if left or (not always and not comparison.differences):
            return left
        probes = self._probes()
        if only is not None and probes:
            probes = (probes[only % len(probes)],)
        for one in probes:
            outputs = probed(comparison, one, lambda plan: probe.run(found, plan)) or ()
            if isinstance(outputs, Refusal):
                return comparison.strict
            if outputs:
                return (*comparison.strict, *outputs)
        return ()

    def _probes(self) -> tuple[Probe, ...]:
        if self.bank is None:
            self.bank = probe.bank(self.asked, self.expected, SEEDS)
        return self.bank

    def _note(self, what: str, mutant: Mutant, told: tuple[Difference, ...]) -> None:
        self.offenders[what].append(Offender(mutant.kind, mutant.says, _said(told)))


def _said(told: tuple[AnyDifference, ...] | tuple[Difference, ...]) -> str:
    return "; ".join(str(one)[:300] for one in told[:3])
