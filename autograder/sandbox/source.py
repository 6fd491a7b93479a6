"""A learner's file, run from its text, and refusals for what it raises. Imports no Keras."""

import ast
import inspect
import linecache
import sys
import types
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from autograder.refusal import BadSource, Exited, Raised, TooMuch
from autograder.sandbox.plain_values import type_name
from autograder.sandbox.protocol import Claimed, Load
from autograder.sandbox.text import clean

_MESSAGE = 1800
"""Characters of an exception's text that are kept."""


class Refusing(Exception):  # noqa: N818  # carries a refusal, and is no error of ours
    """Ends a request with a refusal."""

    def __init__(self, refusal: Claimed) -> None:
        super().__init__(refusal)
        self.refusal = refusal


@dataclass(frozen=True)
class Learned:
    """A file that ran. `lines` are the lines of its text."""

    filename: str
    lines: tuple[str, ...]
    module: types.ModuleType | None = None
    function: Callable[..., Any] | None = field(default=None, repr=False)

    def line_of(self, problem: BaseException) -> int | None:
        """The innermost line of this file in the problem's traceback."""
        found = None
        trace = problem.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == self.filename:
                found = trace.tb_lineno
            trace = trace.tb_next
        return found

    def text_of(self, line: int | None) -> str:
        """The text of a line, without its indentation."""
        inside = line is not None and 0 < line <= len(self.lines)
        return clean(self.lines[line - 1].strip(), 300) if inside and line else ""


def load(request: Load) -> Learned:
    """Runs the file; raises `Refusing` for one that is not Python or lacks the function.

    What the file itself raises comes through as it is: `refusal_of` turns it into a refusal.
    """
    code = _compiled(request)
    learned = unrun(request)
    linecache.cache[request.filename] = (
        len(request.text),
        None,  # no time of change: the entry stays when linecache checks the disk
        [line + "\n" for line in learned.lines],
        request.filename,
    )
    name = PurePath(request.filename).stem
    module = types.ModuleType(name if name not in sys.modules else f"learner_{name}")
    module.__file__ = request.filename
    sys.modules[module.__name__] = module
    exec(code, module.__dict__)  # noqa: S102  # this is the confined process, made for it
    return Learned(
        request.filename,
        learned.lines,
        module,
        _found(module.__dict__.get(request.function), request),
    )


def unrun(request: Load) -> Learned:
    """The file before it has run."""
    return Learned(request.filename, tuple(request.text.splitlines()))


def arguments_of(text: str) -> dict[str, Any]:
    """The arguments of a call, from the literal of a dict."""
    arguments = ast.literal_eval(text)
    if not isinstance(arguments, dict):
        raise TypeError(f"arguments must be a dict, got {type(arguments).__name__}")
    return arguments


def refusal_of(
    problem: BaseException, learned: Learned, when: str, memory: int
) -> Raised | Exited | TooMuch:
    """The refusal for what learners' code raised, whatever its class does to hinder us."""
    try:
        line = learned.line_of(problem)
        kinds = type.mro(type(problem))
        if SystemExit in kinds:
            return Exited(line=line)
        if MemoryError in kinds:
            return TooMuch(what="memory", limit=memory)
        return Raised(
            exception=type_name(problem),
            message=_message(problem),
            when=when,
            line=line,
            text=learned.text_of(line),
        )
    except MemoryError:
        return TooMuch(what="memory", limit=memory)
    except BaseException:
        return Raised(exception=type_name(problem), message="", when=when)


def _message(problem: BaseException) -> str:
    try:
        return clean(_both_ends(str.__str__(str(problem))))
    except MemoryError:
        raise
    except BaseException:  # a hostile __str__ may raise anything, SystemExit too
        return ""


def _both_ends(text: str) -> str:
    """TensorFlow says what happened behind pages of where."""
    return text if len(text) < _MESSAGE else f"{text[: _MESSAGE // 2]}\n\n{text[-_MESSAGE // 2 :]}"


def _compiled(request: Load) -> types.CodeType:
    try:
        return compile(request.text, request.filename, "exec", dont_inherit=True)
    except SyntaxError as problem:
        line = problem.lineno
        raise Refusing(
            BadSource(
                problem="syntax",
                line=line,
                text=unrun(request).text_of(line) or clean((problem.text or "").strip(), 300),
                detail=clean(str(problem.msg), 300),
            )
        ) from None
    except (ValueError, OverflowError, RecursionError, MemoryError) as problem:
        # null bytes, numbers of thousands of digits, nesting deeper than the parser goes
        raise Refusing(BadSource(problem="syntax", detail=clean(str(problem), 300))) from None


def _found(function: object, request: Load) -> Callable[..., Any]:
    if function is None:
        raise Refusing(BadSource(problem="missing function", detail=request.function))
    if not callable(function):
        detail = f"{request.function} is of type {type_name(function)}"
        raise Refusing(BadSource(problem="not a function", detail=detail))
    if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
        raise Refusing(BadSource(problem="async", detail=request.function))
    return function
