"""Everything in which two wirings can differ, as data. The words are in `explain`.

    Difference
      interface   InputCount  InputShape  InputDtype  InputOrder  InputKey  InputUnread
                  OutputCount OutputShape OutputDtype OutputOrder OutputKey OutputIsInput
      layers      WrongLayer  WrongSetting  MissingCall  ExtraCall  FrozenDiffers
      wiring      WrongRead  OperandOrder  WrongOutput  MaskDiffers  NotShared  WronglyShared
                  ComputedOtherwise
      outputs     OutputsDiffer
      builds      RequirementUnmet
      answers     WrongAnswer

A difference carries what a person needs to find the place: a `Step` or a `Place`, copied from the
wirings, so that it can be stored, sent and explained alone. `found` is the submission's side,
`expected` the task's.
"""

from typing import Literal

import msgspec

from autograder.wiring import Json, Shape

StageName = Literal["builds", "interface", "layers", "wiring", "outputs", "answers"]


class Step(msgspec.Struct, frozen=True, omit_defaults=True):
    """A call as a person can find it.

    `variable` is the learner's name for its result, `layer_variable` for the layer called;
    `number` of `total` counts the calls of that class ("the second of three Dense"); `alone` when
    its line calls no other layer of that class.
    """

    class_name: str
    settings: dict[str, Json] = {}
    variable: str = ""
    layer_variable: str = ""
    line: int | None = None
    number: int = 1
    total: int = 1
    alone: bool = False
    shape: Shape = ()
    kind: str = "layer"


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """A tensor as a person can find it: the input at `position`, or what `step` returns."""

    shape: Shape = ()
    variable: str = ""
    position: int | None = None
    key: str = ""
    step: Step | None = None
    output: int = 0


class Difference(msgspec.Struct, frozen=True, tag=True, omit_defaults=True, kw_only=True):
    """One thing in which two wirings differ."""

    @property
    def stage(self) -> StageName:
        """The stage that fails through it."""
        return STAGE_OF[type(self)]


class InputCount(Difference, frozen=True):
    """Another number of inputs than asked."""

    found: int
    expected: int


class InputShape(Difference, frozen=True):
    """An input has another shape (batch axis first)."""

    place: Place
    found: Shape
    expected: Shape


class InputDtype(Difference, frozen=True):
    """An input takes another kind of number."""

    place: Place
    found: str
    expected: str


class InputOrder(Difference, frozen=True):
    """The inputs are those asked for, listed in another order; `found[i]` is where `i` stands."""

    found: tuple[Place, ...]
    expected: tuple[int, ...]


class InputKey(Difference, frozen=True):
    """The inputs stand in another structure (dict for list) or under another key or name."""

    place: Place
    found: str
    expected: str


class InputUnread(Difference, frozen=True):
    """An input is declared and nothing on the way to an output reads it."""

    place: Place


class OutputCount(Difference, frozen=True):
    """Another number of outputs than asked."""

    found: int
    expected: int


class OutputShape(Difference, frozen=True):
    """An output has another shape."""

    position: int
    place: Place
    found: Shape
    expected: Shape


class OutputDtype(Difference, frozen=True):
    """An output holds another kind of number."""

    position: int
    place: Place
    found: str
    expected: str


class OutputOrder(Difference, frozen=True):
    """The outputs are those asked for, listed in another order."""

    found: tuple[Place, ...]
    expected: tuple[int, ...]


class OutputKey(Difference, frozen=True):
    """The outputs stand in another structure or under another key."""

    place: Place
    found: str
    expected: str


class OutputIsInput(Difference, frozen=True):
    """An output is an input: no layer in between."""

    position: int
    place: Place


class WrongLayer(Difference, frozen=True):
    """At a place where one layer is asked another stands."""

    found: Step
    expected: Step


class WrongSetting(Difference, frozen=True):
    """The layer asked for, with another value of one setting. Values are as Keras resolved them."""

    step: Step
    setting: str
    found: Json
    expected: Json


class MissingCall(Difference, frozen=True):
    """A step asked for is not there. `after` is what it should read, `before` what reads it."""

    expected: Step
    after: tuple[Place, ...] = ()
    before: Step | None = None


