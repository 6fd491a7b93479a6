"""What forking relies on in the process that is forked from."""

import subprocess
import sys
from pathlib import Path

import pytest

from autograder.sandbox.pins import environment

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks here")


def test_importing_keras_leaves_one_thread_and_no_eager_context(tmp_path: Path) -> None:
    """The private name that tells of the eager context is where it was: None before any
    operation, not None after one. If this fails, TensorFlow moved `context._context`."""
    program = """
from autograder.sandbox import child, zygote
assert zygote.unsafe(plain=False) == "", zygote.unsafe(plain=False)
import keras
keras.ops.zeros((1,))
assert zygote.eager_context_started()
assert zygote.unsafe(plain=False) != ""
"""
    command = [sys.executable, "-I", "-c", program]
    ended = subprocess.run(
        command, env=environment(tmp_path), capture_output=True, text=True, timeout=250, check=False
    )
    assert ended.returncode == 0, ended.stderr[-2000:]


def test_the_parent_imports_no_keras() -> None:
    """A door can be opened and used without Keras in this side's process."""
    program = """
import sys
from autograder.sandbox import Door
with Door() as door, door.open() as child:
    assert child.load("m.py", "def f(): return {}", "f", forbid_keras=True) is None
    assert child.answers("{}") == {}
raise SystemExit(1 if {"keras", "tensorflow"} & set(sys.modules) else 0)
"""
    assert subprocess.run([sys.executable, "-c", program], timeout=250, check=True)
