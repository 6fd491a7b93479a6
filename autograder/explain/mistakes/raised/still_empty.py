"""The function is still empty where your code should stand.

Wrong:

    def build():
        raise NotImplementedError("your code here")
    m = build()

Write:

    def build():
        return keras.Sequential([Input((4,)), layers.Dense(1)])
    m = build()

Message:

    STILL EMPTY · line 2

        raise NotImplementedError("your code here")

    The stub is still empty here: this line raises NotImplementedError on purpose.

    Put your code in its place.
"""

import ast
import re

from autograder.explain.english import terms
from autograder.explain.english.raised import origins
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """NotImplementedError, raised by a line that says so; three dots where a value is due."""
    blank = trouble.find(r"name '(\w+)' is not defined")
    if blank is not None and _BLANK.fullmatch(blank[1]):
        return Said("STILL_EMPTY.blank", {"name": blank[1]})
    dots = _dots(trouble)
    if dots is not None:
        return dots
    if trouble.exception != "NotImplementedError":
        return None
    if not trouble.line_text.startswith("raise"):
        return None
    return _left(trouble) or Said("STILL_EMPTY")


def _left(trouble: Trouble) -> Said | None:
    """The line is still there, and so is code of the learner's: before it, or behind it."""
    source = trouble.source
    function = source.function_at(source.line or 0)
    body = function.body if function is not None else []
    if source.statement not in body:
        return None
    others = [each for each in body if each is not source.statement and not _says_nothing(each)]
    back = "" if any(isinstance(each, ast.Return) for each in others) else origins.RETURN_IT
    return Said("STILL_EMPTY.left", {"back": back}) if others else None


def _says_nothing(statement: ast.stmt) -> bool:
    """`pass`, three dots, a docstring."""
    bare = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    return bare or isinstance(statement, ast.Pass)


_BLANK = re.compile(
    r"_{2,}|(?:todo|fixme|xxx+|blank|fill_?(?:me|this|it)?_?in|your_?(?:code|answer|turn)"
    r"(?:_?here)?)",
    re.IGNORECASE,
)
"""Names that worksheets have in the place of an answer."""


def _dots(trouble: Trouble) -> Said | None:
    """`layers.Dense(...)` as it was handed out, or a name that holds the dots."""
    if not trouble.says("Ellipsis", "ellipsis"):
        return None
    for node in trouble.source.parts:
        if isinstance(node, ast.Call) and any(_is_dots(each) for each in _given(node)):
            return Said("STILL_EMPTY.dots", {"where": trouble.text(node.func)})
    for node in trouble.source.parts:
        bound = trouble.source.binding(node) if isinstance(node, ast.Name) else None
        if isinstance(node, ast.Name) and bound is not None and _is_dots(bound):
            line = terms.ON_LINE.format(line=bound.lineno)
            return Said("STILL_EMPTY.held", {"name": node.id, "line": line})
    return None


def _given(call: ast.Call) -> list[ast.expr]:
    """What stands in the parentheses, and in a tuple there."""
    given = [*call.args, *(word.value for word in call.keywords)]
    return [*given, *(n for each in given if isinstance(each, ast.Tuple) for n in each.elts)]


def _is_dots(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...
