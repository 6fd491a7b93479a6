"""A unit -> nbgrader's source notebook: the page, then task, set-up, answer and check of each
exercise. Every cell id is fixed, so that a release has the same bytes each time.

Grade ids are what `submission` reads a notebook by: the exercise's name for its answer,
`<name>-setup` and `<name>-check` for what stands around it (names hold no dash).
"""

from collections.abc import Iterable, Iterator
from typing import Any

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.exercise import Exercise, anatomy
from autograder.release.stubs import leaving

KERNEL = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
IMPORT = "from autograder.api import check"
IMPORT_ID = "setup"

Node = Any
"""A cell or notebook of nbformat, which ships no types."""


def source_notebook(page: str, exercises: Iterable[Exercise]) -> Node:
    """The notebook that nbgrader releases; it holds the answers and no hidden case."""
    cells = [
        new_markdown_cell(page.strip(), id="page"),
        new_code_cell(IMPORT, id="imports", metadata=_locked(IMPORT_ID)),
    ]
    for exercise in exercises:
        cells += _cells(exercise)
    return new_notebook(cells=cells, metadata=KERNEL)


def check_id(exercise: Exercise) -> str:
    """The grade id of the cell that carries an exercise's points."""
    return f"{exercise.name}-check"


def _cells(exercise: Exercise) -> Iterator[Node]:
    parts = anatomy(exercise.path, exercise.source, exercise.name)
    name = exercise.name
    task = f"## {exercise.title}\n\n{exercise.task}".strip()
    yield new_markdown_cell(task, id=_cell_id(name, "task"))
    around = [*parts.hidden, *leaving(exercise, parts), parts.function_span]
    if parts.docstring:
        around.append(parts.docstring)
    setup = parts.without(around).strip()
    if setup:
        locked = _locked(f"{name}-setup")
        yield new_code_cell(setup, id=_cell_id(name, "setup"), metadata=locked)
    yield new_code_cell(
        parts.text(parts.function_span),
        id=_cell_id(name, "answer"),
        metadata=_nbgrader(name, solution=True),
    )
    yield new_code_cell(
        f"check({name})",
        id=_cell_id(name, "check"),
        metadata=_nbgrader(check_id(exercise), grade=True, locked=True, points=exercise.points),
    )


def _cell_id(name: str, part: str) -> str:
    """Notebook cell ids have at most 64 characters."""
    return f"{name[:56]}-{part}"


def _locked(grade_id: str) -> Node:
    return _nbgrader(grade_id, locked=True)


def _nbgrader(grade_id: str, **flags: bool | float) -> Node:
    standard = {"grade": False, "solution": False, "locked": False, "task": False}
    return {"nbgrader": {"schema_version": 3, "grade_id": grade_id, **standard, **flags}}
