"""Solution files are read without being run, and a malformed one is told in words."""

import ast
import hashlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from autograder.exercise import BadExercise, Exercise, hidden_cases, load, registry, tree_digest

GOOD = '''"""Two towers: read both.

Build this.
"""

import keras

raise_if_run = 1 / 0

cases = [{"units": 5}]


def towers(shape=(4, 4), units=3) -> keras.Model:
    """Both."""
    ### BEGIN SOLUTION
    x = keras.Input(shape)
    return keras.Model(x, x)
    ### END SOLUTION


### BEGIN HIDDEN TESTS
order = 1
hints = ["Look again."]
hidden_cases = [{"shape": (8, 6), "units": 7}]
### END HIDDEN TESTS
'''

DEBUG = '''"""Mend it."""

import keras

cases = [{"units": 5}]


def given(units=3):
    return keras.Model(units, units)


def mend(units=3) -> keras.Model:
    """Mended."""
    ### BEGIN SOLUTION
    return keras.Model(units)
    ### END SOLUTION


### BEGIN HIDDEN TESTS
order = 1
format = "debug"
hidden_cases = {"units": [8, 9]}
### END HIDDEN TESTS
'''

PREDICT = '''"""Predict it."""

cases = [{"units": 5}]


def given(units=3):
    import keras

    return keras.Sequential([])


def count(units=3) -> dict:
    ### BEGIN SOLUTION
    return {"total": 4 * units}
    ### END SOLUTION


### BEGIN HIDDEN TESTS
order = 1
format = "predict"
hidden_cases = {"units": [8, 9]}
facts = {"total": "parameters"}
### END HIDDEN TESTS
'''


def read(folder: Path, source: str, name: str = "towers") -> Exercise:
    path = folder / "01_unit" / f"{name}.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(source, encoding="utf-8")
    return load(path)


def test_a_file_is_read_without_being_run(tmp_path: Path) -> None:
    """Everything comes from the syntax tree: the division by zero above never happens."""
    found = read(tmp_path, GOOD)
    assert (found.id, found.title, found.task) == (
        "01_unit/towers",
        "Two towers: read both",
        "Build this.",
    )
    assert (found.format, found.returns, found.order, found.points) == ("build", "model", 1, 10.0)
    assert found.hints == ("Look again.",)
    assert not found.has_given


def test_the_defaults_are_the_first_public_case_and_complete_the_others(tmp_path: Path) -> None:
    """A case that leaves an argument out is called with its default, so it says so."""
    found = read(tmp_path, GOOD)
    assert found.cases == ({"shape": (4, 4), "units": 3}, {"shape": (4, 4), "units": 5})
    assert found.hidden == ({"shape": (8, 6), "units": 7},)


@pytest.mark.parametrize(
    ("annotation", "kind"),
    [
        ("keras.Model", "model"),
        ("keras.Sequential", "model"),
        ('"keras.Model"', "model"),
        ("tuple[keras.Model, ...]", "models"),
        ("dict[str, keras.Model]", "models"),
        ("keras.layers.Layer", "layer"),
    ],
)
def test_the_annotation_says_what_comes_back(tmp_path: Path, annotation: str, kind: str) -> None:
    """One annotation, one kind."""
    assert read(tmp_path, GOOD.replace("-> keras.Model", f"-> {annotation}")).returns == kind


def test_a_debug_and_a_predict_exercise_are_read(tmp_path: Path) -> None:
    """Both hand a model over; a predict exercise also tells what is read off it."""
    assert read(tmp_path, DEBUG, "mend").has_given
    predict = read(tmp_path, PREDICT, "count")
    assert (predict.returns, predict.facts) == ("answers", {"total": "parameters"})


SOLUTION = GOOD[GOOD.index("    ### BEGIN SOLUTION") : GOOD.index("\n\n### BEGIN HIDDEN")]

