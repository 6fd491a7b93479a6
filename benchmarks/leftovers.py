"""What a grader holds on to while it grades, read off /proc. Linux only."""

import os
import tempfile
from pathlib import Path

import msgspec

from autograder.sandbox import Door


class Leftovers(msgspec.Struct, frozen=True):
    """Memory in MB, and counts."""

    parent_mb: float
    zygote_mb: float
    descriptors: int
    processes: int
    temporary_files: int

    @classmethod
    def of(cls, door: Door) -> "Leftovers":
        """As it is now, between two submissions."""
        below = children(os.getpid())
        return cls(
            parent_mb=resident(os.getpid()),
            zygote_mb=sum(resident(pid) for pid in below),
            descriptors=len(list(Path("/proc/self/fd").iterdir())),
            processes=len(below) + sum(len(children(pid)) for pid in below),
            temporary_files=sum(1 for _ in door.home.rglob("*"))
            + sum(1 for _ in Path(tempfile.gettempdir()).glob("autograder-*")),
        )


def own_memory(door: Door) -> float:
    """MB that the door's running children have to themselves, the most of any one."""
    del door
    pids = [pid for zygote in children(os.getpid()) for pid in children(zygote)]
    return max(private(pid) for pid in pids)


def private(pid: int) -> float:
    """MB that no other process shares."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024


def resident(pid: int) -> float:
    """MB in memory, shared or not."""
    return (
        int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 2**20
    )


def children(pid: int) -> list[int]:
    """Processes started by this one."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]
