"""The conversation with a child about one exercise of one submission.

The child loads the learner's text, builds each case when it is told the arguments, and runs a
probe when it is told which; everything it says is data, compared here with the blueprint.
"""

import hashlib
import hmac
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any

import msgspec
from packaging.version import Version

from autograder import explain
from autograder.blueprint import Blueprint, ExpectedCase
from autograder.difference import AnyDifference, OutputsDiffer
from autograder.exercise import BadExercise, tree_digest
from autograder.matching import Comparison, pair
from autograder.refusal import (
    AnyRefusal,
    NotRun,
    Raised,
    Refusal,
    TimedOut,
    Unattempted,
    Unreadable,
)
from autograder.requirements import unmet
from autograder.sandbox import Child, Door, Limits
from autograder.submission import Source
from autograder.verdict import Case, Message, Verdict, answers_case, judged, probed
from autograder.wiring import Wiring


def judge(
    source: Source,
    blueprint: Blueprint,
    door: Door,
    limits: Limits | None = None,
    secret: bytes = b"",
) -> Verdict:
    """The verdict on `source`, with its messages. Never raises for what a learner handed in.

    `secret` chooses the probe of each case from the blueprint's bank, so that no submission can
    know it before it has answered, and a regrade chooses the same.
    """
    with door.open(limits) as child:
        talk = _Conversation(source, blueprint, child, door, limits, secret)
        cases = list(talk.cases())
    carrying = tuple(name for name in blueprint.given_fails)
    verdict = judged(cases, points=blueprint.points, carrying=carrying)  # type: ignore[arg-type]  # names come from `Stage.name`
    messages = _messages(cases, verdict, source, blueprint)
    setting = explain.changed_settings(talk.notes, exercise=blueprint.exercise)
    if setting is not None:
        messages = (setting, *messages)
    return msgspec.structs.replace(verdict, messages=messages)


@dataclass
class _Conversation:
    """One child's part: `notes` are settings of Keras that the code changed in public cases."""

    source: Source
    blueprint: Blueprint
    child: Child
    door: Door
    limits: Limits | None
    secret: bytes
    notes: dict[str, str] = field(default_factory=dict)

    def cases(self) -> Iterator[Case]:
        """What each case showed; the first refusal ends it."""
        answers = self.blueprint.returns == "answers"
        early = _before(self.source, self.blueprint) or self._loaded(forbid_keras=answers)
        if early is not None:
            yield Case(refusal=early, asked=len(self.blueprint.facts))
            return
        for number, expected in enumerate(self.blueprint.cases):
            case = self._answers(expected) if answers else self._model(expected, number)
            yield case
            if case.refusal is not None:
                return

    def _loaded(self, *, forbid_keras: bool) -> AnyRefusal | None:
        source, function = self.source, self.blueprint.function
        told = self.child.load(source.filename, source.text, function, forbid_keras=forbid_keras)
        self.notes |= self.child.notes
        return told

    def _model(self, expected: ExpectedCase, number: int) -> Case:
        found = self.child.build(expected.arguments, self.blueprint.returns)
        if not expected.hidden:
            self.notes |= self.child.notes
        if isinstance(found, Refusal):
            return Case(hidden=expected.hidden, refusal=found)
        assert isinstance(found, Wiring)
        assert expected.wiring is not None
        try:
            comparison = pair(found, expected.wiring)
            problems = unmet(found, self.blueprint.requires)
        except Exception:  # a wiring is testimony: a forged one may hold what no layer has
            refusal = Unreadable(reason="Its wiring holds values that no layer has.")
            return Case(hidden=expected.hidden, refusal=refusal)
        outputs = self._outputs(comparison, expected, number)
        if isinstance(outputs, Refusal):
            return Case(hidden=expected.hidden, refusal=outputs)
        return Case(expected.hidden, None, comparison, problems, outputs)

    def _outputs(
        self, comparison: Comparison, expected: ExpectedCase, number: int
    ) -> tuple[OutputsDiffer, ...] | AnyRefusal | None:
        """How the outputs of one probe differ; None where none is to be had or none can tell."""
        if not expected.bank:
            return None
        probe = expected.bank[self._choice(number) % len(expected.bank)]
        answer = probed(comparison, probe, self.child.run)
        if isinstance(answer, Raised) and comparison.differences:
            return (OutputsDiffer(regime="inference"),)  # it does not even take the inputs asked
        return answer

    def _choice(self, number: int) -> int:
        """Which probe a case gets: unknown to the submission, and the same in a regrade."""
        text = self.source.text.encode("utf-8", "surrogatepass")
        about = hashlib.sha256(text).digest() + f"|{self.blueprint.exercise}|{number}".encode()
        return int.from_bytes(hmac.new(self.secret, about, hashlib.sha256).digest())

    def _answers(self, expected: ExpectedCase) -> Case:
        asked, hidden = len(self.blueprint.facts), expected.hidden
        found = self.child.answers(expected.arguments)
        if isinstance(found, Refusal):
            return Case(hidden=hidden, refusal=found, asked=asked)
        values: Mapping[str, Any] | AnyRefusal | None = expected.answers
        if values is None:  # a learner's copy holds none: build the given model and look
            values = given_answers(self.blueprint, expected, self.door, self.limits)
        if isinstance(values, Refusal):
            reason = "The given model could not be built to compare with."
            return Case(hidden=hidden, refusal=NotRun(reason=reason), asked=asked)
        return answers_case(dict(found), dict(values), hidden=hidden)


