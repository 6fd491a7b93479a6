"""Which tensor a line is about: what a layer gave, or the one that was made last."""

import ast

from autograder.explain.trouble import Trouble

A_TENSOR = "x"


def result_of(trouble: Trouble, layer: ast.expr | None) -> tuple[str, int] | None:
    """(name, line) of what a layer with a name gave when it was called, above the line."""
    if not isinstance(layer, ast.Name):
        return None
    here = trouble.source.line or 10**9
    for name, line, value in reversed(trouble.source.bindings):
        calls = isinstance(value, ast.Call) and isinstance(value.func, ast.Name)
        if line < here and calls and value.func.id == layer.id and name != layer.id:  # type: ignore[attr-defined]  # both looked at above
            return name, line
    return None


def was_called(trouble: Trouble, layer: ast.Name) -> bool:
    """Whether a call of the layer stands anywhere."""
    calls = (node for node in trouble.source.nodes if isinstance(node, ast.Call))
    return any(isinstance(c.func, ast.Name) and c.func.id == layer.id for c in calls)


def tensor(trouble: Trouble) -> str:
    """The name of the tensor that the line is likely to be about: the one that it makes anew, as a
    loop does, else the one made last above it; "x" where none is known."""
    statement = trouble.source.statement
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    for target in targets:
        if isinstance(target, ast.Name) and _is_tensor(trouble, target.id):
            return target.id
    here = trouble.source.line or 10**9
    for name, line, _ in reversed(trouble.source.bindings):
        if line < here and trouble.source.same_scope(line, here) and _is_tensor(trouble, name):
            return name
    return A_TENSOR


def _is_tensor(trouble: Trouble, name: str) -> bool:
    return f"tensor {name}" in trouble.raised.facts


def replaced(node: ast.expr, names: dict[str, str]) -> str:
    """An expression with other texts in place of names."""
    copy = ast.parse(ast.unparse(node), mode="eval").body
    return ast.unparse(_Replaced(names).visit(copy))


class _Replaced(ast.NodeTransformer):
    def __init__(self, names: dict[str, str]) -> None:
        self._names = names

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.Name(id=self._names.get(node.id, node.id), ctx=ast.Load())
