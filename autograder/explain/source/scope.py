"""A file without the functions that have nothing to do with one of them.

A notebook holds the functions of a whole unit. What is asked about one exercise (which result does
nobody read, where is `trainable` set) must not be answered with a line of another.
"""

import ast
import copy
from collections.abc import Iterator

_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def scoped(tree: ast.Module, function: str, line: int | None) -> ast.Module:
    """The tree, with every definition that `function` does not reach left empty.

    A definition that holds `line` stays whole: something happened there. What stands outside of
    definitions stays too.
    """
    definitions = {node.name: node for node in tree.body if isinstance(node, _Definition)}
    if function not in definitions:
        return tree
    reached = _reached(tree, definitions, function)
    body = [
        _emptied(node)
        if isinstance(node, _Definition) and node.name not in reached and not _holds(node, line)
        else node
        for node in tree.body
    ]
    return ast.Module(body=body, type_ignores=[])


def _reached(tree: ast.Module, definitions: dict[str, _Definition], function: str) -> set[str]:
    """The names that a function reads, and those read where these are defined or bound."""
    bound: dict[str, list[ast.stmt]] = {}
    for node in tree.body:
        if not isinstance(node, _Definition):
            for name in _names(node, ast.Store):
                bound.setdefault(name, []).append(node)
    reached: set[str] = set()
    pending = [function]
    while pending:
        name = pending.pop()
        if name in reached:
            continue
        reached.add(name)
        homes = [definitions[name]] if name in definitions else []
        for home in (*homes, *bound.get(name, ())):
            pending.extend(_names(home, ast.Load))
    return reached


def _names(node: ast.AST, context: type[ast.expr_context]) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Name) and isinstance(each.ctx, context):
            yield each.id


def _holds(node: _Definition, line: int | None) -> bool:
    return line is not None and node.lineno <= line <= (node.end_lineno or node.lineno)


def _emptied(node: _Definition) -> ast.stmt:
    """Its name and its place: it may still be what a misspelt name was meant to be."""
    empty = copy.copy(node)
    empty.body, empty.decorator_list = [ast.copy_location(ast.Pass(), node)], []
    if not isinstance(empty, ast.ClassDef):
        empty.args = ast.arguments([], [], None, [], [], None, [])
    return empty