MALFORMED = {
    "no docstring": (GOOD, GOOD[: GOOD.index("import")], "", "looked for a docstring"),
    "no such function": (GOOD, "def towers", "def tower", "named like the file, `towers`"),
    "no default": (GOOD, "shape=(4, 4)", "shape", "`shape` has none"),
    "a star": (GOOD, "units=3", "units=3, **more", "Name each argument"),
    "a computed default": (GOOD, "units=3", "units=len('abc')", "no literal: `len('abc')`"),
    "a computed case": (GOOD, '{"units": 5}', '{"units": 2 ** 3}', "no literal"),
    "no annotation": (GOOD, " -> keras.Model", "", "found no annotation"),
    "a strange annotation": (GOOD, "-> keras.Model", "-> int", "none of the kinds"),
    "no cases": (GOOD, 'cases = [{"units": 5}]', "", "found no `cases = [...]`"),
    "one size only": (GOOD, '[{"units": 5}]', "[]", "at least two public cases"),
    "a case twice": (GOOD, '{"units": 5}', '{"units": 3}', "twice"),
    "a case of no argument": (GOOD, '{"units": 5}', '{"unit": 5}', "Did you mean `units`?"),
    "cases no list": (GOOD, '[{"units": 5}]', '{"units": 5}', "no list of dicts"),
    "hidden is public": (GOOD, '"shape": (8, 6), "units": 7', '"units": 5', "is a public one too"),
    "hidden is empty": (GOOD, '[{"shape": (8, 6), "units": 7}]', "[]", "`hidden_cases` is empty"),
    "hidden is missing": (
        GOOD,
        'hidden_cases = [{"shape": (8, 6), "units": 7}]\n',
        "",
        "looked for `hidden_cases` between",
    ),
    "order is missing": (GOOD, "order = 1\n", "", "looked for `order` between"),
    "hints outside": (
        GOOD,
        "cases = [",
        'hints = ["a"]\ncases = [',
        "outside HIDDEN TESTS and would be released",
    ),
    "a misspelled name": (GOOD, "hints = ", "hint = ", "Did you mean `hints`?"),
    "code among the literals": (GOOD, "order = 1", "order = 1\nprint()", "no plain `name ="),
    "an unknown format": (GOOD, "order = 1", 'order = 1\nformat = "bild"', "Did you mean `build`"),
    "an unknown requirement": (
        GOOD,
        "order = 1",
        'order = 1\nrequires = {"kid": "Sequential"}',
        "Did you mean `kind`",
    ),
    "an unknown kind": (
        GOOD,
        "order = 1",
        'order = 1\nrequires = {"kind": "sequential"}',
        "Did you mean `Sequential`",
    ),
    "order no number": (GOOD, "order = 1", 'order = "1"', "`order` is '1'"),
    "no points": (GOOD, "order = 1", "order = 1\npoints = 0", "more than 0"),
    "no solution": (GOOD, SOLUTION, "    return None\n", "looked for a SOLUTION region inside"),
    "a region left open": (GOOD, "    ### END SOLUTION\n", "", "has no partner: it has no end"),
    "a region never begun": (GOOD, "    ### BEGIN SOLUTION\n", "", "never begun"),
    "a region outside": (
        GOOD,
        "cases = [",
        "### BEGIN SOLUTION\nsecret = 1\n### END SOLUTION\ncases = [",
        "reaches outside a function",
    ),
    "a region over the edge": (
        GOOD,
        "\n    ### END SOLUTION\n",
        "\nleft = 1\n    ### END SOLUTION\n",
        "reaches outside a function",
    ),
    "no Python": (GOOD, "import keras", "import keras keras", "Mend line 6"),
    "given missing": (DEBUG, "def given", "def other", "found no function `given`"),
    "given takes others": (DEBUG, "def given(units=3)", "def given(size=3)", "the same arguments"),
    "an answer beside its region": (
        DEBUG,
        "    ### BEGIN SOLUTION",
        "    units += 1\n    ### BEGIN SOLUTION",
        "one SOLUTION region around its whole body",
    ),
    "no room between bounds": (DEBUG, "[8, 9]", "[3, 3]", "no case but the public ones"),
    "bounds upside down": (DEBUG, "[8, 9]", "[9, 8]", "upside down"),
    "bounds no list": (DEBUG, "[8, 9]", "9", "Write them as [low, high]"),
    "no version": (DEBUG, "hidden_cases =", 'keras = "new"\nhidden_cases =', "oldest version"),
    "no facts": (PREDICT, 'facts = {"total": "parameters"}\n', "", "needs `facts`"),
    "a strange fact": (PREDICT, '"parameters"}', '"weights"}', "no fact of a model"),
    "Keras at the top": (PREDICT, "cases =", "import keras\n\ncases =", "Move the import inside"),
    "a model from predict": (PREDICT, "-> dict", "-> keras.Model", "returns its answers"),
}


