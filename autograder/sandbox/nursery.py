"""Where confined processes come from: forked from a zygote, or spawned before they are needed."""

import contextlib
import itertools
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Protocol

import msgspec

from autograder.sandbox.limits import Limits
from autograder.sandbox.line import Line
from autograder.sandbox.pins import environment
from autograder.sandbox.protocol import Begin, Forked, Order, Reap, Reaped, Report, Up, frame

STARTING = 300.0
"""Seconds for a process that imports Keras from a cold disk."""
FORKING = 60.0
_FIRST_UID, _UIDS = 61_184, 4_000  # a range no distribution gives to people or services
_uids = itertools.count(os.getpid())


class CannotStart(Exception):  # noqa: N818  # read by people as a sentence
    """No confined process can be had, and why, in one sentence."""


class Nursery(Protocol):
    """Gives confined processes."""

    def line(self, limits: Limits) -> Line:
        """The line to a new process; raises `CannotStart`."""

    def close(self) -> None:
        """Ends every process it gave."""


class Zygote:
    """Forks from one process that has imported what is needed. Linux only."""

    def __init__(self, home: Path, plain: bool, without: tuple[str, ...] = ()) -> None:
        self._home = home
        self._plain = plain
        self._without = without
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._closed = False

    def line(self, limits: Limits) -> Line:
        """A forked process. A zygote that died is started again, once."""
        folder = new_folder(self._home)
        ours, theirs = socket.socketpair()
        read, write = os.pipe()
        order = Begin(folder=str(folder), limits=limits, uid=new_uid(), without=self._without)
        try:
            with theirs:
                pid, process = self._forked(order, [theirs.fileno(), write])
        except CannotStart:
            ours.close()
            os.close(read)
            raise
        finally:
            os.close(write)
        return Line(ours, read, folder, limits, lambda: self._reap(pid, process))

    def close(self) -> None:
        """The zygote ends all it forked when its channel closes."""
        with self._lock:
            self._closed = True
            self._stop(patience=30.0)

    def _forked(self, order: Begin, descriptors: list[int]) -> tuple[int, object]:
        with self._lock:
            if self._closed:  # by an interrupt, while others still judge
                raise CannotStart("the process to fork from was closed")
            for attempt in (1, 2):
                try:
                    self._running()
                    report = self._told(order, descriptors, FORKING)
                except OSError as problem:
                    self._stop(patience=0.0)
                    if attempt == 2:
                        raise CannotStart("the process to fork from ended twice") from problem
                    continue
                if isinstance(report, Forked):
                    return report.pid, self._process
            raise CannotStart("the process to fork from gave no process")

    def _reap(self, pid: int, process: object) -> Reaped:
        """How the process ended; a zygote that is gone took its processes with it."""
        with self._lock:
            if process is self._process:
                with contextlib.suppress(OSError):
                    report = self._told(Reap(pid=pid), [], FORKING)
                    if isinstance(report, Reaped):
                        return report
                self._stop(patience=0.0)
        return Reaped(signal=int(signal.SIGKILL))

    def _running(self) -> None:
        if self._process is not None and self._process.poll() is None:
            return
        self._stop(patience=0.0)
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs, tempfile.TemporaryFile() as said:
            plain = ["--plain"] if self._plain else []
            self._process = start(
                [*plain, str(theirs.fileno())], [theirs.fileno()], self._home, said.fileno()
            )
            theirs.close()
            self._control = ours
            try:
                report = self._heard(STARTING)
            except OSError as problem:
                self._stop(patience=0.0)
                raise CannotStart(why(said.fileno())) from problem
        if not isinstance(report, Up) or report.unsafe:
            self._stop(patience=0.0)
            raise CannotForkSafely(getattr(report, "unsafe", "no report"))

    def _told(self, order: Order, descriptors: list[int], seconds: float) -> Report:
        assert self._control is not None
        socket.send_fds(self._control, [msgspec.json.encode(order)], descriptors)
        return self._heard(seconds)

    def _heard(self, seconds: float) -> Report:
        assert self._control is not None
        self._control.settimeout(seconds)
        body = self._control.recv(1 << 16)
        if not body:
            raise ConnectionResetError("the zygote is gone")
        return msgspec.json.decode(body, type=Report)  # type: ignore[no-any-return]

    def _stop(self, patience: float) -> None:
        control, self._control = self._control, None
        process, self._process = self._process, None
        if control is not None:
            control.close()
        if process is not None:
            stop(process, patience)


