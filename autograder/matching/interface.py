"""Inputs and outputs: which plays which, and in what they differ."""

from collections.abc import Iterator

from autograder.difference import (
    AnyDifference,
    InputCount,
    InputDtype,
    InputKey,
    InputShape,
    InputUnread,
    OutputCount,
    OutputDtype,
    OutputIsInput,
    OutputKey,
    OutputShape,
)
from autograder.matching.describe import Describer
from autograder.matching.side import Edge, Side


def by_key(found: list[str], expected: list[str]) -> dict[int, int]:
    """Which found place plays which expected one: by dict key where keys agree, else in order."""
    place = {key: index for index, key in enumerate(expected)}
    pairs = {index: place[key] for index, key in enumerate(found) if key in place and _named(key)}
    left = [index for index in range(len(expected)) if index not in pairs.values()]
    free = [index for index in range(len(found)) if index not in pairs]
    return pairs | dict(zip(free, left, strict=False))


def _named(key: str) -> bool:
    return "'" in key or '"' in key


def structure(keys: list[str]) -> str:
    """How inputs or outputs are handed over: "one", "list", "dict", or the places written out."""
    if keys == [""]:
        return "one"
    if keys == [f"[{index}]" for index in range(len(keys))]:
        return "list"
    if all(_named(key) and key.count("[") == 1 for key in keys):
        return "dict"
    return ", ".join(keys)


def of_inputs(
    found: Side, expected: Side, plays: dict[int, int], describe: Describer
) -> Iterator[AnyDifference]:
    """How the inputs differ, given which plays which."""
    mine, theirs = found.wiring.graph.inputs, expected.wiring.graph.inputs
    if len(mine) != len(theirs):
        yield InputCount(found=len(mine), expected=len(theirs))
    keys = [given.key for given in mine], [given.key for given in theirs]
    if len(mine) == len(theirs) and structure(keys[0]) != structure(keys[1]):
        yield InputKey(
            place=describe.place(0), found=structure(keys[0]), expected=structure(keys[1])
        )
    for position, other in sorted(plays.items()):
        place, given, asked = describe.place(position), mine[position], theirs[other]
        if _named(asked.key) and structure(keys[0]) == "dict" and given.key != asked.key:
            yield InputKey(place=place, found=given.key, expected=asked.key)
        if given.spec.shape != asked.spec.shape:
            yield InputShape(place=place, found=given.spec.shape, expected=asked.spec.shape)
        if given.spec.dtype != asked.spec.dtype:
            yield InputDtype(place=place, found=given.spec.dtype, expected=asked.spec.dtype)
        if _unread(found, position) and not _unread(expected, other):
            yield InputUnread(place=place)


def _unread(side: Side, position: int) -> bool:
    return not side.users[position] and all(node != position for _, node, _ in side.outputs)


def of_outputs(
    found: Side, expected: Side, plays: dict[int, int], describe: Describer
) -> Iterator[AnyDifference]:
    """How the outputs differ, given which plays which."""
    theirs = Describer(expected)
    if len(found.outputs) != len(expected.outputs):
        yield OutputCount(found=len(found.outputs), expected=len(expected.outputs))
    keys = [edge.slot for edge in found.outputs], [edge.slot for edge in expected.outputs]
    same_kind = structure(keys[0]) == structure(keys[1])
    if len(keys[0]) == len(keys[1]) and not same_kind and found.outputs:
        place = describe.at(found.outputs[0])
        yield OutputKey(place=place, found=structure(keys[0]), expected=structure(keys[1]))
    for position, other in sorted(plays.items()):
        mine, asked = found.outputs[position], expected.outputs[other]
        place = describe.at(mine)
        if _named(asked.slot) and structure(keys[0]) == "dict" and mine.slot != asked.slot:
            yield OutputKey(place=place, found=mine.slot, expected=asked.slot)
        if mine.node < found.inputs and asked.node >= expected.inputs:
            yield OutputIsInput(position=position, place=place)
        if place.shape != theirs.shape(asked):
            yield OutputShape(
                position=position, place=place, found=place.shape, expected=theirs.shape(asked)
            )
        dtypes = _dtype(found, mine), _dtype(expected, asked)
        if dtypes[0] != dtypes[1]:
            yield OutputDtype(position=position, place=place, found=dtypes[0], expected=dtypes[1])


def _dtype(side: Side, edge: Edge) -> str:
    """The dtype of an output, integers of any width alike."""
    if edge.node < side.inputs:
        return side.wiring.graph.inputs[edge.node].spec.dtype
    call = side.wiring.graph.calls[edge.node - side.inputs]
    dtype = call.outputs[edge.result].dtype
    return "int" if "int" in dtype else dtype
