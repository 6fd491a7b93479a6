"""Many submissions in one run: what grows, and whether the end is slower than the start.

    .venv/bin/python benchmarks/endurance.py                      2,000 submissions
    .venv/bin/python benchmarks/endurance.py --submissions 400

A class of two exercises through `grading.run`, store included, as `autograder grade` does it. Of
every twenty submissions fifteen are right; the others are wrong, raise, exit, die, or loop until
their time is over, so that every way in which a process ends is used all the time.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path

from leftovers import Leftovers
from rich.console import Console
from rich.table import Table

from autograder.blueprint import Blueprint
from autograder.cli.check import released
from autograder.grading.judge import judge_submission
from autograder.grading.progress import Silent
from autograder.grading.run import run
from autograder.grading.store import Store
from autograder.sandbox import Door, Limits
from autograder.submission import Handed, Source, Submissions
from autograder.verdict import Outcome

ROOT = Path(__file__).parents[1]
EXERCISES = ("01_sequential/stack", "06_shared_layers/siamese")
FAULTS = (
    "return keras.Sequential([keras.Input((3,))])",
    "raise ValueError('no')",
    "exit()",
    "import os; os._exit(1)",
    "while True: pass",
)
EVERY = 20
LIMITS = Limits(load=20, call=3, run=20)


class Blocks(Silent):
    """Looks around after each block of submissions."""

    def __init__(self, door: Door, size: int) -> None:
        self.door, self.size = door, size
        self.seen: list[tuple[int, float, Leftovers]] = []
        self.judged = 0

    def done(self, student: str, exercise: str, outcome: Outcome, *, reused: bool) -> None:
        """One verdict more; the last of a block is not always in the order of the class."""
        del student, exercise, outcome, reused
        self.judged += 1
        if self.judged % (self.size * len(EXERCISES)) == 0:
            self.look()

    def look(self) -> None:
        """How it stands now."""
        self.seen.append(
            (self.judged // len(EXERCISES), time.perf_counter(), Leftovers.of(self.door))
        )


def main() -> None:
    """Prints one row a block."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--submissions", type=int, default=2000)
    parser.add_argument("--block", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    blueprints = {id: one for id, one in released(ROOT / "exercises").items() if id in EXERCISES}
    with (
        tempfile.TemporaryDirectory() as folder,
        Store(Path(folder, "results.db")) as store,
        Door(untrusted=True, weak=True) as door,
    ):
        first = classroom(options.jobs, blueprints)
        judging = partial(judge_submission, door=door, limits=LIMITS, secret=b"benchmark")
        run(first, blueprints, judging, store, progress=Silent(), jobs=options.jobs)  # warms up
        blocks = Blocks(door, options.block)
        blocks.look()
        submissions = classroom(options.submissions, blueprints)
        run(
            submissions,
            blueprints,
            judging,
            store,
            progress=blocks,
            again=True,
            jobs=options.jobs,
        )
        blocks.seen.append((options.submissions, time.perf_counter(), Leftovers.of(door)))
        Console(width=120).print(table(blocks, options))


def classroom(count: int, blueprints: Mapping[str, Blueprint]) -> Submissions:
    """So many students, no two with the same text."""
    solutions = {id: (ROOT / "solutions" / f"{id}.py").read_text() for id in blueprints}
    handed = []
    for number in range(count):
        sources = []
        for id, text in solutions.items():
            name = id.rpartition("/")[2]
            own = f"{text}\n# student {number}\n"
            if id == EXERCISES[0] and number % EVERY >= EVERY - len(FAULTS):
                fault = FAULTS[number % EVERY - EVERY + len(FAULTS)]
                own += f"\ndef {name}(**_):\n    {fault}\n"
            sources.append(Source(id, f"{name}.py", own))
        handed.append(Handed(f"student{number}", tuple(sources)))
    return Submissions("class", tuple(handed))


def table(blocks: Blocks, options: argparse.Namespace) -> Table:
    """One row a block: throughput in it, and what is held at its end."""
    names = [name.replace("_", "\n") for name in Leftovers.__struct_fields__]
    shown = Table("submissions", "a second", *names)
    shown.title = f"{options.submissions} submissions, {options.jobs} at once"
    for before, after in pairwise(blocks.seen):
        done, seconds = after[0] - before[0], after[1] - before[1]
        rate = f"{done / seconds:.2f}" if done else "at the end"
        values = [getattr(after[2], name) for name in Leftovers.__struct_fields__]
        shown.add_row(str(after[0]), rate, *(f"{value:.0f}" for value in values))
    return shown


if __name__ == "__main__":
    main()
