"""The results store: one database, SQLite or any other that SQLAlchemy speaks to.

Opening brings the schema up to date. Everything that can go wrong with a database (locked, full,
read-only, foreign, newer, not there) is a `StoreError` with one line for a person.
"""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
from sqlalchemy import Engine, create_engine, event, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.orm import Session

from autograder.grading import migrate
from autograder.grading.results import Result, Run
from autograder.grading.schema import RunRow, ShownRow, StudentRow, SubmissionRow, VerdictRow
from autograder.submission import Source
from autograder.verdict import Verdict

WAIT = 10.0
"""Seconds to wait for another process that holds an SQLite file."""


class StoreError(Exception):
    """The results cannot be kept or read; the message is one line for a person."""


class Store:
    """An open results database. A context manager; every method commits what it wrote."""

    def __init__(self, database: str | Path) -> None:
        """`database` is a path to an SQLite file or any SQLAlchemy URL."""
        self.url = _url(database)
        with self._plainly():
            self._engine = _engine(self.url)
            with self._engine.begin() as connection:
                migrate.upgrade(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._engine.dispose()

    def begin(self, about: Run) -> int:
        """A new run; the number to file its verdicts under."""
        with self._session() as session:
            row = RunRow(
                started=datetime.fromisoformat(about.started),
                finished=None,
                interrupted=False,
                autograder=about.autograder,
                keras=about.keras,
                confinement=about.confinement,
                command=about.command,
            )
            session.add(row)
            session.flush()
            return row.id

    def finish(self, run: int, about: Run) -> None:
        """The run is over."""
        with self._session() as session:
            row = session.get_one(RunRow, run)
            row.finished = datetime.fromisoformat(about.finished)
            row.interrupted = about.interrupted
            row.confinement = about.confinement

    def submission(self, student: str, sources: Sequence[Source]) -> int:
        """The number of this state of a student's work, new or known."""
        digest = hashlib.sha256(msgspec.msgpack.encode(sources)).hexdigest()
        with self._session() as session:
            person = session.scalar(select(StudentRow).where(StudentRow.name == student))
            if person is None:
                person = StudentRow(name=student)
                session.add(person)
                session.flush()
            known = session.scalar(
                select(SubmissionRow).where(
                    SubmissionRow.student_id == person.id, SubmissionRow.digest == digest
                )
            )
            row = known or SubmissionRow(
                student_id=person.id, digest=digest, files=_by_file(sources)
            )
            session.add(row)
            session.flush()
            return row.id

    def earlier(self, submission: int, key: str) -> tuple[int, Verdict] | None:
        """The latest verdict of the same student under this key, with its number."""
        student = select(SubmissionRow.student_id).where(SubmissionRow.id == submission)
        query = (
            select(VerdictRow)
            .join(SubmissionRow)
            .where(VerdictRow.key == key, SubmissionRow.student_id == student.scalar_subquery())
            .order_by(VerdictRow.id.desc())
            .limit(1)
        )
        with self._session() as session:
            row = session.scalar(query)
            if row is None:
                return None
            try:
                return row.id, msgspec.json.decode(row.verdict, type=Verdict)
            except msgspec.DecodeError:
                return None  # written by another version: judged again

    def keep(self, run: int, submission: int, result: Result, key: str) -> None:
        """A verdict, under its run. One that is "not run" is not kept for reuse."""
        verdict = result.verdict
        with self._session() as session:
            row = VerdictRow(
                run_id=run,
                submission_id=submission,
                exercise=result.exercise,
                filename=result.filename,
                outcome=verdict.outcome,
                points=verdict.points,
                worth=result.worth,
                verdict=msgspec.json.encode(verdict).decode(),
                key="" if verdict.outcome == "not run" else key,
            )
            session.add(row)
            session.flush()
            session.add(ShownRow(run_id=run, verdict_id=row.id))

    def show(self, run: int, verdict: int) -> None:
        """An earlier verdict is one of this run's too."""
        with self._session() as session:
            session.merge(ShownRow(run_id=run, verdict_id=verdict))

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with self._plainly(), Session(self._engine) as session, session.begin():
            yield session

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        """Database errors as one line that names the database, without its password."""
        try:
            yield
        except migrate.WrongSchema as problem:
            raise StoreError(f"{_shown(self.url)}: {problem}") from problem
        except SQLAlchemyError as problem:
            raise StoreError(f"{_shown(self.url)}: {_words(problem)}") from problem
        except (ImportError, OSError) as problem:
            raise StoreError(f"{_shown(self.url)}: cannot be opened ({problem}).") from problem


def _by_file(sources: Sequence[Source]) -> dict[str, list[str]]:
    files: dict[str, list[str]] = {}
    for source in sources:
        files.setdefault(source.filename, []).append(source.exercise)
    return files


def _url(database: str | Path) -> URL:
    text = str(database)
    if "://" not in text:
        return URL.create("sqlite", database=text)
    try:
        return make_url(text)
    except ArgumentError as problem:
        raise StoreError(
            "--database: this is no database URL; one looks like "
            "sqlite:///reports/results.db or postgresql+psycopg2://user@host/course."
        ) from problem


def _shown(url: URL) -> str:
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    return url.render_as_string(hide_password=True)


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url)
    if url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": WAIT})
    event.listen(engine, "connect", _check_references)
    return engine


def _check_references(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys = ON")


_SAID = {
    "database is locked": "another process is writing to it; run again when that has ended.",
    "disk is full": "the disk is full; what was judged before is kept. Free some space, run again.",
    "readonly database": "it is read-only; pass another file with --database.",
    "not a database": "this file is no database; pass another file with --database.",
    "unable to open": "it cannot be opened; is the folder there, and may you write to it?",
    "disk I/O error": "the disk failed while it was written; what was judged before is kept.",
}


def _words(problem: SQLAlchemyError) -> str:
    if isinstance(problem, NoSuchModuleError):
        return "SQLAlchemy knows no such kind of database."
    cause = problem.orig if isinstance(problem, DBAPIError) else problem
    text = " ".join(str(cause).split())
    return next((words for sign, words in _SAID.items() if sign in text), text[:300])