class ExtraCall(Difference, frozen=True):
    """A step nobody asked for. `before` is what reads it."""

    found: Step
    after: tuple[Place, ...] = ()
    before: Step | None = None


class WrongRead(Difference, frozen=True):
    """A call reads the wrong tensor. None: it reads nothing there, or nothing is asked there."""

    step: Step
    slot: str
    found: Place | None
    expected: Place | None


class OperandOrder(Difference, frozen=True):
    """A call reads the right tensors in the wrong order."""

    step: Step
    found: tuple[Place, ...]
    expected: tuple[Place, ...]


class WrongOutput(Difference, frozen=True):
    """Output `position` of the model is another tensor than asked."""

    position: int
    found: Place
    expected: Place


class MaskDiffers(Difference, frozen=True):
    """The mask that reaches a call is computed from other tensors than asked, or is lost."""

    step: Step
    found: tuple[Place, ...]
    expected: tuple[Place, ...]


class NotShared(Difference, frozen=True):
    """Two or more layers, where the task asks for one used several times."""

    found: tuple[Step, ...]
    expected: Step


class WronglyShared(Difference, frozen=True):
    """One layer used several times, where the task asks for separate ones."""

    found: tuple[Step, ...]
    expected: tuple[Step, ...]


class FrozenDiffers(Difference, frozen=True):
    """A layer with weights is frozen where it should train (`found` False), or the reverse."""

    step: Step
    found: bool
    expected: bool


class ComputedOtherwise(Difference, frozen=True):
    """Steps replaced by other means, a region whose function the probes judge.

    Alone it is no fault: `verdict` drops it when the outputs stage holds. Where one step stands for
    one of its class, `found_reads` and `expected_reads` are the tensors that it computes with.
    """

    found: tuple[Step, ...]
    expected: tuple[Step, ...]
    found_reads: tuple[Place, ...] = ()
    expected_reads: tuple[Place, ...] = ()


class OutputsDiffer(Difference, frozen=True):
    """With equal weights, equal inputs gave other outputs.

    `regime` tells where: "inference", "training", "gradients", "step", "finite".
    """

    regime: str
    position: int = 0
    largest: float = 0.0


class RequirementUnmet(Difference, frozen=True):
    """A requirement of the exercise does not hold; `found`, `expected` are words of `explain`."""

    requirement: str
    found: str = ""
    expected: str = ""


class WrongAnswer(Difference, frozen=True):
    """A value of a *predict* exercise is wrong, missing, or of another kind."""

    key: str
    found: Json


AnyDifference = (
    InputCount
    | InputShape
    | InputDtype
    | InputOrder
    | InputKey
    | InputUnread
    | OutputCount
    | OutputShape
    | OutputDtype
    | OutputOrder
    | OutputKey
    | OutputIsInput
    | WrongLayer
    | WrongSetting
    | MissingCall
    | ExtraCall
    | WrongRead
    | OperandOrder
    | WrongOutput
    | MaskDiffers
    | NotShared
    | WronglyShared
    | FrozenDiffers
    | ComputedOtherwise
    | OutputsDiffer
    | RequirementUnmet
    | WrongAnswer
)

_BY_STAGE: dict[StageName, tuple[type[Difference], ...]] = {
    "builds": (RequirementUnmet,),
    "interface": (
        InputCount,
        InputShape,
        InputDtype,
        InputOrder,
        InputKey,
        InputUnread,
        OutputCount,
        OutputShape,
        OutputDtype,
        OutputOrder,
        OutputKey,
        OutputIsInput,
    ),
    "layers": (WrongLayer, WrongSetting, MissingCall, ExtraCall, FrozenDiffers),
    "wiring": (
        WrongRead,
        OperandOrder,
        WrongOutput,
        MaskDiffers,
        NotShared,
        WronglyShared,
        ComputedOtherwise,
    ),
    "outputs": (OutputsDiffer,),
    "answers": (WrongAnswer,),
}

STAGE_OF: dict[type[Difference], StageName] = {
    kind: stage for stage, kinds in _BY_STAGE.items() for kind in kinds
}
