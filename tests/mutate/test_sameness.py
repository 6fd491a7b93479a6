"""The yardstick for what was built: isomorphism of wirings."""

from autograder.mutate.sameness import same
from tests.building import wiring


def both(one: str, other: str) -> bool:
    """The answer, which must not depend on which side comes first."""
    left, right = wiring(one), wiring(other)
    assert same(left, right) == same(right, left)
    return same(left, right)


TWO = "a, b = layers.Dense(4), layers.Dense(4)\n"


def test_names_and_order_of_creation_do_not_count() -> None:
    """Two like layers made in either order."""
    right = "a = layers.Dense(4, name='p')(x); b = layers.Dense(4, name='q')(x); "
    left = "b = layers.Dense(4)(x); a = layers.Dense(4)(x); "
    assert both(left + "out = layers.Subtract()([a, b])", right + "out = layers.Subtract()([a, b])")


def test_a_setting_counts() -> None:
    """Another number of units, another activation."""
    assert not both("out = layers.Dense(4)(x)", "out = layers.Dense(5)(x)")
    assert not both("out = layers.ReLU()(x)", "out = layers.ELU()(x)")


def test_sharing_counts_where_there_are_weights() -> None:
    """One Dense called twice is not two; one ReLU called twice is."""
    once = "d = layers.Dense(4); out = layers.Add()([d(x), d(y)])"
    assert not both(once, TWO + "out = layers.Add()([a(x), b(y)])")
    relu = "d = layers.ReLU(); out = layers.Subtract()([d(x), d(y)])"
    assert both(relu, "out = layers.Subtract()([layers.ReLU()(x), layers.ReLU()(y)])")


def test_operands_count_unless_they_commute() -> None:
    """Subtract and Add the other way round."""
    assert both("out = layers.Add()([x, y])", "out = layers.Add()([y, x])")
    assert not both("out = layers.Subtract()([x, y])", "out = layers.Subtract()([y, x])")


def test_a_call_made_twice_is_one() -> None:
    """Unless it draws random numbers."""
    twice = "d = layers.Dense(4); out = layers.Multiply()([d(x), d(x)])"
    assert both(twice, "d = layers.Dense(4)(x); out = layers.Multiply()([d, d])")
    twice = "d = layers.Dropout(0.5); out = layers.Multiply()([d(x), d(x)])"
    assert not both(twice, "d = layers.Dropout(0.5)(x); out = layers.Multiply()([d, d])")


def test_which_of_like_layers_comes_where_counts_when_calls_tell() -> None:
    """a(b(a(x))) and a(a(b(x))) use the same layers as often."""
    one = TWO + "out = a(b(a(x)))"
    assert not both(one, TWO + "out = a(a(b(x)))")
    assert both(one, TWO + "out = b(a(b(x)))")


def test_frozen_counts() -> None:
    """A frozen layer is another one."""
    assert not both("out = layers.Dense(4)(x)", "out = layers.Dense(4, trainable=False)(x)")
