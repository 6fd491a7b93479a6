"""Nothing of a child outlives it: no process, no file, no descriptor."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.refusal import Died, TimedOut
from autograder.sandbox import Door, Limits
from autograder.wiring import Wiring

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def descendants(pid: int) -> set[int]:
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(entry.name)] = int(fields[1])
    found: set[int] = set()
    while fresh := {p for p, above in parents.items() if above in found | {pid}} - found:
        found |= fresh
    return found


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_a_closed_door_leaves_nothing(honest: str) -> None:
    """Ended children leave their zygote alone; a closed door leaves no process and no folder."""
    before, opened = descendants(os.getpid()), descriptors()
    loop = "open('mine', 'w').write('x')\ndef f():\n  while True: pass"
    with Door() as door:
        with door.open(Limits(call=1)) as child:
            assert child.load("loop.py", loop, "f") is None
            assert child.build("{}", "model") == TimedOut(seconds=1.0, when="call")
            assert len(descendants(os.getpid()) - before) == 1
        with door.open() as child:
            child.load("mine.py", "import threading, time\ndef f(): pass", "f")
            assert len(descendants(os.getpid()) - before) == 2
        (zygote,) = descendants(os.getpid()) - before
        assert list(door.home.glob("child-*")) == []

        os.kill(zygote, signal.SIGKILL)
        with door.open() as child:
            assert child.load("siamese.py", honest, "siamese") is None
            assert isinstance(child.build("{}", "model"), Wiring)
            os.kill(max(descendants(os.getpid()) - before), signal.SIGKILL)
            assert isinstance(child.build("{}", "model"), Died)
        home = door.home
    assert descendants(os.getpid()) <= before
    assert descriptors() == opened
    assert not home.exists()


def test_orphans_are_ended() -> None:
    """A process that forks, leaves its group and loses its parent is found and ended."""
    program = """
import os, time
from autograder.sandbox import begin
begin.close_to_others()
read, write = os.pipe()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.setsid()
        os.write(write, b"x")
        time.sleep(999)
    os._exit(0)
os.read(read, 1)
os.wait()
begin.end_orphans(set())
raise SystemExit(len(begin.children()))
"""
    assert subprocess.run([sys.executable, "-c", program], timeout=60, check=True)


def test_the_spawned_route_does_the_same(honest: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where forking is unsafe, processes are spawned ahead, used once, and leave nothing."""
    monkeypatch.setenv("AUTOGRADER_SPAWN", "1")
    before = descendants(os.getpid())
    with Door() as door:
        with door.open(Limits(call=1)) as child:
            child.load("loop.py", "def f():\n  while True: pass", "f")
            assert isinstance(child.build("{}", "model"), TimedOut)
        with door.open() as child:
            assert child.load("siamese.py", honest, "siamese") is None
            assert isinstance(child.build("{}", "model"), Wiring)
            assert child.load("a.py", "def f(): return {'a': 1}", "f", forbid_keras=True) is None
            assert child.answers("{}") == {"a": 1}
        assert door.layers["rlimits"] == "applied"
        home = door.home
    assert descendants(os.getpid()) <= before
    assert not home.exists()
