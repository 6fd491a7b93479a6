"""What release wrote last time: exercises/.manifest.json, path -> SHA-256.

While files are being replaced a second one, `.manifest.json.next`, lists the new ones; it becomes
the manifest at the end. A release that dies half-way leaves both, so that the next one still
knows every file as its own.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import msgspec

from autograder.release.problems import BadManifest

NAME = ".manifest.json"
NEXT = NAME + ".next"


def digest(data: bytes) -> str:
    """A file's SHA-256, in hex."""
    return hashlib.sha256(data).hexdigest()


def encoded(files: Mapping[str, bytes]) -> bytes:
    """The manifest of these files; the same bytes for the same files."""
    listed = {path: digest(data) for path, data in files.items()}
    return (json.dumps(listed, indent=1, sort_keys=True) + "\n").encode()


def read(exercises: Path) -> dict[str, set[str]]:
    """The digests by which each path is known as release's own; empty before the first release."""
    known: dict[str, set[str]] = {}
    for name in (NAME, NEXT):
        for path, value in _one(exercises / name).items():
            known.setdefault(path, set()).add(value)
    return known


def _one(file: Path) -> dict[str, str]:
    if not file.exists():
        return {}
    try:
        listed = msgspec.json.decode(file.read_bytes(), type=dict[str, str])
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise BadManifest(
            f"{file} is not the list that release wrote. Restore it: {RESTORE}"
        ) from problem
    for path in listed:
        parts = PurePosixPath(path).parts
        if ".." in parts or PurePosixPath(path).is_absolute():
            raise BadManifest(
                f"{file} names a file outside its folder: {path}. Restore it: {RESTORE}"
            )
    return listed


RESTORE = "`git checkout exercises/.manifest.json`."


def write_next(exercises: Path, files: Mapping[str, bytes]) -> None:
    """Notes what is about to be written."""
    replace(exercises / NEXT, encoded(files))


def commit(exercises: Path) -> None:
    """Makes what was noted the manifest."""
    (exercises / NEXT).replace(exercises / NAME)


def replace(file: Path, data: bytes) -> None:
    """Writes a file whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(data)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
