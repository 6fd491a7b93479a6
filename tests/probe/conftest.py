"""Keras on the processor, without TensorFlow's log lines; and how two models are probed alike."""

import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")

from collections.abc import Callable
from typing import Any

import pytest

from autograder import evidence, extract, probe
from autograder.difference import OutputsDiffer
from autograder.extract import Reading

Compare = Callable[..., tuple[OutputsDiffer, ...]]


def by_name(reading: Reading) -> dict[str, int]:
    """Variable ids by layer name and path; the models of these tests name their layers."""
    names: dict[str, int] = {}
    for layer in reversed(reading.wiring.layers):
        names |= {f"{layer.name}/{v.path}": v.id for v in layer.variables}
    return names


@pytest.fixture
def compare() -> Compare:
    """`compare(found, expected)`: the differences of one probe of two models whose layers of equal
    names are paired; `copies` says which layer at hand plays a layer of another name too."""

    def comparing(
        found: Any, expected: Any, seed: int = 7, copies: dict[str, str] | None = None
    ) -> tuple[OutputsDiffer, ...]:
        asked, got = extract.read(expected), extract.read(found)
        plan = evidence.plan(asked.wiring, seed)
        theirs, mine = by_name(asked), by_name(got)
        names = {number: name for name, number in theirs.items()}
        slots = tuple(mine.get(names[at], -1) for at in plan.slots)
        also = tuple(
            (slot, mine[name.replace(old, new)])
            for slot, at in enumerate(plan.slots)
            for old, new in (copies or {}).items()
            if (name := names[at]).startswith(f"{old}/")
        )
        retargeted = evidence.retarget(plan, slots, plan.inputs, plan.outputs, also)
        return evidence.agree(probe.run(got, retargeted), probe.run(asked, plan))

    return comparing


@pytest.fixture
def regimes(compare: Compare) -> Callable[..., set[str]]:
    """`regimes(found, expected)`: the regimes in which a probe of two models differs."""
    return lambda *models, **more: {one.regime for one in compare(*models, **more)}
