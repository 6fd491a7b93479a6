"""Structures from keys."""

import keras
from hypothesis import given
from hypothesis import strategies as st

from autograder.extract.graph import leaves
from autograder.mutate import structure

nests = st.recursive(
    st.integers(),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.text(max_size=4), inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@given(nests)
def test_structures_come_back_from_their_keys(nest: object) -> None:
    """What `extract` writes as keys is read back as the structure it was."""
    found = structure.nest((structure.steps(leaf.slot), leaf.value) for leaf in leaves("", nest))
    assert found == nest


def test_a_slot_is_a_name_and_a_place() -> None:
    """Arguments of calls, with the place inside them."""
    assert structure.slot("initial_state[1]") == ("initial_state", (1,))
    assert structure.slot("mask") == ("mask", ())
    assert keras.tree.flatten(structure.nest([((), 3)])) == [3]
