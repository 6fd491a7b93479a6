"""What confined code cannot do, tried from inside; each attempt would leave nothing behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.refusal import NotRun, Refusal
from autograder.sandbox import Door, Limits, policy

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers are Linux's")

TRY = """
import os, signal, socket, subprocess, sys, threading

def tried(attempt):
    try:
        attempt()
    except BaseException as problem:
        return type(problem).__name__
    return "done"

def f(outside):
    write = lambda: open("inside", "w").write("x")
    return {name: tried(attempt) for name, attempt in {
        "read": lambda: open(outside + "/secret").read(),
        "list": lambda: os.listdir(outside),
        "write": lambda: open(outside + "/new", "w"),
        "change mode": lambda: os.chmod(outside + "/secret", 0o600),
        "set times": lambda: os.utime(outside + "/secret"),
        "remove": lambda: os.unlink(outside + "/secret"),
        "link": lambda: os.link(outside + "/secret", "mine"),
        "passwords": lambda: open("/etc/passwd").read(),
        "parent's environment": lambda: open(f"/proc/{os.getppid()}/environ").read(),
        "parent's memory": lambda: open(f"/proc/{os.getppid()}/mem", "rb").read(1),
        "own environment": lambda: open("/proc/self/environ").read(),
        "signal the parent": lambda: os.kill(os.getppid(), 0),
        "signal the group": lambda: os.killpg(os.getpgid(os.getppid()), 0),
        "signal all": lambda: os.kill(-1, 0),
        "fork": os.fork,
        "run a program": lambda: subprocess.run(["/bin/true"]),
        "replace itself": lambda: os.execv("/bin/true", ["true"]),
        "socket": socket.socket,
        "socket pair": socket.socketpair,
        "packages": lambda: open(os.__file__, "a"),
        "write in own folder": write,
        "start a thread": lambda: threading.Thread(target=int).start(),
        "signal itself": lambda: os.kill(os.getpid(), 0),
        "random numbers": lambda: open("/dev/urandom", "rb").read(1),
    }.items()}
"""
MAY = {"write in own folder", "start a thread", "signal itself", "random numbers"}
LANDLOCKS = {"passwords", "own environment"}


def test_confined_code_reaches_nothing_outside(door: Door, tmp_path: Path) -> None:
    """Files, processes, programs and the network are out of reach; its own folder is not."""
    (tmp_path / "secret").write_text("x")
    with door.open() as child:
        assert child.load("mine.py", TRY, "f", forbid_keras=True) is None
        found = child.answers(repr({"outside": str(tmp_path)}))
    assert not isinstance(found, Refusal)
    if door.layers["landlock"] != "applied" or door.layers["seccomp"] != "applied":
        pytest.skip(f"this machine lacks layers: {door.layers}")
    done = {name for name, how in found.items() if how == "done"}
    assert done == MAY
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o644 & ~_umask()


def test_nothing_of_the_caller_is_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Variables of the grader's shell stay out, whenever the zygote was started."""
    text = "import os\ndef f(): return dict(os.environ)"
    monkeypatch.setenv("TF_USE_LEGACY_KERAS", "1")
    monkeypatch.setenv("A_TOKEN", "s3cret")
    with Door() as own, own.open() as child:
        assert child.load("mine.py", text, "f", forbid_keras=True) is None
        found = child.answers("{}")
    assert "TF_USE_LEGACY_KERAS" not in found
    assert "s3cret" not in found.values()


def test_files_of_one_child_do_not_reach_another(door: Door) -> None:
    """Each child has a folder of its own and cannot see the others'."""
    text = "import os\ndef f(): return {'here': os.listdir('.'), 'cwd': os.getcwd()}"
    seen = []
    for _ in range(2):
        with door.open() as child:
            child.load("mine.py", "open('left', 'w')\n" + text, "f", forbid_keras=True)
            seen.append(child.answers("{}"))
    assert [one["here"] for one in seen] == [["left"], ["left"]]
    assert seen[0]["cwd"] != seen[1]["cwd"]


def test_weak_confinement_is_refused_in_words() -> None:
    """Below Landlock or another uid, plus seccomp, strangers' code is not run."""
    assert policy.missing({"landlock": "applied", "seccomp": "applied"}) == ""
    assert policy.missing({"uid": "applied", "seccomp": "applied"}) == ""
    said = policy.missing({"landlock": "unavailable: no kernel", "seccomp": "applied"})
    assert "Landlock (unavailable: no kernel)" in said
    assert "no seccomp" in policy.missing({"landlock": "applied", "uid": "applied"})


def test_a_door_for_strangers_refuses_where_layers_lack(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The refusal is data, comes before any of the code runs, and the flag takes it back."""
    monkeypatch.setattr(policy, "missing", lambda _layers: "something lacks")
    for weak, expected in ((False, NotRun(reason="something lacks")), (True, None)):
        with Door(untrusted=True, weak=weak) as own, own.open() as child:
            assert child.load("m.py", "def f(): pass", "f", forbid_keras=True) == expected


def test_memory_is_limited_by_the_limit(door: Door) -> None:
    """A smaller limit ends a smaller allocation."""
    text = "def f():\n  kept = bytearray(300 << 20)\n  return {'size': len(kept)}"
    with door.open(Limits(memory=200)) as child:
        child.load("mine.py", text, "f", forbid_keras=True)
        assert child.answers("{}").what == "memory"
    with door.open(Limits(memory=900)) as child:
        child.load("mine.py", text, "f", forbid_keras=True)
        assert child.answers("{}") == {"size": 300 << 20}


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@pytest.mark.skipif(os.geteuid() != 0, reason="only root becomes another user")
def test_root_becomes_another_user_for_good(tmp_path: Path) -> None:
    """All three ids change, the folder is the new user's, and there is no way back."""
    program = f"""
import os
import subprocess
from pathlib import Path
from autograder.sandbox import confine, reach
reach.barred = lambda: None
confine.become(61200, Path({str(tmp_path)!r}))
assert os.getresuid() == os.getresgid() == (61200,) * 3
assert os.getgroups() == []
assert Path({str(tmp_path)!r}).stat().st_uid == 61200
try:
    os.setuid(0)
except PermissionError:
    raise SystemExit(0)
raise SystemExit(1)
"""
    for folder in tmp_path.parents[:-2]:  # pytest's own folders below /tmp bar other users
        folder.chmod(0o755)
    subprocess.run([sys.executable, "-c", program], timeout=60, check=True)
