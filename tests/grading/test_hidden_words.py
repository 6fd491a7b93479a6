"""What a learner reads about a hidden case: fixed sentences, whatever the case brought to light."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from autograder.blueprint import Blueprint
from autograder.cli.check import released
from autograder.grading.judge import judge
from autograder.refusal import Raised
from autograder.sandbox import Door
from autograder.submission import Source
from autograder.verdict import Verdict

ROOT = Path(__file__).parents[2]
SIAMESE = "06_shared_layers/siamese"
SIZES = ("12", "16", "(12, 16, 3)")
"""Of the case that is hidden here."""

FAULTS = {
    "joins two shapes": "layers.Add()([keras.Input(image_shape), keras.Input((image_shape[0],))])",
    "raises a text": "raise ValueError(f'size {image_shape}')",
    "holds a value": "n = [image_shape[0]]; keras.layers.Dense(n)",
    "gives an argument": "keras.layers.Dropout(list(image_shape))",
    "stretches a name": "locals()[f'size {image_shape}']",
}


@pytest.fixture(scope="module")
def hiding() -> Blueprint:
    """The released blueprint, its second case hidden."""
    blueprint = released(ROOT / "exercises")[SIAMESE]
    first, second, *_ = blueprint.cases
    return replace(blueprint, cases=(first, replace(second, hidden=True)))


def handed_in(fault: str, blueprint: Blueprint) -> Verdict:
    """The verdict on the solution with a line that runs with the hidden sizes only."""
    text = (ROOT / "solutions" / f"{SIAMESE}.py").read_text()
    body = "    encoder = keras.Sequential("
    assert text.count(body) == 1
    late = f"    if image_shape[0] == 12:\n        {fault}\n"
    source = Source(SIAMESE, "siamese.py", text.replace(body, f"{late}{body}"))
    with Door() as door:
        return judge(source, blueprint, door)


@pytest.mark.parametrize("fault", FAULTS)
def test_what_a_hidden_case_raised_is_the_instructors(fault: str, hiding: Blueprint) -> None:
    """Shapes and values at hand, exception text and the learner's line all carry its arguments."""
    verdict = handed_in(FAULTS[fault], hiding)
    assert verdict.hidden
    assert isinstance(verdict.refusal, Raised)
    told = {
        audience: " ".join(m.body for m in verdict.messages if m.audience == audience)
        for audience in ("learner", "instructor")
    }
    assert told["learner"]
    assert not any(size in told["learner"] for size in SIZES), told["learner"]
    assert any(size in told["instructor"] for size in SIZES), told["instructor"]
    assert all(m.line is None for m in verdict.messages if m.audience == "learner")
