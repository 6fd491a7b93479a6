"""The layers of confinement, put on by the process itself before any of the learner's code.

Each is put on where the machine has it, and reports "applied" or "unavailable: " and why. The
order matters: what needs privileges comes before they are dropped, and seccomp, which forbids
the calls that the others need, comes last. All of it needs a process with one thread.
"""

import contextlib
import ctypes
import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path

from autograder.sandbox import landlock, reach, seccomp
from autograder.sandbox.policy import APPLIED
from autograder.sandbox.protocol import Begin

_PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS, _PR_CAPBSET_DROP = 4, 38, 24
_CLONE_NEWNET, _CLONE_NEWIPC, _CLONE_NEWNS = 0x4000_0000, 0x0800_0000, 0x0002_0000
_MS_BIND, _MS_PRIVATE = 0x1000, 0x4_0000
_MOUNT_SETATTR, _ATTR_RDONLY = 442, 1
_AT_FDCWD, _AT_RECURSIVE = -100, 0x8000
_LAST_CAPABILITY = 63
_CAPABILITIES_VERSION = 0x2008_0522


LEFT_OFF = "unavailable: left off for a test"
LAYERS = (
    *("rlimits", "network", "mounts", "uid", "capabilities", "privileges", "landlock", "seccomp"),
)
"""The names of the layers, in the order in which they are put on."""


class Unavailable(Exception):  # noqa: N818  # a layer says why it is not there
    """The machine lacks it; the text says why."""


def confine(order: Begin, *, plain: bool) -> dict[str, str]:
    """Puts on every layer there is; what each reports, by its name.

    A `plain` process is left no way to read Keras's files.
    """
    folder = Path(order.folder)
    layers: dict[str, Callable[[], None]] = {
        "rlimits": lambda: limit(order),
        "network": alone_in_network,
        "mounts": lambda: write_only_in(folder),
        "uid": lambda: live_as(order, folder),
        "capabilities": drop_capabilities,
        "privileges": no_new_privileges,
        "landlock": lambda: landlock.restrict(reach.readable(plain=plain), [folder]),
        "seccomp": seccomp.restrict,
    }
    return {
        name: LEFT_OFF if name in order.without else _reported(put_on)
        for name, put_on in layers.items()
    }


def limit(order: Begin) -> None:
    """rlimits, but for the number of processes: that counts per user (`live_as`)."""
    limits = order.limits
    wanted = {
        "RLIMIT_CORE": 0,
        "RLIMIT_CPU": limits.cpu,
        "RLIMIT_FSIZE": limits.file,
        "RLIMIT_NOFILE": limits.descriptors,
        "RLIMIT_DATA": limits.memory << 20,
    }
    for name, most in wanted.items():
        _at_most(name, most)


def _at_most(name: str, most: int) -> None:
    which = getattr(resource, name)
    hardest = resource.getrlimit(which)[1]
    allowed = most if hardest == resource.RLIM_INFINITY else min(most, hardest)
    # the soft CPU limit a second below: its signal says what happened, SIGKILL does not
    soft = max(1, allowed - 1) if name == "RLIMIT_CPU" else allowed
    resource.setrlimit(which, (soft, allowed))


def alone_in_network() -> None:
    """A network and message queues of its own, with nobody else there. Root only."""
    _called("unshare", ctypes.c_int(_CLONE_NEWNET | _CLONE_NEWIPC))


def write_only_in(folder: Path) -> None:
    """Sees every file system as read-only but for its own folder. Root only, Linux 5.12."""
    _called("unshare", ctypes.c_int(_CLONE_NEWNS))
    _set_mounts("/", _AT_RECURSIVE, propagation=_MS_PRIVATE)  # what follows stays in here
    here = str(folder).encode()
    _called("mount", here, here, None, ctypes.c_ulong(_MS_BIND), None)
    _set_mounts("/", _AT_RECURSIVE, on=_ATTR_RDONLY)
    _set_mounts(folder, 0, off=_ATTR_RDONLY)
    os.chdir(folder)  # the folder as it was before is read-only like the rest


def _set_mounts(
    path: Path | str, flags: int, *, on: int = 0, off: int = 0, propagation: int = 0
) -> None:
    """`mount_setattr`, with the four numbers of `struct mount_attr`."""
    attributes = (ctypes.c_uint64 * 4)(on, off, propagation, 0)
    _called(
        "syscall",
        ctypes.c_long(_MOUNT_SETATTR),
        ctypes.c_int(_AT_FDCWD),
        str(path).encode(),
        ctypes.c_uint(flags),
        attributes,
        ctypes.c_size_t(ctypes.sizeof(attributes)),
    )


def live_as(order: Begin, folder: Path) -> None:
    """Becomes a user of its own, all of whose processes and threads are this process's."""
    become(order.uid, folder)
    if "rlimits" not in order.without:
        _at_most("RLIMIT_NPROC", order.limits.threads)


def become(uid: int, folder: Path) -> None:
    """Becomes another user, who owns the folder and nothing else. Root only."""
    if os.geteuid() != 0:
        raise Unavailable("only root can become another user")
    barred = reach.barred()
    if barred is not None:
        raise Unavailable(f"another user could not read Python's own files below {barred}")
    os.chown(folder, uid, uid)
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)


def drop_capabilities() -> None:
    """Gives up every power of root, for root that could not become another user as well."""
    with contextlib.suppress(OSError):  # needs a power itself: those without have none to drop
        for capability in range(_LAST_CAPABILITY + 1):
            _called("prctl", ctypes.c_int(_PR_CAPBSET_DROP), ctypes.c_ulong(capability), 0, 0, 0)
    header = (ctypes.c_uint32 * 2)(_CAPABILITIES_VERSION, 0)
    none = (ctypes.c_uint32 * 6)()
    _called("capset", header, none)


def no_new_privileges() -> None:
    """No set-user-id program raises it any more, and no process of its user looks into it."""
    _called("prctl", ctypes.c_int(_PR_SET_NO_NEW_PRIVS), ctypes.c_ulong(1), 0, 0, 0)
    _called("prctl", ctypes.c_int(_PR_SET_DUMPABLE), ctypes.c_ulong(0), 0, 0, 0)


def _called(name: str, *arguments: object) -> None:
    if sys.platform != "linux":
        raise Unavailable("only Linux has it")
    library = ctypes.CDLL(None, use_errno=True)
    if getattr(library, name)(*arguments) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _reported(put_on: Callable[[], None]) -> str:
    try:
        put_on()
    except Exception as problem:  # whatever is missing here, the others still hold
        return f"unavailable: {problem}"
    return APPLIED
