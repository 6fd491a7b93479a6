"""Differences to messages: one cause, one message, the most fundamental first."""

from collections.abc import Iterator, Sequence

from autograder.difference import AnyDifference, StageName, WrongSetting
from autograder.explain.english import refused
from autograder.explain.glossing import glossed
from autograder.explain.mistakes.wiring import ABOUT_WIRINGS
from autograder.explain.mistakes.wiring import hard_coded as hard_coded_size
from autograder.explain.naming import named
from autograder.explain.said import Said
from autograder.explain.scene import RESULTS, Scene, consequences
from autograder.explain.sentences import TITLES, message
from autograder.explain.source import Source, function_of
from autograder.message import Message

MOST = 5
"""Messages; what is left is counted in the last one."""

_FUNDAMENTAL: tuple[StageName, ...] = (
    "builds", "interface", "layers", "wiring", "answers", "outputs"
)  # fmt: skip

_FIRST = frozenset({"NOT_SHARED", "SHARED", "SHORTCUT_LOST", "STATES_NOT_PASSED"})
"""Told before settings of layers: they are what an exercise is about."""


def differences(
    found: Sequence[AnyDifference],
    *,
    exercise: str = "",
    source: str = "",
) -> tuple[Message, ...]:
    """What to say about the differences of one case; nothing for none.

    `source` is the learner's text: it tells what was built and never used. Without it names and
    lines of the differences are all that is known. Never raises.
    """
    text = Source(source, function=function_of(exercise))
    try:
        found = named(found, text)
        told = causes(found, text)
    except Exception:  # a fault of ours in one story must not leave the learner without a word
        told = [Said("NO_WORDS", {"count": len(found)}, covers=tuple(found))]
    now = _without_guesses(told)
    messages = [message(said.key, said.fields, _line(said, text)) for said in now[:MOST]]
    return glossed(_counted(messages, len(told) - len(messages)), exercise)


def causes(found: Sequence[AnyDifference], source: Source) -> list[Said]:
    """The causes, the most fundamental first; what only follows from them is left out."""
    scene = Scene(found, source)
    told = list(told_of(scene))
    return _once_a_line(sorted(told, key=_rank), source)


def _once_a_line(told: list[Said], source: Source) -> list[Said]:
    """A line of a loop, or of a helper, that runs again and again: what is wrong there is told
    once."""
    left: dict[object, Said] = {}
    for said in told:
        again = said.line is not None and source.runs_again(said.line)
        left.setdefault((said.code, said.line) if again else id(said), said)
    return list(left.values())


def told_of(scene: Scene) -> Iterator[Said]:
    """The causes in the order of finding; when it ends, nothing of the scene is left.

    A fault of a model that is called twice is found twice, and told once.
    """
    already: set[tuple[object, ...]] = set()
    for mistake in ABOUT_WIRINGS:
        for said in mistake.recognise(scene):
            scene.drop(said.covers)
            scene.drop(consequences(scene, said.covers))
            if said.as_read not in already:
                already.add(said.as_read)
                yield said


def _without_guesses(told: list[Said]) -> list[Said]:
    """Where steps are missing, several wrong reads mean that the rest was paired by a guess."""
    missing = any(said.code in ("BRANCH_MISSING", "LAYER_MISSING") for said in told)
    reads = [said for said in told if said.code in _READS]
    return [said for said in told if said not in reads] if missing and len(reads) > 1 else told


_READS = frozenset({"CHAINED", "STARTS_AGAIN", "SWAPPED_READS", "WRONG_READ"})


def _rank(said: Said) -> tuple[float, bool]:
    stage = said.covers[0].stage if said.covers else "outputs"
    settings = all(isinstance(each, WrongSetting) for each in said.covers)
    return (1.5 if said.code in _FIRST else _FUNDAMENTAL.index(stage)), settings


def _counted(messages: list[Message], more: int) -> tuple[Message, ...]:
    if more < 1 or not messages:
        return tuple(messages)
    last = messages[-1]
    line = refused.MORE_ONE if more == 1 else refused.MORE.format(count=more)
    return (
        *messages[:-1],
        Message(last.code, last.title, f"{last.body}\n\n{line}", last.line, last.audience),
    )


def _line(said: Said, source: Source) -> int | None:
    """The learner's line; for inputs and outputs as a whole, that where the model is made."""
    whole = any(each.stage == "interface" for each in said.covers)
    return source.model_line if said.line is None and whole else said.line


# -- a size written out ----------------------------------------------------------------------------


def hard_coded(
    found: Sequence[AnyDifference],
    *,
    exercise: str = "",
    source: str = "",
) -> tuple[Message, ...]:
    """What to say where the first public case holds and another public case does not."""
    text = Source(source, function=function_of(exercise))
    found = named(found, text)
    told = hard_coded_size.recognise(found)
    first = causes(found, text)[:1]
    if told is None and not first:
        return ()
    told = told or Said(
        "HARD_CODED.other", {"title": TITLES[first[0].code]}, covers=first[0].covers
    )
    left = [each for each in found if each not in told.covers and not isinstance(each, RESULTS)]
    rest = causes(left, text)
    messages = [message(told.key, told.fields, told.line)]
    messages += [message(said.key, said.fields, said.line) for said in rest[: MOST - 1]]
    return glossed(_counted(messages, len(rest) + 1 - len(messages)), exercise)
