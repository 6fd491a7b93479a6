"""A blueprint holds canonical settings that differ from their default, never a raw config."""

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import keras
import msgspec
import pytest

from autograder import blueprint
from autograder.canonical import canonical
from autograder.wiring import Layer, Wiring

ROOT = Path(__file__).parents[2]
BLUEPRINTS = [
    pytest.param(blueprint.decode(text), id=f"{file.parent.name}/{exercise}")
    for file in sorted((ROOT / "exercises").glob("*/blueprints.json"))
    for exercise, text in msgspec.json.decode(file.read_bytes(), type=dict[str, str]).items()
]
OF_CONFIGS = {"build_config", "class_name", "compile_config", "config", "module", "registered_name"}
"""The keys of a serialised Keras object."""


def wirings(found: blueprint.Blueprint) -> list[Wiring]:
    return [case.wiring for case in found.cases if case.wiring is not None]


def rows(found: blueprint.Blueprint) -> Iterator[Layer]:
    for wiring in wirings(found):
        yield from wiring.layers


def keys(data: Any) -> Iterator[str]:
    """The keys of all dicts in it, at any depth."""
    if isinstance(data, dict):
        yield from data
        data = list(data.values())
    for each in data if isinstance(data, (list, tuple)) else ():
        yield from keys(each)


@pytest.mark.parametrize("found", BLUEPRINTS)
def test_no_raw_config(found: blueprint.Blueprint) -> None:
    """No setting, at any depth, is an object as Keras serialises it; no initialiser or seed."""
    for row in rows(found):
        assert OF_CONFIGS.isdisjoint(keys(row.settings))
        assert not [name for name in keys(row.settings) if "initializer" in name or "seed" in name]


@pytest.mark.parametrize("found", BLUEPRINTS)
def test_only_what_differs_from_its_default(found: blueprint.Blueprint) -> None:
    """Each setting is an argument of the layer's constructor, and not at its default, written in
    short or at length."""
    for row in rows(found):
        own = getattr(keras.layers, row.class_name, None)
        if own is None:  # a step that Keras has as a function only, such as tanh
            assert row.settings == {}
            continue
        arguments = inspect.signature(own).parameters
        for name, value in row.settings.items():
            default = arguments[name].default
            assert value != default, name
            assert {*leaves(value)} != {*leaves(default)}, name


def leaves(value: Any) -> Iterator[Any]:
    """3 and (3, 3) and [[3, 3], [3, 3]] alike are threes."""
    if isinstance(value, (list, tuple)):
        for each in value:
            yield from leaves(each)
    else:
        yield value if isinstance(value, (int, float, str)) else repr(value)


@pytest.mark.parametrize("found", BLUEPRINTS)
def test_wirings_are_canonical(found: blueprint.Blueprint) -> None:
    """What is expected is stored in its canonical form."""
    assert all(canonical(wiring) == wiring for wiring in wirings(found))


def test_there_are_settings_to_look_at() -> None:
    """The blueprints of the course have layers, and these have settings."""
    found = [parameter.values[0] for parameter in BLUEPRINTS]
    assert sum(len(row.settings) for each in found for row in rows(each)) > 50
