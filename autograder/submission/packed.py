"""Answers in zips: one that a student handed in, or a whole class's, as Gradescope and Moodle
export it.

    ana.zip        [<folder>/][<unit>/]<exercise>.py
    class.zip      [<folder>/]<student>/...        as a class folder, a student's own zips included
"""

from collections import Counter
from collections.abc import Iterator

from autograder.refusal import BadSource
from autograder.submission.archive import (
    MOST_BYTES,
    MOST_OF_A_CLASS,
    BadArchive,
    Member,
    unpacked,
)
from autograder.submission.files import most_of, sources_in
from autograder.submission.names import readable
from autograder.submission.registry import Registry, is_archive, looks_handed_in
from autograder.submission.source import Source

MOST_ANSWERS = 4
"""Files in which one archive may answer one exercise: each is judged, and costs its time."""


def sources_packed(
    data: bytes | BadSource, registry: Registry, filename: str, notes: list[str]
) -> list[Source]:
    """What a student's zip holds; a zip in it is not opened."""
    if isinstance(data, BadSource):
        notes.append(f"{readable(filename)}: not read, {data.problem} ({data.detail})")
        return []
    try:
        found = unpacked(data, most_of, notes)
    except BadArchive as problem:
        notes.append(f"{readable(filename)}: not read, {problem}")
        return []
    return list(_sources(found, registry, filename, notes))


def students_packed(
    data: bytes, registry: Registry, notes: list[str]
) -> dict[str, tuple[list[Source], list[str]]]:
    """What a class's zip holds: sources and notes by student. Raises `BadArchive`."""
    most = lambda name: MOST_BYTES if is_archive(name) else most_of(name)  # noqa: E731  a parameter
    found = unpacked(data, most, notes, MOST_OF_A_CLASS)
    by_student: dict[str, list[Member]] = {}
    for member in _unwrapped(found, registry):
        if member.folders:
            by_student.setdefault(member.folders[0], []).append(member)
        else:
            notes.append(f"{readable(member.name)}: not read, it is in no student's folder")
    return {
        readable(student): _of_student(by_student[student], registry)
        for student in sorted(by_student)
    }


def _of_student(members: list[Member], registry: Registry) -> tuple[list[Source], list[str]]:
    notes: list[str] = []
    zips = [member for member in members if is_archive(member.name)]
    sources = list(_sources([m for m in members if m not in zips], registry, "", notes))
    for member in zips:
        sources += sources_packed(member.data, registry, member.name, notes)
    if not (sources or notes):
        notes.append("nothing was handed in")
    return sources, notes


def _unwrapped(members: tuple[Member, ...], registry: Registry) -> tuple[Member, ...]:
    """Without a folder around all students."""
    while (
        len({member.folders[:1] for member in members}) == 1
        and members[0].folders
        and all(len(m.folders) > 1 and m.folders[1] not in registry.units for m in members)
    ):
        members = tuple(Member(m.folders[1:], m.name, m.data) for m in members)
    return members


def _sources(
    members: list[Member] | tuple[Member, ...], registry: Registry, around: str, notes: list[str]
) -> Iterator[Source]:
    answers: Counter[str] = Counter()
    for member in members:
        unit = (
            member.folders[-1]
            if member.folders[-1:] and member.folders[-1] in registry.units
            else ""
        )
        filename = "/".join(part for part in (around, unit, member.name) if part)
        exercises = registry.exercises_in(member.name, unit)
        answers.update(exercises)
        if not exercises:
            if looks_handed_in(member.name):
                notes.append(f"{readable(filename)}: not read, no exercise has this name")
        elif max(answers[exercise] for exercise in exercises) > MOST_ANSWERS:
            notes.append(
                f"{readable(filename)}: not read, more than {MOST_ANSWERS} files answer it"
            )
        else:
            notebook = member.name.endswith(".ipynb")
            yield from sources_in(member.data, exercises, filename, notebook=notebook)
