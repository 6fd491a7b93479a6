"""What differs is said at its true place, once."""

import pytest

from autograder.matching import compare
from tests.building import wiring

IMAGE = (16, 16, 3)

CONVOLUTION = """
Z1 = layers.Conv2D(8, 4, padding='same')(x)
A1 = layers.ReLU()(Z1)
P1 = layers.MaxPool2D(2, padding='same')(A1)
Z2 = layers.Conv2D(16, 2, padding='same')(P1)
A2 = layers.ReLU()(Z2)
F = layers.Flatten()(A2)
out = layers.Dense(6, activation='softmax')(F)
"""

SIAMESE = """
d = layers.Dense(3)
l, r = d(x), d(y)
out = layers.Dense(1)(layers.Subtract()([l, r]))
"""


def first(found: str, expected: str, shape: tuple[int, ...] = (4,)) -> list[str]:
    """The kinds of differences, in order."""
    told = compare(wiring(found, shape), wiring(expected, shape))
    return [type(difference).__name__ for difference in told]


ONE_FAULT = {
    "a missing ReLU": (("P1 = layers.MaxPool2D(2, padding='same')(A1)", "(Z1)"), "MissingCall"),
    "an extra ReLU": (("F = layers.Flatten()(A2)", "(layers.ReLU()(A2))"), "ExtraCall"),
    "another setting": (("Conv2D(16, 2", "Conv2D(16, 3"), "WrongSetting"),
    "another padding": (("Z1 = layers.Conv2D(8, 4, padding='same')", "Z1 = layers.Conv2D(8, 4)"),
                        "WrongSetting"),
    "another layer": (("layers.MaxPool2D(2", "layers.AveragePooling2D(2"), "WrongLayer"),
    "another activation": (("A2 = layers.ReLU()", "A2 = layers.LeakyReLU(0.1)"), "WrongLayer"),
}  # fmt: skip


@pytest.mark.parametrize("fault", ONE_FAULT)
def test_one_fault_in_a_stack_is_one_difference(fault: str) -> None:
    """One changed call is one difference, besides the output shape that follows from it."""
    (before, after), kind = ONE_FAULT[fault]
    if after.startswith("("):
        after = before[: before.rindex("(")] + after
    assert before in CONVOLUTION
    kinds = first(CONVOLUTION.replace(before, after), CONVOLUTION, IMAGE)
    assert [one for one in kinds if one != "OutputShape"] == [kind]


def test_a_copied_encoder_is_not_shared() -> None:
    """Two layers where one was asked are one difference, naming both."""
    found = SIAMESE.replace("l, r = d(x), d(y)", "l, r = d(x), layers.Dense(3)(y)")
    told = compare(wiring(found), wiring(SIAMESE))
    assert [type(one).__name__ for one in told] == ["NotShared"]
    assert len(told[0].found) == 2


def test_one_layer_where_two_were_asked_is_wrongly_shared() -> None:
    """The reverse is told as the reverse."""
    apart = SIAMESE.replace("l, r = d(x), d(y)", "l, r = d(x), layers.Dense(3)(y)")
    assert first(SIAMESE, apart) == ["WronglyShared"]


def test_swapped_operands_are_one_difference() -> None:
    """Subtract knows an order; swapping it is one difference, not two wrong reads."""
    found = SIAMESE.replace("[l, r]", "[r, l]") + "model = keras.Model([x, y], out)"
    told = first(found, SIAMESE + "model = keras.Model([x, y], out)")
    assert told in (["OperandOrder"], ["InputOrder"])


def test_swapped_inputs_are_told_by_their_names() -> None:
    """Listing [y, x] where [x, y] was asked is an order of inputs, by the names they carry."""
    told = first(
        SIAMESE + "model = keras.Model([y, x], out)", SIAMESE + "model = keras.Model([x, y], out)"
    )
    assert told == ["InputOrder"]


def test_swapped_outputs_are_one_difference() -> None:
    """Two outputs in the other order."""
    code = "a, b = layers.Dense(2)(x), layers.Dense(3)(x)\nmodel = keras.Model(x, [a, b])"
    assert first(code.replace("[a, b]", "[b, a]"), code)[0] == "OutputOrder"


