"""A function of the learner's that makes an Input for itself, in place of being handed a tensor."""

import ast

from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.source.bound import returns_of
from autograder.explain.trouble import Trouble

_MOST = 200
"""Names that are followed back."""


def told(
    trouble: Trouble, outputs: ast.expr | None, listed: list[str], missing: list[str]
) -> Said | None:
    """`Model([a, b], out)`, where `out` comes from `branch(4)` and nothing reads `a` and `b`."""
    unread = [name for name in trouble.raised.facts.get("unneeded", "").split(", ") if name]
    unread = [name for name in listed if name in unread]
    known = _bound(trouble, everywhere=not unread)
    for name in _reached(trouble, outputs) if listed and not known & set(missing) else ():
        own = trouble.source.functions[name]
        line = _own_input(own)
        if line is None or trouble.source.returned_kind(name) in ("layer", "model"):
            continue
        fields = {
            "function": name,
            "line": line,
            "listed": words.listed([words.quoted(each) for each in listed]),
            "right": f"{name}({unread[0] if unread else listed[0] if len(listed) == 1 else 'x'})",
        }
        return Said(f"NOT_CONNECTED.own_input{'' if unread else '_too'}", fields)
    return None


def _bound(trouble: Trouble, *, everywhere: bool) -> set[str]:
    """Names of the file, or of the function that the line stands in."""
    source, here = trouble.source, trouble.source.line or 0
    every = source.bindings
    return {name for name, at, _ in every if everywhere or source.same_scope(at, here)}


def _reached(trouble: Trouble, outputs: ast.expr | None) -> list[str]:
    """The functions of the file that are called on the way back from the outputs, as written."""
    functions = trouble.source.functions
    waiting = [outputs] if outputs is not None else []
    found: dict[str, None] = {}
    seen: set[str] = set()
    for node in waiting:
        for each in ast.walk(node):
            if isinstance(each, ast.Call) and isinstance(each.func, ast.Name):
                found |= {each.func.id: None} if each.func.id in functions else {}
            if isinstance(each, ast.Name) and each.id not in seen and len(seen) < _MOST:
                seen.add(each.id)
                bound = trouble.source.binding(each)
                waiting += [bound] if bound is not None else []
    return list(found)


def _own_input(function: ast.FunctionDef) -> int | None:
    """The line of the one Input that it makes and does not return."""
    lines = [
        node.lineno for node in ast.walk(function)
        if isinstance(node, ast.Call) and called(node) == "Input"
    ]  # fmt: skip
    ends = [each.value for each in returns_of(function)]
    alone = bool(ends) and not any(isinstance(end, (ast.Tuple, ast.List)) for end in ends)
    return lines[0] if len(lines) == 1 and alone else None
