"""A tiny class, and a judge that reads its verdict off the text."""

from collections.abc import Iterator, Mapping, Sequence

from autograder.blueprint import Blueprint
from autograder.refusal import Unattempted
from autograder.submission import Handed, Source, Submissions
from autograder.verdict import Message, Stage, Verdict

STACK, SIAMESE = "01_sequential/stack", "06_shared_layers/siamese"


def blueprint(exercise: str, title: str = "A title") -> Blueprint:
    unit, _, name = exercise.partition("/")
    return Blueprint(
        exercise=exercise,
        unit=unit,
        function=name,
        format="build",
        returns="model",
        title=title,
        order=1,
        points=10.0,
        stub_tree="",
        cases=(),
    )


def verdict(points: float) -> Verdict:
    stages = (Stage("wiring", "held" if points == 10 else "failed", 10.0, points),)
    said = () if points == 10 else (Message("WRONG_READ", "WRONG READ", "`a` reads `b`.", 2),)
    return Verdict("passed" if points == 10 else "wrong", stages, messages=said)


class Judge:
    """Judges "points = 7" as 7 points, "stub" as unattempted; raises what "raise" says."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(
        self, sources: Sequence[Source], blueprints: Mapping[str, Blueprint]
    ) -> Iterator[Verdict]:
        for source in sources:
            yield self.one(source, blueprints[source.exercise])

    def one(self, source: Source, blueprint: Blueprint) -> Verdict:
        self.asked.append(f"{source.filename} {blueprint.exercise}")
        if source.text == "raise":
            raise ValueError("\ud800 broken")
        if source.text == "interrupt":
            raise KeyboardInterrupt
        if source.text == "surrogate":
            return Verdict("wrong", messages=(Message("X", "\ud800", ""),))
        if source.text == "stub":
            return Verdict("unattempted", refusal=Unattempted())
        return verdict(float(source.text))


def submissions(**students: dict[str, str]) -> Submissions:
    """`ana={"01_sequential/stack": "7"}`; "06_shared_layers/siamese.ipynb" is a notebook's."""
    handed = []
    for name, files in students.items():
        sources = tuple(
            Source(file.removesuffix(".ipynb"), file, text, kind=_kind(file))
            for file, text in files.items()
        )
        handed.append(Handed(name, sources))
    return Submissions("class", tuple(handed))


def _kind(file: str) -> str:
    return "notebook" if file.endswith(".ipynb") else "py"
