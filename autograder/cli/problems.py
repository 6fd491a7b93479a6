"""Errors that are a person's to mend, and where the others are saved."""

import difflib
import tempfile
import traceback
from collections.abc import Collection

from autograder.exercise import BadExercise
from autograder.refusal import BadSource
from autograder.report.clean import line
from autograder.submission import BadFolder


class BadInput(Exception):  # noqa: N818  # named for what it is, as `BadFolder`
    """What was asked cannot be done; the message is one line with a next step."""


BAD: tuple[type[Exception], ...] = (BadInput, BadFolder, BadExercise)
"""Raised anywhere, each ends a command with its message and exit code 2."""


def as_line(text: str) -> str:
    """An error message on one line that a terminal shows as it is."""
    return " ".join(line(text).split())


def saved(problem: Exception) -> str:
    """Writes the traceback to a file of its own; its name."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="autograder-", suffix=".txt", delete=False, errors="backslashreplace"
    ) as file:
        file.writelines(traceback.format_exception(problem))
    return file.name


def unknown(kind: str, name: str, known: Collection[str]) -> BadInput:
    """The error for a name that is none of those known, with the closest ones."""
    by_last = {full.rpartition("/")[2]: full for full in known}
    close = difflib.get_close_matches(name, known, n=2, cutoff=0.6)
    close += [by_last[last] for last in difflib.get_close_matches(name, by_last, n=2, cutoff=0.6)]
    if close:
        step = f"Did you mean {' or '.join(dict.fromkeys(close))}?"
    else:
        step = f"There are: {', '.join(sorted(known)) or 'none'}."
    return BadInput(f"there is no {kind} {name!r}. {step}")


_FILES = {
    "encoding": "is not UTF-8 text; save it as UTF-8 in your editor",
    "empty": "is empty; the released file brings the stub back",
    "too large": "is too large to be read",
    "not a file": "is not a regular file",
    "not a notebook": "cannot be read as a notebook; open it in Jupyter and save it again",
}
"""What keeps a file from being read at all. Code that can be read is judged, and explained."""


def bad_file(path: str, refusal: BadSource) -> str | None:
    """One line about a file that cannot be read; None when it can."""
    if refusal.problem not in _FILES:
        return None
    where = f", line {refusal.line}" if refusal.line else ""
    detail = f" ({refusal.detail}{where})" if refusal.detail else ""
    return as_line(f"{path} {_FILES[refusal.problem]}{detail}.")
