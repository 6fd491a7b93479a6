"""Calls the models of a reading with flat inputs and gives their outputs flat, in wiring order."""

import ast
import re
from collections.abc import Sequence
from typing import Any

import keras

from autograder.extract import Reading

_STEP = r"""\[('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\d+)\]"""
_OWNER = re.compile(rf"(?:{_STEP})+\.")
Key = tuple[str | int, ...]
Tensor = Any  # TensorFlow ships no types


def call(reading: Reading, inputs: Sequence[Tensor], training: bool | None) -> list[Tensor]:
    """All outputs. `training=None` leaves each call to what the graph says of it."""
    graph = reading.wiring.graph
    several = reading.wiring.kind == "models"
    fed = _by_model([one.key for one in graph.inputs], several)
    made = _by_model([one.key for one in graph.outputs], several)
    found: list[Tensor] = [None] * len(graph.outputs)
    for model, (owner, wanted) in zip(reading.models, made.items(), strict=True):
        arguments = _structure([(key, inputs[at]) for at, key in fed.get(owner, [])])
        result = model(arguments) if training is None else model(arguments, training=training)
        # Flat, for Keras hands the tensor itself over where `outputs=[y]` lists one.
        for (at, _), one in zip(wanted, keras.tree.flatten(result), strict=True):
            found[at] = one
    return found


def _by_model(keys: list[str], several: bool) -> dict[str, list[tuple[int, Key]]]:
    """Positions and keys, by the model they belong to ("" when there is one)."""
    found: dict[str, list[tuple[int, Key]]] = {}
    for position, key in enumerate(keys):
        owner, rest = "", key
        if several and (place := _OWNER.match(key)):
            owner, rest = place.group(), key[place.end() :]
        found.setdefault(owner, []).append((position, _parsed(rest)))
    return found


def _parsed(key: str) -> Key:
    return tuple(ast.literal_eval(step) for step in re.findall(_STEP, key))


def _structure(items: list[tuple[Key, Tensor]]) -> Tensor:
    """Lists and dicts as the keys say."""
    if items[0][0] == ():
        return items[0][1]
    inside: dict[str | int, list[tuple[Key, Tensor]]] = {}
    for key, value in items:
        inside.setdefault(key[0], []).append((key[1:], value))
    built = {first: _structure(rest) for first, rest in inside.items()}
    return built if any(isinstance(first, str) for first in built) else list(built.values())
