"""Where the parts of a solution file stand: docstring, functions, regions, literals.

Regions are found as nbgrader finds them: a line that holds the marker's words, wherever they
stand in it.
"""

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from autograder.exercise.kinds import BadExercise

SOLUTION = "SOLUTION"
HIDDEN = "HIDDEN TESTS"


@dataclass(frozen=True)
class Span:
    """Lines of a file, counted from 1, both ends included."""

    first: int
    last: int

    def holds(self, other: "Span") -> bool:
        """Whether all of `other` lies inside."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: "Span") -> bool:
        """Whether the two have a line in common."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True)
class Anatomy:
    """The parts of one solution file.

    `docstring` is None where there is none. `function` and `given` are the nodes and, in
    `function_span` and `given_span`, their lines, decorators and closing markers included.
    `solutions` and `hidden` are the regions with their marker lines.
    """

    lines: tuple[str, ...]
    tree: ast.Module
    docstring: Span | None
    function: ast.FunctionDef
    function_span: Span
    given: ast.FunctionDef | None
    given_span: Span | None
    solutions: tuple[Span, ...]
    hidden: tuple[Span, ...]

    def text(self, span: Span) -> str:
        """The lines of a span, without a line end after the last."""
        return "\n".join(self.lines[span.first - 1 : span.last])

    def without(self, spans: Iterable[Span]) -> str:
        """The file with those lines left out, and never more than two blank lines in a row."""
        cut = {number for span in spans for number in range(span.first, span.last + 1)}
        return squeezed(
            [line for number, line in enumerate(self.lines, start=1) if number not in cut]
        )

    @property
    def answers(self) -> tuple[str, ...]:
        """The text of each SOLUTION region, without its markers."""
        return tuple(self.text(Span(span.first + 1, span.last - 1)) for span in self.solutions)


def anatomy(where: Path | str, source: str, name: str) -> Anatomy:
    """Takes a solution file apart; raises `BadExercise` where a part is missing or astray."""
    tree = _parsed(where, source)
    lines = tuple(source.splitlines())
    solutions = _regions(where, lines, SOLUTION)
    function = _function(where, tree, name)
    if function is None:
        raise BadExercise(
            where,
            f"looked for a function named like the file, `{name}`, and found {_found(tree)}.",
            f"Name the function `{name}`, or the file like its function.",
        )
    given = _function(where, tree, "given")
    parts = Anatomy(
        lines=lines,
        tree=tree,
        docstring=_docstring(tree),
        function=function,
        function_span=_span(function, solutions),
        given=given,
        given_span=_span(given, solutions) if given else None,
        solutions=solutions,
        hidden=_regions(where, lines, HIDDEN),
    )
    _check_regions(where, parts)
    return parts


def squeezed(lines: Iterable[str]) -> str:
    """Lines as a file's text: no blank lines at the ends, at most two in a row, one line end."""
    kept: list[str] = []
    for line in lines:
        text = line if line.strip() else ""
        if text or (kept and kept[-2:] != ["", ""]):
            kept.append(text)
    return "\n".join(kept).rstrip("\n") + "\n" if any(kept) else ""


def _parsed(where: Path | str, source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError) as problem:
        line = getattr(problem, "lineno", None)
        raise BadExercise(
            where,
            f"the file is not Python: {getattr(problem, 'msg', problem)}.",
            f"Mend line {line}." if line else "Look for a character that is no text.",
        ) from problem


def _docstring(tree: ast.Module) -> Span | None:
    if ast.get_docstring(tree, clean=False) is None:
        return None
    node = tree.body[0]
    return Span(node.lineno, node.end_lineno or node.lineno)


def _function(where: Path | str, tree: ast.Module, name: str) -> ast.FunctionDef | None:
    found = [n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == name]
    if len(found) > 1:
        raise BadExercise(
            where,
            f"`{name}` is defined {len(found)} times, on lines "
            f"{', '.join(str(node.lineno) for node in found)}.",
            "Keep one of them.",
        )
    return found[0] if found else None


def _found(tree: ast.Module) -> str:
    names = [f"`{n.name}`" for n in tree.body if isinstance(n, ast.FunctionDef)]
    return ", ".join(names) or "no function at the outer level"


def _regions(where: Path | str, lines: tuple[str, ...], what: str) -> tuple[Span, ...]:
    found: list[Span] = []
    begin = 0
    for number, line in enumerate(lines, start=1):
        if f"BEGIN {what}" in line:
            if begin:
                raise _astray(where, what, number, f"the one of line {begin} is still open")
            begin = number
        elif f"END {what}" in line:
            if not begin:
                raise _astray(where, what, number, "it ends what was never begun")
            found.append(Span(begin, number))
            begin = 0
    if begin:
        raise _astray(where, what, begin, "it has no end")
    return tuple(found)


def _astray(where: Path | str, what: str, line: int, why: str) -> BadExercise:
    return BadExercise(
        where,
        f"the {what} marker on line {line} has no partner: {why}.",
        f"Put `### BEGIN {what}` before the region and `### END {what}` after it.",
    )


def _span(node: ast.FunctionDef, solutions: tuple[Span, ...]) -> Span:
    """A function's lines. A closing marker is a comment, which the syntax tree does not see."""
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    last = node.end_lineno or node.lineno
    return Span(first, max([last, *(s.last for s in solutions if node.lineno < s.first <= last)]))


def _check_regions(where: Path | str, parts: Anatomy) -> None:
    for region in parts.solutions:
        for node in _statements(parts.tree):
            inside = isinstance(node, ast.FunctionDef) and node.lineno < region.first
            if region.meets(Span(node.lineno, node.end_lineno or node.lineno)) and not inside:
                raise BadExercise(
                    where,
                    f"the SOLUTION region of lines {region.first} to {region.last} reaches outside "
                    f"a function (line {node.lineno}): cleared, it would raise as the file loads.",
                    "Put it inside the function.",
                )
    if not any(parts.function_span.holds(region) for region in parts.solutions):
        raise BadExercise(
            where,
            f"looked for a SOLUTION region inside `{parts.function.name}` and found none.",
            "Put `### BEGIN SOLUTION` and `### END SOLUTION` around its answer.",
        )


def _statements(tree: ast.Module) -> Iterable[ast.stmt]:
    """The outer statements, and those of classes, whose methods may hold a region."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield from node.body
        else:
            yield node
