"""Whether the first difference names the call or edge that was mutated."""

from collections.abc import Iterator

import msgspec

from autograder.difference import (
    Difference,
    ExtraCall,
    FrozenDiffers,
    InputOrder,
    MaskDiffers,
    MissingCall,
    NotShared,
    OperandOrder,
    OutputOrder,
    Step,
    WrongLayer,
    WronglyShared,
    WrongOutput,
    WrongRead,
    WrongSetting,
)
from autograder.mutate import Mutant
from autograder.mutate.change import OUTSIDE
from autograder.wiring import Call, FromCall, Graph, Wiring

TWO_PLACES = frozenset({"swap layers"})
"""Mutations that change two calls at once."""


def at_the_place(mutant: Mutant, first: Difference) -> bool | None:
    """Whether `first` names the mutated call, one it reads or one that reads it.

    None where the question makes no sense: the fault is no place in the model's own graph.
    """
    place = mutant.place or mutant.where
    if place.graph != OUTSIDE or place.call < 0 or mutant.place is None:
        return None
    if mutant.kind in TWO_PLACES:
        return None
    if isinstance(first, (InputOrder, OutputOrder)):
        return "put" in mutant.kind or "operands" in mutant.kind
    steps = list(_steps(first))
    if not steps:
        return "put" in mutant.kind or "output" in mutant.kind
    near = set(_near(mutant.wiring.graph, place.call))
    return any(_is(step, mutant.wiring, number) for step in steps for number in near)


def _steps(first: Difference) -> Iterator[Step]:
    match first:
        case WrongLayer(found=step) | ExtraCall(found=step):
            yield step
        case MissingCall(before=before, after=after):
            if before is not None:
                yield before
            yield from (place.step for place in after if place.step is not None)
        case WrongSetting(step=step) | FrozenDiffers(step=step) | WrongRead(step=step):
            yield step
        case OperandOrder(step=step) | MaskDiffers(step=step):
            yield step
        case NotShared(found=steps) | WronglyShared(found=steps):
            yield from steps
        case WrongOutput(found=place):
            if place.step is not None:
                yield place.step


def _near(graph: Graph, call: int) -> Iterator[int]:
    yield call
    yield from (r.tensor.call for r in graph.calls[call].reads if isinstance(r.tensor, FromCall))
    for number, other in enumerate(graph.calls):
        if any(read.tensor == FromCall(call, read_output(read.tensor)) for read in other.reads):
            yield number


def read_output(tensor: object) -> int:
    """The result number a tensor stands for."""
    return tensor.output if isinstance(tensor, FromCall) else 0


def _is(step: Step, wiring: Wiring, number: int) -> bool:
    """Whether a step could be that call: its shape, and its class up to the rules of style."""
    call: Call = wiring.graph.calls[number]
    layer = wiring.layers[call.layer]
    if layer.graph is not None:
        return any(
            _is(step, msgspec.structs.replace(wiring, graph=layer.graph), inside)
            for inside in range(len(layer.graph.calls))
        )
    if not call.outputs or call.outputs[0].shape != step.shape:
        return False
    bare = layer.class_name.removeprefix("ops.").lower()
    asked = step.class_name.removeprefix("ops.").lower()
    both_relu = bare.endswith("relu") and asked.endswith("relu")  # one function, several names
    said = str(layer.settings).lower().replace("_", "")  # "Dense(activation='relu')" is a ReLU too
    return bare == asked or both_relu or asked in said or layer.class_name == "Activation"
