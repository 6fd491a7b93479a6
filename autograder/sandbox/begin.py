"""How a confined process begins: alone, in its folder, confined, and only then listening."""

import contextlib
import ctypes
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from autograder.refusal import Unreadable
from autograder.sandbox import confine
from autograder.sandbox.limits import Limits
from autograder.sandbox.pins import places
from autograder.sandbox.protocol import Begin, Ready, Refused, frame
from autograder.sandbox.serve import Handler, serve, write

_LINUX = sys.platform == "linux"
_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_CHILD_SUBREAPER = 1, 4, 36


def begin(
    order: Begin,
    channel: int,
    output: int,
    make: Callable[[Limits], Handler],
    parent: int | None,
) -> None:
    """Becomes a confined process and answers requests; ends with the process.

    `parent` is the zygote it was forked from, None for a process of its own.
    """
    try:
        ready, handler = _settled(order, channel, output, make, parent)
    except Exception as problem:  # nothing of the learner's has run: the parent is to know
        reason = f"{type(problem).__name__}: {problem}"
        write(channel, frame(Refused(refusal=Unreadable(reason=reason))))
        os._exit(1)
    write(channel, frame(ready))
    serve(channel, handler, order.limits)
    os._exit(0)


def _settled(
    order: Begin,
    channel: int,
    output: int,
    make: Callable[[Limits], Handler],
    parent: int | None,
) -> tuple[Ready, Handler]:
    _alone(channel, output)
    os.chdir(order.folder)
    os.environ.update(places(Path(order.folder)))
    os.umask(0o077)
    handler = make(order.limits)
    layers = confine.confine(order, plain=handler.plain)
    if parent is not None:
        die_with(parent)
    handler.warm()
    _print_to(output)
    return Ready(layers=layers), handler


def die_with(parent: int) -> None:
    """Ends this process when its parent ends. A change of user clears it: call it after."""
    _prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL))
    if os.getppid() != parent:
        os._exit(0)


def close_to_others() -> None:
    """For a zygote: not to be looked into by processes of its user, and heir of all orphans."""
    _prctl(_PR_SET_DUMPABLE, 0)
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def end_orphans(known: set[int]) -> None:
    """Ends every child of this process that is not in `known`: what an ended process left."""
    for _ in range(1000):  # a process that keeps starting others is met again, until it is not
        orphans = children() - known
        for pid in orphans:
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)
            with contextlib.suppress(OSError):
                os.waitpid(pid, 0)
        if not orphans:
            return


def children() -> set[int]:
    """Processes whose parent is this one."""
    me, found = os.getpid(), set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError, ValueError, IndexError):
                fields = (entry / "stat").read_text(errors="replace").rpartition(")")[2].split()
                if int(fields[1]) == me:
                    found.add(int(entry.name))
    return found


def _alone(channel: int, output: int) -> None:
    with contextlib.suppress(OSError):  # already the leader of a session when started as one
        os.setsid()
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    lowest = 3
    for kept in sorted({channel, output}):
        os.closerange(lowest, kept)
        lowest = kept + 1
    os.closerange(lowest, 1 << 16)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def _print_to(output: int) -> None:
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.close(output)
    for number, name in ((1, "stdout"), (2, "stderr")):
        stream = open(  # noqa: SIM115  # for the life of the process
            number, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False
        )
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


def _prctl(option: int, value: int) -> None:
    if _LINUX:
        ctypes.CDLL(None).prctl(option, ctypes.c_ulong(value), 0, 0, 0)
