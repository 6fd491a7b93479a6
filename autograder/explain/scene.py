"""The differences of one submission, while causes are looked for among them."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from autograder.difference import (
    AnyDifference,
    ComputedOtherwise,
    Difference,
    InputShape,
    MaskDiffers,
    MissingCall,
    NotShared,
    OperandOrder,
    OutputDtype,
    OutputsDiffer,
    OutputShape,
    Place,
    Step,
    WrongLayer,
    WronglyShared,
    WrongOutput,
    WrongRead,
)
from autograder.explain import words
from autograder.explain.source import Source

D = TypeVar("D")

RESULTS = (OutputShape, OutputDtype, OutputsDiffer)
"""What every other difference can bring about."""


class Scene:
    """Differences not explained yet. `source` may be empty; then names are all there is."""

    def __init__(self, found: Sequence[AnyDifference], source: Source) -> None:
        self.every = tuple(found)
        self._open = {id(one): one for one in found}
        self._place = {id(one): place for place, one in enumerate(found)}
        self._kinds: dict[type, list[AnyDifference]] = {}
        for one in found:
            self._kinds.setdefault(type(one), []).append(one)
        self.source = source
        self.theirs = theirs(found)
        self._theirs: dict[tuple[object, ...], list[Step]] = {}
        for step in self.theirs:
            self._theirs.setdefault(key_of(step), []).append(step)

    def of(self, kind: type[D]) -> Iterator[D]:
        """The unexplained differences of a kind; what is explained meanwhile is passed over."""
        for each in self._kinds.get(kind, ()):
            if isinstance(each, kind) and self.has(each):
                yield each

    @property
    def left(self) -> tuple[AnyDifference, ...]:
        """All that is unexplained still, in order."""
        return tuple(self._open.values())

    def has(self, one: object) -> bool:
        """Whether a difference is unexplained still."""
        return id(one) in self._open

    def order(self, one: object) -> int:
        """Where a difference stands among all."""
        return self._place[id(one)]

    def drop(self, covered: Sequence[AnyDifference]) -> None:
        """Takes out what is explained."""
        for one in covered:
            self._open.pop(id(one), None)

    # -- words -----------------------------------------------------------------------------------

    def place(self, place: Place) -> str:
        """A tensor in words; one that only the task has gets no name of the learner's."""
        return words.place(place, self.theirs)

    def is_theirs(self, place: Place | None) -> bool:
        """Whether a tensor is one that only the task has."""
        return place is not None and place.step is not None and self.is_theirs_step(place.step)

    def is_theirs_step(self, step: Step) -> bool:
        """Whether a step is one that only the task has."""
        return step in self._theirs.get(key_of(step), ())

    def line_of_input(self, place: Place) -> int | None:
        """Where the learner makes an input, as far as its variable tells."""
        lines = [line for name, line, _ in self.source.bindings if name == place.variable]
        return lines[0] if lines and words.is_name(place.variable) else None

    def built(self, step: Step) -> tuple[str, int] | None:
        """(name, line) of a result the learner computed and does not use that could be a missing
        step: one of its class, or one of its name."""
        lost = [(n, c, at) for n, c, at, again in self.source.overwritten_if if self._runs(again)]
        for name, class_name, line in (*self.source.unread, *lost):
            if alike(class_name, step.class_name) or name == step.variable:
                return name, line
        return None

    def _runs(self, line: int) -> bool:
        """Whether a line in an `if` ran: a step of the learner's model stands there."""
        return line in self._lines

    @cached_property
    def _lines(self) -> set[int | None]:
        """The lines of the learner's steps that the differences tell of."""
        own = (step for one in self.every for step in _steps(one))
        return {step.line for step in own if not self.is_theirs_step(step)}

    def activates(self, one: MissingCall) -> list[MissingCall]:
        """The missing activation of a missing step: `activation=` is lost with its layer."""
        return [
            each
            for each in self.of(MissingCall)
            if each.expected.class_name in words.ACTIVATIONS
            and any(place.step == one.expected for place in each.after)
        ]

    def never_called(self, step: Step) -> int | None:
        """The line of a layer that is built and used by nothing and could be a missing step."""
        for class_name, line in self.source.loose_layers:
            if alike(class_name, step.class_name):
                return line
        return None


def _steps(value: object) -> Iterator[Step]:
    """All steps in a difference."""
    if isinstance(value, Step):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _steps(each)
    elif isinstance(value, (Difference, Place)):
        for name in value.__struct_fields__:
            yield from _steps(getattr(value, name))


def alike(written: str, canonical: str) -> bool:
    """Whether `layers.Activation` or `layers.relu` may have become the canonical class."""
    plain = written.replace("_", "").lower()
    return plain == canonical.rpartition(".")[2].replace("_", "").lower() or (
        written == "Activation" and canonical in words.ACTIVATIONS
    )


def key_of(step: Step) -> tuple[object, ...]:
    """Equal for equal steps; a step itself holds a dict, and has no hash."""
    return step.class_name, step.number, step.line


def theirs(found: Sequence[AnyDifference]) -> list[Step]:
    """Steps of the task that the submission does not have; their names and lines say nothing."""
    steps: list[Step] = []
    for each in found:
        if isinstance(each, (MissingCall, NotShared)):
            steps.append(each.expected)
        elif isinstance(each, (WronglyShared, ComputedOtherwise)):
            steps += each.expected
        elif isinstance(each, WrongLayer) and each.found != each.expected:
            steps.append(each.expected)
    return steps


# -- consequences ----------------------------------------------------------------------------------


def consequences(scene: Scene, causes: Sequence[AnyDifference]) -> list[AnyDifference]:
    """What is left and no more than follows from the causes."""
    return [each for each in scene.left if any(_follows(each, cause) for cause in causes)]


def _follows(one: AnyDifference, cause: AnyDifference) -> bool:
    if isinstance(one, RESULTS):
        return not isinstance(cause, RESULTS)
    if isinstance(cause, MissingCall) and isinstance(one, (WrongRead, WrongOutput)):
        return one.expected is not None and one.expected.step == cause.expected
    if isinstance(cause, WrongLayer) and isinstance(one, (OperandOrder, MaskDiffers, WrongRead)):
        return one.step == cause.found
    if isinstance(one, MaskDiffers):
        return not isinstance(cause, (InputShape, MaskDiffers))
    return isinstance(one, ComputedOtherwise) and isinstance(cause, (MissingCall, WrongRead))
