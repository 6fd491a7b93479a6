"""What a grader holds on to while it grades, read off /proc. Linux only."""

import os
from pathlib import Path

import msgspec

from autograder.sandbox import Door


class Leftovers(msgspec.Struct, frozen=True):
    """Memory in MB, and counts; the zygotes' together.

    USS is what a process has to itself, PSS that and its share of the rest. A zygote shares most
    of its pages with its children while they run, so for it RSS is the steady measure.
    """

    parent_uss_mb: float
    parent_pss_mb: float
    zygote_rss_mb: float
    zygote_pss_mb: float
    descriptors: int
    zygote_descriptors: int
    processes: int
    temporary_files: int

    @classmethod
    def of(cls, door: Door) -> "Leftovers":
        """As it is now; with submissions under way their processes and files count too."""
        below = children(os.getpid())
        return cls(
            parent_uss_mb=memory(os.getpid(), "Private_"),
            parent_pss_mb=memory(os.getpid(), "Pss:"),
            zygote_rss_mb=sum(memory(pid, "Rss:") for pid in below),
            zygote_pss_mb=sum(memory(pid, "Pss:") for pid in below),
            descriptors=open_files(os.getpid()),
            zygote_descriptors=sum(open_files(pid) for pid in below),
            processes=len(below) + sum(len(children(pid)) for pid in below),
            temporary_files=sum(1 for _ in door.home.rglob("*")),
        )


def own_memory(kind: str = "Private_Dirty") -> float:
    """MB that this process's running children have to themselves, the most of any one."""
    pids = [pid for zygote in children(os.getpid()) for pid in children(zygote)]
    return max((memory(pid, kind) for pid in pids), default=0.0)


def memory(pid: int, kind: str) -> float:
    """MB of a kind that `smaps_rollup` knows; 0 for a process that is gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith(kind)) / 1024


def open_files(pid: int) -> int:
    """How many descriptors a process has open."""
    return len(list(Path(f"/proc/{pid}/fd").iterdir()))


def children(pid: int) -> list[int]:
    """Processes started by this one."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [int(child) for child in task.read_text().split()]
        except OSError:  # gone meanwhile
            continue
    return found
