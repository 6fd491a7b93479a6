"""A release that would give an answer or a hidden case away does not happen; another does."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st
from msgspec.structs import replace

from autograder.blueprint import Blueprint, ExpectedCase
from autograder.exercise import Exercise, registry
from autograder.release import Course, ReleaseProblem, draft, leaks
from autograder.release.tokens import tokens
from tests.release.tiny_course import Change, plain_blueprint

TASK = ("01_pairs/towers.py", "Share the encoder.")
PAGE = ("01_pairs/README.md", "Two of a kind.")
HINT = ("01_pairs/towers.py", "How many encoders are there?")
SETUP = ("01_pairs/towers.py", "from keras import layers\n")


def refused(course: Course) -> str:
    with pytest.raises(ReleaseProblem) as told:
        draft(course, plain_blueprint)
    return str(told.value)


LEAKS = {
    "a long line on the page": (
        *PAGE,
        'Write `layers.Dense(units, activation="relu"),` there.',
        "01_pairs/towers: 01_pairs/README.md, line 3: a line of the answer: layers . Dense",
    ),
    "a long line after an apostrophe": (
        *PAGE,
        "Don't forget: first, second = keras.Input(shape), keras.Input(shape)",
        "01_pairs/README.md, line 3",
    ),
    "a long line in other spacing and quotes": (
        *PAGE,
        "layers.Dense( units,\n  activation = 'relu' ),",
        "01_pairs/README.md, line 3",
    ),
    "two short lines in a comment of the code": (
        *SETUP,
        "from keras import layers\n# left = tower(first)\n# right = tower(second)\n",
        "01_pairs/towers: 01_pairs/towers.py, line 8: a line of the answer: left = tower",
    ),
    "a line in a hint": (
        *HINT,
        "Try return keras.Model([first, second], layers.Dense(1)(joined))",
        "01_pairs/towers: 01_pairs/blueprints.json, towers.hints[0], line 1",
    ),
    "a hidden case in the task": (
        *TASK,
        "We try shape=(8, 6, 2), units=11.",
        "01_pairs/towers: 01_pairs/towers.py, line 3: a hidden case",
    ),
    "a hidden case as a dict": (
        *PAGE,
        'Say {"units": 11,\n"shape": (8,6,2)}.',
        "01_pairs/README.md, line 3: a hidden case",
    ),
    "a hidden case as a call": (
        *TASK,
        "Think of towers((8, 6, 2), units=11).",
        "01_pairs/01_pairs.ipynb, cell 7, line 3: a hidden case",
    ),
    "a hidden case in a hint": (
        *HINT,
        "With shape: (8, 6, 2) and units: 11, what is it?",
        "towers.hints[0], line 1: a hidden case",
    ),
    "a hidden case of one argument": (
        "02_counting/count.py",
        "how many parameters?",
        "with units=17, how many?",
        "02_counting/count: 02_counting/count.py, line 1: a hidden case",
    ),
    "the bounds": (
        "01_pairs/swapped.py",
        "Swapped: mend the order.",
        "Swapped: mend {'units': [7, 20]}.",
        "01_pairs/swapped: 01_pairs/swapped.py, line 1: a hidden case",
    ),
}


@pytest.mark.parametrize("case", LEAKS)
def test_a_leak_refuses_the_release(course: Course, change: Change, case: str) -> None:
    """The message names exercise, file and line."""
    path, old, new, words = LEAKS[case]
    change(path, old, new)
    assert words in refused(course)


CLEAN = {
    "one short line": (*PAGE, "Then left = tower(first)."),
    "a line that stands in the task": (*HINT, "joined = layers.Concatenate()([left, right])"),
    "a line that stands in given": (
        "01_pairs/swapped.py",
        'format = "debug"',
        'format = "debug"\nhints = ["out = layers.Subtract()([first, second])"]',
    ),
    "brackets only": (*SETUP, "from keras import layers\nnames = [\n    (\n    )\n]\n"),
    "a public case": (*PAGE, 'As in {"shape": (12, 12, 3), "units": 5}: units=5.'),
    "a size of a hidden case alone": (*PAGE, "Say units=11, or shape=(8, 6, 2)."),
    "a longer number": ("02_counting/count.py", "how many parameters?", "units=170?"),
    "another exercise's answer": (
        "02_counting/README.md",
        "One, two.",
        "first, second = keras.Input(shape), keras.Input(shape)",
    ),
}


@pytest.mark.parametrize("case", CLEAN)
def test_what_is_no_leak_is_released(course: Course, change: Change, case: str) -> None:
    """What learners may read anyhow, and what is too short to tell anything."""
    path, old, new = CLEAN[case]
    change(path, old, new)
    assert draft(course, plain_blueprint)


def hidden_inside(exercise: Exercise) -> Blueprint:
    plain = plain_blueprint(exercise)
    extra = ExpectedCase(arguments="{'shape': (8, 6, 2), 'units': 11}")
    return replace(plain, cases=(*plain.cases, extra)) if exercise.name == "towers" else plain


def marked_hidden(exercise: Exercise) -> Blueprint:
    plain = plain_blueprint(exercise)
    return replace(plain, cases=tuple(replace(case, hidden=True) for case in plain.cases))


def drawn_inside(exercise: Exercise) -> Blueprint:
    plain = plain_blueprint(exercise)
    extra = ExpectedCase(arguments="{'units': 13}")
    return replace(plain, cases=(*plain.cases, extra)) if exercise.name == "swapped" else plain


def answers_inside(exercise: Exercise) -> Blueprint:
    plain = plain_blueprint(exercise)
    if exercise.name != "count":
        return plain
    return replace(plain, cases=(replace(plain.cases[0], answers={"dense": 15}), plain.cases[1]))


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (hidden_inside, "01_pairs/towers: 01_pairs/blueprints.json, towers.cases[2]"),
        (marked_hidden, "01_pairs/swapped: 01_pairs/blueprints.json, swapped.cases[0]"),
        (drawn_inside, "01_pairs/swapped: 01_pairs/blueprints.json, swapped.cases[2]"),
        (answers_inside, "02_counting/blueprints.json, count.cases[0], line 1: the values"),
    ],
)
def test_a_hidden_case_inside_a_blueprint_refuses_the_release(
    course: Course, make: object, words: str
) -> None:
    """Its encoding hides nothing from a check that decodes it; a drawn case counts too."""
    with pytest.raises(ReleaseProblem) as told:
        draft(course, make)  # type: ignore[arg-type]
    assert words in str(told.value)


def test_a_whole_solution_is_a_leak_wherever_it_stands(course: Course) -> None:
    """As nbgrader would copy it beside the notebook."""
    for exercise in registry(course.solutions):
        files = {f"{exercise.unit}/{exercise.name}.py": exercise.source.encode()}
        assert leaks.find([exercise], files)


@for_all(st.lists(st.sampled_from(["a", "b", "=", "(", ")"]), max_size=12), st.data())
def test_a_run_of_tokens_is_found_on_its_line(words: list[str], data: st.DataObject) -> None:
    """One token a line: a run taken from the text begins no later than where it was taken."""
    text = tokens("\n".join(words))
    start = data.draw(st.integers(0, len(words)))
    run = tokens(" ".join(words[start : data.draw(st.integers(start, len(words)))]))
    if run.words:
        line = text.line_of(run)
        assert 1 <= line <= start + 1
        assert tuple(words[line - 1 : line - 1 + len(run.words)]) == run.words
    assert text.line_of(tokens("nowhere")) == 0
