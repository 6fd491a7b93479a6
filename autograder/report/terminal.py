"""A run in the terminal: students by exercises, then the reasons."""

import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.grading.results import Graded, Heading, Result, StudentResults
from autograder.report import words
from autograder.report.clean import line, plain
from autograder.verdict import Message

_STYLE = {
    "passed": "green",
    "wrong": "yellow",
    "refused": "red",
    "unattempted": "dim",
    "not run": "magenta",
}
"""Colour repeats what the words say; nothing is said by colour alone."""


def show_run(graded: Graded, console: Console) -> None:
    """The table with its legend, the reasons, what wants a look."""
    numbered = not _fits(graded, console.width)
    console.print(_table(graded, numbered=numbered))
    _legend(graded, console, numbered=numbered)
    for student in graded.students:
        _reasons(student, console)
    for note in graded.notes:
        console.print(Text(line(f"Note: {note}")), soft_wrap=True)
    console.print()
    console.print(Text(summary(graded)), soft_wrap=True)


def _fits(graded: Graded, width: int) -> bool:
    names = max((len(student.name) for student in graded.students), default=7)
    columns = sum(max(len(_name(heading)), 5) + 3 for heading in graded.exercises)
    return names + columns + 14 <= width


def _name(heading: Heading) -> str:
    return heading.id.rpartition("/")[2]


def _table(graded: Graded, *, numbered: bool) -> Table:
    table = Table(box=SIMPLE_HEAD, highlight=False)
    longest = max((len(line(student.name)) for student in graded.students), default=0)
    table.add_column("student", overflow="fold", min_width=max(7, min(longest, 24)))
    for position, heading in enumerate(graded.exercises, start=1):
        table.add_column(f"{position}" if numbered else _name(heading), justify="right")
    table.add_column(f"of {words.number(graded.worth)}", justify="right")
    for student in graded.students:
        table.add_row(
            Text(line(student.name)),
            *(_cell(student, heading.id) for heading in graded.exercises),
            words.total(student.total(heading.id for heading in graded.exercises)),
        )
    return table


def _cell(student: StudentResults, exercise: str) -> Text:
    text = words.cells(student, exercise)
    outcomes = {result.verdict.outcome for result in student.of(exercise)}
    style = _STYLE[outcomes.pop()] if len(outcomes) == 1 else ""
    return Text(text, style=style)


def _legend(graded: Graded, console: Console, *, numbered: bool) -> None:
    if numbered:
        for position, heading in enumerate(graded.exercises, start=1):
            console.print(Text(f"  {position:>2}  {line(heading.id)}"))
    for word, meaning in words.legend_of(graded):
        console.print(Text(f"  {word:>8}  {meaning}"))


def _reasons(student: StudentResults, console: Console) -> None:
    reasons = [r for r in student.results if r.verdict.outcome in ("wrong", "refused", "not run")]
    flagged = [r for r in student.results if r.verdict.suspect and r not in reasons]
    if not (reasons or flagged or student.notes):
        return
    console.print()
    console.print(Text(line(student.name), style="bold"))
    for result in reasons + flagged:
        show_result(result, console)
        messages = result.verdict.messages
        first = [m for m in messages if m.audience == "learner"][:1] or list(messages[:1])
        for message in first:
            show_message(result, message, console)
        _more(len(messages) - len(first), console)
    for note in student.notes:
        console.print(Text(f"  {line(note)}"), soft_wrap=True)


def _more(count: int, console: Console) -> None:
    if count > 0:
        console.print(Text(f"    … and {count} more in the report", style="dim"))


def show_result(result: Result, console: Console) -> None:
    """One line: outcome, points, file; the exercise too where the file is not named after it."""
    verdict = result.verdict
    own = result.filename.endswith(f"{result.exercise}.py")
    name = result.filename if own else f"{result.exercise} ({result.filename})"
    earned = f"{words.number(verdict.points)}/{words.number(result.worth)}"
    text = Text(f"  {words.label(verdict):<11}", style=_STYLE[verdict.outcome])
    text += Text(f" {earned:>5}  ", style="bold") + Text(line(name))
    console.print(text, soft_wrap=True)


def show_message(result: Result, message: Message, console: Console) -> None:
    """A message as a person reads it, its place beside its title."""
    place = result.place(message.line) if message.line is not None else ""
    where = " · ".join(part for part in (result.exercise.rpartition("/")[2], place) if part)
    title = line(message.title)
    gap = " " * max(2, _WIDTH - len(title) - len(where))
    head = Text(f"    {title}", style="bold") + Text(f"{gap}{line(where)}", style="dim")
    console.print(head, soft_wrap=True)
    for row in _wrapped(plain(message.body)):
        console.print(Text(f"    {row}".rstrip()), soft_wrap=True)


_WIDTH = 76
"""Columns of a message: it is read in a log as well as in a window."""


def _wrapped(body: str) -> Iterator[str]:
    """Prose in lines that fit, wrapped anew paragraph by paragraph; code as it stands."""
    for code, rows in groupby(body.split("\n"), key=lambda row: row.startswith("    ") or not row):
        if code:
            yield from rows
        else:
            prose = " ".join(rows)
            yield from textwrap.wrap(prose, _WIDTH, break_long_words=False, break_on_hyphens=False)


def summary(graded: Graded) -> str:
    """The run in a line or two: how many of what, and what wants a look."""
    results = [result for student in graded.students for result in student.results]
    counts = ", ".join(_counted(results))
    run = graded.run
    text = f"{len(graded.students)} students: {counts or 'nothing judged'}."
    text += f" {run.judged} judged now, {run.reused} unchanged since an earlier run."
    suspects = sum(result.verdict.suspect for result in results)
    if suspects:
        text += f" {suspects} where the autograder itself wants a look (marked ?)."
    if run.interrupted:
        text += " Interrupted: the same command goes on from here."
    return text


def _counted(results: Iterable[Result]) -> list[str]:
    outcomes = [result.verdict.outcome for result in results]
    return [f"{outcomes.count(outcome)} {outcome}" for outcome in _STYLE if outcome in outcomes]
