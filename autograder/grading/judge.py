"""Judging: the verdicts on what one person handed in, all of it in one child where it may be.

TensorFlow starts once for a submission, and what one exercise leaves behind could spoil the next:
a function replaced, a thread, memory or processor time used up. So a child that has run another
exercise is believed only where it finds all right. At the first sign of anything else the exercise
is judged anew in a fresh child, as if it were the only one, and that verdict counts.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import msgspec

from autograder.blueprint import Blueprint, ExpectedCase
from autograder.exercise import BadExercise, tree_digest
from autograder.grading.conversation import Conversation, is_right
from autograder.grading.saying import messages
from autograder.refusal import AnyRefusal, Unattempted
from autograder.sandbox import Child, Door, Limits
from autograder.submission import Source
from autograder.verdict import Case, Verdict, judged, needs_newer


def judge(
    source: Source,
    blueprint: Blueprint,
    door: Door,
    limits: Limits | None = None,
    secret: bytes = b"",
) -> Verdict:
    """The verdict on `source` alone, with its messages. Never raises for what was handed in.

    `secret` chooses the probe of each case from the blueprint's bank, so that no submission can
    know it before it has answered, and a regrade chooses the same.
    """
    with one_by_one(door, limits, secret) as judge_one:
        return judge_one(source, blueprint)


def judge_submission(
    sources: Iterable[Source],
    blueprints: Mapping[str, Blueprint],
    door: Door,
    limits: Limits | None = None,
    secret: bytes = b"",
) -> Generator[Verdict, None, None]:
    """The verdict on each of one person's sources, in their order, each as soon as it is there.

    Each is what `judge` says of the source alone. A challenge (hidden arguments, then the probe)
    is told only after the exercise it belongs to has been loaded.
    """
    with one_by_one(door, limits, secret) as judge_one:
        for source in sources:
            yield judge_one(source, blueprints[source.exercise])


@contextmanager
def one_by_one(
    door: Door, limits: Limits | None = None, secret: bytes = b""
) -> Iterator[Callable[[Source, Blueprint], Verdict]]:
    """Judges one person's sources as they come, in one child where it may be, until it is left."""
    with closing(_Children(door, limits)) as children:
        yield lambda source, blueprint: _verdict(source, blueprint, children, secret)


def _verdict(source: Source, blueprint: Blueprint, children: "_Children", secret: bytes) -> Verdict:
    cases, notes = _cases(source, blueprint, children, secret)
    carrying = tuple(name for name in blueprint.given_fails)
    verdict = judged(cases, points=blueprint.points, carrying=carrying)  # type: ignore[arg-type]  # names come from `Stage.name`
    said = messages(cases, verdict, source, blueprint, notes)
    return msgspec.structs.replace(verdict, messages=said)


def _cases(
    source: Source, blueprint: Blueprint, children: "_Children", secret: bytes
) -> tuple[list[Case], dict[str, str]]:
    """What each case showed, and the settings of Keras that the code changed."""
    early = _before(source, blueprint)
    if early is not None:
        return [Case(refusal=early, asked=len(blueprint.facts))], {}
    plain = blueprint.returns == "answers"
    given = partial(given_answers, blueprint, door=children.door, limits=children.limits)
    if (used := children.used(plain)) is not None:
        talk = Conversation(source, blueprint, used, given, secret)
        cases = list(talk.cases(while_right=True))
        if all(map(is_right, cases)):
            return cases, talk.notes
    talk = Conversation(source, blueprint, children.fresh(plain), given, secret)
    return list(talk.cases()), talk.notes


@dataclass
class _Children:
    """The child that models of a submission are built in, and the one for plain answers."""

    door: Door
    limits: Limits | None
    _open: dict[bool, Child] = field(default_factory=dict)

    def used(self, plain: bool) -> Child | None:
        """One that has run another exercise of this submission and still answers, if any."""
        child = self._open.get(plain)
        return None if child is None or child.ended else child

    def fresh(self, plain: bool) -> Child:
        """One in which nothing has run. The one before it is closed first."""
        if plain in self._open:
            self._open[plain].close()
        child = self._open[plain] = self.door.open(self.limits)
        return child

    def close(self) -> None:
        """Ends both."""
        for child in self._open.values():
            child.close()


def _before(source: Source, blueprint: Blueprint) -> AnyRefusal | None:
    """What can be said without running anything."""
    if (early := needs_newer(blueprint) or source.refusal) is not None:
        return early
    try:
        untouched = tree_digest(source.text, blueprint.function) == blueprint.stub_tree
    except BadExercise:  # no Python, or no such function: the child says so with the line
        return None
    return Unattempted() if untouched else None


def given_answers(
    blueprint: Blueprint, expected: ExpectedCase, door: Door, limits: Limits | None = None
) -> dict[str, Any] | AnyRefusal:
    """The facts of the given model, in a child that holds nothing of the learner's."""
    with door.open(limits) as child:
        problem = child.load("given.py", blueprint.given, "given")
        if problem is not None:
            return problem
        return child.facts(expected.arguments, blueprint.facts)