def test_a_merge_of_one_tensor_with_itself_names_the_read() -> None:
    """Add()([z, z]) where Add()([z, x]) was asked: the shortcut is lost."""
    code = "z = layers.Dense(4)(x)\nout = layers.Add()([z, x])"
    told = compare(wiring(code.replace("[z, x]", "[z, z]")), wiring(code))
    assert [type(one).__name__ for one in told] == ["WrongRead"]


def test_three_equal_branches_are_equal_to_themselves() -> None:
    """Symmetry does not confuse the pairing, and one shared branch of three is seen."""
    branches = "b = [layers.ReLU()(layers.Dense(3)(x)) for _ in range(3)]\nout = layers.Add()(b)"
    assert first(branches, branches) == []
    shared = (
        "d = layers.Dense(3)\n"
        "b = [layers.ReLU()(d(x)), layers.Softmax()(d(x)), layers.ReLU()(layers.Dense(3)(x))]\n"
        "out = layers.Add()(b)"
    )
    assert first(shared, shared) == []


def test_sharing_in_pairs_is_recognised_whatever_the_order() -> None:
    """Four equal branches of two layers used twice each, added up in another order."""
    code = (
        "c, d = layers.Dense(3), layers.Dense(3)\n"
        "p, q = layers.ReLU()(x), layers.ELU()(x)\n"
        "out = layers.Add()([c(p), c(q), d(p), d(q)])"
    )
    assert first(code.replace("[c(p), c(q), d(p), d(q)]", "[d(q), c(p), c(q), d(p)]"), code) == []


def test_two_hundred_equal_blocks_with_one_missing_are_one_difference() -> None:
    """A deep stack with one block less is told in a few words."""
    code = "z = x\nfor _ in range({n}):\n    z = layers.Dense(4)(z)\nout = z"
    assert first(code.format(n=200), code.format(n=200)) == []
    assert first(code.format(n=199), code.format(n=200)) == ["MissingCall"]


def test_eight_calls_of_one_layer_are_one_layer() -> None:
    """A layer called eight times in a row equals itself and differs from eight layers."""
    shared = "d = layers.Dense(4)\nz = x\nfor _ in range(8):\n    z = d(z)\nout = z"
    apart = "z = x\nfor _ in range(8):\n    z = layers.Dense(4)(z)\nout = z"
    assert first(shared, shared) == []
    assert first(apart, shared) == ["NotShared"]
    assert first(shared, apart) == ["WronglyShared"]


def test_an_absolute_difference_the_other_way_round_is_left_to_the_probes() -> None:
    """abs(b - a) for abs(a - b) is computed otherwise: no fault until outputs speak."""
    code = "a, b = layers.Dense(3)(x), layers.Dense(3)(x)\nout = ops.abs(a - b)"
    assert first(code.replace("a - b", "b - a"), code) in ([], ["ComputedOtherwise"])
    other = code.replace("ops.abs(a - b)", "ops.maximum(a - b, b - a)")
    assert first(other, code) == ["ComputedOtherwise"]


@pytest.mark.parametrize("step", ["Dropout(0.0)", "Activation('linear')", "ReLU()"])
@pytest.mark.parametrize("nested", [False, True])
def test_beside_the_same_operations_a_built_in_step_is_extra_or_missing(
    step: str, nested: bool
) -> None:
    """Operations stand for other means, not for a step too many that computes nothing here."""
    one = "d = Dense(3, activation='relu')\nout = ops.abs(d(x) - d(y))"
    two = f"d, s = Dense(3, activation='relu'), {step}\nout = ops.abs(s(d(x)) - s(d(y)))"
    if nested:
        start = "i = keras.Input((4,)); e = Dense(3, activation='relu')(i)\n"
        one = f"{start}d = keras.Model(i, e)\nout = ops.abs(d(x) - d(y))"
        two = f"{start}d = keras.Model(i, {step}(e))\nout = ops.abs(d(x) - d(y))"
    one, two = (code.replace("Dense", "layers.Dense") for code in (one, two))
    two = two.replace(step, f"layers.{step}")
    assert set(first(two, one)) == {"ExtraCall"}
    assert set(first(one, two)) == {"MissingCall"}
