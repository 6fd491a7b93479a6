"""The run as pages: one a student, and an index for the instructor.

A page is one file without scripts that needs no network: it can be mailed. Whatever comes from a
submission is escaped by the template engine, and cleaned of control codes as it is printed.
"""

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from autograder.grading.results import Graded, Result, StudentResults
from autograder.report import words
from autograder.report.blocks import blocks
from autograder.report.clean import plain


def student_page(graded: Graded, student: StudentResults) -> str:
    """For the learner: nothing in it is meant for the instructor alone."""
    exercises = [heading.id for heading in graded.exercises]
    return _template("student.html").render(
        graded=graded, student=student, points=student.total(exercises)
    )


def index_page(graded: Graded, links: dict[str, str]) -> str:
    """For the instructor: everybody's points, what wants a look, how the run was made."""
    return _template("index.html").render(
        graded=graded,
        links=links,
        legend=words.legend_of(graded),
        looks=[(s, r) for s in graded.students for r in s.results if _wants_a_look(s, r)],
    )


def _wants_a_look(student: StudentResults, result: Result) -> bool:
    verdict = result.verdict
    return (
        verdict.suspect
        or verdict.undecided
        or verdict.outcome == "not run"
        or len(student.of(result.exercise)) > 1
        or any(message.audience == "instructor" for message in verdict.messages)
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_cleaned,
    )
    environment.filters |= {
        "blocks": blocks,
        "number": words.number,
        "outcome": words.outcome,
        "inline": _inline,
    }
    environment.globals["cells"] = words.cells
    environment.globals["total"] = words.total
    return environment


def _template(name: str) -> Template:
    return _environment().get_template(name)


def _cleaned(value: object) -> object:
    """Every value a template prints passes here."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return plain(value)


_CODE = re.compile(r"`([^`\n]+)`")


def _inline(text: str) -> Markup:
    """Names in backticks as code; all else escaped."""
    marked = _CODE.sub(r"<code>\1</code>", str(escape(plain(text))))
    return Markup(marked)  # noqa: S704  # escaped in the line above
