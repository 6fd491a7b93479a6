"""One layer that stands several times in a row: `[layers.Dense(8)] * 2`, `[dense, dense]`."""

import ast
from collections.abc import Iterator

from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.source import called, written
from autograder.explain.trouble import Trouble


def told(trouble: Trouble, layer: str, fields: dict[str, str]) -> Said | None:
    """Of a layer of this class that meets another width: where it was repeated, if it was."""
    for name, node in _spoken(trouble):
        for part in ast.walk(node):
            many = _times(part)
            if many is not None and layer in (_class_of(trouble, each) for each in many[0].elts):
                return _repeated(trouble, name or part, many, fields)
    return _listed(trouble, layer, fields)


def _spoken(trouble: Trouble) -> Iterator[tuple[ast.Name | None, ast.AST]]:
    """What the statement and the loops around it go through, and what their names were bound to."""
    here = trouble.source.line or 0
    around = [
        loop.iter
        for loop in trouble.source.loops
        if isinstance(loop, ast.For) and loop.lineno <= here <= (loop.end_lineno or 0)
    ]
    nodes = [*trouble.source.parts, *(node for each in around for node in ast.walk(each))]
    for node in nodes:
        if isinstance(node, ast.BinOp):
            yield None, node
        bound = trouble.source.binding(node) if isinstance(node, ast.Name) else None
        if isinstance(node, ast.Name) and isinstance(bound, (ast.BinOp, ast.List)):
            yield node, bound


def _times(node: ast.AST) -> tuple[ast.List | ast.Tuple, ast.expr] | None:
    """(the list, how often) of `[a, b] * 2` and `2 * [a, b]`."""
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Mult):
        return None
    for listed, number in ((node.left, node.right), (node.right, node.left)):
        if isinstance(listed, (ast.List, ast.Tuple)):
            return listed, number
    return None


def _class_of(trouble: Trouble, node: ast.expr) -> str:
    """The class of the layer that an entry is, "" for others."""
    maker = trouble.source.constructor(node)
    return called(maker) if maker is not None else ""


def _repeated(
    trouble: Trouble,
    holder: ast.AST,
    many: tuple[ast.List | ast.Tuple, ast.expr],
    fields: dict[str, str],
) -> Said:
    entries, number = many
    makers = [written(trouble.source.constructor(each), 60) for each in entries.elts]
    turns = f"for _ in range({trouble.text(number)})"
    every = f"layer {turns} for layer in ({', '.join(makers)})"
    named = isinstance(holder, ast.Name)
    shown = {
        "what": trouble.text(holder),
        "line": f" ({terms.LINE.format(number=entries.lineno)})" if named else "",
        "times": f"* {trouble.text(number)}",
        "right": f"[{makers[0]} {turns}]" if len(makers) == 1 else f"[{every}]",
    }
    return Said("WIDTH.repeated", fields | shown)


def _listed(trouble: Trouble, layer: str, fields: dict[str, str]) -> Said | None:
    """A layer with a name, twice in the list of a Sequential, or added twice."""
    call = trouble.call_of("Sequential", "add")
    given = call.args[:1] if call is not None else []
    listed = trouble.source.behind(given[0]) if given else None
    entries = listed.elts if isinstance(listed, (ast.List, ast.Tuple)) else given
    names = [each.id for each in entries if isinstance(each, ast.Name)]
    names += _added_before(trouble) if call is not None and _adds(call) else []
    for node in entries:
        maker = trouble.source.binding(node) if isinstance(node, ast.Name) else None
        again = isinstance(node, ast.Name) and names.count(node.id) > 1
        if again and call is not None and _class_of(trouble, node) == layer:
            built = written(maker, 40)
            right = f"{trouble.text(call.func)}({built})" if _adds(call) else f"{built}, {built}"
            shown = {"what": trouble.text(node), "right": right}
            return Said("WIDTH.listed_again", fields | shown)
    return None


def _adds(call: ast.Call) -> bool:
    return called(call) == "add"


def _added_before(trouble: Trouble) -> list[str]:
    """The names that earlier lines add to a Sequential."""
    here = trouble.source.line or 0
    return [
        node.args[0].id
        for node in trouble.source.nodes
        if isinstance(node, ast.Call) and called(node) == "add" and node.lineno < here
        if node.args and isinstance(node.args[0], ast.Name)
    ]
