"""Released files as pieces of plain text, each with its exercise and its place: notebooks by
cell, blueprints decoded."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
import nbformat

from autograder.blueprint import Blueprint, decode


@dataclass(frozen=True)
class Piece:
    """Some released text. `exercise` is "" where it stands for the whole unit; `where` tells a
    place inside the file ("cell 4", "hints[1]"), "" where lines count from the file's first."""

    exercise: str
    file: str
    where: str
    text: str


def pieces(files: Mapping[str, bytes], names: frozenset[str]) -> Iterator[Piece]:
    """Everything that can be read in a unit's released files; `names` are its exercises."""
    for file, data in files.items():
        text = data.decode("utf-8")
        if file.endswith(".ipynb"):
            yield from _cells(file, text, names)
        elif file.endswith(".json"):
            for name, blueprint in blueprints(data).items():
                yield from _strings(name, file, "", _readable(blueprint))
        else:
            stem = file.rsplit("/", 1)[-1].removesuffix(".py")
            yield Piece(stem if stem in names else "", file, "", text)


def blueprints(data: bytes) -> dict[str, Blueprint]:
    """A released blueprints.json, decoded; raises ValueError for anything else."""
    return {name: decode(text) for name, text in json.loads(data).items()}


def _cells(file: str, text: str, names: frozenset[str]) -> Iterator[Piece]:
    """A cell belongs to the exercise its id begins with: `siamese-task`, `siamese-answer`."""
    for number, cell in enumerate(nbformat.reads(text, as_version=4).cells, start=1):
        name = cell.id.rsplit("-", 1)[0]
        yield Piece(name if name in names else "", file, f"cell {number}", cell.source)


def _readable(blueprint: Blueprint) -> Any:  # noqa: ANN401  # nested lists and dicts of any kind
    """What of a blueprint is text: arguments are compared as values, evidence is numbers."""
    cases = tuple(msgspec.structs.replace(case, arguments="", bank=()) for case in blueprint.cases)
    return msgspec.to_builtins(msgspec.structs.replace(blueprint, cases=cases))


def _strings(name: str, file: str, where: str, item: Any) -> Iterator[Piece]:  # noqa: ANN401
    if isinstance(item, str):
        yield Piece(name, file, f"{name}{where}", item)
    elif isinstance(item, dict):
        for key, value in item.items():
            yield from _strings(name, file, f"{where}.{key}", value)
    elif isinstance(item, list | tuple):
        for position, value in enumerate(item):
            yield from _strings(name, file, f"{where}[{position}]", value)
