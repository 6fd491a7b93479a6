"""A class folder, read into memory before any of its code runs.

    <class>/<student>/<unit>/<exercise>.py
    <class>/<student>/<unit>/<unit>.ipynb
    <class>/<student>/<exercise>.py            flat
    <course>/submitted/<student>/<unit>/...    nbgrader's

In place of a student's folder, and in it, a zip may stand that holds the same (`packed` reads it).
Names on disk can be any bytes: `readable` turns them into text that can be stored and sent.
"""

import os
from collections.abc import Collection, Iterable
from pathlib import Path

import msgspec

from autograder.refusal import BadSource
from autograder.submission.archive import MOST_BYTES, MOST_OF_A_CLASS, BadArchive
from autograder.submission.files import read_bytes, sources_of
from autograder.submission.names import readable
from autograder.submission.packed import sources_packed, students_packed
from autograder.submission.registry import Registry, is_archive, looks_handed_in
from autograder.submission.source import Source

MOST_ENTRIES = 20_000
"""Entries of one folder that are looked at."""

MOST_NOTES = 50
"""Notes on what was left unread, of one student: nobody reads more."""

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
    """All that a class handed in for the exercises `known` (ids), in a folder or in one zip.

    Raises `BadFolder` when the folder is missing or holds no submission.
    """
    registry = Registry.of(known)
    if is_archive(folder.name) and folder.is_file():
        return _packed(folder, registry)
    root = _root(folder, registry)
    entries = _entries(root)
    folders = [entry for entry in entries if _is_folder(entry)]
    archives = [entry for entry in entries if _is_zip(entry)]
    students = _joined(
        *(_student(entry, registry) for entry in folders),
        *(_zipped(entry, registry) for entry in archives),
    )
    if not any(student.sources for student in students):
        raise BadFolder(_nothing_found(folder, [entry.name for entry in entries]))
    loose = [entry.name for entry in entries if looks_handed_in(entry.name) or entry.is_symlink()]
    notes = tuple(f"{readable(name)}: not read, it is in no student's folder" for name in loose)
    return Submissions(str(folder), students, notes)


def _joined(*students: Handed) -> tuple[Handed, ...]:
    """By name; what a student handed in as a folder and as a zip is one student's."""
    joined: dict[str, Handed] = {}
    for one in students:
        name = one.student
        first = joined.get(name, Handed(name, ()))
        joined[name] = Handed(name, first.sources + one.sources, first.notes + one.notes)
    return tuple(joined[name] for name in sorted(joined))


def _packed(path: Path, registry: Registry) -> Submissions:
    data, notes = read_bytes(path, MOST_OF_A_CLASS), list[str]()
    try:
        if isinstance(data, BadSource):
            raise BadArchive(f"{data.problem}: {data.detail}")
        found = students_packed(data, registry, notes)
    except BadArchive as problem:
        raise BadFolder(f"{path}: cannot be read: {problem}.") from problem
    if not any(sources for sources, _ in found.values()):
        raise BadFolder(_nothing_found(path, list(found)))
    students = (Handed(name, tuple(one), tuple(more)) for name, (one, more) in found.items())
    return Submissions(str(path), tuple(students), tuple(notes[:MOST_NOTES]))


def _root(folder: Path, registry: Registry) -> Path:
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


def _is_zip(entry: os.DirEntry[str]) -> bool:
    return is_archive(entry.name) and entry.is_file(follow_symlinks=False)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False)


def _zipped(entry: os.DirEntry[str], registry: Registry) -> Handed:
    """A zip in place of a student's folder: the student is named as the file."""
    notes: list[str] = []
    sources = _from_zip(entry, registry, notes)
    if not (sources or notes):
        notes.append("nothing was handed in")
    return Handed(readable(entry.name[: -len(".zip")]), tuple(sources), tuple(notes[:MOST_NOTES]))


def _from_zip(entry: os.DirEntry[str], registry: Registry, notes: list[str]) -> list[Source]:
    try:
        data = read_bytes(Path(entry.path), MOST_BYTES)
    except FileNotFoundError:  # it went away between listing and reading
        data = BadSource(problem="not a file", detail="it went away while it was read")
    return sources_packed(data, registry, entry.name, notes)


def _student(folder: os.DirEntry[str], registry: Registry) -> Handed:
    sources: list[Source] = []
    notes: list[str] = []
    for entry, unit in _files(folder, registry, notes):
        exercises = registry.exercises_in(entry.name, unit)
        filename = readable(f"{unit}/{entry.name}" if unit else entry.name)
        if exercises:
            sources += _read(entry, exercises, filename)
        elif is_archive(entry.name):
            sources += _from_zip(entry, registry, notes)
        elif looks_handed_in(entry.name):
            notes.append(f"{filename}: not read, no exercise has this name")
    if not (sources or notes):
        notes.append("nothing was handed in")
    return Handed(readable(folder.name), tuple(sources), tuple(notes[:MOST_NOTES]))


def _files(
    folder: os.DirEntry[str], registry: Registry, notes: list[str]
) -> Iterable[tuple[os.DirEntry[str], str]]:
    """Each entry that may be a file to read, with its unit ("" when it lies flat)."""
    for entry in _listed(folder, notes):
        if not _is_folder(entry):
            yield entry, ""
        elif entry.name in registry.units:
            for inner in _listed(entry, notes):
                yield inner, entry.name
        elif any(looks_handed_in(inner.name) for inner in _listed(entry, notes)):
            notes.append(f"{readable(entry.name)}/: not read, no unit has this name")


def _listed(folder: os.DirEntry[str], notes: list[str]) -> list[os.DirEntry[str]]:
    try:
        return _entries(Path(folder.path))
    except BadFolder:
        notes.append(f"{readable(folder.name)}/: not read, the folder cannot be opened")
        return []


def _read(entry: os.DirEntry[str], exercises: tuple[str, ...], filename: str) -> tuple[Source, ...]:
    try:
        return sources_of(Path(entry.path), exercises, filename)
    except FileNotFoundError:  # it went away between listing and reading
        gone = BadSource(problem="not a file", detail="it went away while it was read")
        return tuple(Source(exercise, filename, "", refusal=gone) for exercise in exercises)
