"""Proofs that one model is another: by what it is, by what it computes."""

import keras
from keras import layers

from autograder import extract, mutate
from autograder.mutate import proving
from autograder.mutate.change import Mutant
from tests.building import model


def reasons(original: keras.Model, kind: str, says: str = "") -> list[tuple[str, str]]:
    """Proofs of all mutants of a kind, run even where the kind tells."""
    prover = mutate.Prover(original)
    found = mutate.wrong(prover.asked.wiring)
    return [prover.reasons(m, run=True) for m in found if m.kind == kind and says in m.says]


def test_a_wrong_operand_shows_in_the_outputs() -> None:
    """a - b is not b - a."""
    found = reasons(model("out = layers.Subtract()([layers.Dense(4)(x), y])"), "operands swapped")
    assert found == [("differs", "inference")]


def test_a_moved_dropout_shows_in_training_only() -> None:
    """Dropout before and after a Dense are equal in inference."""
    found = reasons(
        model("out = layers.Dense(4)(layers.Dropout(0.5)(layers.Dense(4)(x)))"), "dropout moved"
    )
    assert ("differs", "training") in found


def test_copies_are_told_by_the_number_of_variables() -> None:
    """A shared layer made two has equal outputs while the copies have equal weights."""
    code = "d = layers.Dense(4); out = layers.Subtract()([d(x), d(y)])"
    assert set(reasons(model(code), "unshared")) == {("differs", "variables")}


def test_what_computes_the_same_differs_by_definition() -> None:
    """A second ReLU, Activation('linear'), Dropout(0.0) are steps nobody asked for."""
    found = reasons(model("out = layers.ReLU()(layers.Dense(4)(x))"), "add call", "a ReLU")
    assert ("differs", "definition") in found


def test_near_an_operation_nothing_differs_by_definition() -> None:
    """The design judges regions of operations by their function."""
    found = reasons(model("out = abs(x - y)"), "operands swapped")
    assert found == [("unknown", "outputs")]


def test_near_an_operation_a_built_in_step_is_still_one_too_many_or_too_few() -> None:
    """The same operations beside it leave nothing to be computed by other means."""
    code = "out = abs(layers.ReLU()(layers.ReLU()(x)) - y)"
    assert set(reasons(model(code), "add call", "a Dropout")) >= {("differs", "definition")}
    assert set(reasons(model(code), "drop call", "ReLU")) == {("differs", "definition")}


def test_weights_are_laid_by_origin() -> None:
    """Each variable of a nested copy has the twin that the mutation kept."""
    inside = keras.Input((4,))
    nested = keras.Model(inside, layers.Dense(3)(layers.Dense(4)(inside)))
    a, b = keras.Input((4,)), keras.Input((4,))
    reading = extract.read(keras.Model([a, b], layers.Subtract()([nested(a), nested(b)])))
    copied: Mutant = next(m for m in mutate.wrong(reading.wiring) if m.kind == "unshared")
    slots, copies = proving.twins(reading.wiring, copied)
    assert len(set(slots)) == 4
    assert -1 not in slots
    assert sorted(k for k, _ in copies) == [0, 1, 2, 3]
