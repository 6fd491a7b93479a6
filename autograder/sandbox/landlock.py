"""Landlock: a process gives up files, TCP and signals to others, without being root.

Called through the kernel's own numbers: the packages that wrap it failed on rules for single
files. Structures and bits are those of `linux/landlock.h`.
"""

import ctypes
import os
import struct
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_CREATE, _ADD_RULE, _RESTRICT = 444, 445, 446
_PATH_BENEATH = 1
_EXECUTE, _WRITE, _READ, _LIST, _TRUNCATE, _IOCTL = 1, 1 << 1, 1 << 2, 1 << 3, 1 << 14, 1 << 15
_OF_FILES = _EXECUTE | _WRITE | _READ | _TRUNCATE | _IOCTL
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
"""How many rights over files each version of the interface knows; 16 from version 5 on."""
_BIND_AND_CONNECT = 0b11
_SIGNALS_AND_SOCKETS = 0b11


def version() -> int:
    """The kernel's version of the interface, 0 for none."""
    if sys.platform != "linux":
        return 0
    try:
        return _call(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    except OSError:
        return 0


def restrict(readable: Iterable[Path], writable: Iterable[Path]) -> None:
    """From now on only these paths, no TCP, no signals to other processes; for good.

    Raises OSError where the kernel has no Landlock. Holds for this thread and what it starts.
    """
    known = version()
    if known == 0:
        raise OSError("this kernel has no Landlock")
    rights = (1 << _FILE_RIGHTS.get(known, 16)) - 1
    network = _BIND_AND_CONNECT if known >= 4 else 0
    scope = _SIGNALS_AND_SOCKETS if known >= 6 else 0
    size = 8 if known < 4 else 16 if known < 6 else 24
    attributes = struct.pack("=QQQ", rights, network, scope)[:size]
    rules = _call(_CREATE, ctypes.c_char_p(attributes), ctypes.c_size_t(size), ctypes.c_uint32(0))
    try:
        for path in readable:
            _allow(rules, path, _READ | _LIST)
        for path in writable:
            _allow(rules, path, rights & ~_EXECUTE)
        _allow(rules, Path(os.devnull), _READ | _WRITE)
        _call(_RESTRICT, ctypes.c_int(rules), ctypes.c_uint32(0))
    finally:
        os.close(rules)


def _allow(rules: int, path: Path, rights: int) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:  # not on this machine, so nothing to allow
        return
    try:
        allowed = rights if path.is_dir() else rights & _OF_FILES
        rule = struct.pack("=Qi", allowed, place)
        _call(
            _ADD_RULE,
            ctypes.c_int(rules),
            ctypes.c_int(_PATH_BENEATH),
            ctypes.c_char_p(rule),
            ctypes.c_uint32(0),
        )
    finally:
        os.close(place)


@cache
def _library() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _call(number: int, *arguments: object) -> int:
    result: int = _library().syscall(ctypes.c_long(number), *arguments)
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result
