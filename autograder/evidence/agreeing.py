"""Whether two pieces of evidence agree. What was found is hostile: it may hold anything the types
allow, and nothing of it may raise, broadcast, or pass for equal by being no number."""

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from autograder.difference import OutputsDiffer
from autograder.evidence.data import ALIKE, OUTPUT_REGIMES, REGIMES, Array, Evidence

RELATIVE = 1e-3
SPREAD = 1e-4  # of how far an output's values lie apart
NOISE = 1e-5  # of the largest gradient: what is zero but for rounding is below
LARGEST = 3e38

Floats = npt.NDArray[np.float64]


def agree(
    found: Evidence, expected: Evidence, regimes: Iterable[str] = REGIMES
) -> tuple[OutputsDiffer, ...]:
    """Where the evidence differs, one difference a regime and output, worst first for gradients.

    `OutputsDiffer.position` counts outputs, for "gradients" and "step" of single variables those;
    `largest` is the largest difference of two values, 0.0 where there are none to compare.
    """
    told: dict[tuple[str, int], OutputsDiffer] = {}
    for regime in regimes:
        for one in _regime(found, expected, regime):
            key = (one.regime, one.position if regime in OUTPUT_REGIMES else -1)
            if key not in told or told[key].largest < one.largest:
                told[key] = one
    return tuple(told.values())


def tolerance(expected: Floats, floor: float = 0.0) -> Floats:
    """How far each value may be off: relative, and scaled to how far the values lie apart."""
    if expected.size == 0:
        return expected
    apart = float(expected.max() - expected.min())
    return np.asarray(RELATIVE * np.abs(expected) + SPREAD * apart + floor + 1e-12)


def _regime(found: Evidence, expected: Evidence, regime: str) -> Iterator[OutputsDiffer]:
    word = REGIMES.get(regime, "training")
    asked, got = expected.arrays.get(regime), found.arrays.get(regime)
    if asked is None or got is None or len(asked) != len(got):
        yield OutputsDiffer(regime=word)
        return
    floor = 0.0 if regime in (*OUTPUT_REGIMES, ALIKE) else NOISE * _largest(asked)
    for position, (mine, theirs) in enumerate(zip(got, asked, strict=True)):
        left, right = values(mine), values(theirs)
        if mine.shape != theirs.shape or left.shape != right.shape:
            yield OutputsDiffer(regime=word, position=position)
        elif not (np.isfinite(left).all() and np.isfinite(right).all()):
            yield OutputsDiffer(regime="finite", position=position)
        else:
            off = np.abs(left - right)
            if (off > tolerance(right, floor)).any():
                largest = min(float(off.max()), LARGEST)
                yield OutputsDiffer(regime=word, position=position, largest=largest)


def _largest(arrays: tuple[Array, ...]) -> float:
    every = np.concatenate([np.zeros(1), *map(values, arrays)])
    return float(np.abs(every[np.isfinite(every)]).max())


def values(array: Array) -> Floats:
    """The values; those of a broken array (bytes cut short) are no number."""
    if len(array.values) % 4:
        return np.full(1, np.nan)
    return np.frombuffer(array.values, "<f4").astype(np.float64)
