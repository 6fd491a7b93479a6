"""A draft -> files under exercises/, never over a learner's work."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.release import manifest
from autograder.release.freshness import same
from autograder.release.problems import Edited


@dataclass(frozen=True)
class Installed:
    """Paths under exercises/, by what was done with them."""

    written: tuple[str, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]


def install(files: Mapping[str, bytes], exercises: Path) -> Installed:
    """Writes what changed, and removes what release wrote before and makes no more.

    Raises `Edited`, before anything is written, if a file in the way is not as release left it.
    Blueprints that differ only in the last digits of their evidence, as another processor makes
    them, are kept as they are.
    """
    known = manifest.read(exercises)
    gone = [path for path in known if path not in files and (exercises / path).exists()]
    edited = [path for path in files if _edited(exercises / path, files[path], known.get(path))]
    edited += [path for path in gone if not _ours(exercises / path, known[path])]
    if edited:
        raise Edited(sorted(edited))
    final = {path: _settled(exercises / path, data) for path, data in files.items()}
    manifest.write_next(exercises, final)
    changed = [path for path, data in final.items() if _read(exercises / path) != data]
    for path in changed:
        manifest.replace(exercises / path, final[path])
    for path in gone:
        _remove(exercises / path, exercises)
    manifest.commit(exercises)
    kept = tuple(path for path in final if path not in changed)
    return Installed(tuple(changed), kept, tuple(gone))


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _ours(file: Path, digests: set[str]) -> bool:
    found = _read(file)
    return found is not None and manifest.digest(found) in digests


def _edited(file: Path, data: bytes, digests: set[str] | None) -> bool:
    """In the way and neither what release wrote nor what it is about to write."""
    if not file.exists():
        return False
    return _read(file) != data and not _ours(file, digests or set())


def _settled(file: Path, data: bytes) -> bytes:
    found = _read(file)
    return found if found is not None and same(file.name, found, data) else data


def _remove(file: Path, exercises: Path) -> None:
    file.unlink()
    for folder in file.parents:
        if folder == exercises or any(folder.iterdir()):
            break
        folder.rmdir()