@pytest.mark.parametrize("case", MALFORMED)
def test_a_malformed_file_is_told_in_words(tmp_path: Path, case: str) -> None:
    """The message names the file, what is wrong, and one next step."""
    source, old, new, words = MALFORMED[case]
    assert old in source
    name = {GOOD: "towers", DEBUG: "mend", PREDICT: "count"}[source]
    with pytest.raises(BadExercise) as told:
        read(tmp_path, source.replace(old, new, 1), name)
    text = str(told.value)
    assert words in text
    assert text.startswith(str(tmp_path / "01_unit" / f"{name}.py"))
    assert told.value.step


def test_a_file_that_is_no_text_is_told_in_words(tmp_path: Path) -> None:
    """Latin-1 and a missing file are mistakes of a person, so no traceback."""
    path = tmp_path / "latin.py"
    path.write_bytes(b'"""caf\xe9"""')
    with pytest.raises(BadExercise, match="not UTF-8"):
        load(path)
    with pytest.raises(BadExercise, match="cannot be read"):
        load(tmp_path / "missing.py")


def test_the_folder_is_the_registry(tmp_path: Path) -> None:
    """Units stand by name, exercises by their `order`; hidden files and folders are passed over."""
    later = GOOD.replace("order = 1", "order = 2")
    for place, source in {
        "02_two/towers.py": GOOD,
        "01_one/alpha.py": later.replace("towers", "alpha"),
        "01_one/beta.py": GOOD.replace("towers", "beta"),
        "01_one/_notes.py": "nonsense(",
        ".git/hook.py": "nonsense(",
    }.items():
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(source)
    assert [e.id for e in registry(tmp_path)] == ["01_one/beta", "01_one/alpha", "02_two/towers"]


def test_an_empty_or_missing_folder_is_told_in_words(tmp_path: Path) -> None:
    """An empty course is a mistake, not an empty list."""
    with pytest.raises(BadExercise, match="found none"):
        registry(tmp_path)
    with pytest.raises(BadExercise, match="no such folder"):
        registry(tmp_path / "missing")
    (tmp_path / "unit 1").mkdir()
    with pytest.raises(BadExercise, match="letters, digits and underscores"):
        registry(tmp_path)


def test_comments_blank_lines_and_docstring_leave_the_digest_alone() -> None:
    """What a learner may write without having tried anything."""
    plain = "def f(a=1):\n    return a"
    dressed = '# mine\nx = 3\n\n\ndef f(a = 1):\n    """Mine."""\n\n    # hm\n    return (a)\n'
    assert tree_digest(plain, "f") == tree_digest(dressed, "f")


@pytest.mark.parametrize(
    "other",
    [
        "def f(a=2):\n    return a",
        "def f(a=1):\n    return b",
        "def f(a=1):\n    a = a\n    return a",
        "def f(a=1):\n    return 'a'",
        "def f(a=1):\n    return a, ",
        "@g\ndef f(a=1):\n    return a",
    ],
)
def test_any_other_tree_has_another_digest(other: str) -> None:
    """Every change of code is an attempt."""
    assert tree_digest("def f(a=1):\n    return a", "f") != tree_digest(other, "f")


