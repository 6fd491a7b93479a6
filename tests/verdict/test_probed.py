"""What a probe asks for, and what is believed of the answer."""

import pytest
from keras import Input, Model, layers

from autograder import evidence, probe
from autograder.blueprint import Probe
from autograder.canonical import canonical
from autograder.evidence import Evidence, Plan
from autograder.extract import read
from autograder.matching import pair
from autograder.verdict import probed


class Hidden(layers.Layer):  # type: ignore[misc]  # Keras ships no types
    """A Dense out of sight."""

    def __init__(self) -> None:
        super().__init__()
        self.dense = layers.Dense(3)

    def build(self, shape: object) -> None:
        self.dense.build(shape)

    def call(self, x: object) -> object:
        return self.dense(x)


def model(*steps: layers.Layer) -> Model:
    x = start = Input((4,))
    for step in steps:
        x = step(x)
    return Model(start, x)


def asked_for(found: Model, expected: Model, *, even_if_agreed: bool) -> tuple[object, list[str]]:
    """What is told, and which parts were asked for on the way."""
    asked, mine = read(expected), read(found)
    wiring = canonical(asked.wiring)
    plan = evidence.plan(wiring, 5)
    one = Probe(plan=plan, evidence=probe.run(asked, plan))
    parts: list[str] = []

    def run(plan: Plan) -> Evidence:
        parts.append(plan.only)
        return probe.run(mine, plan)

    return probed(pair(mine.wiring, wiring), one, run, even_if_agreed=even_if_agreed), parts


@pytest.mark.parametrize(("even", "asked"), [(True, [""]), (False, [])])
def test_where_wirings_agree_one_case_is_enough(even: bool, asked: list[str]) -> None:
    """A case whose wirings agree call by call is run where the caller says so."""
    told, parts = asked_for(
        model(layers.Dense(3), layers.Dropout(0.3)),
        model(layers.Dense(3), layers.Dropout(0.3)),
        even_if_agreed=even,
    )
    assert told == ()
    assert parts == asked


@pytest.mark.parametrize("found", [model(Hidden()), model(layers.Dense(3), layers.ReLU())])
def test_what_differs_or_hides_something_is_run_in_full(found: Model) -> None:
    """Whatever is enough where wirings agree."""
    _, parts = asked_for(found, model(layers.Dense(3)), even_if_agreed=False)
    assert set(parts) == {""}


def test_what_hides_something_where_that_was_asked_is_run_in_full() -> None:
    """A wiring says nothing of what is inside of an opaque step."""
    told, parts = asked_for(model(Hidden()), model(Hidden()), even_if_agreed=False)
    assert told == ()
    assert "" in parts
