"""For notebooks and for a course's own tests: everything in this process, Keras included.

wiring_of(model)             a model as plain data
check_model(found, expected) are two models the same, up to style?
check(function)              a learner's function against its exercise, in a notebook
"""

import ast
import inspect
import json
import textwrap
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import keras
import msgspec

from autograder import blueprint as blueprints
from autograder import explain, probe, tracing
from autograder.blueprint import Blueprint, ExpectedCase
from autograder.canonical import canonical
from autograder.evidence import Evidence, Plan
from autograder.exercise import BadExercise, tree_digest
from autograder.extract import CannotRead, Reading, disconnected, fact_of, read, read_many
from autograder.matching import compare
from autograder.refusal import AnyRefusal, Raised, Unattempted
from autograder.verdict import (
    Ask,
    Case,
    Verdict,
    answers_case,
    judged,
    model_case,
    needs_newer,
    probed,
)
from autograder.wiring import Wiring

__all__ = ["check", "check_model", "compare", "wiring_of"]

SEEDS = (7, 8)
"""Two probes for models met in this process, where nobody guards the seeds."""


def wiring_of(model: keras.Model) -> Wiring:
    """The wiring of a built model. Raises `extract.CannotRead`, whose `refusal` says why not."""
    return read(model).wiring


def check_model(found: keras.Model, expected: keras.Model) -> Verdict:
    """Whether `found` is the wiring of `expected`, up to style; of 10 points.

    First the wirings are compared, then both models are run with equal weights on equal inputs.
    Weights of both are overwritten. Raises `extract.CannotRead` for an unreadable `expected`.
    """
    asked = read(expected)
    try:
        given = _read_like(found, asked)
    except CannotRead as problem:
        verdict = judged([Case(refusal=problem.refusal)])
        said = explain.refusal(problem.refusal)
        return msgspec.structs.replace(verdict, messages=said)
    wiring = canonical(asked.wiring)
    bank = probe.bank(asked, wiring, SEEDS)
    case = model_case(given.wiring, wiring, probes=bank, ask=_asking(given))
    verdict = judged([case])
    return msgspec.structs.replace(verdict, messages=explain.differences(verdict.differences))


def _read_like(found: Any, asked: Reading) -> Reading:  # noqa: ANN401  anything may be handed in
    """Reads `found`; a subclass that was never called is called on inputs like those asked for."""
    try:
        return read(found)
    except CannotRead:
        if not isinstance(found, keras.Model):
            raise
        return read(found, inputs=asked.models[0].input)


def _asking(found: Reading) -> Ask:
    return partial(probed, run=partial(_run, found))


def _run(found: Reading, plan: Plan) -> Evidence | AnyRefusal:
    try:
        return probe.run(found, plan)
    except Exception as problem:
        return Raised(exception=type(problem).__name__, message=str(problem)[:2000], when="run")


# -- notebooks ------------------------------------------------------------------------------------


def check(function: Callable[..., Any]) -> None:
    """Runs a function on its exercise's public cases and prints what it earned and why.

    Looks for `blueprints.json` in this folder and in the folders of `exercises/` above it.
    """
    found = _blueprint_of(function.__name__)
    if found is None:
        print(  # noqa: T201  a notebook shows what is printed
            f"I looked for an exercise named `{function.__name__}` and found none.\n"
            "Run this notebook from its own folder, and keep the function's name."
        )
        return
    verdict = _verdict(function, found)
    print(_summary(found, verdict))  # noqa: T201  a notebook shows what is printed


def _summary(found: Blueprint, verdict: Verdict) -> str:
    points = f"{verdict.points:g} of {found.points:g} points"
    lines = [f"{found.exercise}: {verdict.outcome}, {points}"]
    for message in verdict.messages:
        where = f" · line {message.line}" if message.line else ""
        lines += ["", f"{message.title}{where}", "", message.body]
    return "\n".join(lines)


def _blueprint_of(name: str) -> Blueprint | None:
    for folder in (Path.cwd(), *Path.cwd().parents):
        for file in (
            folder / "blueprints.json",
            *sorted(folder.glob("exercises/*/blueprints.json")),
        ):
            if file.is_file():
                kept = json.loads(file.read_text(encoding="utf-8"))
                if name in kept:
                    return blueprints.decode(kept[name])
    return None


def _verdict(function: Callable[..., Any], found: Blueprint) -> Verdict:
    cases = list(_cases(function, found))
    carrying: Any = found.given_fails
    verdict = judged(cases, points=found.points, carrying=carrying)
    source = _source(function)
    if verdict.refusal is not None:
        said = explain.refusal(verdict.refusal, exercise=found.exercise, source=source)
    elif len(cases) > 1 and judged(cases[:1]).passed:
        said = explain.hard_coded(verdict.differences, exercise=found.exercise, source=source)
    else:
        said = explain.differences(verdict.differences, exercise=found.exercise, source=source)
    return msgspec.structs.replace(verdict, messages=said)


def _source(function: Callable[..., Any]) -> str:
    try:
        return inspect.getsource(inspect.getmodule(function) or function)
    except (OSError, TypeError):
        return ""


def _cases(function: Callable[..., Any], found: Blueprint) -> Iterator[Case]:
    for expected in found.cases:
        case = _case(function, found, expected)
        yield case
        if case.refusal is not None:
            return


def _case(function: Callable[..., Any], found: Blueprint, expected: ExpectedCase) -> Case:
    early = needs_newer(found) or (Unattempted() if _untouched(function, found) else None)
    if early is not None:
        return Case(refusal=early, asked=len(found.facts))
    arguments = ast.literal_eval(expected.arguments)
    filename = function.__code__.co_filename
    try:
        with tracing.record(filename) as names:
            returned = function(**arguments)
    except Exception as problem:
        return Case(refusal=_raised(problem, filename), asked=len(found.facts))
    if found.returns == "answers":
        return _answers(returned, found, arguments)
    try:
        reading = (read_many if found.returns == "models" else read)(returned, names)
    except CannotRead as problem:
        return Case(refusal=problem.refusal)
    assert expected.wiring is not None
    return model_case(
        reading.wiring,
        expected.wiring,
        probes=expected.bank[:1],
        ask=_asking(reading),
        requires=found.requires,
    )


def _untouched(function: Callable[..., Any], found: Blueprint) -> bool:
    try:
        text = textwrap.dedent(inspect.getsource(function))
        return tree_digest(text, found.function) == found.stub_tree
    except (OSError, TypeError, BadExercise):
        return False


def _answers(returned: Any, found: Blueprint, arguments: dict[str, Any]) -> Case:  # noqa: ANN401  anything may be returned
    space: dict[str, Any] = {}
    exec(compile(found.given, "given.py", "exec"), space)  # noqa: S102  released text, not a learner's
    model = space["given"](**arguments)
    values = {key: fact_of(model, fact) for key, fact in found.facts.items()}
    given = returned if isinstance(returned, dict) else {}
    return answers_case(given, values)


def _raised(problem: Exception, filename: str) -> AnyRefusal:
    """The refusal for what a learner's function raised, with the last line of their own."""
    line, trace = None, problem.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    refusal = Raised(
        exception=type(problem).__name__, message=str(problem)[:2000], when="call", line=line
    )
    return disconnected.with_facts(refusal, problem, filename)
