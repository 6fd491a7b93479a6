"""A class through the judge, several submissions at once.

One failing submission never touches the next: whatever a judgement raises becomes a verdict "not
run" for that exercise alone. Every verdict is stored as soon as it is there, so that an interrupt
keeps what is done, and a rerun judges only what has changed. Results stand in the order of the
class whatever came first; store and progress are used in the caller's thread only.
"""

import hashlib
import textwrap
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from autograder.blueprint import Blueprint
from autograder.grading.pool import at_once
from autograder.grading.progress import Progress
from autograder.grading.results import Graded, Heading, Result, Run, StudentResults, settled
from autograder.grading.version import autograder_version, keras_version
from autograder.refusal import NotRun
from autograder.submission import Source, Submissions
from autograder.verdict import Message, Verdict

if TYPE_CHECKING:  # `check` judges without a store, and SQLAlchemy takes its time to import
    from autograder.grading.store import Store
    from autograder.sandbox import Limits

Judge = Callable[[Source, Blueprint], Verdict]
"""`grading.judge.judge` with its door given, or any function that judges."""

JudgeSubmission = Callable[[Sequence[Source], Mapping[str, Blueprint]], Iterator[Verdict]]
"""`grading.judge.judge_submission` with its door given: a verdict for each source, in order."""

Placed = tuple[int, Verdict]


def run(  # noqa: PLR0913  # what a run is made of; all but the first four have a default
    submissions: Submissions,
    blueprints: Mapping[str, Blueprint],
    judge: JudgeSubmission,
    store: "Store",
    *,
    progress: Progress,
    command: str = "",
    confinement: Callable[[], dict[str, str]] = dict,
    again: bool = False,
    limits: "Limits | None" = None,
    jobs: int = 1,
) -> Graded:
    """Judges every source whose exercise is in `blueprints`; `again` forgets earlier verdicts.

    `jobs` submissions at a time. `limits` are those that `judge` works with: a verdict is reused
    only where they were the same. `confinement` is asked at the end, when the layers that held
    are known. An interrupt (Ctrl-C) ends the run early: what is done is returned,
    `run.interrupted` is set, and whoever closes the door ends what is under way.
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
        submissions=submissions,
        blueprints=blueprints,
        judge=judge,
        store=store,
        number=number,
        progress=progress,
        again=again,
        limits=limits,
    )
    progress.begin(sum(len(left) for left in work.sources))
    interrupted = work.interrupted(jobs)
    about = msgspec.structs.replace(
        about,
        finished=now(),
        confinement=confinement(),
        interrupted=interrupted,
        judged=work.judged,
        reused=work.reused,
    )
    store.finish(number, about)
    return Graded(about, headings(blueprints), tuple(work.students()), submissions.notes)


def now() -> str:
    """The time as reports and the store write it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def headings(blueprints: Mapping[str, Blueprint]) -> tuple[Heading, ...]:
    """The columns: units by name, exercises by their place in the unit."""
    ordered = sorted(blueprints.items(), key=lambda item: (item[1].unit, item[1].order, item[0]))
    return tuple(Heading(id, blueprint.title, blueprint.points) for id, blueprint in ordered)


@dataclass(kw_only=True)
class _Work:
    """One run's judging: `results` of each submission by the place of its source."""

    submissions: Submissions
    blueprints: Mapping[str, Blueprint]
    judge: JudgeSubmission
    store: "Store"
    number: int
    progress: Progress
    again: bool
    limits: "Limits | None"
    judged: int = 0
    reused: int = 0
    results: list[dict[int, Result]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.digests = {id: digest_of(blueprint) for id, blueprint in self.blueprints.items()}
        order = [heading.id for heading in headings(self.blueprints)]
        self.sources = [
            sorted(
                (source for source in handed.sources if source.exercise in self.blueprints),
                key=lambda source: order.index(source.exercise),
            )
            for handed in self.submissions.students
        ]
        self.results = [{} for _ in self.sources]

    def interrupted(self, jobs: int) -> bool:
        """Judges all; whether an interrupt ended it early."""
        try:
            with closing(at_once(self._pieces(), jobs)) as found:
                for (student, submission), (place, verdict) in found:
                    self._judged(student, submission, place, verdict)
        except KeyboardInterrupt:
            return True
        return False

    def students(self) -> Iterator[StudentResults]:
        """Students in their order, with what was judged of them before an interrupt."""
        everything = zip(self.submissions.students, self.sources, self.results, strict=True)
        for handed, sources, results in everything:
            kept = settled(results[place] for place in sorted(results))
            left = [s.exercise for place, s in enumerate(sources) if place not in results]
            yield StudentResults(handed.student, kept, handed.notes, tuple(left))

    def _pieces(self) -> Iterator[tuple[tuple[int, int], Callable[[], Iterator[Placed]]]]:
        """What is left to judge of each submission once known verdicts are looked up."""
        for student, handed in enumerate(self.submissions.students):
            if not self.sources[student]:
                continue
            submission = self.store.submission(handed.student, self.sources[student])
            left = [
                (place, source)
                for place, source in enumerate(self.sources[student])
                if not self._known(student, submission, place, source)
            ]
            if left:
                self.progress.say(handed.student)
                yield (student, submission), partial(verdicts, left, self.blueprints, self.judge)

    def _known(self, student: int, submission: int, place: int, source: Source) -> bool:
        earlier = None if self.again else self.store.earlier(submission, self._key(source))
        if earlier is None:
            return False
        self.reused += 1
        self.store.show(self.number, earlier[0])
        blueprint = self.blueprints[source.exercise]
        self._done(student, place, result_of(source, blueprint, earlier[1], reused=True))
        return True

    def _judged(self, student: int, submission: int, place: int, verdict: Verdict) -> None:
        source = self.sources[student][place]
        result = result_of(source, self.blueprints[source.exercise], verdict)
        self.judged += 1
        self.store.keep(self.number, submission, result, self._key(source))
        self._done(student, place, result)

    def _done(self, student: int, place: int, result: Result) -> None:
        self.results[student][place] = result
        name = self.submissions.students[student].student
        self.progress.done(name, result.exercise, result.verdict.outcome, reused=result.reused)

    def _key(self, source: Source) -> str:
        return key_of(source, self.digests[source.exercise], self.limits)


def verdicts(
    placed: Sequence[tuple[int, Source]],
    blueprints: Mapping[str, Blueprint],
    judge: JudgeSubmission,
) -> Iterator[Placed]:
    """The verdict at each place; where the judge itself fails it goes on behind that place."""
    done = 0
    while done < len(placed):
        try:
            for verdict in judge([source for _, source in placed[done:]], blueprints):
                msgspec.json.encode(verdict)  # a verdict that cannot be written is none
                yield placed[done][0], verdict
                done += 1
            if done < len(placed):
                raise RuntimeError("the judge gave too few verdicts")
        except Exception as problem:  # one exercise never touches the next
            yield placed[done][0], broken(problem)
            done += 1


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


def key_of(source: Source, blueprint_digest: str, limits: "Limits | None") -> str:
    """What a verdict depends on; while it stays the same nothing is judged again."""
    parts = (source, blueprint_digest, limits, autograder_version(), keras_version())
    return hashlib.sha256(msgspec.msgpack.encode(parts, order="deterministic")).hexdigest()
