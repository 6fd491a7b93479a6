"""No wrong model passes and no right one is refused, whatever the model."""

import multiprocessing
import os
from collections.abc import Callable

import keras
import pytest

from autograder.audit.data import Audited
from autograder.audit.examining import Examination
from autograder.extract import read
from tests.strategies import random_model

MODELS = 300
MUTANTS = 36
"""Of each random model, for the full audit: more than 10,000 together."""


def examined(seed: int, mutants: int = MUTANTS, styles: int = 10) -> Audited:
    """What was tried on the random model of a seed."""
    keras.backend.clear_session()
    return Examination(read(random_model(seed)), f"random model {seed}").run(mutants, styles, seed)


@pytest.mark.parametrize("seed", [3, 20, 39, 129])
def test_a_few_random_models_are_judged_right(seed: int) -> None:
    """A handful of models and mutants; seeds that once found a fault stay among them."""
    found = examined(seed, 8, 8)
    assert found.wrong + found.right > 4
    assert not found.accepted
    assert not found.refused


@pytest.mark.slow
@pytest.mark.timeout(4 * 3600)
def test_all_random_models_are_judged_right(
    record_property: Callable[[str, object], None],
) -> None:
    """300 models, more than 10,000 mutants: none accepted, no other spelling refused, and the
    first difference names the mutated call or edge in 98 of 100."""
    with multiprocessing.get_context("spawn").Pool(
        os.cpu_count(),
        maxtasksperchild=5,  # TensorFlow keeps something of every model it ran
    ) as pool:  # not an executor: with a new process now and then those of Python 3.11 hang
        found = list(pool.imap_unordered(examined, range(MODELS)))
    wrong = sum(one.wrong for one in found)
    placed, placeable = (
        sum(getattr(one, what) for one in found) for what in ("placed", "placeable")
    )
    record_property("tried", f"{wrong} wrong; {placed} of {placeable} at the place")
    assert [one.accepted for one in found if one.accepted] == []
    assert [one.refused for one in found if one.refused] == []
    assert wrong >= 10_000
    assert placed >= 0.98 * placeable
