"""A class through the judge, one submission after another.

One failing submission never touches the next: whatever a judgement raises becomes a verdict "not
run" for that exercise alone. Every verdict is stored as soon as it is there, so that an interrupt
keeps what is done, and a rerun judges only what has changed.
"""

import hashlib
import textwrap
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from autograder.blueprint import Blueprint
from autograder.grading.progress import Progress
from autograder.grading.results import Graded, Heading, Result, Run, StudentResults, settled
from autograder.grading.version import autograder_version, keras_version
from autograder.refusal import NotRun
from autograder.submission import Handed, Source, Submissions
from autograder.verdict import Message, Verdict

if TYPE_CHECKING:  # `check` judges without a store, and SQLAlchemy takes its time to import
    from autograder.grading.store import Store

Judge = Callable[[Source, Blueprint], Verdict]
"""`grading.judge.judge` with its door given, or any function that judges."""


def run(  # noqa: PLR0913  # what a run is made of; all but the first four have a default
    submissions: Submissions,
    blueprints: Mapping[str, Blueprint],
    judge: Judge,
    store: "Store",
    *,
    progress: Progress,
    command: str = "",
    confinement: Callable[[], dict[str, str]] = dict,
    again: bool = False,
) -> Graded:
    """Judges every source whose exercise is in `blueprints`; `again` forgets earlier verdicts.

    `confinement` is asked at the end, when the layers that held are known.
    An interrupt (Ctrl-C) ends the run early: what is done is returned, `run.interrupted` is set.
    Raises `StoreError` when verdicts can no longer be kept.
    """
    about = Run(
        started=now(),
        finished="",
        autograder=autograder_version(),
        keras=keras_version(),
        command=command,
    )
    number = store.begin(about)
    work = _Work(
        blueprints=blueprints,
        judge=judge,
        store=store,
        number=number,
        progress=progress,
        again=again,
    )
    progress.begin(sum(len(work.sources(handed)) for handed in submissions.students))
    students = tuple(work.students(submissions))
    about = msgspec.structs.replace(
        about,
        finished=now(),
        confinement=confinement(),
        interrupted=work.interrupted,
        judged=work.judged,
        reused=work.reused,
    )
    store.finish(number, about)
    return Graded(about, headings(blueprints), students, submissions.notes)


def now() -> str:
    """The time as reports and the store write it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def headings(blueprints: Mapping[str, Blueprint]) -> tuple[Heading, ...]:
    """The columns: units by name, exercises by their place in the unit."""
    ordered = sorted(blueprints.items(), key=lambda item: (item[1].unit, item[1].order, item[0]))
    return tuple(Heading(id, blueprint.title, blueprint.points) for id, blueprint in ordered)


@dataclass(kw_only=True)
class _Work:
    """One run's judging: what was reused, what was judged, whether it was interrupted."""

    blueprints: Mapping[str, Blueprint]
    judge: Judge
    store: "Store"
    number: int
    progress: Progress
    again: bool
    judged: int = 0
    reused: int = 0
    interrupted: bool = False

    def __post_init__(self) -> None:
        self.digests = {id: digest_of(blueprint) for id, blueprint in self.blueprints.items()}
        self.order = [heading.id for heading in headings(self.blueprints)]

    def sources(self, handed: Handed) -> list[Source]:
        """What is to be judged of a submission, in the course's order."""
        found = [source for source in handed.sources if source.exercise in self.blueprints]
        return sorted(found, key=lambda source: self.order.index(source.exercise))

    def students(self, submissions: Submissions) -> Iterator[StudentResults]:
        """Students with what was judged of them; those after an interrupt have nothing."""
        for handed in submissions.students:
            results: list[Result] = []
            try:
                if not self.interrupted:
                    self._student(handed, results)
            except KeyboardInterrupt:
                self.interrupted = True
            kept = settled(results)
            left = [s.exercise for s in self.sources(handed)[len(results) :]]
            yield StudentResults(handed.student, kept, handed.notes, tuple(left))

    def _student(self, handed: Handed, results: list[Result]) -> None:
        sources = self.sources(handed)
        if not sources:
            return
        submission = self.store.submission(handed.student, sources)
        for source in sources:
            self.progress.say(f"{handed.student}: {source.exercise}")
            result = self._result(source, submission)
            results.append(result)
            self.progress.done(
                handed.student, source.exercise, result.verdict.outcome, reused=result.reused
            )

    def _result(self, source: Source, submission: int) -> Result:
        blueprint = self.blueprints[source.exercise]
        key = key_of(source, self.digests[source.exercise])
        earlier = None if self.again else self.store.earlier(submission, key)
        if earlier is not None:
            self.reused += 1
            self.store.show(self.number, earlier[0])
            return result_of(source, blueprint, earlier[1], reused=True)
        result = result_of(source, blueprint, judged(source, blueprint, self.judge))
        self.judged += 1
        self.store.keep(self.number, submission, result, key)
        return result


def result_of(
    source: Source, blueprint: Blueprint, verdict: Verdict, *, reused: bool = False
) -> Result:
    """A verdict with what reports need to know of its file."""
    return Result(source.exercise, source.filename, verdict, blueprint.points, source.spans, reused)


def judged(source: Source, blueprint: Blueprint, judge: Judge) -> Verdict:
    """The verdict; whatever goes wrong in making it is "not run", told to the instructor."""
    try:
        verdict = judge(source, blueprint)
        msgspec.json.encode(verdict)  # a verdict that cannot be written is none
    except Exception as problem:  # one submission never touches the next
        return broken(problem)
    return verdict


def broken(problem: Exception) -> Verdict:
    """The verdict when the autograder itself failed."""
    reason = "The autograder itself failed on this exercise; it is not the submission's fault."
    trace = "".join(traceback.format_exception(problem, limit=-6))
    text = textwrap.indent(trace.encode("ascii", "backslashreplace").decode()[-3000:], "    ")
    return Verdict(
        "not run",
        refusal=NotRun(reason=reason),
        messages=(
            Message("NOT_RUN", "NOT RUN", reason),
            Message("INTERNAL", "AUTOGRADER FAILED", text, audience="instructor"),
        ),
    )


def digest_of(blueprint: Blueprint) -> str:
    """Equal for equal blueprints."""
    data = msgspec.msgpack.encode(blueprint, order="deterministic")
    return hashlib.sha256(data).hexdigest()


def key_of(source: Source, blueprint_digest: str) -> str:
    """What a verdict depends on; while it stays the same nothing is judged again."""
    parts = (source, blueprint_digest, autograder_version(), keras_version())
    return hashlib.sha256(msgspec.msgpack.encode(parts, order="deterministic")).hexdigest()
