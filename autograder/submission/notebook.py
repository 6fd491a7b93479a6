"""A unit notebook, read as data: which code in it belongs to one exercise.

No kernel, no magics, no shell; outputs, kernelspec and trust flags are not looked at. The text of
an exercise is put together, in the notebook's order, from

    its `<exercise>-setup` cells and its answer cell      whole
    the learner's own cells above its answer, in its own  whole
      section or above the first exercise
    the learner's own cells elsewhere                     imports, functions, classes, constants
    every other nbgrader cell (checks, other answers)     dropped

so a helper defined anywhere serves every exercise, and an experiment with one exercise
(`model = stack()`) cannot break another.
"""

import re
from typing import Any

import msgspec

from autograder.refusal import BadSource
from autograder.submission.python_cell import definitions, without_magics
from autograder.submission.source import Span


class Code(msgspec.Struct, frozen=True):
    """A code cell: its number among code cells, nbgrader's id ("" for a learner's own cell), and
    the exercise in whose section it stands ("" above the first)."""

    number: int
    grade_id: str
    section: str
    source: str


class _Nbgrader(msgspec.Struct, frozen=True):
    grade_id: str = ""
    solution: bool = False


class _Metadata(msgspec.Struct, frozen=True):
    nbgrader: _Nbgrader = _Nbgrader()


class _Cell(msgspec.Struct, frozen=True):
    cell_type: str
    source: str = ""
    metadata: _Metadata = _Metadata()


class _Notebook(msgspec.Struct, frozen=True):
    cells: list[_Cell]


def cells_of(text: str) -> tuple[Code, ...] | BadSource:
    """The code cells of a notebook's JSON."""
    try:
        cells = msgspec.convert(_parsed(text), _Notebook).cells
    except Exception as problem:  # a hostile file can break the parser anyhow
        detail = str(problem).partition("\n")[0][:200]
        return BadSource(problem="not a notebook", detail=detail)
    return tuple(_numbered(cells))


def _parsed(text: str) -> Any:  # noqa: ANN401  # JSON of unknown shape, checked by the caller
    import nbformat.converter  # noqa: PLC0415  # slow to import, and most submissions are .py files
    import nbformat.reader  # noqa: PLC0415

    return nbformat.converter.convert(nbformat.reader.reads(text), 4)


def _numbered(cells: list[_Cell]) -> list[Code]:
    codes: list[Code] = []
    section = ""
    for cell in cells:
        grade_id = cell.metadata.nbgrader.grade_id
        section = _exercise_of(cell.metadata.nbgrader) or section
        if cell.cell_type == "code":
            codes.append(Code(len(codes) + 1, grade_id, section, without_magics(cell.source)))
    return codes


def _exercise_of(cell: _Nbgrader) -> str:
    """The answer's id is its exercise, and "siamese-setup" belongs to `siamese`: names of
    functions hold no dash. The unit's own cells ("setup") belong to none."""
    name, dash, _ = cell.grade_id.partition("-")
    return name if dash or cell.solution else ""


def code_of(cells: tuple[Code, ...], name: str) -> tuple[str, tuple[Span, ...]] | BadSource:
    """The text of exercise `name`, and where its lines come from."""
    answer = _answer(cells, name)
    if isinstance(answer, BadSource):
        return answer
    parts = [(cell.number, _part(cell, answer, cells)) for cell in cells]
    return _joined([(number, text) for number, text in parts if text.strip()])


def _answer(cells: tuple[Code, ...], name: str) -> Code | BadSource:
    marked = [cell for cell in cells if cell.grade_id == name]
    if len(marked) > 1:
        numbers = " and ".join(str(cell.number) for cell in marked)
        detail = f"code cells {numbers} are both marked as the answer of {name}"
        return BadSource(problem="not a notebook", detail=detail)
    if marked:
        return marked[0]
    head = re.compile(rf"^(?:async\s+)?def\s+{re.escape(name)}\b", re.MULTILINE)
    defining = [cell for cell in cells if head.search(cell.source)]
    if defining:
        return defining[-1]
    return BadSource(problem="missing function", detail=f"no cell defines {name}")


def _part(cell: Code, answer: Code, cells: tuple[Code, ...]) -> str:
    name = answer.grade_id or answer.section
    if cell is answer or (cell.grade_id and cell.grade_id.startswith(f"{name}-setup")):
        return cell.source
    if cell.grade_id:
        return ""
    marked = any(other.grade_id for other in cells)
    near = marked and cell.section in ("", name) and cell.number < answer.number
    return cell.source if near else definitions(cell.source)


def _joined(parts: list[tuple[int, str]]) -> tuple[str, tuple[Span, ...]]:
    lines: list[str] = []
    spans: list[Span] = []
    for number, text in parts:
        own = text.split("\n")
        spans.append(Span(len(lines) + 1, len(own), number))
        lines += own
    return "\n".join(lines) + "\n", tuple(spans)
