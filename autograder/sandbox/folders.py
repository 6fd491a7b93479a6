"""The folder that a confined process writes into, of whatever shape it has become.

Names may be no text, paths longer than any path may be, folders closed to their owner: everything
is reached from the folder above it, one step at a time, and links are never followed.
"""

import contextlib
import os
import secrets
import stat
from collections.abc import Iterator
from itertools import count
from pathlib import Path

MOST_FILES = 2000
DEEPEST = 50
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


class _TooMany(Exception):  # noqa: N818  # an end of counting, and no error
    """More files or deeper folders than are counted."""


def larger_than(folder: Path, most: int) -> bool:
    """Whether the files below a folder hold more than `most` bytes, or are too many to count."""
    total = 0
    try:
        for seen, size in enumerate(_sizes(str(folder), None, DEEPEST)):
            total += size
            if total > most or seen >= MOST_FILES:
                return True
    except _TooMany:
        return True
    return False


def remove(folder: Path) -> None:
    """Removes a folder with all that is in it, as far as the system lets us."""
    with contextlib.suppress(OSError):
        with _opened(str(folder), None) as top:
            _empty(top)
        folder.rmdir()


def _sizes(name: str, above: int | None, levels: int) -> Iterator[int]:
    """Bytes on disk of every file and folder in it. What is gone meanwhile is left out."""
    if not levels:
        raise _TooMany
    try:
        with _opened(name, above) as folder, os.scandir(folder) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    status = entry.stat(follow_symlinks=False)
                    yield status.st_blocks * 512
                    if stat.S_ISDIR(status.st_mode):
                        yield from _sizes(entry.name, folder, levels - 1)
    except OSError:  # gone, or no folder any more; what is in it stays capped file by file
        return


def _empty(top: int) -> None:
    """Moves what is inside its folders up into it, until there are only files to remove."""
    fresh = (f"{secrets.token_hex(8)}-{number}" for number in count())
    stuck: set[str] = set()
    while left := set(os.listdir(top)) - stuck:
        for name in left:
            try:
                if stat.S_ISDIR(os.lstat(name, dir_fd=top).st_mode):
                    _lift(name, top, fresh)
                else:
                    os.unlink(name, dir_fd=top)
            except OSError:
                stuck.add(name)


def _lift(name: str, top: int, fresh: Iterator[str]) -> None:
    with _opened(name, top) as folder:
        for inside in os.listdir(folder):  # noqa: PTH208  # of a descriptor, not of a path
            if stat.S_ISDIR(os.lstat(inside, dir_fd=folder).st_mode):
                with _opened(inside, folder):  # only its owner may move one, and write into it
                    pass
            os.rename(inside, next(fresh), src_dir_fd=folder, dst_dir_fd=top)
    os.rmdir(name, dir_fd=top)


@contextlib.contextmanager
def _opened(name: str, above: int | None) -> Iterator[int]:
    """A folder's descriptor, made open to its owner where it was not."""
    try:
        folder = os.open(name, _FOLDER, dir_fd=above)
    except PermissionError:
        if not hasattr(os, "O_PATH"):
            raise
        closed = os.open(name, os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=above)
        try:
            Path(f"/proc/self/fd/{closed}").chmod(0o700)
        finally:
            os.close(closed)
        folder = os.open(name, _FOLDER, dir_fd=above)
    try:
        if os.fstat(folder).st_mode & 0o700 != 0o700:
            with contextlib.suppress(OSError):  # another user's, and we are root
                os.fchmod(folder, 0o700)
        yield folder
    finally:
        os.close(folder)
