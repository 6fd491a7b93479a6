"""What a process of root's can write where every file system is read-only but its own folder."""

import os
import sys
from pathlib import Path

import pytest

from autograder.refusal import Refusal
from autograder.sandbox import Door

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root makes a mount namespace"
)

TRY = """
import os

def tried(path):
    try:
        with open(path, "w") as file:
            return file.write("x")
    except OSError as problem:
        return problem.strerror

def f(outside):
    os.mkdir("inside")
    places = {"mine": "mine", "deeper": "inside/mine", "absolute": os.path.abspath("also"),
              "null": "/dev/null", "outside": outside + "/new", "above": "../new"}
    return {name: tried(path) for name, path in places.items()}
"""


def test_only_its_own_folder_takes_files(tmp_path: Path) -> None:
    """Without Landlock as well; and the grader sees its own file systems as they were."""
    with Door(without=("landlock", "uid")) as door, door.open() as child:
        assert child.load("mine.py", TRY, "f", forbid_keras=True) is None
        found = child.answers(repr({"outside": str(tmp_path)}))
        if door.layers["mounts"] != "applied":
            pytest.skip(door.layers["mounts"])
    assert not isinstance(found, Refusal)
    written = {name for name, said in found.items() if said == 1}
    assert written == {"mine", "deeper", "absolute", "null"}
    assert found["outside"] == "Read-only file system"
    (tmp_path / "ours").write_text("x")
    assert [path.name for path in tmp_path.iterdir()] == ["ours"]
