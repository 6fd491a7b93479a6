"""What in exercises/ is not what a release would make. Nothing is written.

Bytes are compared, for everything but blueprints: there wirings, cases and plans must be equal,
and evidence equal within the tolerance of a probe, for another processor gives other last digits.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from autograder.blueprint import Blueprint, Probe
from autograder.evidence import Evidence, agree
from autograder.release import manifest
from autograder.release.draft import BLUEPRINTS
from autograder.release.pieces import blueprints


@dataclass(frozen=True)
class Stale:
    """A path under exercises/ and what is the matter with it."""

    path: str
    why: str

    def __str__(self) -> str:
        return f"{self.path}: {self.why}"


def stale(files: Mapping[str, bytes], exercises: Path) -> tuple[Stale, ...]:
    """Every file that a release would write, replace or remove."""
    known = manifest.read(exercises)
    found: list[Stale] = []
    for path, data in files.items():
        file = exercises / path
        if not file.is_file():
            found.append(Stale(path, "missing"))
        elif not same(file.name, file.read_bytes(), data):
            found.append(Stale(path, "differs from what its solution gives now"))
        elif manifest.digest(file.read_bytes()) not in known.get(path, set()):
            found.append(Stale(path, f"not as {manifest.NAME} lists it"))
    found += [Stale(path, "no solution makes it any more") for path in known if path not in files]
    return tuple(found)


def same(name: str, found: bytes, made: bytes) -> bool:
    """Whether a file is as good as the one just made."""
    if found == made or name != BLUEPRINTS:
        return found == made
    try:
        old = blueprints(found)
    except (ValueError, TypeError, AttributeError):  # not a blueprints.json at all
        return False
    new = blueprints(made)
    return old.keys() == new.keys() and all(_agree(old[key], new[key]) for key in new)


def _agree(old: Blueprint, new: Blueprint) -> bool:
    if _bare(old) != _bare(new):
        return False
    pairs = zip(_bank(old), _bank(new), strict=True)
    return all(_same_evidence(one.evidence, other.evidence) for one, other in pairs)


def _same_evidence(old: Evidence, new: Evidence) -> bool:
    return old.arrays.keys() == new.arrays.keys() and not agree(old, new, new.arrays)


def _bank(blueprint: Blueprint) -> list[Probe]:
    return [probe for case in blueprint.cases for probe in case.bank]


def _bare(blueprint: Blueprint) -> Blueprint:
    """Without the evidence: what must be equal to the last byte."""
    replace = msgspec.structs.replace
    cases = tuple(
        replace(case, bank=tuple(replace(probe, evidence=Evidence({})) for probe in case.bank))
        for case in blueprint.cases
    )
    return replace(blueprint, cases=cases)
