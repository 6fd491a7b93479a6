"""What a run found, as data: the one thing every report is made from.

Graded
  run        when, with which versions, how confined
  exercises  the columns, in the order of the course
  students   the rows, each with its `Result`s
"""

from collections.abc import Iterable
from typing import Any

import msgspec

from autograder.submission import Source
from autograder.submission.source import Span
from autograder.verdict import Verdict


class Result(msgspec.Struct, frozen=True, omit_defaults=True):
    """The verdict on one exercise in one file. `worth` are the exercise's points."""

    exercise: str
    filename: str
    verdict: Verdict
    worth: float
    spans: tuple[Span, ...] = ()
    reused: bool = False

    def place(self, line: int) -> str:
        """Where line `line` stands in the file: "line 14" or "code cell 3, line 2"."""
        return Source(self.exercise, self.filename, "", spans=self.spans).place(line)


class StudentResults(msgspec.Struct, frozen=True, omit_defaults=True):
    """One student's results, at most one an exercise unless two files answer it.

    `notes` say which files were not read; `unjudged` are exercises an interrupted run left out.
    """

    name: str
    results: tuple[Result, ...]
    notes: tuple[str, ...] = ()
    unjudged: tuple[str, ...] = ()

    def of(self, exercise: str) -> tuple[Result, ...]:
        """Results on one exercise: none when nothing was handed in or judged."""
        return tuple(result for result in self.results if result.exercise == exercise)

    def points(self, exercise: str) -> float | None:
        """Points for one exercise, 0 when nothing was handed in; None while they are open: two
        files answer it and earn differently, or it was not judged for no fault of the student."""
        results = self.of(exercise)
        earned = {result.verdict.points for result in results} or {0.0}
        skipped = any(result.verdict.outcome == "not run" for result in results)
        is_open = skipped or len(earned) > 1 or exercise in self.unjudged
        return None if is_open else earned.pop()

    def total(self, exercises: Iterable[str]) -> float | None:
        """Points for several exercises; None while those of one are open."""
        points = [self.points(exercise) for exercise in exercises]
        return None if None in points else sum(p for p in points if p is not None)


class Heading(msgspec.Struct, frozen=True):
    """One exercise of the run."""

    id: str
    title: str
    points: float


class Run(msgspec.Struct, frozen=True, omit_defaults=True):
    """The record of a run; times are ISO 8601 in UTC."""

    started: str
    finished: str
    autograder: str
    keras: str
    command: str
    confinement: dict[str, Any] = {}
    interrupted: bool = False
    judged: int = 0
    reused: int = 0


class Graded(msgspec.Struct, frozen=True, omit_defaults=True):
    """A whole run."""

    run: Run
    exercises: tuple[Heading, ...]
    students: tuple[StudentResults, ...]
    notes: tuple[str, ...] = ()

    @property
    def worth(self) -> float:
        """What all exercises of the run are worth."""
        return sum(exercise.points for exercise in self.exercises)


def settled(results: Iterable[Result]) -> tuple[Result, ...]:
    """Without the untouched stubs that another file of the same exercise makes idle.

    A student may answer in the `.py` file or in the notebook: where one is still the stub the
    other counts; where both are answered both stay, and nothing is guessed.
    """
    results = tuple(results)
    tried = {r.exercise for r in results if r.verdict.outcome != "unattempted"}
    kept: list[Result] = []
    for result in results:
        idle = result.verdict.outcome == "unattempted" and (
            result.exercise in tried or any(k.exercise == result.exercise for k in kept)
        )
        if not idle:
            kept.append(result)
    return tuple(kept)
