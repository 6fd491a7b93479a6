"""What in released files gives an answer or a hidden case away.

A leak is

- two consecutive lines of an exercise's own answer, or one of eight tokens or more, that stand
  neither in `given` nor in the task's text;
- a hidden case, or the bounds it is drawn from, in any spelling a person would use;
- in a blueprint, a case that is not public, or the values of an *answers* exercise.

An exercise's answer is looked for in what is released of that exercise and of its unit as a whole
(page, notebook). Not in other exercises: `x = layers.Flatten()(x)` stands in many answers and in
many a given model. Quotes, comment signs, spaces and line breaks don't hide a line; lines without
any word or number (`)`, `],`) are passed over.
"""

import ast
import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from autograder.exercise import Exercise, anatomy
from autograder.release.cases_in_text import cases_in
from autograder.release.pieces import Piece, blueprints, pieces
from autograder.release.tokens import Tokens, tokens

LONG = 8  # tokens in a line that is a leak on its own


@dataclass(frozen=True)
class Leak:
    """Where something is given away. `line` counts in the file, or in the `where` of it."""

    exercise: str
    file: str
    where: str
    line: int
    what: str

    def __str__(self) -> str:
        place = f"{self.file}, {self.where}" if self.where else self.file
        return f"{self.exercise}: {place}, line {self.line}: {self.what}"


def find(exercises: Iterable[Exercise], files: Mapping[str, bytes]) -> tuple[Leak, ...]:
    """Every leak in one unit's released files, by their path."""
    unit = tuple(exercises)
    texts = tuple(pieces(files, frozenset(exercise.name for exercise in unit)))
    found: list[Leak] = []
    for exercise in unit:
        own = [piece for piece in texts if piece.exercise in ("", exercise.name)]
        found += _answers(exercise, own)
        found += _hidden(exercise, own)
        for file, data in files.items():
            if file.endswith(".json"):
                found += _blueprint(exercise, file, data)
    return tuple(dict.fromkeys(found))  # a dict can be read as a list of pairs too


def _answers(exercise: Exercise, own: list[Piece]) -> Iterator[Leak]:
    secrets = tuple(_secrets(exercise))
    for piece in own:
        text = tokens(piece.text)
        for secret in secrets:
            line = text.line_of(secret)
            if line:
                shown = " ".join(secret.words)
                what = f"a line of the answer: {shown if len(shown) < 60 else shown[:57] + '...'}"
                yield Leak(exercise.id, piece.file, piece.where, line, what)
                break  # one leak a piece is enough to find the place


def _secrets(exercise: Exercise) -> Iterator[Tokens]:
    """What must not be read: long lines, and pairs of lines, of the answer."""
    parts = anatomy(exercise.path, exercise.source, exercise.name)
    docstring = ast.get_docstring(parts.function) or ""
    open_texts = [tokens(f"{exercise.title}\n{exercise.task}"), tokens(docstring)]
    if parts.given_span:
        open_texts.append(tokens(parts.text(parts.given_span)))
    for answer in parts.answers:
        lines = [tokens(line) for line in answer.splitlines()]
        lines = [line for line in lines if line.speaks]
        pairs = [one + other for one, other in itertools.pairwise(lines)]
        for secret in [*(line for line in lines if len(line.words) >= LONG), *pairs]:
            if not any(text.line_of(secret) for text in open_texts):
                yield secret


def _hidden(exercise: Exercise, own: list[Piece]) -> Iterator[Leak]:
    for piece in own:
        for line, what in cases_in(piece.text, exercise):
            yield Leak(exercise.id, piece.file, piece.where, line, what)


def _blueprint(exercise: Exercise, file: str, data: bytes) -> Iterator[Leak]:
    blueprint = blueprints(data).get(exercise.name)
    if blueprint is None:
        return
    for position, case in enumerate(blueprint.cases):
        where = f"{exercise.name}.cases[{position}]"
        arguments = ast.literal_eval(case.arguments)
        if case.hidden or {**exercise.cases[0], **arguments} not in exercise.cases:
            yield Leak(exercise.id, file, where, 1, f"a case that is not public: {case.arguments}")
        if case.answers is not None:
            yield Leak(exercise.id, file, where, 1, "the values of the answers")
