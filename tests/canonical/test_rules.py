"""The rules of style, each held to its own examples, both ways round."""

import pytest

from autograder.canonical import RULES, Example, canonical
from autograder.matching import compare
from tests.building import wiring

EXAMPLES = [
    pytest.param(example, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples)
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_holds_whichever_side_is_asked(example: Example) -> None:
    """Two spellings compare as the rule's example says, with either as the expected one."""
    one = wiring(example.one, example.shape, example.dtype)
    other = wiring(example.other, example.shape, example.dtype)
    assert (compare(one, other) == []) is example.same
    assert (compare(other, one) == []) is example.same


@pytest.mark.parametrize("example", EXAMPLES)
def test_canonical_twice_is_canonical(example: Example) -> None:
    """A canonical wiring is its own canonical form."""
    once = canonical(wiring(example.one, example.shape, example.dtype))
    assert canonical(once) == once


def test_every_rule_has_a_name_of_its_own() -> None:
    """No two rules share a name, so that a page and a person can refer to one."""
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
