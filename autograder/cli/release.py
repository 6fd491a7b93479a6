"""`autograder release`: derive exercises/ from solutions/, or check that it is fresh."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

if TYPE_CHECKING:
    from autograder.release import Course


def release(
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail if anything is stale.")
    ] = False,
    root: Annotated[Path, typer.Option(help="The course's folder, with solutions/.")] = Path(),
) -> int:
    """Make stubs, notebooks and blueprints under exercises/ from solutions/."""
    console = Console(markup=False, highlight=False, soft_wrap=True)
    console.print("Clearing answers, and working out what is expected of each exercise ...")
    # nbgrader takes seconds to import, and no other command needs it.
    from autograder.release import Course, ReleaseProblem  # noqa: PLC0415

    course = Course.at(root)
    try:
        told = _checked(course) if check else _released(course)
    except ReleaseProblem as problem:  # tells of many files, so it has many lines
        console.print(str(problem))
        return 1
    console.print(told)
    return 0


def _released(course: "Course") -> str:
    from autograder.release import install  # noqa: PLC0415

    done = install(_draft(course, keep_build=True), course.exercises)
    lines = [
        f"Released into {course.exercises}: {len(done.written)} files written, "
        f"{len(done.kept)} already as they should be.",
        *(f"  wrote {path}" for path in done.written),
        *(f"  removed {path}" for path in done.removed),
    ]
    return "\n".join(lines)


def _checked(course: "Course") -> str:
    from autograder.release import NotFresh, stale  # noqa: PLC0415

    files = _draft(course, keep_build=False)
    found = stale(files, course.exercises)
    if found:
        raise NotFresh(course.exercises, found)
    return f"Fresh: all {len(files)} files in {course.exercises} are what the solutions give."


def _draft(course: "Course", *, keep_build: bool) -> dict[str, bytes]:
    from autograder.expected import learner_blueprint  # noqa: PLC0415
    from autograder.release import draft  # noqa: PLC0415
    from autograder.sandbox import Door  # noqa: PLC0415

    with Door() as door:
        return draft(
            course, lambda exercise: learner_blueprint(exercise, door), keep_build=keep_build
        )
