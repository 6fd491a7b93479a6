"""Wrong models: every kind is made, and proved to differ."""

from collections import Counter
from collections.abc import Callable

import keras
import pytest
from keras import layers

from autograder import extract, mutate
from autograder.mutate.change import graph_at
from tests import strategies
from tests.building import wiring
from tests.mutate.samples import SAMPLES

KINDS = {
    "drop call", "add call", "call repeated", "swap calls", "swap layers", "dropout moved",
    "activation moved", "layer replaced", "training flag", "call reads wrong tensor",
    "merge reads wrong tensor", "branches chained", "operands swapped", "operand dropped",
    "operand added", "output reads wrong tensor", "unshared", "over-shared", "setting changed",
    "frozen", "unfrozen", "dtype", "inputs swapped", "inputs dropped", "inputs added",
    "input unread", "fixed batch", "input shape", "outputs swapped", "outputs dropped",
    "output doubled", "output added", "inputs in another structure",
    "outputs in another structure", "key changed",
}  # fmt: skip


@pytest.fixture(scope="module")
def proofs() -> Counter[tuple[str, str]]:
    """Kinds and proofs of a sample of the mutants of every sample."""
    found: Counter[tuple[str, str]] = Counter()
    for make in SAMPLES:
        reading = extract.read(make())
        prover = mutate.Prover(reading)
        for mutant in mutate.wrong(reading.wiring, most=40, seed=7):
            found[mutant.kind, prover.proof(mutant)] += 1
    return found


def test_every_kind_is_made_and_proved_to_differ(proofs: Counter[tuple[str, str]]) -> None:
    """Between them the samples have a mutant of each kind, proved another model."""
    assert {kind for kind, proof in proofs if proof == "differs"} == KINDS


def test_few_mutants_are_set_aside(proofs: Counter[tuple[str, str]]) -> None:
    """Nine in ten differ; the others are symmetric, or nothing tells."""
    differ = sum(count for (_, proof), count in proofs.items() if proof == "differs")
    assert differ > 0.9 * proofs.total()


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 300, 10))
def test_mutants_of_random_models(first: int) -> None:
    """Of 300 random models 10,000 mutants in thirty runs, nine in ten proved to differ."""
    found: Counter[str] = Counter()
    for seed in range(first, first + 10):
        reading = extract.read(strategies.random_model(seed))
        prover = mutate.Prover(reading)
        found.update(map(prover.proof, mutate.wrong(reading.wiring, most=45, seed=seed)))
    assert found.total() >= 335
    assert found["differs"] > 0.9 * found.total()


@pytest.mark.parametrize("make", SAMPLES)
def test_the_place_is_that_of_the_same_call_in_both(make: Callable[[], keras.Model]) -> None:
    """The mutated call, in the mutant's own numbering, is of the class that stood there."""
    asked = extract.read(make()).wiring
    keep = {"setting changed", "frozen", "dtype", "operands swapped", "unshared", "over-shared"}
    seen = 0
    for mutant in mutate.wrong(asked, most=30, seed=3):
        if mutant.kind in keep and mutant.place is not None:
            names = [
                graph.calls[place.call].layer
                for graph, place in (
                    (graph_at(asked, mutant.where.graph), mutant.where),
                    (graph_at(mutant.wiring, mutant.place.graph), mutant.place),
                )
            ]
            one, other = asked.layers[names[0]], mutant.wiring.layers[names[1]]
            assert one.class_name == other.class_name, mutant.says
            seen += 1
    assert seen


def test_a_sample_is_the_same_for_the_same_seed() -> None:
    """A mutant found in one run is found in the next."""
    asked = extract.read(SAMPLES[1]()).wiring
    runs = [[m.says for m in mutate.wrong(asked, most=12, seed=4)] for _ in range(2)]
    assert runs[0] == runs[1]
    assert len(runs[0]) > 6


def test_a_symmetric_change_is_set_aside() -> None:
    """Two like branches that change places are the model asked for."""
    code = "out = layers.Concatenate()([layers.Dense(4)(x), layers.Dense(4)(x)])"
    asked = wiring(code)
    for mutant in mutate.wrong(asked):
        if mutant.kind in ("operands swapped", "swap layers"):
            assert mutate.proof(extract.read(mutate.build(asked)), mutant) == "equal"


def test_settings_are_those_of_the_class() -> None:
    """Each graded setting of a Conv2D is changed; initialisers and names never are."""
    model = keras.Sequential([keras.Input((9, 9, 2)), layers.Conv2D(2, 3)])
    says = [m.says for m in mutate.wrong(extract.read(model).wiring) if m.kind == "setting changed"]
    for setting in ("filters", "kernel_size", "strides", "padding", "dilation_rate", "activation",
                    "use_bias", "kernel_regularizer", "bias_constraint"):  # fmt: skip
        assert any(one.startswith(f"{setting} of Conv2D") for one in says), setting
    assert not any("initializer" in one or "name" in one.split()[0] for one in says)
