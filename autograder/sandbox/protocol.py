"""What parent and confined process say to each other: tagged structs, as JSON in frames.

A frame is a length of four bytes, big end first, and that many bytes of JSON. The parent believes
nothing: it caps a frame before reading it, checks it against the types below, and then against
`sound`. A process may answer with the refusals of `Claimed` only; what the parent itself sees
(a time-out, a death, a flood) no process can claim.

    Request   Load  Build  Run  Answers  Facts  MakeBank
    Answer    Ready  Loaded  Built  Ran  Values  Banked  Refused
    between parent and zygote: Begin, Reap to it; Up, Forked, Reaped from it
"""

import struct
from typing import Any

import msgspec

from autograder.blueprint import Probe
from autograder.evidence import Evidence, Plan
from autograder.refusal import (
    BadSource,
    Exited,
    NotAModel,
    Raised,
    TooMuch,
    Unbuilt,
    Unreadable,
)
from autograder.sandbox.limits import Limits
from autograder.wiring import Wiring

HEADER = struct.Struct(">I")

Claimed = BadSource | Raised | Exited | TooMuch | NotAModel | Unbuilt | Unreadable


class Message(msgspec.Struct, frozen=True, tag=True, omit_defaults=True, kw_only=True):
    """One frame."""


class Load(Message, frozen=True):
    """Run the learner's file, given as text, and find `function` in it."""

    filename: str
    text: str
    function: str


class Build(Message, frozen=True):
    """Call the function with `arguments` (the literal of a dict) and read what it returns.

    `look`: see afterwards whether the code replaced functions it should not. Each look costs 4 ms,
    so an exercise's first and last case have one.
    """

    arguments: str
    returns: str
    look: bool = True


class Run(Message, frozen=True):
    """Run the model built last."""

    plan: Plan


class Answers(Message, frozen=True):
    """Call the function and send the plain values it returns."""

    arguments: str


class Facts(Message, frozen=True):
    """Build the file's `given` and read facts off it."""

    arguments: str
    facts: dict[str, str]


class MakeBank(Message, frozen=True):
    """Build, and make the probes of `seeds` that are valid for it. Trusted solutions only."""

    arguments: str
    wiring: Wiring
    seeds: tuple[int, ...]
    returns: str = "model"


Request = Load | Build | Run | Answers | Facts | MakeBank


class Answer(Message, frozen=True, kw_only=True):
    """`notes`: settings of Keras that the learner's code changed, and to what."""

    notes: dict[str, str] = {}


class Ready(Answer, frozen=True):
    """The process is confined and waits; `layers` tells what of the confinement holds."""

    layers: dict[str, str]


class Loaded(Answer, frozen=True):
    """The file ran and holds the function."""


class Built(Answer, frozen=True):
    """What the function's model is."""

    wiring: Wiring


class Ran(Answer, frozen=True):
    """What running it showed."""

    evidence: Evidence


class Values(Answer, frozen=True):
    """Plain values: of an *answers* exercise, or facts of a given model."""

    values: dict[str, Any]


class Banked(Answer, frozen=True):
    """The valid probes."""

    probes: tuple[Probe, ...]


class Refused(Answer, frozen=True):
    """There is no answer, and why."""

    refusal: Claimed


AnyAnswer = Ready | Loaded | Built | Ran | Values | Banked | Refused


class Begin(Message, frozen=True):
    """Start a confined process that lives in `folder`; `uid` to run as, 0 for one's own.

    `without` names layers of confinement to leave off, for tests of what the others hold.
    """

    folder: str
    limits: Limits
    uid: int = 0
    without: tuple[str, ...] = ()


class Reap(Message, frozen=True):
    """Kill the process and everything it left behind, and tell how it ended."""

    pid: int


class Up(Message, frozen=True):
    """The zygote waits. `unsafe` tells why it must not fork, "" when it may."""

    unsafe: str = ""


class Forked(Message, frozen=True):
    """The new process."""

    pid: int


class Reaped(Message, frozen=True):
    """How it ended: `status` of an exit, or the number of the `signal` that ended it."""

    status: int = 0
    signal: int = 0


Order = Begin | Reap
Report = Up | Forked | Reaped


def frame(message: Message) -> bytes:
    """The frame of a message."""
    body = msgspec.json.encode(message)
    return HEADER.pack(len(body)) + body
