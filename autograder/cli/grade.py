"""`autograder grade`: a class's submissions, judged, stored and reported."""

import os
import shlex
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer
from rich.console import Console

from autograder.cli import INTERRUPTED, choosing
from autograder.cli.problems import BadInput
from autograder.cli.progress import shown
from autograder.exercise import registry
from autograder.submission import Submissions, collect

if TYPE_CHECKING:
    from autograder.grading.progress import Progress
    from autograder.grading.results import Graded


SECONDS, MEMORY = 20.0, 1500
"""As in `sandbox.Limits`, which waits to be imported until the arguments are known to be good."""


class Request(msgspec.Struct, frozen=True):
    """What was asked on the command line."""

    folder: Path
    out: Path
    root: Path
    database: str
    students: tuple[str, ...]
    exercises: tuple[str, ...]
    again: bool
    weak: bool
    jobs: int = 1
    seconds: float = SECONDS
    memory: int = MEMORY


def grade(  # noqa: PLR0913  # the options of a command
    folder: Annotated[Path, typer.Argument(help="The class: <student>/<unit>/<exercise>.py.")],
    *,
    out: Annotated[Path, typer.Option(help="Where the reports go.")] = Path("reports"),
    database: Annotated[
        str, typer.Option(help="Results database: a file or an SQLAlchemy URL. [out/results.db]")
    ] = "",
    again: Annotated[bool, typer.Option("--again", help="Judge what has not changed too.")] = False,
    students: Annotated[list[str] | None, typer.Option(help="Only these students.")] = None,
    exercises: Annotated[list[str] | None, typer.Option(help="Only these exercises.")] = None,
    root: Annotated[Path, typer.Option(help="The course's folder, with solutions/.")] = Path(),
    weak: Annotated[
        bool, typer.Option("--weak", help="Run code even where it cannot be confined well.")
    ] = False,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Submissions judged at a time. [processors]")
    ] = None,
    seconds: Annotated[
        float,
        typer.Option(
            min=1,
            help="Seconds a file may take to load, or a function to build its model; running the "
            "model may take twice that.",
        ),
    ] = SECONDS,
    memory: Annotated[int, typer.Option(min=400, help="MB that a submission may use.")] = MEMORY,
) -> int:
    """Grade a class: a table, the reasons, and reports for every student."""
    request = Request(
        folder=folder,
        out=out,
        root=root,
        database=database or str(out / "results.db"),
        students=tuple(students or ()),
        exercises=tuple(exercises or ()),
        again=again,
        weak=weak,
        jobs=jobs or os.cpu_count() or 1,
        seconds=seconds,
        memory=memory,
    )
    with shown(Console(stderr=True)) as progress:
        progress.say(f"Reading {folder}")
        known = [exercise.id for exercise in registry(_solutions(root))]
        submissions, asked = wanted(collect(folder, known), request, known)
        graded = _judged(request, submissions, asked, progress)
    return _reported(graded, out)


def _solutions(root: Path) -> Path:
    solutions = root / "solutions"
    if not solutions.is_dir():
        raise BadInput(
            f"{solutions}: there is no such folder; run this in the course's folder, "
            "or pass it with --root."
        )
    return solutions


def wanted(
    submissions: Submissions, request: Request, known: list[str]
) -> tuple[Submissions, tuple[str, ...]]:
    """The students asked for, and the exercises: those asked for, else all of each unit from
    which anybody handed something in."""
    names = choosing.students(request.students, [s.student for s in submissions.students])
    kept = tuple(s for s in submissions.students if s.student in names)
    units = {source.exercise.partition("/")[0] for student in kept for source in student.sources}
    if request.exercises:
        chosen = choosing.exercises(request.exercises, known)
    else:
        chosen = tuple(id for id in known if id.partition("/")[0] in units)
    return msgspec.structs.replace(submissions, students=kept), chosen


def _judged(
    request: Request, submissions: Submissions, asked: tuple[str, ...], progress: "Progress"
) -> "Graded":
    """Heavy imports wait until the arguments are known to be good."""
    from autograder.expected import course_secret, grader_blueprints  # noqa: PLC0415
    from autograder.grading.judge import judge_submission  # noqa: PLC0415
    from autograder.grading.run import run  # noqa: PLC0415
    from autograder.grading.store import Store, StoreError  # noqa: PLC0415
    from autograder.sandbox import Door, Limits  # noqa: PLC0415

    with ExitStack() as stack:
        try:
            store = stack.enter_context(Store(request.database))
            door = stack.enter_context(Door(untrusted=True, weak=request.weak))
            progress.say("Preparing what is expected")
            cache = request.root / ".autograder"
            solutions = _solutions(request.root)
            expected = grader_blueprints(solutions, door, progress.say, cache)
            secret, limits = course_secret(cache), Limits.of(request.seconds, request.memory)
            blueprints = {id: expected[id] for id in asked if id in expected}
            return run(
                submissions,
                blueprints,
                partial(judge_submission, door=door, limits=limits, secret=secret),
                store,
                progress=progress,
                command=_command(request),
                confinement=lambda: door.layers,
                again=request.again,
                limits=limits,
                jobs=request.jobs,
            )
        except StoreError as problem:
            raise BadInput(str(problem)) from problem


def _command(request: Request) -> str:
    """The command as the record keeps it; a database's URL may hold a password."""
    words = ["autograder", "grade", str(request.folder)]
    words += [f"--students={name}" for name in request.students]
    words += [f"--exercises={name}" for name in request.exercises]
    words += [f"--{flag}" for flag in ("again", "weak") if getattr(request, flag)]
    words += [f"--seconds={request.seconds:g}"] if request.seconds != SECONDS else []
    words += [f"--memory={request.memory}"] if request.memory != MEMORY else []
    return shlex.join(words).encode("utf-8", "backslashreplace").decode()


def _reported(graded: "Graded", out: Path) -> int:
    from autograder.report import show_run, write  # noqa: PLC0415

    console = Console(highlight=False)
    show_run(graded, console)
    try:
        written = write(graded, out)
    except OSError as problem:
        text = f"{out}: the reports cannot be written ({problem.strerror}). "
        raise BadInput(text + "The verdicts are kept in the database.") from problem
    console.print(f"Reports: {written.index}, {written.students}/", markup=False, soft_wrap=True)
    console.print(f"         {written.gradebook}, {written.json}", markup=False, soft_wrap=True)
    return INTERRUPTED if graded.run.interrupted else 0
