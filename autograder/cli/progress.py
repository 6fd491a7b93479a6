"""A run's progress on stderr: a bar in a terminal, plain lines elsewhere (logs of CI)."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar
from rich.text import Text

from autograder.grading.progress import Progress
from autograder.report.clean import line
from autograder.verdict import Outcome


@contextmanager
def shown(console: Console) -> Iterator[Progress]:
    """Progress on this console, from now until the block ends."""
    if not console.is_terminal:
        yield Lines(console)
        return
    text = TextColumn("{task.description}", markup=False)
    with Bar(
        text,
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
    ) as bar:
        yield InBar(bar)


class Lines:
    """One line a step, and one a verdict."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._total = self._count = 0

    def say(self, text: str) -> None:
        """A line, while no verdicts are counted (those have lines of their own)."""
        if not self._total:
            self._print(text)

    def begin(self, total: int) -> None:
        """Says how much there is to do."""
        self._total, self._count = total, 0
        self._print(f"{total} to judge")

    def done(self, student: str, exercise: str, outcome: Outcome, *, reused: bool) -> None:
        """A line."""
        self._count += 1
        again = ", unchanged" if reused else ""
        self._print(f"[{self._count}/{self._total}] {student} {exercise}: {outcome}{again}")

    def _print(self, text: str) -> None:
        self._console.print(Text(line(text)), soft_wrap=True)


class InBar:
    """The step beside the bar."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar
        self._task = bar.add_task("Starting", total=None)

    def say(self, text: str) -> None:
        """Replaces the text."""
        self._bar.update(self._task, description=line(text))

    def begin(self, total: int) -> None:
        """Gives the bar a length."""
        self._bar.update(self._task, total=total, completed=0)

    def done(self, student: str, exercise: str, outcome: Outcome, *, reused: bool) -> None:  # noqa: ARG002  # the bar shows the count
        """One step on."""
        self._bar.advance(self._task)
