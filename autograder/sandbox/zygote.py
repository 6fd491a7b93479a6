"""The process that other processes are forked from: `python -I -m autograder.sandbox.zygote`.

It has imported what a confined process needs and nothing else happened in it: one thread, no
eager context of TensorFlow's, no secret (a forked child can read all of its memory). It takes
orders on one inherited socket; with each order to begin come two descriptors, the new process's
channel and the pipe its printed text goes to.

With `--once` it is not forked from: it becomes the confined process itself, for systems where
forking is missing or unsafe.
"""

import argparse
import array
import gc
import linecache
import os
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from autograder.sandbox import begin
from autograder.sandbox.folders import remove
from autograder.sandbox.limits import Limits
from autograder.sandbox.protocol import Begin, Forked, Order, Reap, Reaped, Report, Up
from autograder.sandbox.serve import Handler, read_frame

LARGEST_ORDER = 1 << 16

MakeHandler = Callable[[Limits], Handler]


def main() -> None:
    """Reads its own arguments; returns when the parent is gone."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--plain", action="store_true", help="without Keras")
    parser.add_argument("--once", type=int, metavar="OUTPUT", help="become the process itself")
    parser.add_argument("channel", type=int)
    options = parser.parse_args()
    make = _imported(options.plain)
    if options.once is not None:
        body = read_frame(options.channel)
        if body is not None:
            order = msgspec.json.decode(body, type=Begin)
            begin.begin(order, options.channel, options.once, make, parent=None)
        return
    Zygote(socket.socket(fileno=options.channel), make).run(unsafe(options.plain))


def unsafe(plain: bool) -> str:
    """Why a fork of this process may hang; "" when it is safe."""
    threads = len(list(Path("/proc/self/task").iterdir()))
    if threads != 1:
        return f"it has {threads} threads"
    if not plain and eager_context_started():
        return "TensorFlow's eager context has started"
    return ""


def eager_context_started() -> bool:
    """Whether TensorFlow has made its eager context, after which forked children hang."""
    started: bool = sys.modules["tensorflow.python.eager.context"]._context is not None
    return started


def _imported(plain: bool) -> MakeHandler:
    if plain:
        from autograder.sandbox.plain import PlainHandler  # noqa: PLC0415  # see below

        return PlainHandler
    # Imported here and not above: with --plain Keras must never come into the process.
    from autograder.sandbox.child import KerasHandler  # noqa: PLC0415

    return KerasHandler


class Zygote:
    """Forks and reaps on order."""

    def __init__(self, control: socket.socket, make: MakeHandler) -> None:
        self.control = control
        self.make = make
        self.alive: dict[int, str] = {}

    def run(self, why_unsafe: str) -> None:
        """Obeys until the parent is gone, then ends every process it started."""
        begin.close_to_others()
        linecache.clearcache()  # source that imports have read: a child would clear its own copy
        gc.collect()
        gc.freeze()  # so that a child's collector does not copy the zygote's pages
        orders = msgspec.json.Decoder(Order)
        self._report(Up(unsafe=why_unsafe))
        try:
            while True:
                body, descriptors = self._receive()
                if not body:
                    return
                match orders.decode(body):
                    case Begin() as order:
                        self._report(Forked(pid=self._fork(order, descriptors)))
                    case Reap(pid=pid):
                        self._report(self._reap(pid))
        finally:
            for pid, folder in list(self.alive.items()):
                self._reap(pid)
                remove(Path(folder))

    def _fork(self, order: Begin, descriptors: list[int]) -> int:
        channel, output = descriptors
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            try:
                begin.begin(order, channel, output, self.make, parent)
            finally:
                os._exit(70)  # never back into the zygote's loop
        os.close(channel)
        os.close(output)
        self.alive[pid] = order.folder
        return pid

    def _reap(self, pid: int) -> Reaped:
        if pid not in self.alive:
            return Reaped(signal=int(signal.SIGKILL))
        for kill in (os.kill, os.killpg):  # its group too, where it has come to have one
            try:
                kill(pid, signal.SIGKILL)
            except OSError:
                continue
        status = os.waitpid(pid, 0)[1]
        del self.alive[pid]
        begin.end_orphans(set(self.alive))
        if os.WIFSIGNALED(status):
            return Reaped(signal=os.WTERMSIG(status))
        return Reaped(status=os.WEXITSTATUS(status))

    def _receive(self) -> tuple[bytes, list[int]]:
        descriptors = array.array("i")
        room = socket.CMSG_LEN(2 * descriptors.itemsize)
        body, ancillary, _, _ = self.control.recvmsg(LARGEST_ORDER, room)
        for level, kind, data in ancillary:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                descriptors.frombytes(data[: len(data) - len(data) % descriptors.itemsize])
        return body, list(descriptors)

    def _report(self, report: Report) -> None:
        self.control.send(msgspec.json.encode(report))


if __name__ == "__main__":
    main()
