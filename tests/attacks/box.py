"""The throw-away box: everything hostile runs in here, and nowhere else.

Namespaces of its own for processes, network and messages; the whole machine read-only; memory
file systems over every place that may be written; a copy of this package, so that an attempt to
change it shows; killed as a whole when it falls silent.
"""

import atexit
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
from inside import Found, Order, Up

from autograder.expected import grader_blueprints
from autograder.sandbox import Door

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
HOME = Path("/root")
SECONDS = 240
"""For one submission: longer silence means that the grader in the box was stopped."""
PLACES = ("/tmp", "/var/tmp", "/dev/shm", str(HOME), str(ROOT / "autograder"))


class Lost(Exception):  # noqa: N818  what it tells is an outcome
    """The grader itself was ended in its box, or stopped for good."""


def why_not() -> str:
    """Why there is no box here; "" when there is one."""
    if sys.platform != "linux" or shutil.which("bwrap") is None:
        return "bubblewrap is not installed: hostile code runs in its box only"
    made = subprocess.run([*_walls(HERE), "true"], capture_output=True, text=True, check=False)
    return "" if made.returncode == 0 else f"no box can be made here: {made.stderr.strip()[:200]}"


def run(
    attacks: tuple[str, ...],
    without: tuple[str, ...] = (),
    *,
    user: int = 0,
    powerless: bool = False,
    honest: bool = True,
) -> Iterator[Up | Found]:
    """What came of each, while it comes. Raises `Lost` where the grader did not survive.

    `user` is another user to grade as; 0 for the one who runs this. `powerless`: without root's
    powers, as in a container that was given none. `honest`: grade an honest
    answer after each, and not only at the end.
    """
    with tempfile.TemporaryDirectory(prefix="attacks-") as outside:
        package = Path(outside, "autograder")
        shutil.copytree(ROOT / "autograder", package, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(prepared(), Path(outside, "expected"))
        order = Path(outside, "order.json")
        order.write_bytes(msgspec.json.encode(Order(attacks, PLACES, without, honest)))
        if user:
            subprocess.run(["chown", "-R", str(user), outside], check=True)
        become = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"] if user else []
        grader = [str(ROOT / ".venv/bin/python"), "-B", str(HERE / "inside.py"), "/tmp/order.json"]
        walls = [*_walls(package, order), *(["--cap-drop", "ALL"] if powerless else [])]
        with subprocess.Popen(
            [*walls, *become, *grader],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as box:
            clock = _clock(box)
            try:
                for line in box.stdout or ():
                    clock.cancel()
                    yield _read(line)
                    clock = _clock(box)
                said = box.stderr.read().decode("utf-8", "replace") if box.stderr else ""
                box.wait(60)
            finally:
                clock.cancel()
                box.kill()  # the box with all that is in it: its first process has ended
        if box.returncode:
            raise Lost(f"status {box.returncode}: {said[-2000:]}")


def _clock(box: "subprocess.Popen[bytes]") -> threading.Timer:
    clock = threading.Timer(SECONDS, box.kill)
    clock.daemon = True
    clock.start()
    return clock


def _read(line: bytes) -> Up | Found:
    return msgspec.json.decode(line, type=Up if b'"layers"' in line else Found)


@cache
def prepared() -> Path:
    """What is expected of the toy exercise, made once, outside: its solution is ours."""
    folder = Path(tempfile.mkdtemp(prefix="expected-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with Door() as door:
        grader_blueprints(HERE / "course", door, cache=folder)
    return folder


def _walls(package: Path, order: Path | None = None) -> list[str]:
    spaces = ["--unshare-pid", "--unshare-net", "--unshare-ipc", "--die-with-parent"]
    machine = ["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]
    fresh = [part for place in ("/var/tmp", "/dev/shm") for part in ("--tmpfs", place)]
    fresh += ["--perms", "1777", "--tmpfs", "/tmp"]
    for place in ("/tmp/heldout", "/tmp/heldout/canary", "/tmp/heldout/grader"):
        fresh += ["--perms", "0777", "--dir", place]
    fresh += ["--ro-bind", str(HERE / "course"), "/tmp/heldout/grader/solutions"]
    return ["bwrap", *spaces, *machine, *fresh, *_home(), *_ours(package, order)]


def _home() -> list[str]:
    """A fresh home; where Python lies in it, Python alone, and open to another user."""
    home = ["--perms", "0755", "--tmpfs", str(HOME), "--setenv", "HOME", str(HOME)]
    for place in {Path(sys.base_prefix), Path(sys.prefix)}:
        if place.is_relative_to(HOME):
            above = [one for one in reversed(place.parents) if one.is_relative_to(HOME)][1:]
            home += [part for one in above for part in ("--perms", "0755", "--dir", str(one))]
            home += ["--ro-bind", str(place), str(place)]
    if any(ROOT.is_relative_to(place) for place in (HOME, Path("/tmp"), Path("/var/tmp"))):
        home += ["--ro-bind", str(ROOT), str(ROOT)]  # a clone that a fresh folder would hide
    return home


def _ours(package: Path, order: Path | None) -> list[str]:
    if order is None:
        return []
    bound = ["--bind", str(package), str(ROOT / "autograder")]
    bound += ["--ro-bind", str(order), "/tmp/order.json"]
    bound += ["--bind", str(order.with_name("expected")), "/tmp/expected"]
    return [*bound, "--chdir", "/tmp"]
