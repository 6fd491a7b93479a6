"""Refusals that are no exception: of what was handed in, returned, or stopped."""

import ast
from dataclasses import replace

from autograder.explain import returned, words
from autograder.explain.english import refused
from autograder.explain.layout import one_line
from autograder.explain.raising.python import broken, commas
from autograder.explain.said import Said
from autograder.explain.sentences import SENTENCES
from autograder.explain.source import Source, is_none, lists
from autograder.explain.words import is_name
from autograder.refusal import (
    BadSource,
    Died,
    Exited,
    NotAModel,
    NotRun,
    TimedOut,
    TooMuch,
    Unattempted,
    Unbuilt,
    Unreadable,
)

NoException = (
    BadSource
    | Died
    | Exited
    | NotAModel
    | NotRun
    | TimedOut
    | TooMuch
    | Unattempted
    | Unbuilt
    | Unreadable
)


def told(found: NoException, source: Source, exercise: str) -> Said:
    """What to say of it, with what the learner's text adds. Never raises."""
    said = _plain(found, exercise)
    try:
        return _by_source(found, said, source, exercise)
    except Exception:  # a fault of ours in one story must not leave the learner without a word
        return said


def _by_source(found: NoException, said: Said, source: Source, exercise: str) -> Said:
    if isinstance(found, NotAModel):
        return _returned(found, said, source, exercise)
    if isinstance(found, Unbuilt):
        return _without_input(source) or said
    if said.key == "UNREADABLE.subclass" and returned.without_ends(source):
        return Said("UNREADABLE.no_ends")
    return said


def _without_input(source: Source) -> Said | None:
    """A Sequential whose Input stands behind a layer, or beside the list."""
    if lists.input_comes_late(source):
        late = lists.added_late(source)
        return Said(f"UNBUILT.{'added_later' if late else 'later'}", line=late)
    beside = lists.input_beside(source)
    told = lists.shape_told_late(source) if beside is None else None
    if told is not None:
        return Said("UNBUILT.told_late", {"setting": told[0], "line": told[1]}, told[1])
    if beside is None:
        return _built_of_nothing(source)
    return Said("UNBUILT.beside", {"name": beside[0], "line": beside[1]}, beside[1])


def _built_of_nothing(source: Source) -> Said | None:
    """`model.build()`, without the shape that it is to be built for."""
    for node in source.nodes:
        method = node.func if isinstance(node, ast.Call) else None
        if not isinstance(method, ast.Attribute) or method.attr != "build":
            continue
        assert isinstance(node, ast.Call)
        if any(not is_none(each) for each in (*node.args, *(word.value for word in node.keywords))):
            continue
        if isinstance(method.value, ast.Name) and source.kind(method.value) == "model":
            fields = {"name": method.value.id, "line": method.lineno}
            return Said("UNBUILT.build", fields, method.lineno)
    return None


def _returned(found: NotAModel, said: Said, source: Source, exercise: str) -> Said:
    told = returned.told(found, said, source, exercise)
    line = _comma(told, source)
    if not line:
        return told
    return replace(told, key="NOT_A_MODEL.comma", fields={**told.fields, "line": line})


def _comma(told: Said, source: Source) -> int | None:
    """The line whose last comma makes a tuple of the model."""
    holds = told.key == "NOT_A_MODEL.holds"
    return commas.at_the_end(source, str(told.fields["variable"])) if holds else None


def _plain(found: NoException, exercise: str) -> Said:  # noqa: PLR0911  a list of cases, one return each
    match found:
        case BadSource():
            return _bad_source(found, exercise)
        case NotAModel():
            return _not_a_model(found)
        case NotRun(reason=reason):
            return Said("NOT_RUN", {"reason": _sentence(reason)})
        case Unreadable(reason=reason):
            subclass = ".subclass" if "subclass" in reason else ""
            replaced = ".replaced" if reason.startswith("the code replaces ") else ""
            said = _sentence(reason)
            return Said(f"UNREADABLE{replaced or subclass}", {"reason": said})
        case TimedOut(seconds=seconds, when=when):
            variant = ".load" if when == "load" else ""
            return Said(f"TIMED_OUT{variant}", {"seconds": f"{seconds:g}"})
        case Died(status=status, signal=signal):
            how = refused.ENDED_BY if signal else refused.ENDED_WITH
            return Said("DIED", {"how": how.format(signal=signal, status=status)})
        case TooMuch(what=what):
            return Said(_known("TOO_MUCH", what), {"what": what})
        case Unattempted():
            return Said("UNATTEMPTED")
        case Unbuilt():
            return Said("UNBUILT")
        case Exited():
            return Said("EXITED")


def _bad_source(found: BadSource, exercise: str) -> Said:
    hint = next(text for sign, text in refused.SYNTAX_HINTS.items() if sign in found.detail)
    other = broken.other_bracket(found.detail)
    if other is not None:
        hint = refused.OTHER_BRACKET.format(**other)
    slip, name = broken.hint(found.text) if found.problem == "syntax" else ("", "")
    if slip and found.detail.startswith("invalid syntax"):
        hint = refused.SLIP_HINTS[slip].format(name=name)
    detail = found.detail.removesuffix(".") or found.problem
    if found.problem == "syntax":
        detail = detail if detail.endswith("?") else f"{detail}."
    fields = {
        "detail": detail,
        "hint": hint,
        "problem": found.problem,
        "name": _function(found, exercise),
    }
    variant = found.problem.replace("not a notebook", "notebook").replace(" ", "_")
    return Said(_known("BAD_SOURCE", variant), fields)


def _function(found: BadSource, exercise: str) -> str:
    """The name of the function that is looked for."""
    last = found.detail.rpartition(" ")[2]
    return last if last.isidentifier() else exercise.rpartition("/")[2] or "build"


def _not_a_model(found: NotAModel) -> Said:
    named = refused.NAMED.format(name=found.variable) if is_name(found.variable) else ""
    fields = {
        "found": found.found,
        "kind": words.a_type(found.found),
        "expected": refused.WANTED.get(found.expected, refused.WANTED["model"]),
        "variable": refused.THE_MODEL,
        "named": named,
    }
    if found.expected == "answers":
        return Said("NOT_A_MODEL.answers", fields)
    return Said(_known("NOT_A_MODEL", found.found), fields)


def _known(code: str, variant: str) -> str:
    key = f"{code}.{variant}"
    return key if key in SENTENCES else f"{code}.other"


def _sentence(text: str) -> str:
    """A reason as a sentence: with a capital and a full stop."""
    plain = one_line(text, 200)
    plain = plain.removesuffix(".")
    ended = plain if plain.endswith(("?", "!", "…")) else f"{plain}."
    return ended[:1].upper() + ended[1:] if plain else ""
