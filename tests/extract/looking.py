"""Short ways to look at a reading."""

from collections.abc import Iterator
from typing import Any

import pytest

from autograder import extract
from autograder.refusal import AnyRefusal
from autograder.wiring import Call, Graph, Json, Layer, Wiring


def wiring(model: Any) -> Wiring:
    """The wiring of a model, after a round trip through JSON that must lose nothing."""
    found = extract.read(model).wiring
    assert Wiring.from_json(found.to_json()) == found
    return found


def refusal(model: Any) -> AnyRefusal:
    """Why something cannot be read."""
    with pytest.raises(extract.CannotRead) as raised:
        extract.read(model)
    return raised.value.refusal


def classes(found: Wiring, graph: Graph | None = None) -> list[str]:
    """The class called by each call."""
    return [found.layers[call.layer].class_name for call in (graph or found.graph).calls]


def rows(found: Wiring, class_name: str) -> Iterator[Layer]:
    """The rows of one class."""
    return (row for row in found.layers if row.class_name == class_name)


def row(found: Wiring, class_name: str) -> Layer:
    """The one row of a class."""
    (only,) = rows(found, class_name)
    return only


def call(found: Wiring, class_name: str) -> Call:
    """The one call of a class."""
    (only,) = (c for c in found.graph.calls if found.layers[c.layer].class_name == class_name)
    return only


def slots(found: Wiring, class_name: str) -> list[str]:
    """The slots that the one call of a class reads."""
    return [read.slot for read in call(found, class_name).reads]


def constants(found: Wiring, class_name: str) -> dict[str, Json]:
    """The constants of the one call of a class."""
    return call(found, class_name).constants
