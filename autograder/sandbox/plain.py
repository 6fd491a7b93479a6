"""The confined process for *answers* exercises: it never imported Keras and refuses to.

Counting parameters with Keras would do the task. Where Landlock holds, Keras's files cannot be
read either, so that taking the finder away does not help.
"""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

from autograder.refusal import NotAModel, TooMuch, Unreadable
from autograder.sandbox import tampering
from autograder.sandbox.limits import Limits
from autograder.sandbox.place import Place
from autograder.sandbox.plain_values import MOST, TooLong, plain, type_name
from autograder.sandbox.protocol import Answer, Answers, Load, Loaded, Refused, Request, Values
from autograder.sandbox.source import Learned, Refusing, arguments_of, load, refusal_of, unrun

FORBIDDEN = frozenset({"keras", "tensorflow", "tf_keras", "tensorflow_core", "jax", "torch"})


class KerasRefused(MetaPathFinder):
    """Refuses to find Keras and what it computes with."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Raises ImportError for the forbidden; leaves the rest to the next finder."""
        del path, target
        root = fullname.partition(".")[0]
        if root in FORBIDDEN:
            raise ImportError(
                f"{root} cannot be imported here: this exercise asks you to work the answers out.",
                name=fullname,
            )
        return None


class PlainHandler:
    """Loads a file and sends the plain values that its function returns."""

    plain = True

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.learned: Learned | None = None
        self.whole = tampering.whole()
        self.place: Place | None = None

    def warm(self) -> None:
        """Refuses Keras from now on."""
        sys.meta_path.insert(0, KerasRefused())
        self.place = Place(dict(sys.modules))
        tampering.watch(self.whole)

    def answer(self, request: Request) -> Answer:
        """Loads or calls; every other request needs Keras."""
        return tampering.unless_replaced(self._answered(request), self.whole)

    def _answered(self, request: Request) -> Answer:
        if isinstance(request, Load):
            self.learned = None
            if self.place is not None and (left := self.place.for_the_next()):
                return Refused(refusal=Unreadable(reason=left))
            answer, self.learned = loaded(request, self.limits)
            return answer
        if isinstance(request, Answers):
            return values(request, self.learned, self.limits)
        return Refused(refusal=Unreadable(reason="this process never imported Keras"))


def loaded(request: Load, limits: Limits) -> tuple[Answer, Learned | None]:
    """The answer to a load, and the file when it ran."""
    try:
        return Loaded(), load(request)
    except Refusing as refusing:
        return Refused(refusal=refusing.refusal), None
    except BaseException as problem:  # whatever the learner's file raises
        return Refused(refusal=refusal_of(problem, unrun(request), "load", limits.memory)), None


def values(request: Answers, learned: Learned | None, limits: Limits) -> Answer:
    """What the function returns, as plain values."""
    if learned is None or learned.function is None:
        return Refused(refusal=Unreadable(reason="no file was loaded"))
    try:
        found = learned.function(**arguments_of(request.arguments))
    except BaseException as problem:  # whatever the learner's function raises
        return Refused(refusal=refusal_of(problem, learned, "call", limits.memory))
    if type(found) is not dict:
        return Refused(refusal=NotAModel(found=kind_word(found), expected="answers"))
    try:
        return Values(values=plain(found))
    except TooLong:
        return Refused(refusal=TooMuch(what="answer", limit=MOST))


def kind_word(value: object) -> str:
    """The word of `refusal.NotAModel` for a value that is no dict of answers."""
    words = {"NoneType": "None", "type": "class", "ndarray": "array"}
    name = type_name(value)
    return words.get(name, name)