def test_the_digest_is_the_same_in_every_python() -> None:
    """It was computed by walking fields that all supported versions have; this pins it."""
    stub = "def f(a=(1, None)):\n    # YOUR CODE HERE\n    raise NotImplementedError()\n"
    tokens = (
        "FunctionDef(name,args,body)|'f'|arguments(args,defaults)|[1]|arg(arg)|'a'|[1]|"
        "Tuple(elts)|[2]|Constant(value)|1|Constant()|[1]|Raise(exc)|Call(func)|Name(id)|"
        "'NotImplementedError'"
    )
    expected = hashlib.sha256("".join(f"{token}\0" for token in tokens.split("|")).encode())
    assert tree_digest(stub, "f") == expected.hexdigest()


@pytest.mark.parametrize("text", ["def f(:", "x = 1", "def f():\n  '\0'", "(" * 500, "f = 1"])
def test_text_without_the_function_is_told_in_words(text: str) -> None:
    """Learners' files reach this too; none may raise anything else."""
    with pytest.raises(BadExercise):
        tree_digest(text, "f")


def test_a_deep_tree_has_a_digest() -> None:
    """A sum of 900 terms nests 900 deep; a walk by recursion would not come back from it."""
    deep = "def f():\n    return " + "+".join(["1"] * 900)
    assert tree_digest(deep, "f") != tree_digest(deep + "+1", "f")


def bounded(low: Any, high: Any, tmp_path: Path) -> Exercise:
    source = DEBUG.replace("units=3", f"units={low!r}").replace("[8, 9]", f"[{low!r}, {high!r}]")
    return read(tmp_path, source.replace('"units": 5', f'"units": {high!r}'), "mend")


@for_all(low=st.integers(-50, 50), room=st.integers(2, 60), seed=st.binary(max_size=8))
def test_drawn_cases_lie_between_the_bounds_and_are_not_public(
    tmp_path_factory: pytest.TempPathFactory, low: int, room: int, seed: bytes
) -> None:
    """For every seed; drawn twice they are the same; none comes twice."""
    exercise = bounded(low, low + room, tmp_path_factory.mktemp("bounds"))
    drawn = hidden_cases(exercise, seed)
    assert drawn == hidden_cases(exercise, seed)
    assert 1 <= len(drawn) <= 3
    for position, case in enumerate(drawn):
        assert low < case["units"] < low + room  # the ends are the public cases here
        assert case not in drawn[:position]


def test_tuples_are_drawn_element_by_element(tmp_path: Path) -> None:
    """Each element between its own two bounds."""
    exercise = bounded((8, 8, 1), (32, 40, 3), tmp_path)
    for case in hidden_cases(exercise, b"seed", 20):
        assert all(
            a <= n <= b for a, n, b in zip((8, 8, 1), case["units"], (32, 40, 3), strict=True)
        )


def test_any_other_list_is_a_choice(tmp_path: Path) -> None:
    """Words cannot lie between two others."""
    source = DEBUG.replace("[8, 9]", '["relu", "tanh"]')
    drawn = hidden_cases(read(tmp_path, source, "mend"), b"seed", 5)
    assert sorted(case["units"] for case in drawn) == ["relu", "tanh"]


def test_another_seed_draws_other_cases(tmp_path: Path) -> None:
    """The seed is the secret."""
    exercise = bounded(0, 10**6, tmp_path)
    assert hidden_cases(exercise, b"one") != hidden_cases(exercise, b"two")


def test_a_draw_avoids_public_sizes_in_every_argument(tmp_path: Path) -> None:
    """A number hard-coded from a public case survives no hidden one, where the bounds allow it."""
    source = GOOD.replace(
        '[{"shape": (8, 6), "units": 7}]', '{"shape": [(4, 4), (9, 9)], "units": [3, 6]}'
    )
    exercise = read(tmp_path, source)
    for case in hidden_cases(exercise, b"seed", 10):
        assert case["shape"] != (4, 4)
        assert case["units"] in (4, 6)


def test_drawn_cases_survive_as_literals(tmp_path: Path) -> None:
    """Arguments cross to the child as the literal of a dict."""
    exercise = bounded((1, 2), (50, 60), tmp_path)
    for case in hidden_cases(exercise, b"seed"):
        assert ast.literal_eval(repr(case)) == case
