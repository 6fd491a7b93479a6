"""The short words that tables use, and what each means."""

from autograder.grading.results import Graded, Result, StudentResults
from autograder.verdict import Verdict

ABSENT = "–"
LEFT = "…"

MEANING = {
    ABSENT: "not handed in",
    LEFT: "not judged yet: the run was interrupted",
    "stub": "unattempted, still the stub",
    "not run": "not judged, for a reason that is not the learner's",
    "no file": "the file cannot be read",
    "error": "the code raised an error",
    "slow": "no answer in time",
    "died": "the process ended by itself",
    "exit": "the code called exit",
    "limit": "more than a limit allows",
    "no model": "something else than a model came back",
    "unbuilt": "the model was not built",
    "opaque": "the model cannot be read",
    "open": "points still open: two answers that differ, or an exercise that was not judged",
    "a / b": "two files answer the exercise; choose which one counts",
    "?": "the autograder could not tell everything; look at this one",
}
"""Every word of a table's cells but points."""

_OF_REFUSAL = {
    "BadSource": "no file",
    "Raised": "error",
    "TimedOut": "slow",
    "Died": "died",
    "Exited": "exit",
    "TooMuch": "limit",
    "NotAModel": "no model",
    "Unbuilt": "unbuilt",
    "Unreadable": "opaque",
}


def number(points: float) -> str:
    """Points as people write them: "10", "6.5", "3.33"."""
    return f"{round(points, 2):g}"


def outcome(verdict: Verdict) -> str:
    """The verdict where there is room: "passed", "wrong", "no answer in time"."""
    return MEANING[_short(verdict)] if verdict.outcome == "refused" else verdict.outcome


def label(verdict: Verdict) -> str:
    """The verdict in a word or two: "passed", "unattempted", "slow"."""
    return _short(verdict) if verdict.outcome == "refused" else verdict.outcome


def _short(verdict: Verdict) -> str:
    """The word of a verdict that has no points to show."""
    if verdict.outcome == "unattempted":
        return "stub"
    if verdict.outcome == "not run":
        return "not run"
    return _OF_REFUSAL.get(type(verdict.refusal).__name__, "error")


def cell(result: Result) -> str:
    """A result in a table: points, or why there are none."""
    verdict = result.verdict
    has_points = verdict.outcome in ("passed", "wrong") or verdict.points > 0
    text = number(verdict.points) if has_points else _short(verdict)
    return f"{text}?" if verdict.suspect or verdict.undecided else text


def cells(student: StudentResults, exercise: str) -> str:
    """What a table shows for one student and exercise."""
    results = student.of(exercise)
    if not results:
        return LEFT if exercise in student.unjudged else ABSENT
    return " / ".join(cell(result) for result in results)


def total(points: float | None) -> str:
    """A total, or that it is open."""
    return "open" if points is None else number(points)


def legend_of(graded: Graded) -> list[tuple[str, str]]:
    """The meaning of each word that the table of a run shows."""
    exercises = [heading.id for heading in graded.exercises]
    shown = {cells(student, id) for student in graded.students for id in exercises}
    shown |= {total(student.total(exercises)) for student in graded.students}
    words = {word for text in shown for word in text.replace("?", "").split(" / ")}
    marks = {"a / b"} if any(" / " in text for text in shown) else set()
    marks |= {"?"} if any("?" in text for text in shown) else set()
    return [(word, meaning) for word, meaning in MEANING.items() if word in words | marks]
