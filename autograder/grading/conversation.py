"""The conversation with a child about one exercise of one submission.

The child loads the learner's text, builds each case when it is told the arguments, and runs a
probe when it is told which; everything it says is data, compared here with the blueprint.
"""

import hashlib
import hmac
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from autograder.blueprint import Blueprint, ExpectedCase
from autograder.refusal import AnyRefusal, NotRun, Refusal, Unreadable
from autograder.sandbox import Child
from autograder.submission import Source
from autograder.verdict import Case, answers_case, judged, model_case, probed
from autograder.wiring import Wiring

GivenAnswers = Callable[[ExpectedCase], dict[str, Any] | AnyRefusal]
"""The facts of the given model: a learner's copy of a blueprint holds none."""


@dataclass
class Conversation:
    """One child's part: `notes` are settings of Keras that the code changed in public cases."""

    source: Source
    blueprint: Blueprint
    child: Child
    given: GivenAnswers
    secret: bytes
    notes: dict[str, str] = field(default_factory=dict)

    def cases(self, *, while_right: bool = False) -> Iterator[Case]:
        """What each case showed; the first refusal ends it.

        `while_right`: the first thing that is not right ends it too.
        """
        answers = self.blueprint.returns == "answers"
        refused = self._loaded(forbid_keras=answers)
        if refused is not None:
            yield Case(refusal=refused, asked=len(self.blueprint.facts))
            return
        for number, expected in enumerate(self.blueprint.cases):
            case = self._answers(expected) if answers else self._model(expected, number)
            yield case
            if case.refusal is not None or (while_right and not is_right(case)):
                return

    def _loaded(self, *, forbid_keras: bool) -> AnyRefusal | None:
        source, function = self.source, self.blueprint.function
        told = self.child.load(source.filename, source.text, function, forbid_keras=forbid_keras)
        self.notes |= self.child.notes
        return told

    def _model(self, expected: ExpectedCase, number: int) -> Case:
        ends = number in (0, len(self.blueprint.cases) - 1)
        found = self.child.build(expected.arguments, self.blueprint.returns, look=ends)
        if not expected.hidden:
            self.notes |= self.child.notes
        if isinstance(found, Refusal):
            return Case(hidden=expected.hidden, refusal=found)
        assert isinstance(found, Wiring)
        assert expected.wiring is not None
        bank = expected.bank
        try:
            return model_case(
                found,
                expected.wiring,
                probes=(bank[self._choice(number) % len(bank)],) if bank else (),
                ask=partial(probed, run=self.child.run, even_if_agreed=number == self._telling()),
                requires=self.blueprint.requires,
                hidden=expected.hidden,
            )
        except Exception:  # a wiring is testimony: a forged one may hold what no layer has
            refusal = Unreadable(reason="Its wiring holds values that no layer has.")
            return Case(hidden=expected.hidden, refusal=refusal)

    def _telling(self) -> int:
        """The case that is run even where its wiring is the one asked for, to meet a wiring told
        falsely: a hidden one that nobody can foresee; the first where none can be run."""
        hidden = [n for n, case in enumerate(self.blueprint.cases) if case.hidden and case.bank]
        return hidden[self._choice(-1) % len(hidden)] if hidden else 0

    def _choice(self, number: int) -> int:
        """A number for a case: unknown to the submission, and the same in a regrade."""
        text = self.source.text.encode("utf-8", "surrogatepass")
        about = hashlib.sha256(text).digest() + f"|{self.blueprint.exercise}|{number}".encode()
        return int.from_bytes(hmac.new(self.secret, about, hashlib.sha256).digest())

    def _answers(self, expected: ExpectedCase) -> Case:
        asked, hidden = len(self.blueprint.facts), expected.hidden
        found = self.child.answers(expected.arguments)
        if isinstance(found, Refusal):
            return Case(hidden=hidden, refusal=found, asked=asked)
        values: Mapping[str, Any] | AnyRefusal | None = expected.answers
        if values is None:
            values = self.given(expected)
        if isinstance(values, Refusal):
            reason = "The given model could not be built to compare with."
            return Case(hidden=hidden, refusal=NotRun(reason=reason), asked=asked)
        return answers_case(dict(found), dict(values), hidden=hidden)


def is_right(case: Case) -> bool:
    """Nothing in it costs points."""
    return judged([case]).passed
