"""Values from a seed."""

import numpy as np
import pytest

from autograder.evidence import MOST, Draw
from autograder.probe.laying import drawn, laid, packed, ranges, summary
from autograder.wiring import Variable

KERNEL, BIAS = Variable(0, "kernel", (40, 30)), Variable(1, "bias", (31,))
NORM = tuple(Variable(i, word, (8,)) for i, word in enumerate(("gamma", "beta", "moving_variance")))


def lay(*variables: Variable, regime: str = "plain", seed: int = 1) -> list[np.ndarray]:
    found = laid(variables, [0] * len(variables), seed, regime)
    return [values for values in found if values is not None]


def test_equal_plans_lay_equal_weights_and_others_do_not() -> None:
    """Values depend on the seed, the slot and the regime, and on nothing else."""
    np.testing.assert_array_equal(lay(KERNEL)[0], lay(KERNEL)[0])
    renamed = Variable(9, "kernel", KERNEL.shape, trainable=False)
    np.testing.assert_array_equal(lay(renamed)[0], lay(KERNEL)[0])
    assert (lay(KERNEL, seed=2)[0] != lay(KERNEL)[0]).any()
    first, second = lay(KERNEL, KERNEL)
    assert (first != second).any()


def test_kernels_keep_the_power_of_what_passes_a_relu() -> None:
    """The variance of a kernel is two over its fan-in."""
    (values,) = lay(KERNEL)
    assert values.std() == pytest.approx((2 / 40) ** 0.5, rel=0.05)


def test_half_of_the_shifted_biases_are_far_below_zero() -> None:
    """None is near zero, and a half, give or take the odd one, is negative."""
    (values,) = lay(BIAS, regime="shifted")
    assert (np.abs(values) >= 1).all()
    assert (values < 0).sum() in (15, 16)


def test_a_batch_normalization_keeps_the_power_of_a_signal() -> None:
    """Its small variance shows epsilon; gamma makes up for it, and alone it lies around one."""
    gamma, _, variance = lay(*NORM)
    assert (variance > 0).all()
    gain = gamma / np.sqrt(variance)
    assert 0.5 < gain.mean() < 2.0
    (alone,) = lay(NORM[0])
    assert alone.min() >= 0.5
    both = laid((NORM[0], NORM[2]), [0, 1], 1, "plain")
    assert both[1] is not None
    assert both[1].min() >= 0.5


def test_equal_paths_told_apart_by_a_number_are_laid_alike() -> None:
    """ "kernel#2" is a kernel."""
    numbered = Variable(0, "dense/kernel#2", (40, 30))
    assert ranges(numbered, frozenset()) == ranges(KERNEL, frozenset())


def test_variables_that_are_no_fractions_keep_their_values() -> None:
    """Nothing is laid on a counter."""
    assert lay(Variable(0, "count", (), "int64")) == []


@pytest.mark.parametrize(
    ("draw", "low", "high"),
    [
        (Draw((3, 50), "float32"), -1, 1),
        (Draw((3, 50), "int32", 2, 7), 2, 6),
        (Draw((3, 50), "float32", 0, 5), 0, 4),
        (Draw((3, 50), "bool", 0, 2), 0, 1),
    ],
)
def test_inputs_are_in_range(draw: Draw, low: float, high: float) -> None:
    """Bounds are held, the shape and the dtype are those asked for."""
    values = drawn(draw, 1, 0)
    assert values.shape == draw.shape
    assert values.dtype == draw.dtype
    assert low <= values.min() < values.max() <= high


def test_rows_end_in_different_numbers_of_hidden_steps() -> None:
    """One row of three hides nothing, whatever the number of features."""
    values = drawn(Draw((3, 6, 2), "float32", tail=2, hidden=-9.0), 1, 0)
    assert [(row == -9.0).all(axis=1).sum() for row in values] == [1, 2, 0]
    assert (values[1, -2:] == -9.0).all()


def test_text_is_drawn_as_text() -> None:
    """A string input gets numerals."""
    assert set(drawn(Draw((3, 4), "string", 0, 8), 1, 0).ravel()) <= set("01234567")


def test_a_large_array_is_kept_as_sums_that_show_one_changed_value() -> None:
    """Every value takes part in one sum."""
    values = np.ones((MOST, 3), np.float32)
    before = packed(values, 1, 0)
    values[77, 1] += 0.5
    after = packed(values, 1, 0)
    assert before.shape == after.shape == (MOST, 3)
    change = np.frombuffer(after.values, "<f4") - np.frombuffer(before.values, "<f4")
    assert sorted(np.abs(change))[-2:] == [0.0, 0.5]


def test_a_summary_is_the_norm_and_four_sums() -> None:
    """Nothing is five zeros."""
    values = np.frombuffer(summary(np.array([3.0, 4.0]), 1, 0).values, "<f4")
    assert values[0] == 5.0
    assert sorted(np.abs(values[1:])) == [0.0, 0.0, 3.0, 4.0]
    assert summary(None, 1, 0) == summary(np.zeros(7), 1, 0)


def test_numbers_beyond_float32_are_sent_as_no_end() -> None:
    """Nothing warns or raises."""
    assert not np.isfinite(np.frombuffer(packed(np.array([1e300]), 1, 0).values, "<f4")).any()
