"""An exercise -> the file that learners fill in, by nbgrader's own preprocessors."""

import ast
import textwrap
from collections.abc import Iterable

from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.preprocessors import ClearHiddenTests

from autograder.exercise import Anatomy, BadExercise, Exercise, Span, anatomy
from autograder.exercise.anatomy import squeezed
from autograder.release.clearing import ClearToStub


def stub(exercise: Exercise) -> str:
    """The text of the stub: the solution file with its answer and its hidden region cleared."""
    parts = anatomy(exercise.path, exercise.source, exercise.name)
    cell = new_code_cell(
        parts.without(leaving(exercise, parts)),
        metadata={"nbgrader": {"grade_id": exercise.name}},
    )
    notebook = new_notebook(cells=[cell])
    for clear in (
        ClearToStub(enforce_metadata=False, bodies=bodies([exercise])),
        ClearHiddenTests(enforce_metadata=False),
    ):
        notebook, _ = clear.preprocess(notebook, {})
    text = squeezed(notebook.cells[0].source.splitlines())
    _check(exercise, parts, text)
    return text


def leaving(exercise: Exercise, parts: Anatomy) -> tuple[Span, ...]:
    """The functions that learners don't get as they stand: `given`, where it becomes the stub."""
    if exercise.format == "debug" and parts.given_span:
        return (parts.given_span,)
    return ()


def bodies(exercises: Iterable[Exercise]) -> dict[str, str]:
    """The stub text of each debug exercise, by name: the body of its `given`."""
    return {e.name: _given_body(e) for e in exercises if e.format == "debug"}


def _given_body(exercise: Exercise) -> str:
    parts = anatomy(exercise.path, exercise.source, exercise.name)
    given = parts.given
    if given is None:  # `exercise.load` has refused it
        raise BadExercise(exercise.path, "found no `given`.", "Add `def given(...)`.")
    body = given.body[1:] if ast.get_docstring(given) else given.body
    if not body:
        raise BadExercise(
            exercise.path, "`given` has no code of its own.", "Write the wrong model there."
        )
    first = body[0].lineno
    while parts.lines[first - 2].lstrip().startswith("#"):  # comments above the first statement
        first -= 1
    return textwrap.dedent(parts.text(Span(first, given.end_lineno or first)))


def _check(exercise: Exercise, parts: Anatomy, text: str) -> None:
    """The stub is what it should be; clearing is text work, and text can surprise."""
    made = _stub_function(exercise, text)
    if exercise.format != "debug" or parts.given is None:
        return
    wanted = [ast.dump(node) for node in _undocumented(parts.given)]
    if [ast.dump(node) for node in _undocumented(made)] != wanted:
        raise BadExercise(
            exercise.path,
            "the body of `given` changes its meaning when it is moved into the stub.",
            "Avoid texts of several lines in it.",
        )


def _stub_function(exercise: Exercise, text: str) -> ast.FunctionDef:
    """The function of a stub; raises `BadExercise` where clearing left no Python."""
    try:
        tree = ast.parse(text)
    except SyntaxError as problem:
        raise BadExercise(
            exercise.path,
            f"without its answer the file is not Python: {problem.msg}.",
            "Keep BEGIN and END SOLUTION at one indentation, around whole statements.",
        ) from problem
    return next(
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name == exercise.name
    )


def _undocumented(node: ast.FunctionDef) -> list[ast.stmt]:
    return node.body[1:] if ast.get_docstring(node) else node.body
