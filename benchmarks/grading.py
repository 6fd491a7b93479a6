"""Grading, side by side: this grader fully confined, nbgrader, a fresh process a submission.

    .venv/bin/python benchmarks/grading.py            some minutes
    .venv/bin/python benchmarks/grading.py --long     2,000 submissions in a row instead of 200

The submissions are the unit's solutions as notebooks, the same for all three. A second part
compares a submission of five exercises with the same builds and runs in one warm, unconfined
process; a third grades many in a row and looks at what is left over. All in one run, so that the
ratios are worth something on a busy machine; seconds alone are not.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import nbformat
from leftovers import Leftovers, own_memory
from orders import CaseOrder, Order
from rich.console import Console
from rich.table import Table

from autograder.blueprint import Blueprint
from autograder.exercise import Exercise, registry
from autograder.expected import grader_blueprints
from autograder.grading.judge import judge_submission
from autograder.release.notebooks import source_notebook
from autograder.sandbox import Door
from autograder.submission import Source, source_of

ROOT = Path(__file__).parents[1]
WORKER = Path(__file__).with_name("unconfined.py")
FIVE = 5
SHOW = Console()


def main() -> None:
    """Runs all parts and prints their tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--unit", default="01_sequential")
    parser.add_argument("--submissions", type=int, default=12)
    parser.add_argument("--notebooks", type=int, default=2, help="how many nbgrader gets")
    parser.add_argument("--long", action="store_true")
    options = parser.parse_args()
    exercises = registry(ROOT / "solutions")
    unit = [one for one in exercises if one.unit == options.unit]
    with (
        tempfile.TemporaryDirectory() as folder,
        Door(untrusted=True, weak=True, ahead=True) as door,
    ):
        SHOW.print("Preparing what is expected")
        blueprints = grader_blueprints(ROOT / "solutions", door, cache=Path(folder, "cache"))
        SHOW.print(f"confinement: {door.layers}")
        notebook = Path(folder, f"{options.unit}.ipynb")
        nbformat.write(source_notebook(options.unit, unit), notebook)
        sources = [source_of(notebook, one.id) for one in unit]
        side_by_side(options, sources, blueprints, door, Path(folder))
        five = [one for one in exercises if one.returns != "answers"][:FIVE]
        five_exercises(five, blueprints, door)
        in_a_row(2000 if options.long else 200, sources, blueprints, door)


def side_by_side(
    options: argparse.Namespace,
    sources: Sequence[Source],
    blueprints: Mapping[str, Blueprint],
    door: Door,
    folder: Path,
) -> None:
    """Seconds a submission of each way, and how many times ours the others take."""
    grade = grading(sources, blueprints, door)
    grade(0)
    many = range(options.submissions)
    one_by_one = seconds(lambda: [grade(k) for k in many]) / len(many)
    two_at_once = seconds(lambda: in_pairs(grade, many)) / len(many)
    orders = [order(source.text, blueprints[source.exercise]) for source in sources]
    fresh = seconds(lambda: [unconfined(orders, 1) for _ in range(2)]) / 2
    nbgrader = nbgraded(options.unit, options.notebooks, folder) / options.notebooks
    table = Table("", "s a submission", "times ours", title=f"{options.unit}, as notebooks")
    for name, taken in {
        "this grader, confined, two at once": two_at_once,
        "this grader, confined, one by one": one_by_one,
        "a fresh process a submission, unconfined": fresh,
        "nbgrader autograde": nbgrader,
    }.items():
        table.add_row(name, f"{taken:.2f}", f"{taken / two_at_once:.1f}")
    SHOW.print(table)


def five_exercises(
    exercises: Sequence[Exercise], blueprints: Mapping[str, Blueprint], door: Door
) -> None:
    """A submission of five exercises against the same work in a warm process."""
    sources = [Source(one.id, f"{one.name}.py", one.source) for one in exercises]
    grade = grading(sources, blueprints, door)
    grade(0)
    ours = min(seconds(lambda: grade(0)) for _ in range(5))
    orders = [order(one.source, blueprints[one.id]) for one in exercises]
    warm = min(unconfined(orders, 6)[1:])
    SHOW.print(
        f"{len(exercises)} exercises: {ours:.2f} s confined, {warm:.2f} s in a warm unconfined "
        f"process doing the same builds and runs: {ours / warm:.2f} times (best of 5)"
    )
    SHOW.print(f"memory of the child's own at its largest: {largest(grade):.0f} MB (Private_Dirty)")


