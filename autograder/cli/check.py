"""`autograder check`: the learner's own files against the released blueprints.

Never reads solutions/: what is expected stands in exercises/<unit>/blueprints.json.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.text import Text

from autograder.blueprint import Blueprint, decode
from autograder.cli import BAD_INPUT, choosing
from autograder.cli.problems import BadInput, as_line, bad_file
from autograder.grading.results import Result, StudentResults, settled
from autograder.grading.run import Judge, headings, judged, result_of
from autograder.refusal import BadSource, NotRun
from autograder.report.terminal import show_message, show_result
from autograder.report.words import number
from autograder.submission import Source, source_of
from autograder.verdict import Verdict


def check(
    exercise: Annotated[
        str, typer.Argument(help="An exercise or a unit: 06_shared_layers/siamese. [all]")
    ] = "",
    root: Annotated[
        Path | None, typer.Option(help="The course's folder, with exercises/ in it.")
    ] = None,
) -> int:
    """Check what you wrote: passed, wrong, unattempted or not run, and what to do next."""
    folder = exercises_folder(root)
    blueprints = released(folder)
    chosen = {id: blueprints[id] for id in choosing.exercises([exercise], blueprints)}
    console, errors = Console(highlight=False), Console(stderr=True, highlight=False)
    errors.print(f"Checking {len(chosen)} of {len(blueprints)} exercises")
    results: list[Result] = []
    with _judge() as judge:
        for id, blueprint in chosen.items():
            waiting = errors.status(id) if errors.is_terminal else nullcontext()
            with waiting:
                found = results_of(folder, blueprint, judge)
            for result in found:
                show_result(result, console)
            results += found
    return told(results, chosen, console, errors)


def exercises_folder(root: Path | None) -> Path:
    """The course's exercises/: in `root`, or in the working folder or one above it."""
    here = Path.cwd()
    places = [root] if root else [here, *here.parents]
    for place in places:
        if (place / "exercises").is_dir():
            return place / "exercises"
    raise BadInput(
        f"{places[0]}: there is no exercises/ folder here or above; "
        "run this in the course's folder, or pass it with --root."
    )


def released(folder: Path) -> dict[str, Blueprint]:
    """Every exercise's blueprint by id, in the course's order."""
    blueprints: dict[str, Blueprint] = {}
    for path in sorted(folder.glob("*/blueprints.json")):
        for blueprint in _blueprints(path).values():
            blueprints[blueprint.exercise] = blueprint
    if not blueprints:
        raise BadInput(f"{folder}: no <unit>/blueprints.json in it; bring the folder back.")
    return {heading.id: blueprints[heading.id] for heading in headings(blueprints)}


def _blueprints(path: Path) -> Mapping[str, Blueprint]:
    try:
        texts = msgspec.json.decode(path.read_bytes(), type=dict[str, str])
        return {name: decode(text) for name, text in texts.items()}
    except (OSError, ValueError) as problem:  # msgspec's errors are ValueErrors
        raise BadInput(
            f"{path}: cannot be read ({problem}); bring the released file back, "
            f"with `git checkout {path}` say."
        ) from problem


@contextmanager
def _judge() -> Iterator[Judge]:
    """Imported late: the arguments are known to be good by then."""
    from autograder.grading.judge import one_by_one  # noqa: PLC0415
    from autograder.sandbox import LEARNER, Door  # noqa: PLC0415

    with Door() as door, one_by_one(door, LEARNER) as judge:
        yield judge


def results_of(folder: Path, blueprint: Blueprint, judge: Judge) -> tuple[Result, ...]:
    """The verdicts on one exercise: of its stub and of the unit's notebook, whichever differs
    from what was released; of both if both do."""
    results = [
        result_of(source, blueprint, judged(source, blueprint, judge))
        for source in sources(folder, blueprint)
    ]
    if results:
        return settled(results)
    path = f"{folder.name}/{blueprint.unit}/{blueprint.function}.py"
    reason = f"{path} is not there; bring it back, with `git checkout {path}` say."
    source = Source(blueprint.exercise, path, "")
    return (result_of(source, blueprint, Verdict("not run", refusal=NotRun(reason=reason))),)


def sources(folder: Path, blueprint: Blueprint) -> Iterator[Source]:
    """The stub and the notebook of an exercise, where they are there."""
    unit = folder / blueprint.unit
    for path in (unit / f"{blueprint.function}.py", unit / f"{blueprint.unit}.ipynb"):
        try:
            name = f"{folder.name}/{blueprint.unit}/{path.name}"
            yield source_of(path, blueprint.exercise, name)
        except FileNotFoundError:
            continue


def told(
    results: list[Result], blueprints: Mapping[str, Blueprint], console: Console, errors: Console
) -> int:
    """Points, the first message, what to do next; the exit code."""
    unreadable = _unreadable(results)
    wrong = [result for result in results if result.verdict.outcome in ("wrong", "refused")]
    _not_run(results, console)
    _points(results, blueprints, console)
    if wrong:
        _first(wrong[0], console)
    console.print(Text(f"\n{next_step(results)}"), soft_wrap=True)
    for text in unreadable:
        errors.print(Text(f"autograder: {text}"), soft_wrap=True)
    if unreadable:
        return BAD_INPUT
    broken = any(_is_broken(result) for result in results)
    return 1 if wrong or broken else 0


def _unreadable(results: list[Result]) -> list[str]:
    """A line for each file that cannot be read at all, once a file."""
    lines = (
        bad_file(r.filename, r.verdict.refusal)
        for r in results
        if isinstance(r.verdict.refusal, BadSource)
    )
    return list(dict.fromkeys(line for line in lines if line))


def _not_run(results: list[Result], console: Console) -> None:
    for result in results:
        if isinstance(result.verdict.refusal, NotRun):
            reason = as_line(result.verdict.refusal.reason)
            console.print(Text(f"  {result.exercise} was not run: {reason}"), soft_wrap=True)
        for message in result.verdict.messages if _is_broken(result) else ():
            show_message(result, message, console)


def _is_broken(result: Result) -> bool:
    """Not run because the autograder failed, and not for a reason that was foreseen."""
    instructors = any(m.audience == "instructor" for m in result.verdict.messages)
    return result.verdict.outcome == "not run" and instructors


def _points(results: list[Result], blueprints: Mapping[str, Blueprint], console: Console) -> None:
    worth = number(sum(blueprint.points for blueprint in blueprints.values()))
    own = StudentResults("", tuple(results))
    points = [own.points(exercise) for exercise in blueprints]
    is_open = f", {points.count(None)} open" if None in points else ""
    earned = number(sum(p for p in points if p is not None))
    console.print(Text(f"\nPoints: {earned} of {worth}{is_open}"))


def _first(result: Result, console: Console) -> None:
    messages = [m for m in result.verdict.messages if m.audience == "learner"]
    if not messages:
        return
    console.print()
    show_message(result, messages[0], console)
    if len(messages) > 1:
        more = len(messages) - 1
        console.print(Text(f"\n    {more} more to see when this is mended."))


def next_step(results: list[Result]) -> str:
    """What to do now."""
    wrong = [r for r in results if r.verdict.outcome in ("wrong", "refused")]
    untouched = [r for r in results if r.verdict.outcome == "unattempted"]
    if wrong:
        first = wrong[0]
        return f"Next: mend {first.filename}, then make check EX={first.exercise}"
    if untouched:
        return f"Next: {untouched[0].filename}, then make check EX={untouched[0].exercise}"
    if all(r.verdict.passed for r in results):
        return "All passed."
    return "Nothing is wrong in what was run."
