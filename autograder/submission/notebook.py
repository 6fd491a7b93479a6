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

import contextlib
import re

import msgspec

from autograder.refusal import BadSource
from autograder.submission.python_cell import definitions, without_magics
from autograder.submission.source import MOST_SOURCE, Span

MOST_OTHERWISE = 2 << 20
"""Characters of a notebook that is of an older format, or no strict JSON (plots may hold NaN): the
one way to read it makes objects of all that stands in it, 160 bytes and 2 microseconds for each."""

MOST_CELLS = 10_000


class Code(msgspec.Struct, frozen=True):
    """A code cell: its number among code cells, nbgrader's id ("" for a learner's own cell), and
    the exercise in whose section it stands ("" above the first). `defined` is what a learner's own
    cell holds for exercises elsewhere."""

    number: int
    grade_id: str
    section: str
    source: str
    defined: str = ""


class _Nbgrader(msgspec.Struct, frozen=True):
    grade_id: str = ""
    solution: bool = False


class _Metadata(msgspec.Struct, frozen=True):
    nbgrader: _Nbgrader = _Nbgrader()


class _Cell(msgspec.Struct, frozen=True):
    cell_type: str
    source: str | list[str] = ""
    metadata: _Metadata = _Metadata()

    @property
    def text(self) -> str:
        """The source, which the format lets be a list of lines."""
        return self.source if isinstance(self.source, str) else "".join(self.source)


class _Notebook(msgspec.Struct, frozen=True):
    cells: list[_Cell] = []
    nbformat: int = 0


def cells_of(text: str) -> tuple[Code, ...] | BadSource:
    """The code cells of a notebook's JSON."""
    try:
        cells = _parsed(text).cells
    except Exception as problem:  # a hostile file can break the parser anyhow
        detail = str(problem).partition("\n")[0][:200]
        return BadSource(problem="not a notebook", detail=detail)
    size = sum(len(cell.text) for cell in cells if cell.cell_type == "code")
    if size > MOST_SOURCE or len(cells) > MOST_CELLS:
        detail = f"its {len(cells)} cells hold {size} characters of code"
        limit = f"the limits are {MOST_CELLS} and {MOST_SOURCE}"
        return BadSource(problem="too large", detail=f"{detail}, {limit}")
    return tuple(_numbered(cells))


def _parsed(text: str) -> _Notebook:
    """Only what the types above name is made; outputs are passed over."""
    with contextlib.suppress(msgspec.MsgspecError):
        found = msgspec.json.decode(text, type=_Notebook)
        if found.nbformat == 4:  # Jupyter's since 2015
            return found
    if len(text) > MOST_OTHERWISE:
        raise ValueError(
            f"it is of an older format, or its outputs hold what JSON lacks, and has more than "
            f"{MOST_OTHERWISE} characters; clear all outputs and save it again"
        )
    import nbformat.converter  # noqa: PLC0415  # slow to import, and rarely needed
    import nbformat.reader  # noqa: PLC0415

    return msgspec.convert(nbformat.converter.convert(nbformat.reader.reads(text), 4), _Notebook)


def _numbered(cells: list[_Cell]) -> list[Code]:
    codes: list[Code] = []
    section = ""
    for cell in cells:
        grade_id = cell.metadata.nbgrader.grade_id
        section = _exercise_of(cell.metadata.nbgrader) or section
        if cell.cell_type == "code":
            source = without_magics(cell.text)
            defined = "" if grade_id else definitions(source)
            codes.append(Code(len(codes) + 1, grade_id, section, source, defined))
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
    marked = any(cell.grade_id for cell in cells)
    parts = [(cell.number, _part(cell, answer, marked=marked)) for cell in cells]
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


def _part(cell: Code, answer: Code, *, marked: bool) -> str:
    name = answer.grade_id or answer.section
    if cell is answer or (cell.grade_id and cell.grade_id.startswith(f"{name}-setup")):
        return cell.source
    if cell.grade_id:
        return ""
    near = marked and cell.section in ("", name) and cell.number < answer.number
    return cell.source if near else cell.defined


def _joined(parts: list[tuple[int, str]]) -> tuple[str, tuple[Span, ...]]:
    lines: list[str] = []
    spans: list[Span] = []
    for number, text in parts:
        own = text.split("\n")
        spans.append(Span(len(lines) + 1, len(own), number))
        lines += own
    return "\n".join(lines) + "\n", tuple(spans)
