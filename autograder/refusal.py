"""Why a submission gave no wiring, as data. The words are in `explain`.

    Refusal
      not tried     Unattempted  NotRun
      not Python    BadSource
      did not end   Raised  TimedOut  Died  Exited  TooMuch
      not a model   NotAModel  Unbuilt  Unreadable

Text in a refusal (messages, lines, names) can carry a hidden case's arguments: what came out of a
hidden case goes to the instructor only (`verdict` sees to it).
"""

import msgspec


class Refusal(msgspec.Struct, frozen=True, tag=True, omit_defaults=True, kw_only=True):
    """Why there is nothing to compare."""


class Unattempted(Refusal, frozen=True):
    """The function still is the stub's."""


class NotRun(Refusal, frozen=True):
    """Not looked at, for a reason that is not the learner's: `reason` is one plain sentence."""

    reason: str


class BadSource(Refusal, frozen=True):
    """What was handed in cannot be read as Python: `problem` is one of "syntax", "encoding",
    "missing function", "not a notebook", "empty", "too large", "not a file", "async"."""

    problem: str
    line: int | None = None
    text: str = ""
    detail: str = ""


class Raised(Refusal, frozen=True):
    """Learner's code raised. `line` and `text` are the innermost line of the learner's own file.

    `when` is "load" for the file itself, "call" for the function, "read" for reading its model,
    "run" for running it. `facts` hold what the child could see where it happened: what names
    held and what Keras was given (`extract.at_hand`), names of inputs that an output needs.
    """

    exception: str
    message: str
    when: str
    line: int | None = None
    text: str = ""
    facts: dict[str, str] = {}


class TimedOut(Refusal, frozen=True):
    """No answer within `seconds`."""

    seconds: float
    when: str = "call"


class Died(Refusal, frozen=True):
    """The process ended by itself: `signal` number or `status`."""

    status: int = 0
    signal: int = 0


class Exited(Refusal, frozen=True):
    """The code called `exit()`, `sys.exit()` or `quit()`."""

    line: int | None = None


class TooMuch(Refusal, frozen=True):
    """More than the limit of something: "output", "memory", "model", "answer", "files"."""

    what: str
    limit: int = 0


class NotAModel(Refusal, frozen=True):
    """Something else came back: `found` is its kind ("None", "tensor", "layer", "class", "list",
    "tuple", "dict", "generator", "function", "history", "array", or a class name)."""

    found: str
    expected: str = "model"
    variable: str = ""


class Unbuilt(Refusal, frozen=True):
    """A Sequential without an Input: it has no weights and no shapes yet."""


class Unreadable(Refusal, frozen=True):
    """A model whose wiring cannot be read, with one plain sentence why."""

    reason: str


AnyRefusal = (
    Unattempted
    | NotRun
    | BadSource
    | Raised
    | TimedOut
    | Died
    | Exited
    | TooMuch
    | NotAModel
    | Unbuilt
    | Unreadable
)
