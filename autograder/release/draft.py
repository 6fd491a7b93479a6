"""Everything a release holds, as bytes by path. Nothing under exercises/ is written or read."""

import itertools
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from autograder.blueprint import Blueprint, encode
from autograder.exercise import Exercise, registry
from autograder.release import leaks, notebooks, stubs
from autograder.release.convert import convert
from autograder.release.problems import Leaked, NoPage

MakeBlueprint = Callable[[Exercise], Blueprint]
"""Makes the learner's blueprint of an exercise: public cases only."""

BLUEPRINTS = "blueprints.json"
PAGE = "README.md"


@dataclass(frozen=True)
class Course:
    """Where the sources stand, where the derived files go, and where they are built."""

    solutions: Path
    exercises: Path
    build: Path

    @staticmethod
    def at(root: Path) -> "Course":
        """The folders of a repository."""
        return Course(root / "solutions", root / "exercises", root / "build")


@dataclass(frozen=True)
class Unit:
    """One unit's sources."""

    name: str
    page: str
    exercises: tuple[Exercise, ...]


def draft(
    course: Course, make_blueprint: MakeBlueprint, *, keep_build: bool = True
) -> dict[str, bytes]:
    """The released files by their path under exercises/, in order.

    Raises `BadExercise` for a source that is no exercise, and a `ReleaseProblem` for a page that
    is missing, a notebook that nbgrader would not make, or a leak. Without `keep_build` the
    notebooks are built in a folder that is gone afterwards.
    """
    units = _units(course.solutions)
    if keep_build:
        released = _notebooks(units, course.build)
    else:
        with tempfile.TemporaryDirectory() as folder:
            released = _notebooks(units, Path(folder))
    files: dict[str, bytes] = {}
    for unit in units:
        files[f"{unit.name}/{PAGE}"] = unit.page.encode()
        files[f"{unit.name}/{unit.name}.ipynb"] = released[unit.name]
        for exercise in unit.exercises:
            files[f"{unit.name}/{exercise.name}.py"] = stubs.stub(exercise).encode()
    _stop_at_leaks(units, files)  # before time goes into blueprints
    for unit in units:
        files[f"{unit.name}/{BLUEPRINTS}"] = _blueprints(unit, make_blueprint)
    _stop_at_leaks(units, files)
    return dict(sorted(files.items()))


def _units(solutions: Path) -> tuple[Unit, ...]:
    found = []
    for name, group in itertools.groupby(registry(solutions), key=lambda exercise: exercise.unit):
        exercises = tuple(group)
        page = exercises[0].path.parent / PAGE
        found.append(Unit(name, _page(page), exercises))
    return tuple(found)


def _page(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as problem:
        raise NoPage(f"{file}: the page is not UTF-8 text.\n  Save it as UTF-8.") from problem
    except OSError as problem:
        raise NoPage(
            f"{file}: looked for the unit's page and found none.\n"
            "  Add it: a heading, and the unit's idea in a page."
        ) from problem


def _notebooks(units: tuple[Unit, ...], build: Path) -> dict[str, bytes]:
    return convert(
        {unit.name: notebooks.source_notebook(unit.page, unit.exercises) for unit in units},
        {unit.name: {notebooks.check_id(e): e.points for e in unit.exercises} for unit in units},
        {unit.name: stubs.bodies(unit.exercises) for unit in units},
        build,
    )


def _blueprints(unit: Unit, make_blueprint: MakeBlueprint) -> bytes:
    encoded = {exercise.name: encode(make_blueprint(exercise)) for exercise in unit.exercises}
    return (json.dumps(encoded, indent=1, sort_keys=True) + "\n").encode()


def _stop_at_leaks(units: tuple[Unit, ...], files: dict[str, bytes]) -> None:
    found: list[leaks.Leak] = []
    for unit in units:
        own = {path: data for path, data in files.items() if path.startswith(f"{unit.name}/")}
        found += leaks.find(unit.exercises, own)
    if found:
        raise Leaked(found)
