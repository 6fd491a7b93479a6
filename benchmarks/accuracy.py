"""Wrong models accepted and right ones refused: this autograder beside the checks others write.

    .venv/bin/python -m benchmarks.accuracy              tables for people
    .venv/bin/python -m benchmarks.accuracy --markdown   the same for the README

All checks see the same models in one run: the solutions of the exercises and random models, with
their proved mutants and other spellings (`benchmarks.corpus`), and what the sample class of the
tests handed in. The checks of others are in `benchmarks.others`. This process loads no Keras; its
workers do.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from datetime import UTC, datetime
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from autograder import exercise

ROOT = Path(__file__).parents[1]
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "PYTHONWARNINGS": "ignore"}
THIS = "this autograder"

Truth = Literal["wrong", "right", "aside"]
"""`aside`: a mutant not proved wrong, or a spelling that broke the model. It counts nowhere."""


class Job(NamedTuple):
    """Models to judge: a solution's, a random model's (`name` is its seed), or the class's."""

    kind: Literal["solution", "random", "class"]
    name: str


class Judged(NamedTuple):
    """One model: what it is, what was done to it, and by the name of a check whether it passed.

    `shown` is what proves a wrong one wrong, as `mutate.Prover.reasons` tells it.
    """

    model: str
    kind: str
    says: str
    truth: Truth
    shown: str
    accepted: dict[str, bool]


SHOWN: dict[str, tuple[str, ...]] = {
    "other interface": ("interface",),
    "other weights": ("variables",),
    "other results": ("inference", "raises"),
    "other training": ("training", "gradients", "step"),
    "same results": ("definition",),
    "handed in": ("handed in",),
}
"""What tells a wrong model from the right one, and the proofs that go with it.

"same results": a step more or less, another copy of a layer, or another layer, that the probes do
not see; wrong because the task asks for a wiring, and only then."""

Rows = list[tuple[str, ...]]


def totals(found: Sequence[Judged]) -> Rows:
    """A row a check: its name, wrong accepted, right refused."""
    wrong = [one for one in found if one.truth == "wrong"]
    right = [one for one in found if one.truth == "right"]
    return [
        ("check", "wrong accepted", "right refused"),
        *((name, share(wrong, name, True), share(right, name, False)) for name in checks(found)),
    ]


def by_proof(found: Sequence[Judged]) -> Rows:
    """A row a check: its name, and wrong accepted by what tells that they are wrong."""
    groups = {
        head: [one for one in found if one.truth == "wrong" and one.shown in proofs]
        for head, proofs in SHOWN.items()
    }
    groups = {head: group for head, group in groups.items() if group}
    return [
        ("wrong accepted", *(f"{head} ({len(some):,})" for head, some in groups.items())),
        *((name, *(count(some, name) for some in groups.values())) for name in checks(found)),
    ]


def checks(found: Sequence[Judged]) -> list[str]:
    """The names of the checks, in the order of the tables."""
    return list(found[0].accepted)


def share(some: Sequence[Judged], check: str, accepted: bool) -> str:
    """Of how many models a check said this, as a count and a share."""
    total = sum(one.accepted[check] is accepted for one in some)
    return f"{total:,} of {len(some):,} ({100 * total / len(some):.1f} %)" if some else "–"


def count(some: Sequence[Judged], check: str) -> str:
    """How many models a check accepted."""
    total = sum(one.accepted[check] for one in some)
    return f"{total:,} ({100 * total / len(some):.0f} %)"


def offences(found: Sequence[Judged]) -> Iterator[Judged]:
    """What this autograder got wrong."""
    for one in found:
        if one.truth != "aside" and one.accepted[THIS] != (one.truth == "right"):
            yield one


def told(found: Sequence[Judged]) -> str:
    """Which models these are, on what, and when."""
    models = Counter(one.model.partition(" ")[0] for one in found if one.kind == "itself")
    truth = Counter(one.truth for one in found)
    handed = sum(one.kind == "handed in" for one in found)
    return (
        f"{datetime.now(UTC):%d %B %Y}, Keras {version('keras')}: {truth['wrong']:,} wrong and "
        f"{truth['right']:,} right models, made from {models['solution']} solutions and "
        f"{models['random']} random models, {handed} of them handed in by the sample class. "
        f"{truth['aside']:,} more, not proved wrong or right, are left out."
    )


def markdown(rows: Rows) -> str:
    """A table for the README."""
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([head, f"|---|{'---:|' * (len(rows[0]) - 1)}", *body])


def table(rows: Rows) -> Table:
    """A table for the terminal."""
    made = Table(rows[0][0], *rows[0][1:])
    for row in rows[1:]:
        made.add_row(*row, style="bold" if row[0] == THIS else "")
    return made


# -- the run --------------------------------------------------------------------------------------


def work(job: Job, mutants: int, seed: int) -> list[Judged]:
    """What the checks say of all models of one job; runs in a worker."""
    from benchmarks import corpus  # noqa: PLC0415  # Keras: only workers wait for it

    return corpus.examined(job, mutants, seed)


def jobs(models: int, seed: int) -> list[Job]:
    """The largest models first."""
    solutions = [
        f"{one.unit}/{one.name}"
        for one in exercise.registry(ROOT / "solutions")
        if one.returns == "model"
    ]
    return [
        *(Job("solution", name) for name in solutions),
        *(Job("class", name) for name in solutions),
        *(Job("random", str(seed + number)) for number in range(models)),
    ]


def run(todo: Sequence[Job], mutants: int, seed: int, processes: int) -> list[Judged]:
    """All that was judged, in the order of the jobs; progress goes to the error stream."""
    screen = Console(file=sys.stderr, highlight=False)
    screen.print(f"{len(todo)} jobs in {processes} processes; first they load Keras.")
    start = time.monotonic()
    os.environ |= QUIET
    found: dict[Job, list[Judged]] = {}
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        waiting = {pool.submit(work, job, mutants, seed): job for job in todo}
        for done in as_completed(waiting):
            job = waiting[done]
            found[job] = done.result()
            spent = time.monotonic() - start
            screen.print(
                f"{len(found):3} of {len(todo)} · {spent:4.0f} s · {job.kind} {job.name}: "
                f"{len(found[job])} models"
            )
    return [one for job in todo for one in found[job]]


def main(
    mutants: Annotated[int, typer.Option(help="Wrong models of each, and other spellings.")] = 20,
    models: Annotated[int, typer.Option(help="Random models.")] = 30,
    seed: Annotated[int, typer.Option(help="Another one draws other models.")] = 0,
    processes: Annotated[int, typer.Option(help="Processes at a time.")] = 2,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="For the README.")] = False,
) -> None:
    """Prints wrong accepted and right refused of every check, on the same models."""
    found = run(jobs(models, seed), mutants, seed, processes)
    screen = Console(highlight=False, soft_wrap=as_markdown)
    rows = totals(found), by_proof(found)
    if as_markdown:
        print("\n\n".join([told(found), *map(markdown, rows)]))
    else:
        screen.print(told(found), *map(table, rows))
    for one in offences(found):
        screen.print(escape(f"{THIS}, {one.truth}: {one.model}, {one.kind}: {one.says}"))


if __name__ == "__main__":
    typer.run(main)
