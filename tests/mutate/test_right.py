"""The same model in other styles: every style is made, and proved equal by what it computes."""

from collections import Counter

import pytest

from autograder import extract, mutate
from autograder.mutate.sameness import same
from tests import strategies
from tests.building import model, wiring
from tests.mutate.samples import SAMPLES

STYLES = {
    "renamed", "created in another order", "as Sequential", "as Functional", "list of one",
    "nested", "un-nested", "subclassed", "activation split", "activation fused",
    "activation respelled", "other means", "commuted", "stateless shared", "stateless unshared",
    "call duplicated", "defaults written out", "in a Lambda",
}  # fmt: skip

SPELLED = (
    "h = layers.Dense(3)(x); out = layers.ReLU()(h)",
    "r = layers.ReLU(); out = layers.Subtract()([r(layers.Dense(4)(x)), r(layers.Dense(4)(y))])",
    "out = layers.Dense(2)(layers.LeakyReLU()(layers.Dense(4)(x)))",
)


def test_every_style_is_made_and_proved_equal() -> None:
    """Outputs, gradients and one step of training agree for each restyled model."""
    made: Counter[str] = Counter()
    for original in [make() for make in SAMPLES] + [model(code) for code in SPELLED]:
        reading = extract.read(original)
        prover = mutate.Prover(reading)
        recurrent = any("LSTM" in layer.class_name for layer in reading.wiring.layers)
        for one in mutate.restyled(reading.wiring, most=2 if recurrent else 12, seed=1):
            assert prover.proof(one) == "equal", f"{one.kind}: {one.says}"
            made[one.kind] += 1
    assert set(made) == STYLES


@pytest.mark.slow
@pytest.mark.timeout(1800)  # ten models, a hundred styles: minutes beside other work
@pytest.mark.parametrize("first", range(0, 300, 10))
def test_styles_of_random_models(first: int) -> None:
    """Restyled random models are proved equal."""
    for seed in range(first, first + 10):
        reading = extract.read(strategies.random_model(seed))
        prover = mutate.Prover(reading)
        for one in mutate.restyled(reading.wiring, most=10, seed=seed):
            assert prover.proof(one) == "equal", (seed, one.kind, one.says)


def test_a_difference_of_two_has_three_spellings() -> None:
    """`abs(a - b)` as `abs(b - a)` and as `maximum(a - b, b - a)`."""
    asked = wiring("out = abs(x - y)")
    found = [m.wiring for m in mutate.restyled(asked) if m.kind == "other means"]
    classes = [sorted(layer.class_name for layer in one.layers) for one in found]
    assert ["ops.Maximum", "ops.Subtract", "ops.Subtract"] in classes
    assert ["ops.Absolute", "ops.Subtract"] in classes


def test_what_is_only_told_otherwise_is_isomorphic() -> None:
    """Names, order, defaults, and Sequential or not leave the wiring as it is."""
    plain = {"renamed", "created in another order", "as Functional", "defaults written out"}
    for make in SAMPLES:
        asked = extract.read(make()).wiring
        for one in mutate.restyled(asked, most=12, seed=2):
            if one.kind in plain:
                assert same(one.wiring, asked), one.kind
