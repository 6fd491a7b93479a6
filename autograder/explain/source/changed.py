"""Lists and dicts that a function changes in place, and that live longer than its call."""

import ast
from dataclasses import dataclass

from autograder.explain.source.syntax import called
from autograder.explain.source.used import Used

_CHANGES = {"append", "extend", "insert", "pop", "remove", "clear", "update", "setdefault", "add",
            "reverse", "sort"}  # fmt: skip


def changed_default(source: Used) -> tuple[str, int] | None:
    """(name, line) where a function changes the list or dict that is an argument's default."""
    for function in source.functions.values():
        given = function.args.args[len(function.args.args) - len(function.args.defaults) :]
        kept = {
            argument.arg
            for argument, value in zip(given, function.args.defaults, strict=True)
            if isinstance(value, (ast.List, ast.Dict))
        }
        for node in ast.walk(function):
            name = changed(node)
            if name in kept:
                assert isinstance(node, (ast.Call, ast.AugAssign))
                return name, node.lineno
    return None


def changed(node: ast.AST) -> str:
    """The name of a list or dict that is changed in place."""
    if isinstance(node, ast.AugAssign):
        target = node.target.value if isinstance(node.target, ast.Subscript) else node.target
        return target.id if isinstance(target, ast.Name) else ""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        holder = node.func.value
        if node.func.attr in _CHANGES and isinstance(holder, ast.Name):
            return holder.id
    return ""


@dataclass(frozen=True)
class ChangedOutside:
    """`name`, a list from outside of a function, is changed on `line`, and the function goes
    through it on `lines`; `shorter` where entries are taken out."""

    name: str
    line: int
    lines: frozenset[int]
    shorter: bool


def changed_outside(source: Used) -> ChangedOutside | None:
    """A function changes a list that is made outside of it, and goes through that list."""
    outside = {
        name
        for name, line, value in source.bindings
        if isinstance(value, (ast.List, ast.Dict, ast.Set)) and source.function_at(line) is None
    }
    for function in source.functions.values() if outside else ():
        inside = [n for n in ast.walk(function) if isinstance(n, ast.Name)]
        own = {name.id for name in inside if isinstance(name.ctx, ast.Store)}
        own |= {argument.arg for argument in function.args.args}
        for node in ast.walk(function):
            name = changed(node)
            lines = _through(function, name) if name in outside - own else frozenset()
            if lines and isinstance(node, (ast.Call, ast.AugAssign)):
                shorter = isinstance(node, ast.Call) and called(node) in _SHORTER
                return ChangedOutside(name, node.lineno, lines, shorter)
    return None


def _through(function: ast.FunctionDef, name: str) -> frozenset[int]:
    """The lines of the loops and comprehensions that go through what has a name."""
    lines: set[int] = set()
    for node in ast.walk(function):
        own = [node.iter] if isinstance(node, ast.For) else []
        if isinstance(node, (ast.ListComp, ast.GeneratorExp)):
            own = [part.iter for part in node.generators]
        names = {n.id for each in own for n in ast.walk(each) if isinstance(n, ast.Name)}
        if name in names and isinstance(node, (ast.stmt, ast.expr)):
            lines |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return frozenset(lines)


_SHORTER = ("pop", "remove", "clear")
