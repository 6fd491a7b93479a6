"""A class folder, read into memory before any of its code runs.

    <class>/<student>/<unit>/<exercise>.py
    <class>/<student>/<unit>/<unit>.ipynb
    <class>/<student>/<exercise>.py            flat
    <course>/submitted/<student>/<unit>/...    nbgrader's

Names on disk can be any bytes: `readable` turns them into text that can be stored and sent.
"""

import os
import re
from collections.abc import Collection, Iterable
from pathlib import Path

import msgspec

from autograder.refusal import BadSource
from autograder.submission.files import sources_of
from autograder.submission.source import Source

MOST_ENTRIES = 20_000
"""Entries of one folder that are looked at."""

_LAYOUT = "<student>/<unit>/<exercise>.py or <student>/<unit>/<unit>.ipynb"


class BadFolder(Exception):  # noqa: N818  # named for what it is, as `BadSource`
    """The folder has another shape; the message is one line for a person."""


class Handed(msgspec.Struct, frozen=True):
    """What one student handed in; `notes` say which files were left unread, and why."""

    student: str
    sources: tuple[Source, ...]
    notes: tuple[str, ...] = ()


class Submissions(msgspec.Struct, frozen=True):
    """A class's submissions, students in order of name."""

    folder: str
    students: tuple[Handed, ...]
    notes: tuple[str, ...] = ()


def collect(folder: Path, known: Collection[str]) -> Submissions:
    """All that a class handed in for the exercises `known` (ids).

    Raises `BadFolder` when the folder is missing or holds no submission.
    """
    registry = _Registry.of(known)
    root = _root(folder, registry)
    entries = _entries(root)
    folders = [entry for entry in entries if _is_folder(entry)]
    students = tuple(_student(entry, registry) for entry in folders)
    if not any(student.sources for student in students):
        raise BadFolder(_nothing_found(folder, [entry.name for entry in entries]))
    loose = [entry.name for entry in entries if _looks_handed_in(entry.name) or entry.is_symlink()]
    notes = tuple(f"{readable(name)}: not read, it is in no student's folder" for name in loose)
    return Submissions(str(folder), students, notes)


class _Registry(msgspec.Struct, frozen=True):
    """Exercise ids by unit, and by the name of their file."""

    units: dict[str, dict[str, str]]
    names: dict[str, tuple[str, ...]]

    @staticmethod
    def of(known: Iterable[str]) -> "_Registry":
        units: dict[str, dict[str, str]] = {}
        names: dict[str, tuple[str, ...]] = {}
        for exercise in sorted(known):
            unit, _, name = exercise.rpartition("/")
            units.setdefault(unit, {})[name] = exercise
            names[name] = (*names.get(name, ()), exercise)
        return _Registry(units, names)


def _root(folder: Path, registry: _Registry) -> Path:
    if not folder.exists():
        raise BadFolder(f"{folder}: there is no such folder.")
    if not folder.is_dir():
        raise BadFolder(f"{folder} is a file; a folder with {_LAYOUT} in it was expected.")
    submitted = folder / "submitted"
    if submitted.is_dir() and not submitted.is_symlink():
        return submitted
    units = [entry.name for entry in _entries(folder) if entry.name in registry.units]
    if units:
        raise BadFolder(
            f"{folder} holds {units[0]}, so it looks like ONE submission; a class folder was "
            f"expected: {_LAYOUT}. Put it in a folder named after the student and pass the "
            "folder around that."
        )
    return folder


def _nothing_found(folder: Path, names: list[str]) -> str:
    shown = ", ".join(readable(name) for name in names[:4]) + (", …" if len(names) > 4 else "")
    found = f"found {shown}" if names else "the folder is empty"
    return f"{folder}: looked for {_LAYOUT} of a known exercise, {found}."


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What is in a folder, by name, without hidden files and archivers' leftovers."""
    found: list[os.DirEntry[str]] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if not entry.name.startswith((".", "__")):
                    found.append(entry)
                if len(found) >= MOST_ENTRIES:
                    break
    except OSError as problem:
        raise BadFolder(f"{folder}: cannot be read ({problem.strerror}).") from problem
    return sorted(found, key=lambda entry: entry.name)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False)


def _student(folder: os.DirEntry[str], registry: _Registry) -> Handed:
    sources: list[Source] = []
    notes: list[str] = []
    for entry, unit in _files(folder, registry, notes):
        exercises = _exercises_in(entry.name, unit, registry)
        filename = readable(f"{unit}/{entry.name}" if unit else entry.name)
        if exercises:
            sources += _read(entry, exercises, filename)
        elif _looks_handed_in(entry.name):
            notes.append(f"{filename}: not read, no exercise has this name")
    if not (sources or notes):
        notes.append("nothing was handed in")
    return Handed(readable(folder.name), tuple(sources), tuple(notes))


def _files(
    folder: os.DirEntry[str], registry: _Registry, notes: list[str]
) -> Iterable[tuple[os.DirEntry[str], str]]:
    """Each entry that may be a file to read, with its unit ("" when it lies flat)."""
    for entry in _listed(folder, notes):
        if not _is_folder(entry):
            yield entry, ""
        elif entry.name in registry.units:
            for inner in _listed(entry, notes):
                yield inner, entry.name
        elif any(_looks_handed_in(inner.name) for inner in _listed(entry, notes)):
            notes.append(f"{readable(entry.name)}/: not read, no unit has this name")


def _listed(folder: os.DirEntry[str], notes: list[str]) -> list[os.DirEntry[str]]:
    try:
        return _entries(Path(folder.path))
    except BadFolder:
        notes.append(f"{readable(folder.name)}/: not read, the folder cannot be opened")
        return []


def _exercises_in(name: str, unit: str, registry: _Registry) -> tuple[str, ...]:
    """The exercises that a file of this name holds."""
    stem, suffix = os.path.splitext(name)  # noqa: PTH122  # `Path` drops the dot of "x."
    if suffix == ".ipynb":
        return tuple(registry.units.get(stem, {}).values()) if unit in ("", stem) else ()
    if suffix != ".py":
        return ()
    if unit:
        return (registry.units[unit][stem],) if stem in registry.units[unit] else ()
    found = registry.names.get(stem, ())
    return found if len(found) == 1 else ()


def _read(entry: os.DirEntry[str], exercises: tuple[str, ...], filename: str) -> tuple[Source, ...]:
    try:
        return sources_of(Path(entry.path), exercises, filename)
    except FileNotFoundError:  # it went away between listing and reading
        gone = BadSource(problem="not a file", detail="it went away while it was read")
        return tuple(Source(exercise, filename, "", refusal=gone) for exercise in exercises)


def _looks_handed_in(name: str) -> bool:
    return name.endswith((".py", ".ipynb"))


_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, line separators, direction overrides, and the stand-ins for bytes that are no UTF-8."""


def readable(name: str) -> str:
    """A name from disk as text that any store takes and no terminal obeys."""
    return _UNFIT.sub(lambda found: f"\\x{_byte(ord(found[0])):02x}", name)


def _byte(code: int) -> int:
    """The byte that `os.fsdecode` could not decode, or the character's own number."""
    return code - 0xDC00 if 0xDC80 <= code <= 0xDCFF else code
