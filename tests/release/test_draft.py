"""What a release makes of a course."""

import ast
import json

import nbformat
import pytest

from autograder.blueprint import decode
from autograder.exercise import registry, tree_digest
from autograder.release import Course, ReleaseProblem, draft
from tests.release.tiny_course import Change, plain_blueprint


def cells(made: dict[str, bytes], unit: str) -> dict[str, nbformat.NotebookNode]:
    notebook = nbformat.reads(made[f"{unit}/{unit}.ipynb"].decode(), as_version=4)
    nbformat.validate(notebook)
    return {cell.id: cell for cell in notebook.cells}


def test_a_release_holds_page_notebook_blueprints_and_stubs(made: dict[str, bytes]) -> None:
    """The same paths as the solutions', and one notebook and one blueprints.json a unit."""
    assert list(made) == [
        "01_pairs/01_pairs.ipynb",
        "01_pairs/README.md",
        "01_pairs/blueprints.json",
        "01_pairs/swapped.py",
        "01_pairs/towers.py",
        "02_counting/02_counting.ipynb",
        "02_counting/README.md",
        "02_counting/blueprints.json",
        "02_counting/count.py",
    ]


def test_a_stub_keeps_all_but_the_answer_and_the_hidden_region(made: dict[str, bytes]) -> None:
    """nbgrader's own text stands in the answer's place."""
    text = made["01_pairs/towers.py"].decode()
    assert text.endswith(
        'cases = [{"shape": (12, 12, 3), "units": 5}]\n\n\n'
        "def towers(shape=(28, 28, 1), units=8) -> keras.Model:\n"
        '    """One encoder for both."""\n'
        "    # YOUR CODE HERE\n"
        "    raise NotImplementedError()\n"
    )
    assert text.startswith('"""Two towers: read both images with one encoder.\n')


def test_the_given_body_is_the_stub_of_a_debug_exercise(made: dict[str, bytes]) -> None:
    """The learner mends code, comments and blank lines included; `given` itself is gone."""
    text = made["01_pairs/swapped.py"].decode()
    assert text.endswith(
        '    """Take `first` first."""\n'
        "    # Two inputs of one shape.\n"
        "    first, second = keras.Input((units,)), keras.Input((units,))\n"
        "\n"
        "    out = layers.Subtract()([first, second])\n"
        "    return keras.Model([second, first], out)\n"
    )
    assert "given" not in text


def test_given_stays_where_it_is_not_the_stub(made: dict[str, bytes]) -> None:
    """A predict exercise is about the model that `given` builds."""
    names = [
        node.name
        for node in ast.parse(made["02_counting/count.py"]).body
        if isinstance(node, ast.FunctionDef)
    ]
    assert names == ["given", "count"]


def test_a_stub_is_unattempted_by_file_and_by_notebook(made: dict[str, bytes]) -> None:
    """The blueprint, the file and the notebook's answer cell tell of one syntax tree."""
    for unit, name in [("01_pairs", "towers"), ("01_pairs", "swapped"), ("02_counting", "count")]:
        blueprint = decode(json.loads(made[f"{unit}/blueprints.json"])[name])
        assert tree_digest(made[f"{unit}/{name}.py"].decode(), name) == blueprint.stub_tree
        answer = cells(made, unit)[f"{name}-answer"].source
        assert tree_digest(answer, name) == blueprint.stub_tree


def test_an_answer_is_no_stub(course: Course, made: dict[str, bytes]) -> None:
    """The solution's own tree is another one, debug exercises included."""
    for exercise in registry(course.solutions):
        stub = made[f"{exercise.unit}/{exercise.name}.py"].decode()
        solved = tree_digest(exercise.source, exercise.name)
        assert solved != tree_digest(stub, exercise.name)


def test_a_notebook_is_the_page_then_each_exercise_in_order(made: dict[str, bytes]) -> None:
    """Task, set-up, answer and check, under ids that never change."""
    assert list(cells(made, "01_pairs")) == [
        "page",
        "imports",
        *(f"swapped-{part}" for part in ("task", "setup", "answer", "check")),
        *(f"towers-{part}" for part in ("task", "setup", "answer", "check")),
    ]


def test_cells_are_what_nbgrader_takes_them_for(made: dict[str, bytes]) -> None:
    """Answers are solution cells, checks carry the points, set-up cannot be edited."""
    found = cells(made, "01_pairs")
    marks = {key: cell.metadata.get("nbgrader", {}) for key, cell in found.items()}
    assert [key for key, mark in marks.items() if mark.get("solution")] == [
        "swapped-answer",
        "towers-answer",
    ]
    points = {mark["grade_id"]: mark["points"] for mark in marks.values() if mark.get("grade")}
    assert points == {"swapped-check": 10.0, "towers-check": 7.0}
    assert marks["towers-answer"]["grade_id"] == "towers"
    assert found["towers-check"].source == "check(towers)"
    assert found["imports"].source == "from autograder.api import check"
    assert found["towers-setup"].metadata.editable is False
    assert found["towers-setup"].source.startswith("import keras\nfrom keras import layers\n")
    assert found["towers-task"].source.startswith("## Two towers: read both images")
    assert "given" in cells(made, "02_counting")["count-setup"].source
    assert "given" not in found["swapped-setup"].source


def test_two_drafts_are_the_same_bytes(course: Course, made: dict[str, bytes]) -> None:
    """Cell ids and orders are fixed, wherever the notebooks are built."""
    assert draft(course, plain_blueprint, keep_build=False) == made


def test_the_source_notebooks_hold_no_hidden_case(course: Course, made: dict[str, bytes]) -> None:
    """They stay in the build folder, for whoever runs nbgrader by hand."""
    assert made
    source = course.build / "nbgrader-source" / "01_pairs" / "01_pairs.ipynb"
    text = source.read_text()
    assert "BEGIN SOLUTION" in text
    assert "hidden_cases" not in text


def test_a_unit_without_a_page_is_told_in_words(course: Course) -> None:
    """The notebook begins with it, so it must be there, as text."""
    page = course.solutions / "01_pairs" / "README.md"
    page.write_bytes(b"caf\xe9")
    with pytest.raises(ReleaseProblem, match="not UTF-8"):
        draft(course, plain_blueprint)
    page.unlink()
    with pytest.raises(ReleaseProblem, match=r"01_pairs/README\.md: looked for the unit's page"):
        draft(course, plain_blueprint)


def test_what_nbgrader_refuses_is_told_with_its_reason(course: Course, change: Change) -> None:
    """Its own exception says "see above" only; two cells with one grade id are such a case."""
    change("01_pairs/towers.py", "def towers", "def setup")
    (course.solutions / "01_pairs" / "towers.py").rename(course.solutions / "01_pairs" / "setup.py")
    with pytest.raises(ReleaseProblem, match="Duplicate grade id: setup"):
        draft(course, plain_blueprint)
