"""A run's reports as files in one folder: JSON, HTML, gradebook. Written whole or not at all."""

import csv
import hashlib
import io
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from autograder.grading.results import Graded, Result, StudentResults
from autograder.report import html, words
from autograder.report.clean import spreadsheet


class Written(msgspec.Struct, frozen=True):
    """Where the reports lie."""

    index: Path
    json: Path
    gradebook: Path
    students: Path


def write(graded: Graded, out: Path) -> Written:
    """Writes every form into `out`; raises OSError when that cannot be done.

    Pages of an earlier run's students go, where this run does not have them.
    """
    written = Written(
        out / "index.html", out / "results.json", out / "gradebook.csv", out / "students"
    )
    written.students.mkdir(parents=True, exist_ok=True)
    pages = page_names(student.name for student in graded.students)
    stale = _pages_of(written.json) - set(pages.values())
    for student in graded.students:
        page = html.student_page(graded, student)
        _put(written.students / pages[student.name], page)
    links = {name: f"students/{page}" for name, page in pages.items()}
    _put(written.index, html.index_page(graded, links))
    for page in stale:
        (written.students / page).unlink(missing_ok=True)
    _put(written.json, json_text(graded))
    _put(written.gradebook, gradebook(graded))
    return written


def _pages_of(json: Path) -> set[str]:
    """The students' pages that an earlier run wrote, by its own record: only those are ours."""
    try:
        earlier = msgspec.json.decode(json.read_bytes(), type=_Earlier)
    except (OSError, msgspec.MsgspecError):
        return set()
    return set(page_names(student.student for student in earlier.students).values())


class _EarlierStudent(msgspec.Struct):
    student: str


class _Earlier(msgspec.Struct):
    """What a later run reads of `results.json`."""

    students: list[_EarlierStudent]


def _put(path: Path, text: str) -> None:
    """Replaces the file in one step, so that a reader or a full disk never meets half of it."""
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        part.write_bytes(text.encode("utf-8", "replace"))
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def page_names(students: Iterable[str]) -> dict[str, str]:
    """A file name for each student: readable where it can be, never the same for two."""
    pages: dict[str, str] = {}
    taken: set[str] = set()
    for student in students:
        slug = re.sub(r"[^A-Za-z0-9_-]+", "-", student).strip("-")[:60]
        if slug != student or slug.casefold() in taken:
            slug += "-" + hashlib.sha256(student.encode("utf-8", "replace")).hexdigest()[:10]
        taken.add(slug.casefold())
        pages[student] = f"{slug}.html"
    return pages


def json_text(graded: Graded) -> str:
    """The whole run. Messages of audience "instructor" are in it: it is not for learners."""
    data = {
        "format": 1,
        "run": msgspec.to_builtins(graded.run),
        "exercises": msgspec.to_builtins(graded.exercises),
        "students": [_student(graded, student) for student in graded.students],
        "notes": list(graded.notes),
    }
    return msgspec.json.format(msgspec.json.encode(data), indent=1).decode() + "\n"


def _student(graded: Graded, student: StudentResults) -> dict[str, Any]:
    return {
        "student": student.name,
        "points": student.total(heading.id for heading in graded.exercises),
        "worth": graded.worth,
        "results": [_result(result) for result in student.results],
        "notes": list(student.notes),
        "unjudged": list(student.unjudged),
    }


def _result(result: Result) -> dict[str, Any]:
    messages = [
        msgspec.to_builtins(message)
        | ({} if message.line is None else {"place": result.place(message.line)})
        for message in result.verdict.messages
    ]
    return {
        "exercise": result.exercise,
        "file": result.filename,
        "points": result.verdict.points,
        "worth": result.worth,
        "reused": result.reused,
        **msgspec.to_builtins(result.verdict),
        "messages": messages,
    }


def gradebook(graded: Graded) -> str:
    """One row a student, one column an exercise; points are empty where a person must choose."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    exercises = [heading.id for heading in graded.exercises]
    rows.writerow(["student", *map(spreadsheet, exercises), "points", "worth", "notes"])
    for student in graded.students:
        points = [student.points(exercise) for exercise in exercises]
        rows.writerow(
            [
                spreadsheet(student.name),
                *map(_number, points),
                _number(student.total(exercises)),
                _number(graded.worth),
                spreadsheet("; ".join(_remarks(student))),
            ]
        )
    return text.getvalue()


def _number(points: float | None) -> str:
    return "" if points is None else words.number(points)


def _remarks(student: StudentResults) -> list[str]:
    """What a number alone does not tell."""
    remarks: list[str] = []
    for exercise in dict.fromkeys(result.exercise for result in student.results):
        results = student.of(exercise)
        if len(results) > 1:
            each = ", ".join(f"{r.filename} {words.number(r.verdict.points)}" for r in results)
            remarks.append(f"{exercise}: two answers ({each})")
        remarks += [
            f"{exercise}: {words.outcome(r.verdict)}"
            for r in results
            if r.verdict.outcome not in ("passed", "wrong")
        ]
    remarks += [f"{exercise}: not judged" for exercise in student.unjudged]
    return remarks
