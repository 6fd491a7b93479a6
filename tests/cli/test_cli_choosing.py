"""What a person may type for an exercise or a student."""

import pytest

from autograder.cli.choosing import exercises, split, students
from autograder.cli.problems import BadInput

KNOWN = ("01_a/stack", "01_a/other", "02_b/siamese")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ([], KNOWN),
        ([""], KNOWN),
        (["01_a"], KNOWN[:2]),
        (["exercises/01_a/"], KNOWN[:2]),
        (["02_b/02_b.ipynb"], KNOWN[2:]),
        (["siamese,stack", "stack"], ("02_b/siamese", "01_a/stack")),
        (["exercises\\01_a\\stack.py"], ("01_a/stack",)),
    ],
)
def test_names_of_exercises(asked: list[str], found: tuple[str, ...]) -> None:
    """Ids, names, units and paths, given one by one or with commas."""
    assert exercises(asked, KNOWN) == found


@pytest.mark.parametrize("asked", ["stak", "01_a/siamese", "03_c", "nothing like it"])
def test_names_that_are_none(asked: str) -> None:
    """Each is one line that offers something."""
    with pytest.raises(BadInput, match=r"Did you mean|There are") as caught:
        exercises([asked], KNOWN)
    assert "\n" not in str(caught.value)


def test_students_are_named_exactly() -> None:
    """A student who handed nothing in is told with the closest name."""
    assert students([], ["ana", "ben"]) == ("ana", "ben")
    assert students(["ben"], ["ana", "ben"]) == ("ben",)
    with pytest.raises(BadInput, match="Did you mean ana"):
        students(["anna"], ["ana", "ben"])


def test_split_drops_blanks_and_doubles() -> None:
    """Commas, spaces and repeats."""
    assert split([" a, b,,a ", "c"]) == ("a", "b", "c")
