"""`autograder grade`, the real program on a tiny class with one real exercise."""

import csv
import json
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.cli import main
from autograder.cli.grade import MEMORY, SECONDS, Request, wanted
from autograder.sandbox import Limits
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
    assert re.search(rf"\[\d/3\] ana {EXERCISE}: passed", first.stderr)
    assert re.search(rf"\[\d/3\] ben {EXERCISE}: refused", first.stderr)
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


def test_limits_and_jobs_are_flags(course: Path) -> None:
    """A slower machine is given more time: what was judged with other limits is judged again."""
    options = ["--weak", "--students", "ben", "--jobs", "1"]
    grade(course, *options)
    again = grade(course, *options, "--seconds", "30", "--memory", "2000")
    assert "1 judged now" in again.stdout
    data = json.loads((course / "reports" / "results.json").read_text())
    assert data["run"]["command"].endswith("--seconds=30 --memory=2000")


def test_the_flags_limits_are_the_sandboxes() -> None:
    """The command line names them without importing the sandbox."""
    assert Limits.of(SECONDS, MEMORY) == Limits()


def test_an_interrupt_ends_what_is_under_way(course: Path, tmp_path: Path) -> None:
    """Ctrl-C while two submissions loop: exit code 130, reports of the rest, nobody left."""
    for student in ("ana", "loop", "loop2"):
        folder = tmp_path / "class" / student / UNIT
        folder.mkdir(parents=True)
        right = (course / "solutions" / EXERCISE).with_suffix(".py").read_text()
        loops = "def siamese(**_):\n    while True: pass\n"
        (folder / "siamese.py").write_text(right if student == "ana" else loops)
    command = [sys.executable, "-m", "autograder.cli", "grade", str(tmp_path / "class"), "--weak"]
    out = ["--out", str(tmp_path / "out"), "--jobs", "2", "--seconds", "600"]
    with subprocess.Popen(
        [*command, *out], cwd=course, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stderr is not None
        for line in running.stderr:
            if "ana" in line:
                running.send_signal(signal.SIGINT)
                break
        said, _ = running.communicate()
    assert running.returncode == 130
    assert "Reports:" in said
    data = json.loads((tmp_path / "out" / "results.json").read_text())
    assert data["run"]["interrupted"]
    results = {one["student"]: one["results"] for one in data["students"]}
    assert [len(results[name]) for name in ("ana", "loop", "loop2")] == [1, 0, 0]
