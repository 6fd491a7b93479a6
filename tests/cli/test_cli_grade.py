"""`autograder grade`, the real program on a tiny class with one real exercise."""

import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.cli import main
from autograder.cli.grade import Request, wanted
from autograder.submission import collect

ROOT = Path(__file__).parents[2]
UNIT, EXERCISE = "06_shared_layers", "06_shared_layers/siamese"

PROGRAM = """
import sys
from autograder.cli import main
code = main(sys.argv[1:])
print(code, sorted({"keras", "tensorflow"} & set(sys.modules)))
"""


def grade(course: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own; its last line: exit code, forbidden modules."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, "grade", str(course / "class"), *options],
        cwd=course,
        capture_output=True,
        text=True,
        check=True,
    )


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One exercise of the pack, and three students: right, raising, and not UTF-8."""
    course = tmp_path_factory.mktemp("course")
    shutil.copytree(ROOT / "solutions" / UNIT, course / "solutions" / UNIT)
    right = (ROOT / "solutions" / UNIT / "siamese.py").read_bytes()
    files = {"ana": right, "ben": b"def siamese(**_):\n    raise ValueError('no')", "cem": b"\xff"}
    for student, data in files.items():
        folder = course / "class" / student / UNIT
        folder.mkdir(parents=True)
        (folder / "siamese.py").write_bytes(data)
    return course


@pytest.fixture(scope="module")
def first(course: Path) -> subprocess.CompletedProcess[str]:
    """The class graded once."""
    return grade(course, "--weak")


def test_the_grader_never_imports_keras(first: subprocess.CompletedProcess[str]) -> None:
    """After a real run neither Keras nor TensorFlow is in the grader's process."""
    assert first.stdout.splitlines()[-1] == "0 []"


def test_a_run_says_what_it_does_and_shows_everybody(
    first: subprocess.CompletedProcess[str],
) -> None:
    """Progress on stderr, one verdict a line; students with points or a word on stdout."""
    assert first.stderr.startswith("Reading ")
    assert f"[1/3] ana {EXERCISE}: passed" in first.stderr
    assert f"[2/3] ben {EXERCISE}: refused" in first.stderr
    for words in ("ana", "10", "error", "no file", "3 judged now", "Reports: reports/index.html"):
        assert words in first.stdout


@pytest.mark.usefixtures("first")
def test_reports_lie_where_the_run_says(course: Path) -> None:
    """Index, pages, JSON, gradebook and database, and a record of the confinement."""
    out = course / "reports"
    assert {path.name for path in (out / "students").iterdir()} == {
        "ana.html",
        "ben.html",
        "cem.html",
    }
    rows = list(csv.reader((out / "gradebook.csv").open()))
    assert rows[0][:2] == ["student", EXERCISE]
    assert [row[:2] for row in rows[1:]] == [["ana", "10"], ["ben", "0"], ["cem", "0"]]
    data = json.loads((out / "results.json").read_text())
    assert data["run"]["confinement"]
    assert (out / "index.html").is_file()
    assert (out / "results.db").is_file()


@pytest.mark.usefixtures("first")
def test_a_rerun_judges_only_what_changed(course: Path) -> None:
    """The second run reuses every verdict; of one student it shows one."""
    again = grade(course, "--weak", "--students", "ana")
    assert "0 judged now, 1 unchanged" in again.stdout
    assert "ben" not in again.stdout


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--students", "anna"], "Did you mean ana?"),
        (["--exercises", "siamse"], f"Did you mean {EXERCISE}?"),
        (["--database", "nosuch://x"], "no such kind of database"),
        (["--root", "nowhere"], "nowhere/solutions"),
    ],
)
def test_bad_options_are_one_line(
    course: Path,
    options: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Exit code 2 and one line, before anything is judged."""
    monkeypatch.chdir(course)
    assert main(["grade", "class", *options]) == 2
    lines = [line for line in capsys.readouterr().err.splitlines() if "autograder:" in line]
    assert len(lines) == 1
    assert words in lines[0]


def test_columns_are_the_units_handed_in(course: Path) -> None:
    """Without a choice every exercise of a unit that anybody answered is a column."""
    known = [EXERCISE, f"{UNIT}/other", "01_sequential/stack"]
    request = Request(
        folder=course / "class",
        out=course,
        root=course,
        database="",
        students=("ana",),
        exercises=(),
        again=False,
        weak=False,
    )
    submissions, chosen = wanted(collect(course / "class", known), request, known)
    assert chosen == (EXERCISE, f"{UNIT}/other")
    assert [student.student for student in submissions.students] == ["ana"]
