"""The checks that the benchmark compares: each accepts, each refuses, and the tables count."""

from collections.abc import Callable

import keras
import pytest
from keras import layers, ops

from autograder import check_model
from benchmarks import accuracy, corpus
from benchmarks.accuracy import Job, Judged
from benchmarks.others import SEED, Asserts, Check, Rows, Seeded, Settings, Transplant


def asked() -> keras.Model:
    """Two branches of one Dense, added."""
    x = keras.Input((4,))
    hidden = layers.Dense(5, activation="relu")(x)
    one, other = layers.Dense(3)(hidden), layers.Dense(3, activation="tanh")(hidden)
    return keras.Model(x, layers.Dense(2)(layers.Add()([one, other])))


def no_activation() -> keras.Model:
    """The first activation is missing."""
    x = keras.Input((4,))
    hidden = layers.Dense(5)(x)
    one, other = layers.Dense(3)(hidden), layers.Dense(3, activation="tanh")(hidden)
    return keras.Model(x, layers.Dense(2)(layers.Add()([one, other])))


def wider() -> keras.Model:
    """Another size in the middle."""
    x = keras.Input((4,))
    hidden = layers.Dense(6, activation="relu")(x)
    one, other = layers.Dense(3)(hidden), layers.Dense(3, activation="tanh")(hidden)
    return keras.Model(x, layers.Dense(2)(layers.Add()([one, other])))


def same_operand() -> keras.Model:
    """The sum reads one branch twice; the other is read by a product with zero, so that it is in
    the model."""
    x = keras.Input((4,))
    hidden = layers.Dense(5, activation="relu")(x)
    one, other = layers.Dense(3)(hidden), layers.Dense(3, activation="tanh")(hidden)
    return keras.Model(x, layers.Dense(2)(layers.Add()([one, one]) + other * 0.0))


def regularised() -> keras.Model:
    """A regulariser that nobody asked for: outputs in inference are the same."""
    x = keras.Input((4,))
    hidden = layers.Dense(5, activation="relu", kernel_regularizer="l2")(x)
    one, other = layers.Dense(3)(hidden), layers.Dense(3, activation="tanh")(hidden)
    return keras.Model(x, layers.Dense(2)(layers.Add()([one, other])))


def operators() -> keras.Model:
    """The same with the operations of `keras.ops` for layers."""
    x = keras.Input((4,))
    hidden = ops.relu(layers.Dense(5)(x))
    one, other = layers.Dense(3)(hidden), layers.Dense(3, activation="tanh")(hidden)
    return keras.Model(x, layers.Dense(2)(one + other))


def branches_turned() -> keras.Model:
    """The same, the second branch made first."""
    x = keras.Input((4,))
    hidden = layers.Dense(5, activation="relu")(x)
    other = layers.Dense(3, activation="tanh")(hidden)
    one = layers.Dense(3)(hidden)
    return keras.Model(x, layers.Dense(2)(layers.Add()([other, one])))


WRONG = (no_activation, wider, same_operand, regularised)
RIGHT = (asked, operators, branches_turned)

ACCEPTED: dict[type[Check], set[str]] = {
    Rows: {"asked", "branches_turned", "no_activation", "same_operand", "regularised"},
    Settings: {"asked", "same_operand", "regularised"},
    Asserts: {"asked", "branches_turned", "no_activation", "same_operand", "regularised"},
    Seeded: {"asked", "operators", "regularised"},
    Transplant: {"asked", "operators", "regularised"},
    corpus.Autograder: {"asked", "operators", "branches_turned"},
}
"""What each check accepts of these: the two kinds of error are each check's own."""


def built(make: Callable[[], keras.Model]) -> keras.Model:
    """Built as the checks want it."""
    keras.utils.set_random_seed(SEED)
    return make()


@pytest.mark.parametrize("check", corpus.CHECKS)
def test_a_check_accepts_and_refuses_what_its_way_of_looking_lets_it_see(
    check: type[Check],
) -> None:
    """Each accepts the model asked for and refuses a wrong one; all but ours err both ways."""
    made = check(built(asked))
    found = {make.__name__ for make in (*RIGHT, *WRONG) if made.accepts(built(make))}
    assert found == ACCEPTED[check]


@pytest.mark.parametrize("make", [*RIGHT, *WRONG])
def test_the_short_way_judges_as_check_model(make: Callable[[], keras.Model]) -> None:
    """What is derived once for many models changes no verdict."""
    short = corpus.Autograder(asked()).accepts(make())
    assert short == check_model(make(), asked()).passed


def test_a_small_run_has_wrong_and_right_models() -> None:
    """One solution with a few mutants and spellings: every check judges each, ours rightly."""
    found = corpus.examined(Job("solution", "05_branches/two_activations"), mutants=6, seed=1)
    truths = [one.truth for one in found]
    assert truths.count("wrong") >= 5
    assert truths.count("right") >= 6
    assert all(set(one.accepted) == {check.name for check in corpus.CHECKS} for one in found)
    assert list(accuracy.offences(found)) == []


def test_the_sample_class_is_judged_in_every_public_case() -> None:
    """A size written into the answer fits the defaults only, and no check accepts it."""
    found = corpus.examined(Job("class", "01_sequential/stack"), mutants=0, seed=0)
    hard_coded = next(one for one in found if one.says.startswith("dmitri"))
    assert hard_coded.truth == "wrong"
    assert not any(hard_coded.accepted.values())


def test_the_tables_count_each_model_once() -> None:
    """A model left out counts nowhere; what this autograder gets wrong is listed."""
    ours = accuracy.THIS
    found = [
        Judged("random 1", "itself", "", "right", "", {"seed": False, ours: True}),
        Judged("random 1", "frozen", "", "wrong", "variables", {"seed": True, ours: False}),
        Judged("random 1", "unshared", "", "wrong", "gradients", {"seed": False, ours: True}),
        Judged("random 1", "swap", "", "aside", "outputs", {"seed": True, ours: True}),
    ]
    assert accuracy.totals(found)[1:] == [
        ("seed", "1 of 2 (50.0 %)", "1 of 1 (100.0 %)"),
        (ours, "1 of 2 (50.0 %)", "0 of 1 (0.0 %)"),
    ]
    assert accuracy.by_proof(found) == [
        ("wrong accepted", "other weights (1)", "other training (1)"),
        ("seed", "1 (100 %)", "0 (0 %)"),
        (ours, "0 (0 %)", "1 (100 %)"),
    ]
    assert [one.kind for one in accuracy.offences(found)] == ["unshared"]
    assert accuracy.markdown([("a", "b"), ("1", "2")]) == "| a | b |\n|---|---:|\n| 1 | 2 |"
