"""The results store, on real files."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from autograder.grading import store as stores
from autograder.grading.migrate import VERSION_TABLE
from autograder.grading.results import Result, Run
from autograder.grading.schema import Base
from autograder.grading.store import Store, StoreError
from autograder.submission import Source
from tests.grading.classroom import STACK, verdict

ABOUT = Run("2024-01-02T03:04:05+00:00", "2024-01-02T03:05:05+00:00", "1+a", "3", "grade x")


def said(database: str | Path) -> str:
    with pytest.raises(StoreError) as caught, Store(database) as store:
        store.begin(ABOUT)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def fill(store: Store) -> None:
    for number in range(2000):
        store.submission(f"student {number}", [Source(STACK, "stack.py", "x")])


def test_migrations_make_the_tables_of_the_schema(tmp_path: Path) -> None:
    """A database brought up to date differs from `schema` in nothing."""
    Store(tmp_path / "results.db")
    with create_engine(f"sqlite:///{tmp_path}/results.db").connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, Base.metadata) == []


def test_opening_twice_changes_nothing(tmp_path: Path) -> None:
    """An up-to-date database is taken as it is, and the folder is made where it is missing."""
    path = tmp_path / "new" / "results.db"
    Store(path)
    before = path.read_bytes()
    Store(path)
    assert path.read_bytes() == before


def test_a_run_can_be_read_from_its_rows(tmp_path: Path) -> None:
    """Run, student, submission, verdict and what was shown stand in one database."""
    path = tmp_path / "results.db"
    with Store(path) as store:
        number = store.begin(ABOUT)
        source = Source(STACK, "stack.py", "x")
        submission = store.submission("ana", [source])
        assert store.submission("ana", [source]) == submission
        store.keep(number, submission, Result(STACK, "stack.py", verdict(7), 10.0), "key")
        store.finish(number, ABOUT)
        found = store.earlier(submission, "key")
    assert found is not None
    assert found[1] == verdict(7)
    rows = sqlite3.connect(path).execute(
        "select student.name, exercise, outcome, points, worth, run.command, finished is not null"
        " from shown join verdict on verdict.id = verdict_id join run on run.id = shown.run_id"
        " join submission on submission.id = submission_id"
        " join student on student.id = student_id"
    )
    assert rows.fetchall() == [("ana", STACK, "wrong", 7.0, 10.0, "grade x", 1)]


def test_a_locked_database_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another writer is waited for, then told."""
    monkeypatch.setattr(stores, "WAIT", 0.1)
    path = tmp_path / "results.db"
    Store(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin exclusive")
    assert "another process is writing" in said(path)
    other.close()


def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    """When there is no room left the run ends with words, and what was kept stays."""
    path = tmp_path / "results.db"
    with Store(path) as store:
        store.begin(ABOUT)
        with store._engine.connect() as connection:
            connection.exec_driver_sql("pragma max_page_count = 1")
        with pytest.raises(StoreError, match="disk is full"):
            fill(store)
    kept = sqlite3.connect(path).execute("select count(*) from run").fetchone()
    assert kept == (1,)


def test_a_foreign_database_is_left_alone(tmp_path: Path) -> None:
    """Somebody else's tables are not migrated."""
    path = tmp_path / "gradebook.db"
    with sqlite3.connect(path) as other:
        other.execute("create table grade (id integer)")
    before = path.read_bytes()
    assert "not the autograder's" in said(path)
    assert path.read_bytes() == before


def test_a_newer_schema_is_one_line(tmp_path: Path) -> None:
    """A database of a later autograder is not touched."""
    path = tmp_path / "results.db"
    Store(path)
    with sqlite3.connect(path) as other:
        other.execute(f"update {VERSION_TABLE} set version_num = '999'")
    assert "newer autograder" in said(path)


def test_files_that_are_no_database_are_one_line(tmp_path: Path) -> None:
    """Text, a folder, a place that cannot be."""
    (tmp_path / "text.db").write_text("hello " * 100)
    assert "no database" in said(tmp_path / "text.db")
    assert "cannot be opened" in said(tmp_path)
    assert "cannot be opened" in said(tmp_path / "text.db" / "results.db")


def test_urls_that_lead_nowhere_are_one_line() -> None:
    """No URL, an unknown kind, a missing driver; and a password is never shown."""
    assert "no database URL" in said("://")
    assert "no such kind" in said("nosuch://user:secret@host/x")
    assert "secret" not in said("nosuch://user:secret@host/x")
