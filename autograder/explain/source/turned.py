"""Lists that are turned round, or sorted, before something is called on them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.explain.source.ends import end_of
from autograder.explain.source.syntax import called, is_none, written
from autograder.explain.source.used import Used


@dataclass(frozen=True)
class Turned:
    """`text`, on `line`, is `how` a list comes to its order: "front", each new one is put before
    the others; "round"; "sorted"."""

    text: str
    line: int
    how: str


def turned_ends(source: Used, side: int) -> Turned | None:
    """As `turned`, for the inputs (side 0) or outputs (side 1) of the last model."""
    given = end_of(source, side)
    return turned(source, given) if given is not None else None


def turned_on(source: Used, line: int | None) -> Turned | None:
    """As `turned`, for the one list that a layer on a line is called on."""
    given = [
        call.args[0]
        for call in source.nodes
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Call)
        if call.lineno == line and call.args
    ]
    return turned(source, given[0]) if len(given) == 1 else None


def filled_on(source: Used, line: int | None) -> tuple[str, list[int]] | None:
    """(name, lines) of the one list, by name, that a layer on a line is called on, where `append`
    fills it: the lines that make it and put something into it."""
    given = [
        call.args[0].id
        for call in source.nodes
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Call)
        if call.lineno == line and call.args and isinstance(call.args[0], ast.Name)
    ]
    name = given[0] if len(given) == 1 else ""
    made = [at for bound, at, value in source.bindings if bound == name and _holds(value)]
    puts = [
        node.lineno
        for node in source.nodes
        if isinstance(node, ast.Call) and called(node) in ("append", "extend", "insert")
        if isinstance(node.func, ast.Attribute) and written(node.func.value) == name
    ]
    return (name, sorted({*made, *puts})) if name and len({*made, *puts}) > 1 and puts else None


def _holds(value: ast.expr) -> bool:
    return isinstance(value, ast.List) and bool(value.elts)


def turned(source: Used, given: ast.expr) -> Turned | None:
    """How the list that stands there came to another order than that of its making."""
    for node in [given, *_values(source, given)]:
        how = _how(node)
        if how:
            return Turned(written(node), node.lineno, how)
    name = given.id if isinstance(given, ast.Name) else ""
    return next(_changes(source, name, given.lineno), None) if name else None


def _values(source: Used, given: ast.expr) -> Iterator[ast.expr]:
    bound = source.binding(given) if isinstance(given, ast.Name) else None
    if bound is not None:
        yield bound


def _how(node: ast.expr) -> str:
    """Of `a[::-1]`, `list(reversed(a))`, `sorted(a)`; "" for anything else."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        step = node.slice.step
        backwards = step is not None and not is_none(step) and written(step) == "-1"
        return "round" if backwards else ""
    if not isinstance(node, ast.Call):
        return ""
    if called(node) in ("list", "tuple") and node.args:
        return _how(node.args[0])
    return {"reversed": "round", "sorted": "sorted"}.get(called(node), "")


def _changes(source: Used, name: str, before: int) -> Iterator[Turned]:
    """`a.insert(0, x)`, `a.reverse()`, `a.sort()`, and `a = [x] + a`."""
    for node in source.nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            holder = node.func.value
            if isinstance(holder, ast.Name) and holder.id == name and node.lineno < before:
                first = written(node.args[0]) if node.args else ""
                how = {"insert": "front", "appendleft": "front", "reverse": "round",
                       "sort": "sorted"}.get(called(node), "")  # fmt: skip
                if how and not (called(node) == "insert" and first != "0"):
                    yield Turned(written(node), node.lineno, how)
    for bound, line, value in source.bindings:
        adds = isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add)
        if bound == name and adds and _in_front(value, name):
            yield Turned(f"{name} = {written(value)}", line, "front")


def _in_front(value: ast.expr, name: str) -> bool:
    """Whether it is `[x] + name`."""
    return (
        isinstance(value, ast.BinOp)
        and isinstance(value.left, ast.List)
        and written(value.right) == name
    )
