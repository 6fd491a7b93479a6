"""The confined process that builds models. The only module of the sandbox that imports Keras."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import keras
import msgspec

from autograder import extract, probe, tracing
from autograder.extract import disconnected
from autograder.refusal import NotAModel, TooMuch, Unreadable
from autograder.sandbox import attributes, kernels, later, tampering
from autograder.sandbox.limits import Limits
from autograder.sandbox.place import Place
from autograder.sandbox.plain import loaded, values
from autograder.sandbox.plain_values import type_name
from autograder.sandbox.protocol import (
    Answer,
    Answers,
    Banked,
    Build,
    Built,
    Claimed,
    Facts,
    Load,
    MakeBank,
    Ran,
    Refused,
    Request,
    Run,
    Values,
)
from autograder.sandbox.source import Learned, Refusing, arguments_of, refusal_of

SETTINGS: dict[str, tuple[Callable[[], Any], Callable[[Any], None], Any]] = {
    # name: how to read it, how to set it, what it is to be; the policy last, floatx moves it
    "image_data_format": (
        keras.config.image_data_format,
        keras.config.set_image_data_format,
        "channels_last",
    ),
    "floatx": (keras.config.floatx, keras.config.set_floatx, "float32"),
    "epsilon": (keras.config.epsilon, keras.config.set_epsilon, 1e-7),
    "dtype_policy": (
        lambda: keras.config.dtype_policy().name,
        keras.config.set_dtype_policy,
        "float32",
    ),
}
SEED = 20_000
"""Of Python's, NumPy's and TensorFlow's random state before each call: a regrade sees the same."""


class KerasHandler:
    """Loads a file, builds its models, reads them, runs them."""

    plain = False

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.learned: Learned | None = None
        self.reading: extract.Reading | None = None
        self.place: Place | None = None
        self.registered: dict[str, Any] = {}

    def warm(self) -> None:
        """Starts TensorFlow's eager context, which takes longer than anything else here."""
        kernels.keep()
        reset()
        keras.ops.zeros((1,))
        self.place = Place(IMPORTED)
        tampering.watch(WHOLE)
        self.registered = dict(keras.saving.get_custom_objects())

    def answer(self, request: Request) -> Answer:
        """Answers with a refusal for whatever learners' code raises."""
        reset()
        try:
            answer = self._answered(request)
        except Refusing as refusing:
            answer = Refused(refusal=refusing.refusal)
        except BaseException as problem:  # a hostile object may raise anything, anywhere
            answer = Refused(refusal=self._refusal(problem, "read"))
        unasked = isinstance(request, Build) and not request.look
        if not (unasked or isinstance(request, Run)):  # nothing but layers runs in a Run
            answer = tampering.unless_replaced(answer, WHOLE)
        return with_notes(answer, changed())

    def _answered(self, request: Request) -> Answer:
        match request:
            case Load():
                self._leave()
                answer, self.learned = loaded(request, self.limits)
                return answer
            case Build(arguments=arguments, returns=returns):
                return Built(wiring=self._build(arguments, returns).wiring)
            case Run(plan=plan):
                return self._run(lambda reading: Ran(evidence=probe.run(reading, plan)))
            case Answers():
                return values(request, self.learned, self.limits)
            case Facts(arguments=arguments, facts=facts):
                return Values(values=self._facts(arguments, facts))
            case MakeBank(arguments=arguments, wiring=wiring, seeds=seeds, returns=returns):
                self._build(arguments, returns)
                return self._run(
                    lambda reading: Banked(probes=tuple(probe.bank(reading, wiring, seeds)))
                )

    def _leave(self) -> None:
        """Forgets the file before this one, if any."""
        self.reading = self.learned = None
        objects = keras.saving.get_custom_objects()
        objects.clear()
        objects.update(self.registered)
        if self.place is not None and (left := self.place.for_the_next()):
            raise Refusing(Unreadable(reason=left))

    def _build(self, arguments: str, returns: str) -> extract.Reading:
        self.reading = None
        learned = self._loaded()
        assert learned.function is not None
        with tracing.record(learned.filename) as names, at_most(self.limits.layers):
            found = self._called(learned.function, arguments_of(arguments))
        try:
            self.reading = read(found, returns, names)
        except extract.CannotRead as problem:
            raise Refusing(claimed(problem.refusal)) from None
        return self.reading

    def _run(self, run: Callable[[extract.Reading], Answer]) -> Answer:
        if self.reading is None:
            return Refused(refusal=Unreadable(reason="no model was built"))
        try:
            return run(self.reading)
        except BaseException as problem:  # layers of the learner's own run here
            return Refused(refusal=self._refusal(problem, "run"))

    def _facts(self, arguments: str, facts: dict[str, str]) -> dict[str, Any]:
        given = self._loaded().module.__dict__["given"]
        model = self._called(given, _taken_by(given, arguments_of(arguments)))
        return {key: extract.fact_of(model, fact) for key, fact in facts.items()}

    def _called(self, function: Callable[..., Any], arguments: dict[str, Any]) -> object:
        try:
            return function(**arguments)
        except Refusing:
            raise
        except BaseException as problem:  # whatever the learner's function raises
            raise Refusing(self._refusal(problem, "call")) from None

    def _refusal(self, problem: BaseException, when: str) -> Claimed:
        learned = self._loaded()
        if type_name(problem) == "ResourceExhaustedError":  # TensorFlow's word for it
            return TooMuch(what="memory", limit=self.limits.memory)
        refusal = refusal_of(problem, learned, when, self.limits.memory)
        return claimed(disconnected.with_facts(refusal, problem, learned.filename))

    def _loaded(self) -> Learned:
        if self.learned is None:
            raise Refusing(Unreadable(reason="no file was loaded"))
        return self.learned


