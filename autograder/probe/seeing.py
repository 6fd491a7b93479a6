"""What a plan cannot see of its own model.

A plan sees a thing when a change of a tenth of it moves some output by more than `CLEARLY` times
what `agree` tolerates, with plain or with shifted weights, in inference or in training. One
backward pass a regime tells this of all variables, inputs and results of calls at once, and of
calls that keep the shape (a ReLU) whether leaving them out would show. What has no gradient (the
kernel behind a stopped gradient, whole numbers) is changed and run.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import keras
import numpy as np
import tensorflow as tf

from autograder.evidence import Plan, grouped, tolerance
from autograder.extract import Reading
from autograder.probe.freezing import still, updates_held
from autograder.probe.laying import Values, direction, drawn
from autograder.probe.running import INFERENCE, fed, lay, outputs
from autograder.probe.watching import After, calls_watched

CHANGE = 0.1
CLEARLY = 3.0
BY_HAND = 64  # things changed and run one by one, at most
REGIMES: tuple[tuple[str, bool | None], ...] = (*INFERENCE.items(), ("plain", True))

Tensor = Any  # TensorFlow ships no types
Inputs = Sequence[Tensor]
Effect = float | None


class _Call(NamedTuple):
    """A call seen while the model ran: its name, the one tensor it read (or None), its result."""

    name: str
    read: Tensor
    made: Tensor


def unseen(reading: Reading, plan: Plan) -> tuple[str, ...]:
    """Names of what does not show: "variable dense/kernel", "input 1", "result re_lu 1",
    "call re_lu 1" (the first call of that layer)."""
    with still(plan.seed):
        inputs = fed(reading, plan)
        effects: dict[str, Effect] = {}
        for regime, training in REGIMES:
            lay(reading, plan, regime)
            for name, effect in _effects(reading, plan, inputs, training):
                before = effects.get(name)
                effects[name] = before if effect is None else max(before or 0.0, effect)
        dim = [n for n, effect in effects.items() if effect is None or not effect > CLEARLY]
        without = [name for name in dim if effects[name] is None][:BY_HAND]
        shown = _shown_by_hand(reading, plan, inputs, set(without)) if without else set()
    return tuple(name for name in dim if name not in shown)


def _effects(
    reading: Reading, plan: Plan, inputs: Inputs, training: bool | None
) -> Iterator[tuple[str, Effect]]:
    """Each thing's name, and how many tolerances a change of it moves the outputs; None when no
    gradient tells."""
    things = {name: v.value for name, v in _variables(reading, plan).items()}
    things |= {f"input {i}": inputs[at] for i, at in enumerate(plan.inputs)}
    floats = {name: value for name, value in things.items() if value.dtype.is_floating}
    calls: list[_Call] = []
    with tf.GradientTape() as tape, updates_held(), calls_watched(after=_note(calls)):
        tape.watch(list(floats.values()))
        total = _in_tolerances(outputs(reading, plan, inputs, training), plan.seed)
    sources = [*floats.values(), *(one.made for one in calls)]
    found = [None] * len(sources) if total is None else tape.gradient(total, sources)
    gradients = [None if g is None else np.asarray(tf.convert_to_tensor(g)) for g in found]
    told = dict(zip(floats, gradients, strict=False))
    for name, value in things.items():
        gradient = told.get(name)
        yield name, None if gradient is None else CHANGE * _length(np.asarray(value) * gradient)
    for one, gradient in zip(calls, gradients[len(floats) :], strict=True):
        if gradient is not None:  # None: not on the way to an output, or behind a stopped gradient
            yield from _call_effects(one, gradient)


def _note(calls: list[_Call]) -> After:
    """Keeps what each call read and made, where that is numbers."""
    numbers: Counter[str] = Counter()

    def note(operation: keras.Operation, read: Tensor, result: Tensor) -> None:
        numbers[operation.name] += 1
        for made in keras.tree.flatten(result):
            if tf.is_tensor(made) and made.dtype.is_floating:
                name = f"{operation.name} {numbers[operation.name]}"
                calls.append(_Call(name, read if tf.is_tensor(read) else None, made))

    return note


def _call_effects(one: _Call, gradient: Values) -> Iterator[tuple[str, float]]:
    made = np.asarray(one.made)
    yield f"result {one.name}", CHANGE * _length(made * gradient)
    if one.read is not None and one.read.shape == one.made.shape:
        lost = np.asarray(one.read) - made
        if lost.any():
            yield f"call {one.name}", _length(lost * gradient)


def _in_tolerances(found: Sequence[Tensor], seed: int) -> Tensor:
    """A random sum of the outputs, each value in units of its tolerance; None without floats."""
    terms = []
    for position, one in enumerate(found):
        if one.dtype.is_floating:
            values = np.asarray(one, np.float64)
            weights = direction(values.shape, seed, position) / tolerance(values)
            weights /= np.sqrt(values.size or 1)
            terms.append(tf.reduce_sum(tf.cast(one, tf.float64) * weights))
    return tf.add_n(terms) if terms else None


def _shown_by_hand(reading: Reading, plan: Plan, inputs: Inputs, dim: set[str]) -> set[str]:
    """Those of the names for which changing the thing itself and running shows it."""
    shown: set[str] = set()
    for regime, training in REGIMES:
        lay(reading, plan, regime)
        before = outputs(reading, plan, inputs, training)
        for name, variable in list(_variables(reading, plan).items())[:BY_HAND]:
            if name in dim - shown and variable.value.dtype.is_floating:
                values = np.asarray(variable)
                signs = np.sign(direction(values.shape, plan.seed, 0))
                variable.assign(values + CHANGE * np.abs(values) * signs)
                if _moved(before, outputs(reading, plan, inputs, training)):
                    shown.add(name)
                variable.assign(values)
        for position, at in enumerate(plan.inputs):
            if (name := f"input {position}") in dim - shown:
                again = drawn(plan.draws[position], plan.seed + 2, position)
                other = [*inputs]
                other[at] = tf.cast(tf.constant(again), inputs[at].dtype)
                if _moved(before, outputs(reading, plan, other, training)):
                    shown.add(name)
    return shown


def _moved(before: Sequence[Tensor], after: Sequence[Tensor]) -> bool:
    for old, new in zip(before, after, strict=True):
        values = np.asarray(tf.cast(old, tf.float64))
        change = np.abs(np.asarray(tf.cast(new, tf.float64)) - values)
        if (change > CLEARLY * tolerance(values)).any():
            return True
    return False


def _variables(reading: Reading, plan: Plan) -> dict[str, Tensor]:
    """By the learner's or Keras' name of the first layer that holds it, and its path there."""
    found: dict[str, Tensor] = {}
    layers = [reading.wiring.layers[group] for _, group in grouped(reading.wiring)]
    owners = dict(zip((v.id for v, _ in grouped(reading.wiring)), layers, strict=True))
    for at, variable in zip(plan.slots, plan.variables, strict=True):
        layer = owners[at]
        name = f"variable {layer.variable or layer.name}/{variable.path}"
        found[f"{name} ({at})" if name in found else name] = reading.variables[at]
    return found


def _length(values: Values) -> float:
    return float(np.linalg.norm(values.astype(np.float64)))
