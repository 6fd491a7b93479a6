"""The sample class, graded by the real command, against what its authors say it deserves."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLASS = ROOT / "tests" / "sample_class"
EXPECTED = json.loads((CLASS / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """The results file of one run of `autograder grade`."""
    out = tmp_path_factory.mktemp("graded")
    command = [sys.executable, "-m", "autograder.cli", "grade", str(CLASS), "--out", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    results = json.loads((out / "results.json").read_text(encoding="utf-8"))
    return {student["student"]: student["results"] for student in results["students"]}


@pytest.mark.timeout(900)
@pytest.mark.parametrize("student", sorted(EXPECTED))
def test_a_student_gets_what_is_deserved(student: str, graded: dict) -> None:
    """Outcome by outcome, and for a wrong model the stages that fail."""
    for exercise, deserved in EXPECTED[student].items():
        results = [one for one in graded[student] if one["exercise"] == exercise]
        outcomes = {one["outcome"] for one in results} or {"missing"}
        assert outcomes == {deserved["outcome"]}, exercise
        for one in results if deserved["outcome"] == "wrong" else ():
            failed = {stage["name"] for stage in one["stages"] if stage["state"] == "failed"}
            must, may = set(deserved["fails"]), set(deserved.get("may_fail", []))
            assert must <= failed <= must | may, exercise
