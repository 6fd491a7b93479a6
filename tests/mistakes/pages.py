"""Mistakes pages: Markdown with wrong code, and the exact words that each earns.

A page is `<unit>/<exercise>.md`. Under each `##` stands one ```python block, the learner's whole
file, and a ```text block for each message: title, line, body. `python -m tests.mistakes.rewrite`
writes the ```text blocks anew; read the difference before you keep it.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from autograder.blueprint import Blueprint
from autograder.grading.judge import judge
from autograder.message import Message
from autograder.release.pieces import blueprints
from autograder.sandbox import Door
from autograder.submission import Source

HERE = Path(__file__).parent
EXERCISES = HERE.parents[1] / "exercises"
PAGES = tuple(sorted(HERE.glob("*/*.md")))

_MISTAKE = re.compile(
    r"^## (?P<title>.+?)\n(?P<why>.*?)```python\n(?P<code>.*?)^```\n(?P<words>.*?)(?=^## |\Z)",
    re.DOTALL | re.MULTILINE,
)
_TEXT = re.compile(r"^```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Mistake:
    """One mistake of a page; `words` are the messages it earns, as the page shows them."""

    exercise: str
    title: str
    code: str
    words: tuple[str, ...]

    @property
    def id(self) -> str:
        """For pytest."""
        return f"{self.exercise.rpartition('/')[2]}: {self.title}"


def mistakes(page: Path) -> list[Mistake]:
    """The mistakes of a page, in order."""
    exercise = str(page.relative_to(HERE).with_suffix(""))
    text = page.read_text(encoding="utf-8")
    return [
        Mistake(exercise, one["title"], one["code"], tuple(_TEXT.findall(one["words"])))
        for one in _MISTAKE.finditer(text)
    ]


def blueprint(exercise: str) -> Blueprint:
    """What is expected, as learners have it."""
    unit, _, name = exercise.partition("/")
    return blueprints((EXERCISES / unit / "blueprints.json").read_bytes())[name]


def earned(mistake: Mistake, door: Door) -> tuple[Message, ...]:
    """The messages of the real path, for the learner."""
    exercise = mistake.exercise
    source = Source(exercise, f"{exercise.rpartition('/')[2]}.py", mistake.code)
    verdict = judge(source, blueprint(exercise), door)
    assert not verdict.passed, f"{mistake.id} passes"
    return tuple(each for each in verdict.messages if each.audience == "learner")


def shown(message: Message) -> str:
    """A message as a page shows it."""
    line = "" if message.line is None else f" · line {message.line}"
    return f"{message.title}{line}\n\n{message.body}\n"


def rewritten(page: Path, words: list[tuple[str, ...]]) -> str:
    """The page with other words under its mistakes."""
    waiting = iter(words)

    def one(found: re.Match[str]) -> str:
        blocks = "".join(f"\n```text\n{each}```\n" for each in next(waiting))
        return f"## {found['title']}\n{found['why']}```python\n{found['code']}```\n{blocks}\n"

    return _MISTAKE.sub(one, page.read_text(encoding="utf-8")).rstrip("\n") + "\n"
