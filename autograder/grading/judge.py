"""The conversation with a child about one exercise of one submission.

The child loads the learner's text, builds each case when it is told the arguments, and runs a
probe when it is told which; everything it says is data, compared here with the blueprint.
"""

import hashlib
import hmac
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from typing import Any

import msgspec
from packaging.version import Version

from autograder import explain
from autograder.blueprint import Blueprint, ExpectedCase
from autograder.difference import AnyDifference, OutputsDiffer
from autograder.exercise import BadExercise, tree_digest
from autograder.matching import pair
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
        cases = list(_cases(source, blueprint, child, door, limits, secret))
    carrying = tuple(name for name in blueprint.given_fails)
    verdict = judged(cases, points=blueprint.points, carrying=carrying)  # type: ignore[arg-type]  # names come from `Stage.name`
    return msgspec.structs.replace(verdict, messages=_messages(cases, verdict, source, blueprint))


def _cases(
    source: Source,
    blueprint: Blueprint,
    child: Child,
    door: Door,
    limits: Limits | None,
    secret: bytes,
) -> Iterator[Case]:
    """What each case showed; the first refusal ends it."""
    early = _before(source, blueprint) or child.load(
        source.filename,
        source.text,
        blueprint.function,
        forbid_keras=blueprint.returns == "answers",
    )
    if early is not None:
        yield Case(refusal=early, asked=len(blueprint.facts))
        return
    for number, expected in enumerate(blueprint.cases):
        if blueprint.returns == "answers":
            case = _answers(child, blueprint, expected, door, limits)
        else:
            key = b"%s|%s|%d" % (_digest(source.text), blueprint.exercise.encode(), number)
            case = _model(child, blueprint, expected, hmac.new(secret, key, hashlib.sha256))
        yield case
        if case.refusal is not None:
            return


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


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


# -- models ---------------------------------------------------------------------------------------


def _model(child: Child, blueprint: Blueprint, expected: ExpectedCase, choice: Any) -> Case:  # noqa: ANN401  hashlib names no type for an HMAC
    found = child.build(expected.arguments, blueprint.returns)
    if isinstance(found, Refusal):
        return Case(hidden=expected.hidden, refusal=found)
    assert isinstance(found, Wiring)
    assert expected.wiring is not None
    try:
        comparison, problems = pair(found, expected.wiring), unmet(found, blueprint.requires)
    except Exception:  # a wiring is testimony: a forged one may hold what no layer has
        refusal = Unreadable(reason="Its wiring holds values that no layer has.")
        return Case(hidden=expected.hidden, refusal=refusal)
    outputs: tuple[OutputsDiffer, ...] | None = None
    if expected.bank:
        probe = expected.bank[int.from_bytes(choice.digest()) % len(expected.bank)]
        answer = probed(comparison, probe, child.run)
        if answer is None or isinstance(answer, tuple):
            outputs = answer
        elif isinstance(answer, Raised) and comparison.differences:
            outputs = (OutputsDiffer(regime="inference"),)  # it does not even take the inputs asked
        else:
            return Case(hidden=expected.hidden, refusal=answer)
    return Case(
        hidden=expected.hidden,
        comparison=comparison,
        unmet=problems,
        outputs=outputs,
    )


# -- answers --------------------------------------------------------------------------------------


def _answers(
    child: Child,
    blueprint: Blueprint,
    expected: ExpectedCase,
    door: Door,
    limits: Limits | None,
) -> Case:
    asked = len(blueprint.facts)
    found = child.answers(expected.arguments)
    if isinstance(found, Refusal):
        return Case(hidden=expected.hidden, refusal=found, asked=asked)
    values: Mapping[str, Any] | AnyRefusal | None = expected.answers
    if values is None:  # a learner's copy holds none: build the given model and look
        values = given_answers(blueprint, expected, door, limits)
    if isinstance(values, Refusal):
        reason = "The given model could not be built to compare with."
        return Case(hidden=expected.hidden, refusal=NotRun(reason=reason), asked=asked)
    return answers_case(dict(found), dict(values), hidden=expected.hidden)


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