class CannotForkSafely(CannotStart):
    """The zygote's own check found that a forked process may hang."""


class Spawner:
    """Keeps one process ready that has imported all; it is used once and replaced."""

    def __init__(self, home: Path, plain: bool, without: tuple[str, ...] = ()) -> None:
        self._home = home
        self._plain = plain
        self._without = without
        self._lock = threading.Lock()
        self._spare: Spawned | None = None
        self._given: list[Spawned] = []
        self._closed = False

    def line(self, limits: Limits) -> Line:
        """The process that stood ready; the next starts at once."""
        with self._lock:
            if self._closed:
                raise CannotStart("no process is started any more")
            spawned = self._spare or Spawned(self._home, self._plain)
            self._spare = Spawned(self._home, self._plain)
            self._given = [*(one for one in self._given if one.runs()), spawned]
        return spawned.line(limits, self._without)

    def close(self) -> None:
        """Ends the spare, and the processes of lines that are still in use."""
        with self._lock:
            self._closed = True
            for given in self._given:
                given.kill()
            if self._spare is not None:
                self._spare.discard()
                self._spare = None


class Spawned:
    """A process that imports all and then waits for its one order."""

    def __init__(self, home: Path, plain: bool) -> None:
        self._folder = new_folder(home)
        self._channel, theirs = socket.socketpair()
        self._read, write = os.pipe()
        with theirs:
            arguments = ["--once", str(write), str(theirs.fileno())]
            plainly = ["--plain"] if plain else []
            self._process = start(
                [*plainly, *arguments], [theirs.fileno(), write], home, subprocess.DEVNULL
            )
        os.close(write)

    def line(self, limits: Limits, without: tuple[str, ...] = ()) -> Line:
        """Gives the order to begin."""
        order = Begin(folder=str(self._folder), limits=limits, uid=new_uid(), without=without)
        with contextlib.suppress(OSError):  # it died meanwhile: `ready` will tell
            self._channel.sendall(frame(order))
        return Line(self._channel, self._read, self._folder, limits, self._end)

    def runs(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def kill(self) -> None:
        """Ends it; its line will notice."""
        stop(self._process, 0.0)

    def discard(self) -> None:
        """Ends it unused."""
        Line(self._channel, self._read, self._folder, Limits(), self._end).close()

    def _end(self) -> Reaped:
        code = stop(self._process, 0.0)
        return Reaped(signal=-code) if code < 0 else Reaped(status=code)


def start(
    arguments: list[str], inherited: list[int], home: Path, said: int
) -> "subprocess.Popen[bytes]":
    """Starts the zygote's program: isolated, in a session of its own, with a clean environment."""
    program = [sys.executable, "-I", "-B", "-X", "utf8", "-m", "autograder.sandbox.zygote"]
    return subprocess.Popen(
        [*program, *arguments],
        pass_fds=inherited,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=said,
        cwd=home,
        env=environment(home),
        start_new_session=True,
    )


def stop(process: "subprocess.Popen[bytes]", patience: float) -> int:
    """Waits `patience` seconds for a process to end by itself, then kills its group."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        if patience:
            return process.wait(patience)
    if process.returncode is None:
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
    return process.wait()


def why(said: int) -> str:
    """The last line of what a process that did not start said."""
    os.lseek(said, 0, os.SEEK_SET)
    lines = os.read(said, 1 << 20).decode("utf-8", "replace").strip().splitlines()
    return f"Keras could not be started: {lines[-1][:300] if lines else 'it said nothing'}"


def new_folder(home: Path) -> Path:
    """A private folder for one process."""
    return Path(tempfile.mkdtemp(prefix="child-", dir=home))


def new_uid() -> int:
    """A user that no other process of ours runs as at this time. Used only by root."""
    return _FIRST_UID + next(_uids) % _UIDS
