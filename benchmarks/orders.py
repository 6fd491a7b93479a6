"""What `grading.py` asks `unconfined.py` to build and run. Imports no Keras."""

import msgspec

from autograder.evidence import Plan


class CaseOrder(msgspec.Struct, frozen=True):
    """One case to build and run."""

    arguments: str
    returns: str
    plan: Plan


class Order(msgspec.Struct, frozen=True):
    """One exercise's text and its cases."""

    text: str
    function: str
    cases: tuple[CaseOrder, ...]
