"""One exercise as one person handed it in."""

from typing import Literal

import msgspec

from autograder.refusal import BadSource

MOST_SOURCE = 1 << 20
"""Bytes of one exercise's source, and of all the code of a notebook."""


class Span(msgspec.Struct, frozen=True):
    """Lines `first` to `first + count - 1` of a text are lines 1 to `count` of code cell `cell`.

    Cells are counted from 1, code cells only.
    """

    first: int
    count: int
    cell: int


class Source(msgspec.Struct, frozen=True, omit_defaults=True):
    """The text to judge, or in `refusal` why there is none (`text` is "" then).

    `exercise` is the id ("06_shared_layers/siamese"), `filename` the file as the learner knows it,
    `spans` where lines come from when the file is a notebook.
    """

    exercise: str
    filename: str
    text: str
    kind: Literal["py", "notebook"] = "py"
    spans: tuple[Span, ...] = ()
    refusal: BadSource | None = None

    @property
    def function(self) -> str:
        """The function to write: the exercise's name."""
        return self.exercise.rpartition("/")[2]

    def place(self, line: int) -> str:
        """Where line `line` of the text stands: "line 14" or "code cell 3, line 2"."""
        for span in self.spans:
            if span.first <= line < span.first + span.count:
                return f"code cell {span.cell}, line {line - span.first + 1}"
        return f"line {line}"
