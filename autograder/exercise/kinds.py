"""What an exercise is, and the error for a file that is none."""

from pathlib import Path
from typing import Any

import msgspec

Value = Any
"""What a Python literal can hold: numbers, strings, tuples, lists, dicts, True, False, None."""

FORMATS = ("build", "convert", "debug", "predict", "reconstruct", "surgery")
RETURNS = ("model", "models", "layer", "answers")
REQUIREMENTS = (
    "kind",
    "flat",
    "no_opaque",
    "built",
    "unbuilt",
    "names",
    "loss",
    "round_trip",
)


class BadExercise(ValueError):  # noqa: N818  -- says what the file is; "Error" adds nothing
    """A file that is no exercise: where, what was looked for and found, and one next step."""

    def __init__(self, where: Path | str, problem: str, step: str) -> None:
        super().__init__(f"{where}: {problem}\n  {step}")
        self.where = str(where)
        self.problem = problem
        self.step = step


class Exercise(msgspec.Struct, frozen=True, omit_defaults=True):
    """One task and one function to write, as its solution file tells it.

    `title` is the docstring's first line, `task` the rest of it. `cases` are the public sets of
    arguments, the function's defaults first; every argument stands in each, in the function's
    order. `hidden` are the hidden ones as declared: a list of argument dicts (completed in the
    same way), or bounds per argument (a dict of lists) between which the course's secret seed
    draws (`hidden_cases`).
    """

    name: str
    unit: str
    path: Path
    source: str
    title: str
    task: str
    format: str
    returns: str
    order: int
    points: float
    cases: tuple[dict[str, Any], ...]
    hidden: tuple[dict[str, Any], ...] | dict[str, list[Any]]
    hints: tuple[str, ...] = ()
    requires: dict[str, Any] = {}
    facts: dict[str, str] = {}
    has_given: bool = False
    keras: str = ""

    @property
    def id(self) -> str:
        """The unit and the name, as people write it: "06_shared_layers/siamese"."""
        return f"{self.unit}/{self.name}"
