"""An exercise that needs a newer Keras than the installed one."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import msgspec
import pytest
from packaging.version import Version

from autograder.blueprint import Blueprint
from autograder.exercise import registry
from autograder.expected import grader_blueprint
from autograder.grading.judge import judge
from autograder.refusal import NotRun
from autograder.sandbox import Door
from autograder.submission import Source
from autograder.verdict import needs_newer
from tests.grading.classroom import SIAMESE, blueprint

ROOT = Path(__file__).parents[2]
HERE = version("keras")
NEXT = f"{Version(HERE).major}.{Version(HERE).minor + 1}"


def needing(keras: str) -> Blueprint:
    """A blueprint that says so; it has no case, so that nothing could be judged by it."""
    return msgspec.structs.replace(blueprint(SIAMESE), keras=keras)


@pytest.mark.parametrize("text", ["def siamese():\n    return None\n", "def siamese(:", ""])
def test_it_is_not_run_and_says_so(text: str) -> None:
    """Whatever was handed in is neither wrong nor refused; the sentence names both versions."""
    with Door() as door:
        verdict = judge(Source(SIAMESE, "siamese.py", text), needing(NEXT), door)
    assert verdict.outcome == "not run"
    assert isinstance(verdict.refusal, NotRun)
    assert verdict.points == 0
    (message,) = verdict.messages
    assert f"It needs Keras {NEXT} or newer, and Keras {HERE} is installed." in " ".join(
        message.body.split()
    )


@pytest.mark.parametrize("keras", ["", "3", "3.9", HERE])
def test_what_is_installed_or_older_is_enough(keras: str) -> None:
    """Most exercises name none; 3.9 is older than 3.12."""
    assert needs_newer(needing(keras)) is None


def test_looking_at_the_version_imports_no_keras() -> None:
    """The grader's own process never holds Keras."""
    program = """
import sys
from autograder.blueprint import Blueprint
from autograder.verdict import needs_newer
from tests.grading.test_needs_keras import needing
assert needs_newer(needing("99")) is not None
raise SystemExit(1 if {"keras", "tensorflow"} & set(sys.modules) else 0)
"""
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, timeout=250, check=True)


def test_its_solution_is_not_run_either() -> None:
    """Preparing a grader's blueprint stops before the solution, which could only fail here."""
    exercise = registry(ROOT / "solutions")[0]
    with Door() as door:
        made = grader_blueprint(msgspec.structs.replace(exercise, keras=NEXT), door, b"secret")
    assert made.cases == ()
    assert made.keras == NEXT
