"""What is expected of an exercise's cases, derived from its solution.

The learner's blueprint holds the public cases and no values of *answers* exercises; the grader's
holds all cases. `encode` keeps eye and grep out of a learner's copy; it is no secret.
"""

import base64
import zlib
from typing import Any

import msgspec

from autograder.evidence import Evidence, Plan
from autograder.wiring import Wiring


class Probe(msgspec.Struct, frozen=True, omit_defaults=True):
    """One seed of the bank: a plan over the expected wiring and what the solution showed.

    `weak` names what the probe cannot see, where no seed would show it ("variable dense/bias").
    """

    plan: Plan
    evidence: Evidence
    weak: tuple[str, ...] = ()


class ExpectedCase(msgspec.Struct, frozen=True, omit_defaults=True):
    """One set of arguments and what is expected for it.

    `arguments` is the Python literal of a dict. `wiring` is canonical. For an *answers* exercise
    `answers` holds the values, or None in a learner's copy, where the given model is built and
    `Blueprint.facts` read off it.
    """

    arguments: str
    hidden: bool = False
    wiring: Wiring | None = None
    bank: tuple[Probe, ...] = ()
    answers: dict[str, Any] | None = None


class Blueprint(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that checking one exercise needs, without its solution.

    `stub_tree` is the digest of the released stub's function (`exercise.tree_digest`). `requires`
    maps a requirement's name to its argument. `given_fails` names the stages at which the given
    wiring of a debug exercise fails: only they carry points. `given` is the source of the given
    function where the grader must build it. `facts` maps an answer's key to what is read off the
    given model ("conv.shape", "conv.parameters", "parameters"). `keras` is the oldest Keras that
    the exercise runs on ("" for any).
    """

    exercise: str
    unit: str
    function: str
    format: str
    returns: str
    title: str
    order: int
    points: float
    stub_tree: str
    cases: tuple[ExpectedCase, ...]
    requires: dict[str, Any] = {}
    given: str = ""
    given_fails: tuple[str, ...] = ()
    facts: dict[str, str] = {}
    hints: tuple[str, ...] = ()
    keras: str = ""


def encode(blueprint: Blueprint) -> str:
    """The same text for equal blueprints."""
    data = msgspec.json.encode(blueprint, order="deterministic")
    return base64.b85encode(zlib.compress(data, 9)).decode("ascii")


def decode(text: str) -> Blueprint:
    """Reads what `encode` wrote; raises ValueError for anything else."""
    try:
        data = zlib.decompress(base64.b85decode(text))
    except zlib.error as problem:
        raise ValueError("not a blueprint") from problem
    return msgspec.json.decode(data, type=Blueprint)
