"""Programs run in a process of their own, with the environment that a child has."""

import subprocess
import sys
from pathlib import Path

from autograder.sandbox.pins import environment


def succeeds(program: str, home: Path) -> None:
    """Fails with the end of what the program printed as its errors."""
    command = [sys.executable, "-I", "-c", program]
    ended = subprocess.run(
        command, env=environment(home), capture_output=True, text=True, timeout=250, check=False
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
