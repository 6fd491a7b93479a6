"""A process that waits for the next submission is as good as one that is started for it."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from autograder.sandbox import Door, Limits
from autograder.wiring import Wiring

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def test_a_waiting_process_is_used_and_replaced(honest: str) -> None:
    """Each child has one of its own; one killed while it waited is not used; none is left."""
    before = set(children(os.getpid()))
    with Door(ahead=True) as door:
        for killed in (False, False, True):
            if killed:
                (zygote,) = set(children(os.getpid())) - before
                door._ahead._coming[1].result()  # till it waits
                (waiting,) = children(zygote)
                os.kill(waiting, signal.SIGKILL)
                while len(list(Path(f"/proc/{waiting}/task").iterdir())) > 1 or (
                    ") Z " not in Path(f"/proc/{waiting}/stat").read_text()
                ):
                    time.sleep(0.01)
            with door.open() as child:
                assert child.load("siamese.py", honest + "\nkeras.mine = 1\n", "siamese") is None
                assert isinstance(child.build("{}", "model"), Wiring)
        with door.open(Limits(memory=1400)) as child:
            assert child.load("siamese.py", honest, "siamese") is None
        home = door.home
    assert set(children(os.getpid())) <= before
    assert not home.exists()
