"""Functions that call themselves, or each other, without end."""

import ast

from autograder.explain.english.raised import origins
from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def told(trouble: Trouble) -> Said | None:
    """Why it never ends, as far as the source tells."""
    source = trouble.source
    function = source.function_at(source.line or 0)
    if function is None:
        return None
    own = _call_of(function, function.name)
    if own is None:
        return _circle(trouble, function)
    fields: dict[str, object] = {"name": function.name, "line": own.lineno}
    if not (own.args or own.keywords):
        return None
    tests = [node for node in ast.walk(function) if isinstance(node, (ast.If, ast.IfExp))]
    if not tests:
        return Said("CALLS_ITSELF.no_end", fields)
    fields |= {"condition": tests[0].lineno, "held": _held(trouble, tests[0].test)}
    return Said("CALLS_ITSELF.condition", fields)


def _held(trouble: Trouble, test: ast.expr) -> str:
    """What the one name of a condition held when Python gave up."""
    names = {node.id for node in ast.walk(test) if isinstance(node, ast.Name)}
    known = {name: holding.held(trouble, name) for name in names}
    values = [(name, one.text) for name, one in known.items() if one and one.kind == "number"]
    if len(values) != 1:
        return ""
    return origins.SO_FAR.format(name=values[0][0], value=values[0][1])


def _circle(trouble: Trouble, function: ast.FunctionDef) -> Said | None:
    """`encode` calls `decode`, and that one calls `encode`."""
    for name, other in trouble.source.functions.items():
        there, back = _call_of(function, name), _call_of(other, function.name)
        if there is not None and back is not None:
            fields = {"name": function.name, "other": name}
            fields |= {"line": str(there.lineno), "back": str(back.lineno)}
            return Said("CALLS_ITSELF.circle", fields)
    return None


def _call_of(function: ast.FunctionDef, name: str) -> ast.Call | None:
    """Where a function calls another of the file, by its bare name."""
    calls = (node for node in ast.walk(function) if isinstance(node, ast.Call))
    return next((c for c in calls if isinstance(c.func, ast.Name) and called(c) == name), None)