def largest(grade: Callable[[int], None]) -> float:
    """MB that a child has to itself while it does a submission, looked up all the time."""
    seen = [0.0]
    done = threading.Event()

    def look() -> None:
        while not done.wait(0.005):
            seen[0] = max(seen[0], own_memory())

    looking = threading.Thread(target=look)
    looking.start()
    try:
        grade(1)
    finally:
        done.set()
        looking.join()
    return seen[0]


def in_a_row(
    count: int, sources: Sequence[Source], blueprints: Mapping[str, Blueprint], door: Door
) -> None:
    """Many submissions one after another: what grows, and whether the end is slower."""
    grade = grading(sources[:1], blueprints, door)
    part = max(10, count // 10)
    before = Leftovers.of(door)
    taken = [seconds(lambda k=k: grade(k)) for k in range(count)]
    after = Leftovers.of(door)
    table = Table("", "before", "after", title=f"{count} submissions in a row")
    for name in Leftovers.__struct_fields__:
        table.add_row(name, f"{getattr(before, name):.0f}", f"{getattr(after, name):.0f}")
    table.add_row(
        f"median ms, first and last {part}",
        f"{1000 * median(taken[:part]):.0f}",
        f"{1000 * median(taken[-part:]):.0f}",
    )
    SHOW.print(table)


def grading(
    sources: Sequence[Source], blueprints: Mapping[str, Blueprint], door: Door
) -> Callable[[int], None]:
    """Grades one submission; another student's each time, so that none equals an earlier."""

    def grade(student: int) -> None:
        own = [
            msgspec.structs.replace(source, text=f"{source.text}\n# student {student}\n")
            for source in sources
        ]
        for verdict in judge_submission(own, blueprints, door, secret=b"benchmark"):
            assert verdict.passed, verdict

    return grade


def in_pairs(grade: Callable[[int], None], students: Iterable[int]) -> None:
    """Two submissions at once."""
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(grade, students))


def order(text: str, blueprint: Blueprint) -> Order:
    """The same builds and runs that grading asks for."""
    cases = tuple(
        CaseOrder(case.arguments, blueprint.returns, case.bank[0].plan)
        for case in blueprint.cases
        if case.bank
    )
    return Order(text, blueprint.function, cases)


def unconfined(orders: Sequence[Order], rounds: int) -> list[float]:
    """Seconds of each round in one new process, Keras's import not among them."""
    done = subprocess.run(
        [sys.executable, str(WORKER), str(rounds)],
        input=msgspec.json.encode(list(orders)),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"},
        check=True,
    )
    return msgspec.json.decode(done.stdout.splitlines()[-1], type=list[float])


def nbgraded(unit: str, count: int, folder: Path) -> float:
    """Seconds of `nbgrader autograde` on a class of that many; the release is not counted."""
    course = folder / "course"
    source = course / "source" / unit
    source.mkdir(parents=True)
    notebook = folder / f"{unit}.ipynb"
    (source / notebook.name).write_bytes(notebook.read_bytes())
    for student in range(count):
        handed = course / "submitted" / f"student{student}" / unit
        handed.mkdir(parents=True)
        (handed / notebook.name).write_bytes(notebook.read_bytes())
        blueprints = ROOT / "exercises" / unit / "blueprints.json"
        (handed / blueprints.name).write_bytes(blueprints.read_bytes())
    settings = (ROOT / "nbgrader_config.py").read_text()
    settings = settings.replace('"build/nbgrader-source"', '"source"').replace(
        '"exercises"', '"release"'
    )
    (course / "nbgrader_config.py").write_text(settings)
    nbgrader(course, "generate_assignment", unit, "--create")
    taken = seconds(lambda: nbgrader(course, "autograde", unit))
    graded = list(course.glob(f"autograded/*/{unit}/*.ipynb"))
    assert len(graded) == count, "nbgrader left submissions ungraded"
    return taken


def nbgrader(course: Path, *arguments: str) -> None:
    """One of nbgrader's commands, in its course."""
    programs = Path(sys.executable).parent
    env = os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}
    env["PATH"] = f"{programs}{os.pathsep}{env['PATH']}"  # nbgrader starts alembic by its name
    subprocess.run(
        [programs / "nbgrader", *arguments], cwd=course, env=env, check=True, capture_output=True
    )


def seconds(work: Callable[[], object]) -> float:
    """How long it took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return sorted(values)[len(values) // 2]


if __name__ == "__main__":
    main()
