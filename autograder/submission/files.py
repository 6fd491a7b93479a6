"""One file of a submission, read as data: regular files only, capped, links not followed."""

import errno
import os
import re
import stat
from pathlib import Path

from autograder.refusal import BadSource
from autograder.submission.names import readable
from autograder.submission.notebook import Code, cells_of, code_of
from autograder.submission.source import MOST_SOURCE, Source

MOST_NOTEBOOK = 16 << 20
"""Bytes of a notebook: its outputs (plots) stand in it too, and are dropped unread."""


_CAREFULLY = sum(getattr(os, f"O_{flag}", 0) for flag in ("NOFOLLOW", "NONBLOCK", "CLOEXEC"))
"""No link is followed and no pipe waited for; Windows has neither flag."""


def source_of(path: Path, exercise: str, filename: str = "") -> Source:
    """One exercise (its id) from a `.py` file or a unit notebook.

    Raises FileNotFoundError when nothing is there; anything else that is wrong with the file is
    the source's `refusal`.
    """
    return sources_of(path, (exercise,), filename)[0]


def sources_of(path: Path, exercises: tuple[str, ...], filename: str = "") -> tuple[Source, ...]:
    """The same for several exercises of one file, which is read once."""
    data = read_bytes(path, most_of(path.name) or MOST_SOURCE)
    return sources_in(data, exercises, filename or path.name, notebook=path.suffix == ".ipynb")


def most_of(name: str) -> int:
    """How many bytes a file of this name may have; 0 for one that holds no exercise."""
    if name.endswith(".ipynb"):
        return MOST_NOTEBOOK
    return MOST_SOURCE if name.endswith(".py") else 0


def sources_in(
    data: bytes | BadSource, exercises: tuple[str, ...], filename: str, *, notebook: bool
) -> tuple[Source, ...]:
    """The same from the bytes of a file, or what is wrong with it."""
    filename = readable(filename)
    text = data if isinstance(data, BadSource) else text_of(data)
    if notebook:
        cells = text if isinstance(text, BadSource) else cells_of(text)
        return tuple(_from_notebook(cells, exercise, filename) for exercise in exercises)
    return tuple(
        Source(exercise, filename, "", refusal=text)
        if isinstance(text, BadSource)
        else Source(exercise, filename, text)
        for exercise in exercises
    )


def read_bytes(path: Path, most: int) -> bytes | BadSource:
    """The bytes of a regular file of at most `most` bytes; never waits on a pipe or a device."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _CAREFULLY)
    except FileNotFoundError:
        raise
    except OSError as problem:
        what = "a link" if problem.errno == errno.ELOOP else problem.strerror or "unreadable"
        return BadSource(problem="not a file", detail=what)
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        return BadSource(problem="not a file", detail=_kind_of(status.st_mode))
    with os.fdopen(descriptor, "rb") as file:
        data = b"" if status.st_size > most else file.read(most + 1)
    if status.st_size > most or len(data) > most:
        size = max(status.st_size, len(data))
        return BadSource(problem="too large", detail=f"{size} bytes, the limit is {most}")
    return data


def _kind_of(mode: int) -> str:
    kinds = {stat.S_IFDIR: "a folder", stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket"}
    return kinds.get(stat.S_IFMT(mode), "a device")


def text_of(data: bytes) -> str | BadSource:
    r"""UTF-8 text with `\n` line ends; a coding cookie in it is not obeyed."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        return BadSource(problem="encoding", line=line, detail=f"byte {data[problem.start]:#04x}")
    return checked(text)


def checked(text: str) -> str | BadSource:
    """Text that is there and that every later step can store and compile."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return BadSource(problem="empty")
    odd = _ODD.search(text)
    if odd is not None:
        line = text.count("\n", 0, odd.start()) + 1
        return BadSource(problem="encoding", line=line, detail=f"character {ord(odd[0]):#06x}")
    return text


_ODD = re.compile("[\0\ud800-\udfff]")


def _from_notebook(cells: tuple[Code, ...] | BadSource, exercise: str, filename: str) -> Source:
    empty = Source(exercise, filename, "", kind="notebook")
    found = cells if isinstance(cells, BadSource) else code_of(cells, empty.function)
    if isinstance(found, BadSource):
        return Source(exercise, filename, "", kind="notebook", refusal=found)
    code, spans = found
    text = checked(code)
    if not isinstance(text, BadSource) and len(text.encode()) > MOST_SOURCE:
        text = BadSource(problem="too large", detail=f"the limit is {MOST_SOURCE} bytes")
    if isinstance(text, BadSource):
        return Source(exercise, filename, "", kind="notebook", refusal=text)
    return Source(exercise, filename, text, kind="notebook", spans=spans)
