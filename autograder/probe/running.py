"""One probe: four calls of the model, one of them with gradients, as evidence.

And a fifth, asked for by itself, in which variables of one shape are equal.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from autograder.evidence import Array, Evidence, Plan, grouped
from autograder.evidence import plan as plan_of
from autograder.extract import Reading
from autograder.probe.calling import call
from autograder.probe.freezing import still, updates_held
from autograder.probe.laying import (
    Values,
    direction,
    drawn,
    equal_values,
    laid,
    packed,
    role,
    summary,
)

INFERENCE: dict[str, bool | None] = {"plain": False, "shifted": None}
"""Weights laid to look at outputs in inference, and the `training` argument that goes with them."""

STEP = 0.05  # the change of a variable by the step, as a part of its norm, were it the only one
FLAT = 1e-3  # of the largest gradient: far smaller ones, zero but for rounding, move nothing
NOBODY = -1
Tensor = Any  # TensorFlow ships no types


def run(reading: Reading, plan: Plan) -> Evidence:
    """What the plan shows of a model. Two runs show the same; the model's weights are changed.

    Raises whatever the model raises when it is called: shapes that do not fit, a broken layer.
    """
    if plan.only == "alike":
        return alike(reading, plan)
    with still(plan.seed):
        inputs = fed(reading, plan)
        inference = ("plain",) if plan.only else ("shifted", "plain")
        shown = {regime: _inferred(reading, plan, inputs, regime) for regime in inference}
        if plan.only:
            return Evidence(shown)
        training = _Training(reading, plan, inputs)
        training.step()
        stepped = outputs(reading, plan, inputs, False)
    return Evidence(
        {
            **shown,
            "training": _packed(plan, training.outputs),
            "step": _packed(plan, stepped),
            "losses": (training.losses,),
            "trainable": training.flags(),
            "gradients": training.gradients(),
            "updates": training.updates(),
            "inputs": training.input_gradients(),
        }
    )


def _inferred(
    reading: Reading, plan: Plan, inputs: Sequence[Tensor], regime: str
) -> tuple[Array, ...]:
    lay(reading, plan, regime)
    return _packed(plan, outputs(reading, plan, inputs, INFERENCE[regime]))


def alike(reading: Reading, plan: Plan) -> Evidence:
    """The outputs in training where variables of one shape are equal, and each variable's role:
    whether it is trained, the gradient of a random function of the outputs, and what the call
    itself added. All of it stays the same when variables of one shape change places.
    """
    with still(plan.seed):
        inputs = fed(reading, plan)
        for at, variable in reading.variables.items():
            _assign(reading, at, equal_values(tuple(variable.shape), variable.dtype, plan.seed))
        slots = [reading.variables.get(at) for at in plan.slots]
        floats = [v for v in slots if v is not None and v.value.dtype.is_floating]
        with tf.GradientTape() as tape, updates_held() as held:
            tape.watch([v.value for v in floats])
            found = call(reading, inputs, True)
            made = [None if at == NOBODY else found[at] for at in plan.outputs]
            loss = _loss(made, plan.seed)
        told = [None] * len(floats)
        if floats and loss is not None:
            told = tape.gradient(loss, [v.value for v in floats])
    gradient = dict(zip(map(id, floats), map(_dense, told), strict=True))
    trained = {id(v) for model in reading.models for v in model.trainable_variables}
    return Evidence(
        {
            "alike": _packed(plan, made),
            "roles": tuple(
                role(v is not None and id(v) in trained, gradient.get(id(v)), held.get(id(v)))
                for v in slots
            ),
        }
    )


def fed(reading: Reading, plan: Plan) -> list[Tensor]:
    """One tensor an input of the model at hand; inputs nobody asked for get draws of their own."""
    own = plan_of(reading.wiring, plan.seed).draws
    values = [drawn(draw, plan.seed + 1, at) for at, draw in enumerate(own)]
    for position, at in enumerate(plan.inputs):
        if at != NOBODY:
            values[at] = drawn(plan.draws[position], plan.seed, position)
    specs = [one.spec.dtype for one in reading.wiring.graph.inputs]
    return [_tensor(value, dtype) for value, dtype in zip(values, specs, strict=True)]


def lay(reading: Reading, plan: Plan, regime: str) -> None:
    """Writes the plan's weights into the model; variables nobody asked for get weights too, by
    their own order, so that their first random values do not show."""
    played = {*plan.slots, *(at for _, at in plan.copies)}
    extra = [(v, group) for v, group in grouped(reading.wiring) if v.id not in played]
    variables, groups = [v for v, _ in extra], [group for _, group in extra]
    for one, values in zip(variables, laid(variables, groups, plan.seed + 1, regime), strict=True):
        _assign(reading, one.id, values)
    asked = laid(plan.variables, plan.groups, plan.seed, regime)
    gains = plan.gains.get(regime, [1.0] * len(asked))
    for slot, at in [*enumerate(plan.slots), *plan.copies]:
        if (values := asked[slot]) is not None:
            _assign(reading, at, values * np.float32(gains[slot]))


def outputs(
    reading: Reading, plan: Plan, inputs: Sequence[Tensor], training: bool | None
) -> list[Tensor]:
    """The outputs in the plan's order; None where nothing plays one. Statistics do not move."""
    with updates_held():
        found = call(reading, inputs, training)
    return [None if at == NOBODY else found[at] for at in plan.outputs]