def read(found: object, returns: str, names: tracing.Names) -> extract.Reading:
    """The reading of what a function returned, as its annotation declares it."""
    if returns != "models":
        return extract.read(found, names)
    kinds = (tuple, list, dict)
    if type(found) not in kinds:
        # one model where several are asked, or no model at all: `read` says which
        extract.read(found, names)
        raise Refusing(NotAModel(found="model", expected="models"))
    return extract.read_many(found, names)


def claimed(refusal: object) -> Claimed:
    """A refusal that the protocol lets a process claim."""
    if isinstance(refusal, Claimed):
        return refusal
    return Unreadable(reason="it could not be read")


@contextmanager
def at_most(layers: int) -> Iterator[None]:
    """Refuses a model of more layers and operations than that, while it is being built."""
    make, made = keras.Operation.__init__, 0

    # Keras reads the parameters of this very function when it makes an operation's config.
    def counted(self: keras.Operation, name: str | None = None) -> None:
        nonlocal made
        made += 1
        if made > layers:
            raise Refusing(TooMuch(what="model", limit=layers))
        make(self, name)

    keras.Operation.__init__ = counted
    try:
        yield
    finally:
        keras.Operation.__init__ = make


def reset() -> None:
    """Keras as it was before learners' code: settings, names, random state."""
    keras.utils.clear_session(free_memory=False)
    for _, put, value in SETTINGS.values():
        put(value)
    keras.utils.set_random_seed(SEED)


def changed() -> dict[str, str]:
    """Settings that are not what they are to be, and what they are."""
    return {name: str(get())[:100] for name, (get, _, value) in SETTINGS.items() if get() != value}


def with_notes(answer: Answer, notes: dict[str, str]) -> Answer:
    """The answer with its notes."""
    return msgspec.structs.replace(answer, notes=notes) if notes else answer


def _taken_by(function: Callable[..., Any], arguments: dict[str, Any]) -> dict[str, Any]:
    code = function.__code__
    taken = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return {name: value for name, value in arguments.items() if name in taken}


attributes.plainly()  # both before it is looked at what is whole
later.filled()
WHOLE = tampering.whole()
"""Keras and this package before any of the learner's code ran; taken once, where all is forked."""
IMPORTED = dict(sys.modules)
