"""Probes of an expected model that see everything there is to see.

A seed is drawn again, a bounded number of times, until what it cannot see is only what the other
seeds cannot see either (`seeing` tells what that means).
"""

from collections.abc import Sequence

import msgspec
import numpy as np

from autograder.blueprint import Probe
from autograder.evidence import Evidence, Plan
from autograder.evidence import plan as plan_of
from autograder.extract import Reading
from autograder.probe.calibrating import calibrated
from autograder.probe.running import run
from autograder.probe.seeing import unseen
from autograder.wiring import Wiring

TRIES = 4
SIZES = (6, 16, 48, 96, 224)  # of axes of unknown size, until the model runs


def bank(reading: Reading, wiring: Wiring, seeds: Sequence[int]) -> tuple[Probe, ...]:
    """One valid probe a seed: all finite, and nothing hidden that another seed would show.

    What no seed shows (a bias that a softmax cancels) is named in `Probe.weak`. A seed for which
    no draw gives finite numbers has no probe; a model that cannot be run at all raises what it
    raised at the largest size tried.
    """
    size = _size(reading, wiring)
    tried: list[frozenset[str]] = []
    found: list[Probe] = []
    for seed in seeds:
        best: Probe | None = None
        for attempt in range(TRIES):
            one = _probe(reading, plan_of(wiring, seed + attempt * 1_000_003, size))
            if one is None:
                continue
            tried.append(frozenset(one.weak))
            if best is None or len(one.weak) < len(best.weak):
                best = one
            if not best.weak or _no_seed_shows(frozenset(best.weak), tried):
                break
        if best is not None:
            found.append(best)
    return tuple(found)


def _no_seed_shows(weak: frozenset[str], tried: Sequence[frozenset[str]]) -> bool:
    """Every seed tried, two at least, is blind to these."""
    return len(tried) > 1 and weak <= frozenset.intersection(*tried)


def _size(reading: Reading, wiring: Wiring) -> int:
    """The smallest size of unknown axes at which the model runs."""
    if all(None not in one.spec.shape[1:] for one in wiring.graph.inputs):
        return SIZES[0]
    for size in SIZES[:-1]:
        try:
            run(reading, plan_of(wiring, 0, size))
        except Exception:  # noqa: S112 - any failure of the model means: try a larger one
            continue
        return size
    return SIZES[-1]


def _probe(reading: Reading, plan: Plan) -> Probe | None:
    plan = calibrated(reading, plan)
    evidence = run(reading, plan)
    if not _finite(evidence):
        return None
    alike = run(reading, msgspec.structs.replace(plan, only="alike"))
    if _finite(alike):
        evidence = Evidence(evidence.arrays | alike.arrays)
    return Probe(plan=plan, evidence=evidence, weak=unseen(reading, plan))


def _finite(evidence: Evidence) -> bool:
    return all(
        np.isfinite(np.frombuffer(array.values, "<f4")).all()
        for arrays in evidence.arrays.values()
        for array in arrays
    )
