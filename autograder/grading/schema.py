"""The results database as tables. `migrations` makes them; a test holds the two equal.

run         one grading run: when, versions, confinement, command
student     one person, by the name of their folder
submission  one state of what a student handed in
verdict     the judgement on one exercise of a submission, with the key for its reuse
shown       which verdicts a run's reports show, judged in it or reused
"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, DateTime, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """The tables of the results database."""


class RunRow(Base):
    """`finished` is empty while a run goes on, and stays so when it was killed."""

    __tablename__ = "run"
    id: Mapped[int] = mapped_column(primary_key=True)
    started: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    finished: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    interrupted: Mapped[bool]
    autograder: Mapped[str] = mapped_column(String(100))
    keras: Mapped[str] = mapped_column(String(100))
    confinement: Mapped[dict[str, Any]] = mapped_column(JSON)
    command: Mapped[str] = mapped_column(Text)


class StudentRow(Base):
    """`name` is the folder's, as readable text."""

    __tablename__ = "student"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(500), unique=True)


class SubmissionRow(Base):
    """`digest` is of all sources; `files` maps a file to the exercises read from it."""

    __tablename__ = "submission"
    __table_args__ = (UniqueConstraint("student_id", "digest", name="one_row_a_state"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("student.id"))
    digest: Mapped[str] = mapped_column(String(64))
    files: Mapped[dict[str, Any]] = mapped_column(JSON)


class VerdictRow(Base):
    """`verdict` is the JSON of `verdict.Verdict`; `key` is "" where it must not be reused."""

    __tablename__ = "verdict"
    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("run.id"))
    submission_id: Mapped[int] = mapped_column(ForeignKey("submission.id"))
    exercise: Mapped[str] = mapped_column(String(200), index=True)
    filename: Mapped[str] = mapped_column(String(500))
    outcome: Mapped[str] = mapped_column(String(20))
    points: Mapped[float]
    worth: Mapped[float]
    verdict: Mapped[str] = mapped_column(Text)
    key: Mapped[str] = mapped_column(String(64), index=True)


class ShownRow(Base):
    """One verdict in one run's reports."""

    __tablename__ = "shown"
    run_id: Mapped[int] = mapped_column(ForeignKey("run.id"), primary_key=True)
    verdict_id: Mapped[int] = mapped_column(ForeignKey("verdict.id"), primary_key=True)
