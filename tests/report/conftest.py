"""A small run with everything in it that a report must stand."""

import pytest

from autograder.grading.results import Graded, Heading, Result, Run, StudentResults
from autograder.refusal import Raised, Unattempted
from autograder.submission import Span
from autograder.verdict import Message, Stage, Verdict

STACK, SIAMESE = "01_sequential/stack", "06_shared_layers/siamese"
EVIL = "=cmd|'/c calc'!A1 <script>alert(1)</script>\x1b[31m\u202e\ufffe"

BODY = """`left` comes from `a<b`.

Build it once:

    tower = 1

    left = 2

Then go on."""


def stages(points: float) -> tuple[Stage, ...]:
    return (Stage("wiring", "failed" if points < 10 else "held", 10.0, points),)


WRONG = Verdict(
    "wrong",
    stages(6),
    messages=(
        Message(
            "NOT_SHARED",
            "NOT SHARED",
            BODY,
            2,
        ),
        Message("SECRET", "FROM A HIDDEN CASE", "hidden size 4321", audience="instructor"),
    ),
)
RAISED = Verdict(
    "refused",
    (Stage("builds", "failed", 10.0, 0.0),),
    refusal=Raised(exception="E", message=EVIL, when="call"),
    messages=(Message("RAISED", EVIL, EVIL, 1),),
)


@pytest.fixture
def graded() -> Graded:
    """ana passes one and is wrong in one, evil raises, two handed in twice, zoe untouched."""
    passed = Verdict("passed", stages(10))
    stub = Verdict("unattempted", (Stage("builds", "failed", 10.0, 0.0),), refusal=Unattempted())
    cell = (Span(1, 5, 3),)
    students = (
        StudentResults(
            "ana",
            (
                Result(STACK, "01_sequential/stack.py", passed, 10.0),
                Result(SIAMESE, "06_shared_layers.ipynb", WRONG, 10.0, cell),
            ),
        ),
        StudentResults(EVIL, (Result(STACK, "stack.py", RAISED, 10.0),), (EVIL,)),
        StudentResults(
            "two",
            (
                Result(STACK, "stack.py", WRONG, 10.0),
                Result(STACK, "01_sequential.ipynb", passed, 10.0),
            ),
        ),
        StudentResults("zoe", (Result(STACK, "stack.py", stub, 10.0),), (), (SIAMESE,)),
    )
    run = Run("2024-01-02T03:04:05+00:00", "2024-01-02T03:05:05+00:00", "1+a", "3", "grade x")
    headings = (Heading(STACK, "A <stack>", 10.0), Heading(SIAMESE, "Siamese", 10.0))
    return Graded(run, headings, students)
