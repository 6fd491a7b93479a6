"""A zip that was handed in, read in memory: nothing of it is ever written to disk.

So no path in it leads anywhere, and no link is followed. What it costs is bounded before it is
opened (its size, and how many entries it lists) and while it is read (each file's own cap, and
one for all together), whatever sizes it claims to have.
"""

import io
import stat
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator

import msgspec

from autograder.refusal import BadSource
from autograder.submission.names import readable

MOST_BYTES = 64 << 20
"""Bytes of a student's archive, and of all that is read out of it."""

MOST_OF_A_CLASS = 512 << 20
"""The same of a whole class's."""

MOST_ENTRIES = 20_000
DEEPEST = 5
"""Folders around a file; deeper ones (a packed `.venv`) are not looked into."""

_LISTED = b"PK\x01\x02"  # begins each entry of an archive's list
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Of the others, LZMA may ask for gigabytes to unpack one byte."""
_ENCRYPTED = 1
_SYSTEM_OF_UNIX = 3


class Member(msgspec.Struct, frozen=True):
    """A file of an archive: the folders it lies in, its name, and its bytes or what is wrong."""

    folders: tuple[str, ...]
    name: str
    data: bytes | BadSource


class BadArchive(Exception):  # noqa: N818  # named for what it is, as `BadSource`
    """Nothing of the archive can be read; the message is a clause for a note."""


def unpacked(
    data: bytes, most: Callable[[str], int], notes: list[str], left: int = MOST_BYTES
) -> tuple[Member, ...]:
    """The files of which `most` (by name) wants any bytes, at most so many, `left` in all.

    `notes` gets a line for each of them that is not read. Raises `BadArchive`.
    """
    if data.count(_LISTED) > MOST_ENTRIES:
        raise BadArchive(f"it lists more than {MOST_ENTRIES} entries")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return tuple(_members(archive, most, notes, left))
    except BadArchive:
        raise
    except Exception as problem:  # a hostile file can break the reader anyhow
        raise BadArchive("it is no zip archive, or a broken one") from problem


def _members(
    archive: zipfile.ZipFile, most: Callable[[str], int], notes: list[str], left: int
) -> Iterator[Member]:
    total = left
    entries = [(entry, _parts(entry.filename)) for entry in archive.infolist()]
    wanted = [(e, parts) for e, parts in entries if parts and not e.is_dir() and most(parts[-1])]
    times = Counter(parts for _, parts in wanted)
    for entry, parts in wanted:
        if len(parts) > DEEPEST + 1 or any(map(_is_hidden, parts)):
            continue  # hidden folders, and what archivers and tools leave behind
        problem = _refused(entry, parts, times[parts])
        if problem:
            notes.append(f"{readable('/'.join(parts))}: not read, {problem}")
            continue
        member = Member(parts[:-1], parts[-1], _read(archive, entry, most(parts[-1])))
        left -= len(member.data) if isinstance(member.data, bytes) else 0
        if left < 0:
            raise BadArchive(f"it unpacks to more than {total} bytes")
        yield member


def _parts(path: str) -> tuple[str, ...]:
    """The parts of a path; archivers of Windows may have written it with backslashes."""
    return tuple(part for part in path.replace("\\", "/").split("/") if part not in ("", "."))


def _is_hidden(part: str) -> bool:
    return part != ".." and part.startswith((".", "__"))


def _refused(entry: zipfile.ZipInfo, parts: tuple[str, ...], times: int) -> str:
    """Why one entry is not read; "" when it is."""
    absolute = entry.filename.startswith(("/", "\\")) or ":" in parts[0]
    mode = entry.external_attr >> 16 if entry.create_system == _SYSTEM_OF_UNIX else 0
    problems = {
        "its path leads out of the archive": absolute or ".." in parts,
        "it is a link or no regular file": stat.S_IFMT(mode) not in (0, stat.S_IFREG),
        "it is encrypted": bool(entry.flag_bits & _ENCRYPTED),
        "it is packed in a way that is not read here": entry.compress_type not in _METHODS,
        f"the archive holds {times} files of this name": times > 1,
    }
    return next((problem for problem, holds in problems.items() if holds), "")


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes | BadSource:
    try:
        with archive.open(entry) as file:
            data = file.read(most + 1)
    except Exception:  # the same
        return BadSource(problem="not a file", detail="it is broken in its archive")
    if len(data) > most:
        return BadSource(problem="too large", detail=f"more than {most} bytes in its archive")
    return data
