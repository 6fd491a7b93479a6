"""What is said about a verdict. Of a hidden case the learner reads fixed sentences only."""

import msgspec

from autograder import explain
from autograder.blueprint import Blueprint
from autograder.difference import AnyDifference
from autograder.refusal import TimedOut
from autograder.submission import Source
from autograder.verdict import Case, Message, Verdict, judged


def messages(
    cases: list[Case],
    verdict: Verdict,
    source: Source,
    blueprint: Blueprint,
    changed: dict[str, str],
) -> tuple[Message, ...]:
    """What to say, to whom. `changed` are settings of Keras that the code changed."""
    said = _about_cases(cases, verdict, source, blueprint)
    setting = explain.changed_settings(changed, exercise=blueprint.exercise)
    return said if setting is None else (setting, *said)


def _about_cases(
    cases: list[Case], verdict: Verdict, source: Source, blueprint: Blueprint
) -> tuple[Message, ...]:
    name = blueprint.exercise
    said: tuple[Message, ...] = ()
    if verdict.refusal is not None:
        said = explain.refusal(verdict.refusal, exercise=name, source=source.text)
    elif verdict.differences:
        said = _differences(cases, verdict.differences, name, source.text)
    if not verdict.hidden:
        return said
    instructors = tuple(msgspec.structs.replace(one, audience="instructor") for one in said)
    slow = isinstance(verdict.refusal, TimedOut)
    raised = verdict.refusal is not None and not slow
    return (explain.hidden(name, slow=slow, raised=raised), *instructors)


def _differences(
    cases: list[Case], differences: tuple[AnyDifference, ...], name: str, text: str
) -> tuple[Message, ...]:
    """Where the first case holds and a later one does not, a size is written out somewhere."""
    first = cases[0]
    fits_first = len(cases) > 1 and judged(cases[:1]).passed and first.refusal is None
    if fits_first:
        return explain.hard_coded(differences, exercise=name, source=text)
    return explain.differences(differences, exercise=name, source=text)
