"""Auto-graded exercises in wiring Keras models: read, compare, explain, grade.

Names that need no Keras are here at once; `wiring_of`, `check_model` and `check` import it when
they are first asked for, so that a grader's own process never does.
"""

import os
from typing import TYPE_CHECKING, Any

from autograder.difference import AnyDifference, Difference
from autograder.matching import compare
from autograder.verdict import Verdict
from autograder.wiring import Wiring

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # a notebook is no place for start-up notes

if TYPE_CHECKING:
    from autograder.api import check, check_model, wiring_of

__all__ = [
    "AnyDifference",
    "Difference",
    "Verdict",
    "Wiring",
    "check",
    "check_model",
    "compare",
    "wiring_of",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401  whatever `api` holds under that name
    if name in ("check", "check_model", "wiring_of"):
        from autograder import api  # noqa: PLC0415  importing Keras is what is put off

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
