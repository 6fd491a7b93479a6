"""Plans: what to draw and lay for an expected wiring, and the same for another model."""

import msgspec

from autograder.evidence.data import Draw, Plan
from autograder.evidence.reaching import Use, uses
from autograder.wiring import Input, Variable, Wiring

BATCH = 3  # two rows leave batch statistics no freedom: each row would come out as 1 or -1
TAIL = 2
NUMBERS = 8  # whole numbers that nothing looks up: 0 to 7


def variables_of(wiring: Wiring) -> tuple[Variable, ...]:
    """The variables of all layers, each once, in the order of the layer table."""
    return tuple(variable for variable, _ in grouped(wiring))


def grouped(wiring: Wiring) -> tuple[tuple[Variable, int], ...]:
    """The variables, each with the number of the first layer that holds it."""
    found: dict[int, tuple[Variable, int]] = {}
    for number, layer in enumerate(wiring.layers):
        for variable in layer.variables:
            found.setdefault(variable.id, (variable, number))
    return tuple(found.values())


def plan(wiring: Wiring, seed: int, size: int = 6) -> Plan:
    """A plan for the wiring's own model. Axes of unknown size all get `size`, so that what is
    merged fits; a model that pools a lot needs more, which only running it can tell."""
    variables = grouped(wiring)
    batch = next((b for i in wiring.graph.inputs if (b := _batch(i))), BATCH)
    return Plan(
        seed=seed,
        draws=tuple(
            _draw(one, use, batch, size)
            for one, use in zip(wiring.graph.inputs, uses(wiring), strict=True)
        ),
        variables=tuple(variable for variable, _ in variables),
        groups=tuple(group for _, group in variables),
        slots=tuple(variable.id for variable, _ in variables),
        inputs=tuple(range(len(wiring.graph.inputs))),
        outputs=tuple(range(len(wiring.graph.outputs))),
    )


def retarget(
    plan: Plan,
    slots: tuple[int, ...],
    inputs: tuple[int, ...],
    outputs: tuple[int, ...],
    copies: tuple[tuple[int, int], ...] = (),
) -> Plan:
    """The same probe for another model: equal draws and weights, laid where that model has them."""
    return msgspec.structs.replace(plan, slots=slots, inputs=inputs, outputs=outputs, copies=copies)


def _batch(one: Input) -> int | None:
    return one.spec.shape[0] if one.spec.shape else None


def _draw(one: Input, use: Use, batch: int, size: int) -> Draw:
    shape = tuple(size if axis is None else axis for axis in one.spec.shape[1:])
    shape = (batch, *shape) if one.spec.shape else ()
    dtype = one.spec.dtype
    whole = use.size > 0 or not dtype.startswith(("float", "bfloat"))
    masked = use.hidden is not None or (use.size > 0 and len(shape) > 1)
    low, high = (0, use.size or NUMBERS) if whole else (0, 0)
    if dtype == "bool":
        high = 2
    if whole and use.hidden is not None and high > 2:
        low = 1  # zeros stand at the end of rows only
    steps = shape[1] if len(shape) > 1 else 0
    tail = min(TAIL, steps - 1) if masked and steps > 1 else 0
    return Draw(shape, dtype, low, high, tail, use.hidden or 0.0)
