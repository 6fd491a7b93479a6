"""What a process wrote is counted and removed, whatever shape it has."""

import os
from pathlib import Path

import pytest

from autograder.sandbox.folders import larger_than, remove

LIMIT = 1 << 20


def nested(folder: Path, name: str, levels: int) -> None:
    """Folders inside folders, deeper than a path can name; a file of 2 MB in the innermost."""
    here = os.open(".", os.O_RDONLY)
    try:
        os.chdir(folder)
        for _ in range(levels):
            os.mkdir(name)  # noqa: PTH102  # relative: the whole path would be too long
            os.chdir(name)
        Path("file").write_bytes(bytes(2 * LIMIT))
    finally:
        os.fchdir(here)
        os.close(here)


@pytest.mark.parametrize(("name", "levels"), [("d", 3000), ("x" * 250, 20), ("d", 20)])
def test_folders_of_any_depth_are_counted_and_removed(
    tmp_path: Path, name: str, levels: int
) -> None:
    """Deeper than a recursion goes, and longer than a path may be."""
    folder = tmp_path / "child"
    folder.mkdir()
    nested(folder, name, levels)
    assert larger_than(folder, LIMIT)
    remove(folder)
    assert not folder.exists()


@pytest.mark.parametrize("mode", [0o000, 0o300, 0o500])
def test_closed_folders_are_counted_and_removed(tmp_path: Path, mode: int) -> None:
    """Folders that may be entered and not listed, or neither."""
    folder = tmp_path / "child"
    (folder / "closed").mkdir(parents=True)
    nested(folder / "closed", "d", 2)
    (folder / "closed").chmod(mode)
    assert larger_than(folder, LIMIT)
    remove(folder)
    assert not folder.exists()


def test_links_are_neither_followed_nor_counted(tmp_path: Path) -> None:
    """What they point to is not the process's, and stays."""
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "file").write_bytes(bytes(2 * LIMIT))
    folder = tmp_path / "child"
    folder.mkdir()
    (folder / "link").symlink_to(kept)
    (folder / "ring").symlink_to("ring")
    assert not larger_than(folder, LIMIT)
    remove(folder)
    assert not folder.exists()
    assert (kept / "file").exists()


def test_no_folder_is_empty_and_gone(tmp_path: Path) -> None:
    """A process that never wrote."""
    assert not larger_than(tmp_path / "none", LIMIT)
    remove(tmp_path / "none")
