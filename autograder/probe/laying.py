"""Values for weights and inputs, from a plan's seed. The same plan gives the same values.

Scales are chosen so that signals neither grow nor die over hundreds of layers, and so that the
constants of a layer show: batch statistics lie near the epsilon that is added to them (gamma
makes up for it), and shifted biases are larger than what a kernel makes of its input, so that
half the units are off everywhere and a missing ReLU shows under a large max-pool.
"""

from collections.abc import Sequence
from math import prod, sqrt
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from autograder.evidence import MOST, Array, Draw
from autograder.wiring import Variable

Values = npt.NDArray[Any]


class Range(NamedTuple):
    """Values between two bounds; `split`: half of them, drawn by the seed, with a minus."""

    low: float
    high: float
    split: bool = False


_SHIFTED = Range(1.0, 3.0, split=True)
_AROUND_ONE = Range(0.5, 1.5)

NAMED: dict[str, tuple[Range, Range]] = {
    "bias": (Range(-0.3, 0.3), _SHIFTED),
    "beta": (Range(-0.2, 0.2), _SHIFTED),
    "mean": (Range(-0.3, 0.3), Range(-0.3, 0.3)),
    "moving_mean": (Range(-0.3, 0.3), Range(-0.3, 0.3)),
    "alpha": (Range(0.1, 0.4), Range(0.1, 0.4)),
    "embeddings": (Range(-1.0, 1.0), Range(-1.0, 1.0)),
}
"""Plain and shifted values by the last word of a variable's path."""

RECURRENT = {"bias": (Range(-0.3, 0.3), Range(-1.0, 1.0))}
"""The same beside a recurrent kernel: gates that stand wide open would let nothing show."""

BATCH_NORM = {
    "gamma": (Range(0.1, 0.2), Range(0.1, 0.2)),
    "moving_variance": (Range(0.01, 0.03), Range(0.01, 0.03)),
    "moving_mean": (Range(-0.1, 0.1), Range(-0.1, 0.1)),
}
"""The same in a batch normalization with a gamma."""


def ranges(variable: Variable, siblings: frozenset[str]) -> tuple[Range, Range]:
    """Where a variable's values lie with plain and with shifted weights.

    `siblings` are the last words of the paths beside it ("gamma", "moving_variance").
    """
    word = _words(variable)[-1]
    named = NAMED
    if "recurrent_kernel" in siblings:
        named = NAMED | RECURRENT
    elif {"gamma", "moving_variance"} <= siblings:
        named = NAMED | BATCH_NORM
    if word in named:
        return named[word]
    if any(part in word for part in ("gamma", "scale", "var", "std", "sigma")):
        return _AROUND_ONE, _AROUND_ONE
    if len(variable.shape) < 2:
        return Range(-0.5, 0.5), Range(0.5, 1.5, split=True)
    # a ReLU halves the power of a signal, the 2 makes up for it; a state comes back every step
    kernel = _fan_in(variable, 0.8 if word == "recurrent_kernel" else sqrt(2.0))
    return kernel, kernel


def laid(
    variables: Sequence[Variable], groups: Sequence[int], seed: int, regime: str
) -> list[Values | None]:
    """One array a variable; None for whole numbers, booleans and text, which keep their own."""
    places: list[tuple[int | str, ...]] = [
        (group, *_words(v)[:-1]) for v, group in zip(variables, groups, strict=True)
    ]
    beside: dict[tuple[int | str, ...], set[str]] = {}
    for variable, place in zip(variables, places, strict=True):
        beside.setdefault(place, set()).add(_words(variable)[-1])
    found: list[Values | None] = []
    for slot, variable in enumerate(variables):
        if not _is_number(variable.dtype):
            found.append(None)
            continue
        span = ranges(variable, frozenset(beside[places[slot]]))[regime == "shifted"]
        found.append(_uniform(np.random.default_rng((1, seed, slot)), variable.shape, span))
    return found