def _before(source: Source, blueprint: Blueprint) -> AnyRefusal | None:
    """What can be said without running anything."""
    if (early := needs_newer(blueprint) or source.refusal) is not None:
        return early
    try:
        untouched = tree_digest(source.text, blueprint.function) == blueprint.stub_tree
    except BadExercise:  # no Python, or no such function: the child says so with the line
        return None
    return Unattempted() if untouched else None


def needs_newer(blueprint: Blueprint) -> NotRun | None:
    """Why an exercise is not run here: it needs a newer Keras than is installed.

    The version is read off the installed package's metadata: nothing imports Keras for it.
    """
    if not blueprint.keras:
        return None
    here = version("keras")
    if Version(here) >= Version(blueprint.keras):
        return None
    return NotRun(
        reason=f"It needs Keras {blueprint.keras} or newer, and Keras {here} is installed."
    )


def given_answers(
    blueprint: Blueprint, expected: ExpectedCase, door: Door, limits: Limits | None = None
) -> dict[str, Any] | AnyRefusal:
    """The facts of the given model, in a child that holds nothing of the learner's."""
    with door.open(limits) as child:
        problem = child.load("given.py", blueprint.given, "given")
        if problem is not None:
            return problem
        return child.facts(expected.arguments, blueprint.facts)


# -- words ----------------------------------------------------------------------------------------


def _messages(
    cases: list[Case], verdict: Verdict, source: Source, blueprint: Blueprint
) -> tuple[Message, ...]:
    """What to say. Of a hidden case the learner reads fixed sentences; the rest is set aside."""
    name = blueprint.exercise
    said: tuple[Message, ...] = ()
    if verdict.refusal is not None:
        said = explain.refusal(verdict.refusal, exercise=name, source=source.text)
    elif verdict.differences:
        said = _differences(cases, verdict.differences, name, source.text)
    if not verdict.hidden:
        return said
    instructors = tuple(msgspec.structs.replace(one, audience="instructor") for one in said)
    slow = isinstance(verdict.refusal, TimedOut)
    raised = verdict.refusal is not None and not slow
    return (explain.hidden(name, slow=slow, raised=raised), *instructors)


def _differences(
    cases: list[Case], differences: tuple[AnyDifference, ...], name: str, text: str
) -> tuple[Message, ...]:
    """Where the first case holds and a later one does not, a size is written out somewhere."""
    first = cases[0]
    fits_first = len(cases) > 1 and judged(cases[:1]).passed and first.refusal is None
    if fits_first:
        return explain.hard_coded(differences, exercise=name, source=text)
    return explain.differences(differences, exercise=name, source=text)
