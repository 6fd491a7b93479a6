"""A function of one's own computes something, and gives nothing back: its `return` is missing.

Wrong:

    def block(t):
        t = layers.Dense(8)(t)

    inp = Input((4,))
    x = block(inp)
    out = layers.Dense(1)(x)

Write:

    def block(t):
        t = layers.Dense(8)(t)
        return t

    inp = Input((4,))
    x = block(inp)
    out = layers.Dense(1)(x)

Message:

    NO RETURN · line 6

        out = layers.Dense(1)(x)

    `x` is None: your function `block` (line 1) has no `return`, so what it computes
    is lost when it ends.

    Let `block` end with a line that returns `t`.
"""

import ast

from autograder.explain import words
from autograder.explain.english import raised
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.source.bound import returns_of
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """Whatever Keras or Python says of a None that such a function gave on this line, or that a
    name on it holds."""
    if not trouble.says("NoneType"):
        return None
    for node in trouble.source.parts:
        function = _giver(trouble, node)
        if function is not None and not returns_of(function) and not _yields(function):
            fields = {
                "what": words.quoted(trouble.text(node)),
                "name": function.name,
                "line": function.lineno,
                "last": _wanted(trouble, function),
            }
            return Said("NO_RETURN", fields)
    return None


def _giver(trouble: Trouble, node: ast.AST) -> ast.FunctionDef | None:
    """The function that is called here, or where a name gets its value."""
    if isinstance(node, ast.Name):
        bound = trouble.source.binding(node) if isinstance(node.ctx, ast.Load) else None
    else:
        bound = node if isinstance(node, ast.Call) else None
    if isinstance(bound, ast.Call) and isinstance(bound.func, ast.Name):
        return trouble.source.functions.get(called(bound))
    return None


def _wanted(trouble: Trouble, function: ast.FunctionDef) -> str:
    """What the function is to return, as far as it can be told."""
    statement = trouble.source.statement
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    if any(isinstance(target, (ast.Tuple, ast.List)) for target in targets):
        return raised.SEVERAL_RESULTS
    return _last(function) or raised.LAST_RESULT


def _last(function: ast.FunctionDef) -> str:
    """The name that the last line of a function gives to its result, in quotes."""
    last = function.body[-1]
    target = last.targets[0] if isinstance(last, ast.Assign) else None
    return words.quoted(target.id) if isinstance(target, ast.Name) else ""


def _yields(function: ast.FunctionDef) -> bool:
    return any(isinstance(node, (ast.Yield, ast.YieldFrom)) for node in ast.walk(function))