def equal_values(shape: tuple[int, ...], dtype: str, seed: int) -> Values | None:
    """Values by shape alone, positive where they may be variances; None for what is no number."""
    if not _is_number(dtype):
        return None
    bound = sqrt(6.0 / max(prod(shape[:-1]), 1))
    span = Range(-bound, bound) if len(shape) > 1 else _AROUND_ONE
    return _uniform(np.random.default_rng((6, seed, *shape)), shape, span)


def _is_number(dtype: str) -> bool:
    return dtype.startswith(("float", "bfloat"))


def drawn(draw: Draw, seed: int, position: int) -> Values:
    """The values of one input."""
    rng = np.random.default_rng((2, seed, position))
    if draw.high > draw.low:
        values: Values = rng.integers(draw.low, draw.high, draw.shape)
    else:
        values = _uniform(rng, draw.shape, Range(-1.0, 1.0))
    if draw.tail:
        for number, row in enumerate(values):
            end = (number + 1) % (draw.tail + 1)
            row[len(row) - end :] = draw.hidden
    return values.astype(str if draw.dtype == "string" else _numpy_dtype(draw.dtype))


def direction(shape: tuple[int, ...], seed: int, position: int) -> Values:
    """What output `position` is multiplied with before it is averaged to a number."""
    rng = np.random.default_rng((3, seed, position))
    return _uniform(rng, shape, Range(0.5, 1.5, split=True))


def packed(values: Values, seed: int, position: int) -> Array:
    """An array as evidence."""
    flat = np.asarray(values, np.float64).ravel()
    if flat.size > MOST:
        flat = _sums(flat, MOST, np.random.default_rng((4, seed, position)))
    return Array(tuple(values.shape), _floats(flat))


def summary(values: Values | None, seed: int, position: int) -> Array:
    """Norm and four random sums of an array; zeros where there is none."""
    if values is None:
        return Array((5,), _floats(np.zeros(5)))
    flat = np.asarray(values, np.float64).ravel()
    sums = _sums(flat, 4, np.random.default_rng((5, seed, position)))
    return Array((5,), _floats(np.concatenate([[np.linalg.norm(flat)], sums])))


def role(trained: bool, gradient: Values | None, update: Values | None) -> Array:
    """What tells a variable from others of its shape."""
    sums = [np.frombuffer(summary(v, 0, 0).values, "<f4") for v in (gradient, update)]
    return Array((11,), _floats(np.concatenate([[float(trained)], *sums])))


def _words(variable: Variable) -> list[str]:
    """The parts of a path; "#2" tells equal paths of one layer apart and says nothing else."""
    return variable.path.partition("#")[0].split("/")


def _fan_in(variable: Variable, gain: float) -> Range:
    shape, parts = variable.shape, _words(variable)
    inputs = prod(shape[:-1]) if len(shape) > 1 else prod(shape)
    if parts[-1] == "depthwise_kernel":
        inputs = prod(shape[:-2])
    elif len(shape) == 3 and parts[-2:-1] and parts[-2] in ("query", "key", "value"):
        inputs = shape[0]  # (features, heads, size of a head)
    bound = gain * sqrt(3.0 / max(inputs, 1))
    return Range(-bound, bound)


def _uniform(rng: np.random.Generator, shape: tuple[int, ...], span: Range) -> Values:
    values = rng.random(shape, np.float32) * np.float32(span.high - span.low) + np.float32(span.low)
    if span.split:
        half = rng.permutation(prod(shape)) % 2 == rng.integers(2)
        values = np.where(half.reshape(shape), -values, values)
    return values


def _sums(flat: Values, count: int, rng: np.random.Generator) -> Values:
    """Each value goes into one of `count` sums, with a sign drawn by the seed."""
    signs = rng.integers(0, 2, flat.size, np.int8) * 2.0 - 1.0
    padded = np.zeros(-(-flat.size // count) * count)
    padded[: flat.size] = flat * signs
    return np.asarray(padded.reshape(-1, count).sum(axis=0))


def _floats(values: Values) -> bytes:
    with np.errstate(over="ignore", invalid="ignore"):
        return values.astype("<f4").tobytes()


def _numpy_dtype(dtype: str) -> str:
    return "float32" if dtype == "bfloat16" else dtype
