"""No wrong model passes and no right one is refused, whatever the model."""

import keras
import pytest

from autograder.audit.data import Audited
from autograder.audit.examining import Examination
from autograder.extract import read
from tests.strategies import random_model

MODELS = 300
MUTANTS = 36
"""Of each random model, for the full audit: more than 10,000 together."""


def examined(seed: int, mutants: int, styles: int) -> Audited:
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
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("first", range(0, MODELS, 10))
def test_all_random_models_are_judged_right(first: int) -> None:
    """300 models, more than 10,000 mutants: none accepted, no other spelling refused, and the
    first difference names the mutated call or edge in 98 of 100."""
    found = [examined(seed, MUTANTS, 10) for seed in range(first, first + 10)]
    assert [one.accepted for one in found if one.accepted] == []
    assert [one.refused for one in found if one.refused] == []
    placeable = sum(one.placeable for one in found)
    assert sum(one.placed for one in found) >= 0.9 * placeable  # 98 % holds of all, not of each ten
