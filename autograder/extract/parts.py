"""Parts of models, where a line that raised speaks of them.

"within"   "base/block": the inner models on the way to a layer that `get_layer` did not find
"end of"   "inner": the model inside of another whose own output is to be that of a new model
"behind"   "up, rec": the layers, up to the output of a new model, behind the last tensor on the way
           to it that has the shape of the new model's input, where no needed Input has that shape
"starts"   "left, towers": names of models, and of lists of models, at whose own Inputs the outputs
           of a new model begin

Of Keras's own classes alone: nothing of the learner's own is called.
"""

from collections.abc import Iterator
from types import FrameType
from typing import Any

import keras
from keras import KerasTensor

from autograder.extract import held, private, values

MOST_LAYERS = 2000
"""Looked at."""
MOST_STEPS = 200
MOST_NAMED = 6
DEEPEST = 4
"""Models inside models."""

Found = tuple[tuple[str, ...], Any]
"""A layer, and the names of the models that it stands in."""


def within(frames: list[FrameType]) -> dict[str, str]:
    """Where the layer stands that `get_layer` was asked for by name."""
    asked = next((frame for frame in frames if frame.f_code.co_name == "get_layer"), None)
    if asked is None:
        return {}
    wanted = held.exact(asked.f_locals.get("name"))
    for path, layer in _inside(asked.f_locals.get("self")):
        if path and wanted and _name(layer) == wanted:
            return {"within": "/".join(path)[:120]}
    return {}


def of_ends(
    inputs: list[KerasTensor],
    outputs: list[KerasTensor],
    needed: list[KerasTensor],
    scope: dict[str, Any],
) -> dict[str, str]:
    """Of a model that was to be made; `scope` has the names of the learner's innermost function."""
    models = {name: one for name, one in scope.items() if _plain(one)}
    begin = [name for name, one in scope.items() if _begins(one, needed)]
    fresh = [one for one in inputs if not _fits(needed, one)]
    told = {
        "end of": next(_ended(models, outputs), ""),
        "behind": ", ".join(_behind(fresh, outputs)),
        "starts": ", ".join(map(values.text, begin)),
    }
    return {fact: text[:120] for fact, text in told.items() if text}


def _plain(one: object) -> bool:
    return type(one) in {keras.Sequential, private.functional_class()}


def _inside(model: object) -> Iterator[Found]:
    """Every layer of a model, and of the models in it, outer ones first."""
    waiting: list[Found] = [((), model)]
    left = MOST_LAYERS
    for path, one in waiting:
        for layer in one.layers if _plain(one) else ():
            yield path, layer
            left -= 1
            if left < 0:
                return
            if _plain(layer) and len(path) < DEEPEST:
                waiting.append(((*path, _name(layer)), layer))


def _name(layer: object) -> str:
    return held.exact(object.__getattribute__(layer, "__dict__").get("name"))


def _ended(models: dict[str, Any], outputs: list[KerasTensor]) -> Iterator[str]:
    """Models inside of those that names hold, by such a name or else by their own."""
    for one in models.values():
        for _, layer in _inside(one):
            if _plain(layer) and layer.built and any(_holds(outputs, o) for o in layer.outputs):
                named = (name for name, each in models.items() if each is layer)
                yield values.text(next(named, _name(layer)))


def _behind(inputs: list[KerasTensor], outputs: list[KerasTensor]) -> list[str]:
    """The layers, first one first; [] where it is no chain of layers, or begins at an Input."""
    if len(inputs) != 1 or len(outputs) != 1:
        return []
    names: list[str] = []
    tensor = outputs[0]
    for _ in range(MOST_STEPS):
        origin = private.origin(tensor)
        if origin is None or not issubclass(type(origin.operation), keras.Layer):
            return []
        node = private.nodes(origin.operation)[origin.call]
        given = keras.tree.flatten(private.arguments(node))
        read = [one for one in given if isinstance(one, KerasTensor)]
        if private.is_input(node) or len(read) != 1:
            return []
        names.insert(0, _name(origin.operation))
        tensor = read[0]
        if tuple(tensor.shape) == tuple(inputs[0].shape):
            return names if not _is_input(tensor) and len(names) <= MOST_NAMED else []
    return []


def _is_input(tensor: KerasTensor) -> bool:
    origin = private.origin(tensor)
    return origin is None or private.is_input(private.nodes(origin.operation)[origin.call])


def _begins(one: object, needed: list[KerasTensor]) -> bool:
    """Whether it is a model, or a list of models, all of whose Inputs are needed."""
    row: list[Any] = one if type(one) is list else [one]
    if not row or len(row) > MOST_NAMED or not all(map(_plain, row)):
        return False
    return all(m.inputs and all(_holds(needed, i) for i in m.inputs) for m in row)


def _fits(tensors: list[KerasTensor], one: KerasTensor) -> bool:
    return any(tuple(each.shape) == tuple(one.shape) for each in tensors)


def _holds(tensors: list[KerasTensor], one: KerasTensor) -> bool:
    return any(each is one for each in tensors)
