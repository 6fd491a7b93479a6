"""The turns of loops: what one turn makes, how it is written, and whether there is a second."""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.explain.source.syntax import called, written
from autograder.explain.source.used import Used

_SPANS = (ast.For, ast.While, ast.ListComp, ast.GeneratorExp)


@dataclass(frozen=True)
class Loop:
    """A loop, or a comprehension. `makes` counts the layers that one turn makes, by class."""

    node: ast.AST
    line: int
    header: str
    makes: Counter[str]
    lines: frozenset[int]
    """Where one turn makes layers."""

    varies: bool
    """Whether what it makes depends on the turn."""

    goes_on: bool
    """Whether a turn goes on from what the turn before gave, or collects what all of them give."""

    overwrites: tuple[str, int] = ("", 0)
    """(name, line) of the result that each turn makes anew, and that is read behind the loop; ""
    where it has a value before the loop."""


def ends_at_once(source: Used) -> tuple[int, int] | None:
    """(line of `return`, line of the loop) of a loop whose first turn returns, whatever happens."""
    for loop in source.loops:
        assert isinstance(loop, (ast.For, ast.While))
        if any(isinstance(node, ast.Continue) for node in ast.walk(loop)):
            continue
        for node in loop.body:
            if isinstance(node, ast.Return):
                return node.lineno, loop.lineno
    return None


def loop_at(source: Used, line: int | None) -> Loop | None:
    """The innermost loop that makes what stands on a line, be it in a function that it calls."""
    if line is None:
        return None
    here = [node for node in source.nodes if isinstance(node, _SPANS) and _covers(node, line)]
    function = source.function_at(line)
    if not here and function is not None:
        here = [
            node
            for node in source.nodes
            if isinstance(node, _SPANS) and function.name in map(called, _calls(node))
        ]
    if not here:
        return None
    return _read(source, max(here, key=lambda node: node.lineno))


@dataclass(frozen=True)
class BeginsAgain:
    """A loop goes through a list and sums it up under `name`, which holds `value`, one of that
    list, since line `since`."""

    name: str
    value: str
    since: int
    header: str
    line: int


def begins_again(source: Used, line: int | None) -> BeginsAgain | None:
    """The sum of the loop that a line stands in, where it begins with one of the loop's list."""
    for loop in source.loops:
        if not isinstance(loop, ast.For) or line is None or not isinstance(loop.iter, ast.Name):
            continue
        if not loop.lineno <= line <= (loop.end_lineno or loop.lineno):
            continue
        for name, at, value in source.bindings:
            part = isinstance(value, ast.Subscript) and isinstance(value.value, ast.Name)
            if part and at < loop.lineno and source.same_scope(at, loop.lineno):
                assert isinstance(value, ast.Subscript)
                if written(value.value) == loop.iter.id and source.stepped_in(loop, name):
                    return BeginsAgain(name, written(value), at, _header(loop), loop.lineno)
    return None


def _covers(node: ast.For | ast.While | ast.ListComp | ast.GeneratorExp, line: int) -> bool:
    return node.lineno <= line <= (node.end_lineno or node.lineno)


def _read(source: Used, node: ast.AST) -> Loop:
    makers = list(_makers(source, node))
    bound = {name.id for name in _names(node) if isinstance(name.ctx, ast.Store)}
    makes: Counter[str] = Counter(called(call) for call in makers)
    given = [each for call in makers for each in [*call.args, *call.keywords]]
    return Loop(
        node=node,
        line=getattr(node, "lineno", 0),
        header=_header(node),
        makes=makes,
        lines=frozenset(call.lineno for call in makers),
        varies=any(name.id in bound for each in given for name in _names(each)),
        goes_on=_goes_on(node),
        overwrites=_overwrites(source, node),
    )


def _goes_on(node: ast.AST) -> bool:
    if not isinstance(node, (ast.For, ast.While)):
        return True  # a comprehension collects
    names = [name for statement in node.body for name in _names(statement)]
    collects = any(called(call) in ("add", "append", "extend") for call in _calls(node))
    stored: dict[str, int] = {}
    read: dict[str, int] = {}
    for name in reversed(names):
        (stored if isinstance(name.ctx, ast.Store) else read)[name.id] = name.lineno
    return collects or any(read.get(name, line + 1) <= line for name, line in stored.items())


def _overwrites(source: Used, node: ast.AST) -> tuple[str, int]:
    if not isinstance(node, (ast.For, ast.While)):
        return "", 0
    end = node.end_lineno or node.lineno
    begun = {name for name, at, _ in source.bindings if at < node.lineno}
    inside = [(name, at) for name, at, _ in source.bindings if node.lineno < at <= end]
    made = {name: at for name, at in inside if name not in begun}
    behind = (n for n in source.nodes if isinstance(n, ast.Name) and n.lineno > end)
    read = [n.id for n in behind if isinstance(n.ctx, ast.Load) and n.id in made]
    return (read[0], made[read[0]]) if len(set(read)) == 1 else ("", 0)


def _makers(source: Used, node: ast.AST) -> Iterator[ast.Call]:
    """The calls that make layers in a loop, and in the functions of the file that it calls."""
    for call in _calls(node):
        inner = source.functions.get(called(call))
        if inner is not None:
            yield from (each for each in _calls(inner) if _makes_layer(each))
        elif _makes_layer(call):
            yield call


def _makes_layer(call: ast.Call) -> bool:
    return called(call)[:1].isupper() and called(call) not in ("Input", "Model", "Sequential")


def _calls(node: ast.AST) -> list[ast.Call]:
    return [each for each in ast.walk(node) if isinstance(each, ast.Call)]


def _names(node: ast.AST) -> list[ast.Name]:
    return [each for each in ast.walk(node) if isinstance(each, ast.Name)]


def _header(node: ast.AST) -> str:
    """ "for i in range(3)", as the learner wrote it."""
    if isinstance(node, ast.While):
        return f"while {written(node.test)}"
    if isinstance(node, ast.For):
        return f"for {written(node.target)} in {written(node.iter)}"
    assert isinstance(node, (ast.ListComp, ast.GeneratorExp))
    return f"for {written(node.generators[0].target)} in {written(node.generators[0].iter)}"
