"""Source notebooks -> released ones, by nbgrader's own generate_assignment.

What was seen of nbgrader 0.9.6 (an existing destination is skipped with success, `--force`
deletes a whole folder, a cell whose metadata is lost loses its points without a word) is met by
converting into an empty folder and looking at what came out: the very grade cells asked for.
"""

import logging
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearSolutions, SaveCells
from traitlets.config import Config
from traitlets.log import get_logger

from autograder.release.clearing import ClearToStub
from autograder.release.problems import NotConverted

SOURCE = "nbgrader-source"
RELEASED = "nbgrader-release"


def convert(
    notebooks: Mapping[str, Any],
    points: Mapping[str, Mapping[str, float]],
    bodies: Mapping[str, Mapping[str, str]],
    build: Path,
) -> dict[str, bytes]:
    """The released notebook of each unit, as bytes.

    `notebooks`, `points` (by the grade id of check cells) and `bodies` (stub texts of debug
    exercises, by name) are by unit. `build` is a folder of derived files: its `nbgrader-source`
    is made anew and stays, for whoever wants to run nbgrader by hand. The gradebook is not
    touched. Raises `NotConverted`.
    """
    for folder in (build / SOURCE, build / RELEASED):
        shutil.rmtree(folder, ignore_errors=True)
    released = {}
    for unit, notebook in notebooks.items():
        source = build / SOURCE / unit / f"{unit}.ipynb"
        source.parent.mkdir(parents=True)
        nbformat.write(notebook, source)
        _generate(unit, build, bodies[unit])
        made = build / RELEASED / unit / f"{unit}.ipynb"
        if not made.is_file():
            raise NotConverted(f"nbgrader made no notebook of {unit}, and gave no reason.")
        data = made.read_bytes()
        _check_points(unit, data, points[unit])
        released[unit] = data
    shutil.rmtree(build / RELEASED, ignore_errors=True)
    return released


def _generate(unit: str, build: Path, bodies: Mapping[str, str]) -> None:
    config = Config()
    config.CourseDirectory.root = str(build.resolve())
    config.CourseDirectory.source_directory = SOURCE
    config.CourseDirectory.release_directory = RELEASED
    config.CourseDirectory.assignment_id = unit
    config.GenerateAssignment.no_database = True
    config.ClearToStub.bodies = dict(bodies)
    converter = GenerateAssignment(coursedir=CourseDirectory(config=config), config=config)
    converter.preprocessors = [
        ClearToStub if step is ClearSolutions else step
        for step in converter.preprocessors
        if step is not SaveCells  # the gradebook's; a release writes to none
    ]
    said = _Said()
    logger = get_logger()
    logger.addHandler(said)
    try:
        converter.start()
    except NbGraderException as problem:
        told = "\n".join(said.errors) or str(problem)
        raise NotConverted(f"nbgrader could not release {unit}:\n{told}") from problem
    finally:
        logger.removeHandler(said)


def _check_points(unit: str, data: bytes, expected: Mapping[str, float]) -> None:
    cells = nbformat.reads(data.decode("utf-8"), as_version=4).cells
    marks = [cell.metadata.get("nbgrader", {}) for cell in cells]
    found = {mark["grade_id"]: float(mark["points"]) for mark in marks if mark.get("grade")}
    if found != dict(expected):
        raise NotConverted(
            f"nbgrader's notebook of {unit} carries {found} points, not {dict(expected)}."
        )


class _Said(logging.Handler):
    """Keeps nbgrader's errors: its exception says only "see above"."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.errors.append(record.getMessage())
