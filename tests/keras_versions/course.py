"""What one Keras makes of the course and of random models, as JSON; run by the tests beside it.

python -m tests.keras_versions.course blueprints FILE       the grader's blueprint of each exercise
python -m tests.keras_versions.course verdicts FILE FILE    what those blueprints make of solutions,
                                                            stubs and the sample class
python -m tests.keras_versions.course wirings FILE          canonical wirings of random models
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from autograder import blueprint
from autograder.blueprint import Blueprint
from autograder.difference import AnyDifference
from autograder.exercise import registry
from autograder.expected import grader_blueprint
from autograder.grading.judge import judge
from autograder.refusal import Raised, TimedOut
from autograder.sandbox import Door
from autograder.submission import Source, collect
from autograder.verdict import Verdict

ROOT = Path(__file__).parents[2]
EXERCISES = registry(ROOT / "solutions")
SECRET = b"the same everywhere"
SEEDS = range(25)
REFUSED = "`inputs` not connected to `outputs`"
"""What Keras before 3.14 says of a model with an input that nothing reads."""


def blueprints() -> dict[str, str]:
    """By exercise, as they are stored."""
    with Door() as door:
        return {
            exercise.id: blueprint.encode(grader_blueprint(exercise, door, SECRET))
            for exercise in EXERCISES
        }


def verdicts(encoded: dict[str, str]) -> dict[str, Any]:
    """By who handed in which exercise."""
    expected = {exercise: blueprint.decode(text) for exercise, text in encoded.items()}
    with Door() as door:
        return {
            f"{who} {source.exercise} ({source.kind})": told(source, expected, door)
            for who, source in handed_in()
        }


def handed_in() -> Iterator[tuple[str, Source]]:
    for one in EXERCISES:
        yield "solution", Source(one.id, f"{one.name}.py", one.source)
        stub = ROOT / "exercises" / one.unit / f"{one.name}.py"
        yield "stub", Source(one.id, stub.name, stub.read_text(encoding="utf-8"))
    for student in collect(ROOT / "tests" / "sample_class", [one.id for one in EXERCISES]).students:
        yield from ((student.student, source) for source in student.sources)


def told(source: Source, expected: dict[str, Blueprint], door: Door) -> dict[str, Any]:
    verdict = judge(source, expected[source.exercise], door, secret=SECRET)
    return {
        "outcome": verdict.outcome,
        "points": verdict.points,
        "stages": {stage.name: stage.state for stage in verdict.stages},
        "differences": [placed(one) for one in verdict.differences],
        "refusal": refused(verdict),
        "flagged": verdict.suspect or verdict.undecided,
    }


def placed(difference: AnyDifference) -> dict[str, Any]:
    """A difference without how far outputs lie apart: its last digits are the processor's."""
    told: dict[str, Any] = msgspec.to_builtins(difference)
    return {key: value for key, value in told.items() if key != "largest"}


def refused(verdict: Verdict) -> Any:
    """The refusal without Keras' own words, which each release may choose anew."""
    match verdict.refusal:
        case Raised(message=message) if REFUSED in message:
            return "unread input"
        case Raised(exception=exception, when=when, line=line):
            return ["Raised", exception, when, line]
        case TimedOut(when=when):
            return ["TimedOut", when]
        case other:
            return msgspec.to_builtins(other)


def wirings() -> dict[str, str]:
    """By seed; without those models that this Keras refuses to make."""
    import keras  # noqa: PLC0415  the others run Keras in a child only

    from autograder import extract  # noqa: PLC0415
    from autograder.canonical import canonical  # noqa: PLC0415
    from tests.strategies import random_model  # noqa: PLC0415

    found = {}
    for seed in SEEDS:
        keras.utils.clear_session()
        try:
            model = random_model(seed)
        except ValueError as problem:
            if str(problem) != REFUSED:
                raise
            continue
        found[str(seed)] = canonical(extract.read(model).wiring).to_json().decode()
    return found


def main(what: str, *files: str) -> None:
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
    *read, written = map(Path, files)
    made = {"blueprints": blueprints, "verdicts": verdicts, "wirings": wirings}[what](
        *(msgspec.json.decode(file.read_bytes()) for file in read)
    )
    written.write_bytes(msgspec.json.encode(made))


if __name__ == "__main__":
    main(*sys.argv[1:])
