"""`autograder audit`: is every exercise judged right?"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from autograder.audit.data import Audited
from autograder.blueprint import Blueprint
from autograder.cli.choosing import exercises as chosen
from autograder.exercise import Exercise, registry
from autograder.sandbox import Door
from autograder.verdict import Verdict

NAMED = 3
"""Offenders of a kind that are printed for an exercise."""


def audit(
    exercise: Annotated[str, typer.Argument(help="One exercise; all when left out.")] = "",
    solutions: Annotated[Path, typer.Option(help="Where the solutions are.")] = Path("solutions"),
    exercises: Annotated[Path, typer.Option(help="Where the stubs are.")] = Path("exercises"),
    mutants: Annotated[str, typer.Option(help='How many of each kind of model; or "all".')] = "60",
    seed: Annotated[int, typer.Option(help="Which mutants are drawn.")] = 0,
) -> None:
    """Checks that solutions earn full marks, stubs nothing, wrong models fail, right ones pass.

    The wrong models are mutants of each solution, the right ones the same in other styles. Exit
    code 1 when anything is judged wrongly.
    """
    console, errors = Console(highlight=False), Console(stderr=True, highlight=False)
    found = {one.id: one for one in registry(solutions)}
    asked = [found[id] for id in chosen([exercise] if exercise else [], found)]
    errors.print(f"Auditing {len(asked)} exercises: solutions and stubs, then their mutants ...")
    graded = dict(_graded(asked, solutions, exercises, errors))
    tried = {one.name: one for one in _tried(asked, solutions, mutants, seed, errors)}
    console.print(_table(asked, graded, tried))
    for one in tried.values():
        _offenders(one, console)
    held = all(_held(graded[one.id]) and _clean(tried.get(one.id)) for one in asked)
    if not held:
        raise typer.Exit(1)


Marks = tuple[Verdict, Verdict | None]
"""Of the solution, and of the stub where one was released."""


def _graded(
    asked: list[Exercise], solutions: Path, exercises: Path, errors: Console
) -> Iterator[tuple[str, Marks]]:
    from autograder.expected import grader_blueprints  # noqa: PLC0415  it takes a while to import

    with Door() as door:
        blueprints = grader_blueprints(solutions, door, lambda said: errors.print(f"  {said}"))
        for one in asked:
            yield one.id, _marks(one, blueprints[one.id], exercises, door)


def _marks(exercise: Exercise, blueprint: Blueprint, exercises: Path, door: Door) -> Marks:
    from autograder.grading.judge import judge  # noqa: PLC0415  as above
    from autograder.submission import Source  # noqa: PLC0415

    name = f"{exercise.name}.py"
    solution = judge(Source(exercise.id, name, exercise.source), blueprint, door)
    file = exercises / exercise.unit / name
    if not file.is_file():
        return solution, None
    text = file.read_text(encoding="utf-8", errors="replace")
    return solution, judge(Source(exercise.id, name, text), blueprint, door)


def _tried(
    asked: list[Exercise], solutions: Path, mutants: str, seed: int, errors: Console
) -> Iterator[Audited]:
    """A process of its own, for mutants are live Keras models."""
    command = [
        sys.executable,
        "-m",
        "autograder.audit",
        str(solutions),
        mutants,
        mutants,
        str(seed),
    ]
    command += [one.id for one in asked]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            found = msgspec.json.decode(line, type=Audited)
            errors.print(f"  {found.name}: {found.wrong} wrong models, {found.right} right ones")
            yield found


def _table(asked: list[Exercise], graded: dict[str, Marks], tried: dict[str, Audited]) -> Table:
    table = Table("exercise", "solution", "stub", "wrong accepted", "right refused", "first named",
                  "s", "MB")  # fmt: skip
    for one in asked:
        solution, stub = graded[one.id]
        found = tried.get(one.id)
        table.add_row(
            one.id,
            f"{solution.points:g}/{one.points:g}",
            stub.outcome if stub else "not released",
            *(_counts(found) if found else ("-",) * 5),
        )
    return table


def _counts(found: Audited) -> tuple[str, ...]:
    if found.problem:
        return (found.problem, "", "", "", "")
    return (
        f"{len(found.accepted)} of {found.wrong}",
        f"{len(found.refused)} of {found.right + found.equal}",
        f"{found.placed} of {found.placeable}",
        f"{found.seconds:.0f}",
        f"{found.megabytes:.0f}",
    )


def _offenders(found: Audited, console: Console) -> None:
    for word, offenders in (("accepted", found.accepted), ("refused", found.refused)):
        for one in offenders[:NAMED]:
            console.print(f"{found.name}: {word}: {one.kind}: {one.says} {one.told[:200]}")


def _held(marks: Marks) -> bool:
    solution, stub = marks
    return solution.passed and (stub is None or stub.outcome == "unattempted")


def _clean(found: Audited | None) -> bool:
    return found is None or found.clean
