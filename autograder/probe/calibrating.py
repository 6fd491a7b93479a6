"""Fits the scale of weights to a model, so that signals live through any depth.

Weights drawn by shape alone keep a signal over a dozen layers; sums of branches, pooling and
clipping ReLUs make it grow or die over a hundred. So the expected model is run once a regime and
each kernel scaled, before its layer is called, to how much that varies which arrives: its result
then varies with a variance of one. The factors go into the plan.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import keras
import msgspec
import numpy as np
import tensorflow as tf

from autograder.evidence import Plan
from autograder.extract import Reading
from autograder.probe.calling import call
from autograder.probe.freezing import still
from autograder.probe.laying import Values
from autograder.probe.running import INFERENCE, fed, lay
from autograder.probe.watching import calls_watched

Tensor = Any  # TensorFlow ships no types

DEAD = 1e-6  # of a tensor's power: a smaller variance is rounding, and is left alone
AFTER_RELU = 0.5  # the variance that kernels are drawn for
OPEN = 9.0  # the most power of what a dense layer makes: a softmax of more would be 0s and 1s


def calibrated(reading: Reading, plan: Plan) -> Plan:
    """The plan with `gains` for the reading's own model, which is the expected one."""
    with still(plan.seed):
        inputs = fed(reading, plan)
        gains = {regime: _gains(reading, plan, inputs, regime) for regime in INFERENCE}
    return msgspec.structs.replace(plan, gains=gains)


def _gains(
    reading: Reading, plan: Plan, inputs: Sequence[Tensor], regime: str
) -> tuple[float, ...]:
    slots = {id(reading.variables[at]): slot for slot, at in enumerate(plan.slots)}
    gains = [1.0] * len(plan.slots)
    done: set[int] = set()

    def fit(operation: keras.Operation, arriving: Tensor) -> None:
        if id(operation) in done or not _is_signal(arriving):
            return
        done.add(id(operation))  # a layer called again keeps what its first call asked for
        for variable, gain in _fitting(operation, np.asarray(arriving, np.float64)):
            if (slot := slots.get(id(variable))) is not None:
                gains[slot] = gain
                variable.value.assign(variable.value * gain)

    lay(reading, plan, regime)
    with calls_watched(before=fit):
        call(reading, inputs, INFERENCE[regime])
    return tuple(gains)


def _is_signal(arriving: Tensor) -> bool:
    return tf.is_tensor(arriving) and arriving.dtype.is_floating and len(arriving.shape) > 1


def _fitting(
    operation: keras.Operation, arriving: Values
) -> Iterator[tuple[keras.Variable, float]]:
    """The variables of a layer that meet what arrives, and how they are scaled to it."""
    varies = float(arriving.var(axis=tuple(range(arriving.ndim - 1))).mean())
    power = float(np.square(arriving).mean())
    if not np.isfinite(power) or varies <= DEAD * power:
        return
    if isinstance(operation, keras.layers.BatchNormalization):
        yield operation.moving_variance, varies
        yield operation.moving_mean, float(np.sqrt(varies))
        return
    fit = AFTER_RELU / varies
    if arriving.ndim == 2:
        fit = min(fit, AFTER_RELU * OPEN / power)
    for name in ("kernel", "pointwise_kernel"):
        kernel = getattr(operation, name, None)
        if isinstance(kernel, keras.Variable) and not hasattr(operation, "recurrent_kernel"):
            yield kernel, float(np.sqrt(fit))
