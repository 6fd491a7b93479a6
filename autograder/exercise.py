"""An exercise, read from its one file, and the folder that is the registry.

Nothing here imports the file: docstring, literals and regions are read with `ast`.
"""

from pathlib import Path
from typing import Any

import msgspec

FORMATS = ("build", "convert", "debug", "predict", "reconstruct", "surgery")
RETURNS = ("model", "models", "layer", "answers")


class Exercise(msgspec.Struct, frozen=True, omit_defaults=True):
    """One task and one function to write, as its solution file tells it.

    `cases` are the public sets of arguments, the function's defaults first. `hidden` are the
    hidden ones as declared: a list of argument dicts, or bounds per argument (a dict of lists)
    between which the course's secret seed draws.
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