class _Training:
    """The model called in training with plain weights: outputs, gradients, updates."""

    def __init__(self, reading: Reading, plan: Plan, inputs: Sequence[Tensor]) -> None:
        self._reading, self._plan = reading, plan
        self._fed = [tensor for tensor in inputs if tensor.dtype.is_floating]
        self._at = {at: i for i, at in enumerate(_floating(inputs))}
        trained = {id(v): v for model in reading.models for v in model.trainable_variables}
        self._trained = list(trained.values())
        with tf.GradientTape() as tape, updates_held() as self._held:
            tape.watch(self._fed)
            found = call(reading, inputs, True)
            self.outputs = [None if at == NOBODY else found[at] for at in plan.outputs]
            loss = _loss(self.outputs, plan.seed)
        self.losses = packed(_added(reading.models), plan.seed, 0)
        sources = [*self._trained, *self._fed]
        gradients = tape.gradient(loss, sources) if sources and loss is not None else []
        dense = [_dense(g) for g in gradients]
        dense += [None] * (len(sources) - len(dense))
        self._gradient = dict(zip(map(id, sources), dense, strict=True))

    def step(self) -> None:
        """One step of gradient descent, then constraints, then the model's own updates.

        The rate is each variable's own, as one rate would move some by nothing that shows; many
        variables move less each, as their effects add up.
        """
        pairs = [(v, g) for v in self._trained if (g := self._gradient[id(v)]) is not None]
        floor = FLAT * max((np.linalg.norm(g) for _, g in pairs), default=0.0)
        step = STEP / np.sqrt(len(pairs) or 1)
        for variable, gradient in pairs:
            values = np.asarray(variable)
            rate = step * np.linalg.norm(values) / (np.linalg.norm(gradient) + floor or 1.0)
            variable.assign(values - rate * gradient)
            if variable.constraint is not None:
                variable.assign(variable.constraint(variable))
        for variable in self._reading.variables.values():
            if (update := self._held.get(id(variable))) is not None:
                variable.assign(np.asarray(variable) + update)

    def flags(self) -> tuple[Array, ...]:
        return tuple(
            packed(np.asarray(NOBODY if v is None else id(v) in self._gradient), 0, 0)
            for v in self._slots()
        )

    def gradients(self) -> tuple[Array, ...]:
        return self._summaries(self._gradient)

    def updates(self) -> tuple[Array, ...]:
        return self._summaries(self._held)

    def input_gradients(self) -> tuple[Array, ...]:
        found = (self._fed[self._at[at]] if at in self._at else None for at in self._plan.inputs)
        return tuple(
            summary(None if one is None else self._gradient[id(one)], self._plan.seed, position)
            for position, one in enumerate(found)
        )

    def _summaries(self, values: dict[int, Tensor]) -> tuple[Array, ...]:
        return tuple(
            summary(None if v is None else values.get(id(v)), self._plan.seed, slot)
            for slot, v in enumerate(self._slots())
        )

    def _slots(self) -> Iterator[Tensor]:
        return (self._reading.variables.get(at) for at in self._plan.slots)


def _loss(outputs: Sequence[Tensor], seed: int) -> Tensor:
    """A random linear function of all outputs that are no whole numbers; None without any."""
    terms = [
        tf.reduce_mean(tf.cast(one, tf.float32) * direction(tuple(one.shape), seed, position))
        for position, one in enumerate(outputs)
        if one is not None and one.dtype.is_floating
    ]
    return tf.add_n(terms) if terms else None


def _dense(gradient: Tensor) -> Values | None:
    """A gradient as an array; that of a table looked up comes as the rows it touched."""
    return None if gradient is None else np.asarray(tf.convert_to_tensor(gradient))


def _packed(plan: Plan, found: Sequence[Tensor]) -> tuple[Array, ...]:
    nothing = Array((), b"")
    return tuple(
        nothing if one is None else packed(_numbers(one), plan.seed, position)
        for position, one in enumerate(found)
    )


def _numbers(tensor: Tensor) -> Values:
    return np.asarray(tf.cast(tensor, tf.float32))


def _added(models: Sequence[keras.Model]) -> Values:
    each = {id(loss): loss for model in models for loss in model.losses}
    return np.asarray(sum(float(tf.reduce_sum(loss)) for loss in each.values()))


def _assign(reading: Reading, at: int, values: Values | None) -> None:
    variable = reading.variables.get(at)
    if variable is not None and values is not None and tuple(variable.shape) == values.shape:
        variable.assign(values)


def _tensor(values: Values, dtype: str) -> Tensor:
    return tf.constant(values) if dtype == "string" else tf.constant(values, dtype)


def _floating(inputs: Sequence[Tensor]) -> list[int]:
    return [at for at, tensor in enumerate(inputs) if tensor.dtype.is_floating]
