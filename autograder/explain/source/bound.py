"""What the names and expressions of a learner's file most likely hold."""

import ast
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from autograder.explain.source.parsed import Parsed
from autograder.explain.source.syntax import called, root_of

MODELS = {"Model", "Sequential", "Functional"}
_ROOTS = {"keras", "tf", "layers", "models"}


class Bound(Parsed):
    """A file whose names are followed to what they were bound to."""

    def kind(self, node: ast.AST, depth: int = 0) -> str:  # noqa: PLR0911  a list of cases, one return each
        """ "tensor", "layer", "model", "class", "function", "shape", "string", "number", "None",
        "list", "data" or "" for what an expression most likely holds."""
        if depth > 8:
            return ""
        if isinstance(node, ast.Constant):
            return _kind_of_constant(node.value)
        if isinstance(node, (ast.Tuple, ast.List)):
            parts = {self.kind(each, depth + 1) for each in node.elts}
            return "shape" if parts <= {"number", "None"} and node.elts else "list"
        if isinstance(node, ast.Call):
            return self._kind_of_call(node, depth)
        if isinstance(node, ast.Attribute):
            return self._kind_of_attribute(node)
        if isinstance(node, ast.Name):
            return self._kind_of_name(node, depth)
        if isinstance(node, ast.BinOp):
            sides = {self.kind(node.left, depth + 1), self.kind(node.right, depth + 1)}
            return "tensor" if "tensor" in sides else "number" if sides == {"number"} else ""
        if isinstance(node, ast.Subscript):
            inside = self.kind(node.value, depth + 1)
            return inside if inside in ("tensor", "shape") else ""
        return ""

    def _kind_of_call(self, node: ast.Call, depth: int) -> str:  # noqa: PLR0911  a list of cases, one return each
        name = called(node)
        if name == "Input":
            return "tensor"
        if isinstance(node.func, ast.Call):
            return "tensor"
        if isinstance(node.func, ast.Name) and self.binding(node.func) is not None:
            inside = self.kind(node.func, depth + 1)
            return "tensor" if inside in ("layer", "model") else ""
        if name in MODELS:
            return "model"
        root = root_of(node.func)
        if root in ("np", "numpy") or name in ("predict",):
            return "data"
        if name[:1].isupper():
            return "layer"
        if not node.args and not node.keywords:
            return ""
        return "tensor" if root in ("layers", "ops", "keras", "tf") else ""

    def _kind_of_attribute(self, node: ast.Attribute) -> str:
        if node.attr in ("output", "input"):
            return "tensor"
        if node.attr == "shape":
            return "shape"
        if node.attr == "Input":
            return "function"
        if node.attr[:1].isupper() and root_of(node) in _ROOTS:
            return "class"
        if "activations" in ast.unparse(node) or root_of(node) in ("ops", "tf", "np"):
            return "function"
        return ""

    def _kind_of_name(self, node: ast.Name, depth: int) -> str:
        bound = self.binding(node)
        if bound is not None:
            return self.kind(bound, depth + 1)
        if node.id == "Input":
            return "function"
        if node.id in self.functions:
            return "function"
        return "class" if node.id[:1].isupper() and len(node.id) > 1 else ""

    @cached_property
    def bindings(self) -> list[tuple[str, int, ast.expr]]:
        """(name, line, what it is bound to), in the order of lines."""
        found: list[tuple[str, int, ast.expr]] = []
        for node in self.nodes:
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    found += _bound(target, node.value)
            elif isinstance(node, ast.AnnAssign) and node.value is not None:
                found += _bound(node.target, node.value)
        return sorted(found, key=lambda each: each[1])

    def binding(self, name: ast.Name) -> ast.expr | None:
        """What the name was last bound to above its line."""
        lines, values = self._bound_to.get(name.id, ([], []))
        before = bisect_left(lines, name.lineno)
        return values[before - 1] if before else None

    @cached_property
    def _bound_to(self) -> dict[str, tuple[list[int], list[ast.expr]]]:
        """By name, the lines that bind it, in order, and to what."""
        found: dict[str, tuple[list[int], list[ast.expr]]] = {}
        for name, line, value in self.bindings:
            lines, values = found.setdefault(name, ([], []))
            lines.append(line)
            values.append(value)
        return found

    def behind(self, node: ast.expr) -> ast.expr:
        """What a name was bound to; anything else is itself."""
        bound = self.binding(node) if isinstance(node, ast.Name) else None
        return node if bound is None else bound

    def kind_made(self, node: ast.expr) -> str:
        """As `kind`; a call of a function of the file is what that function returns."""
        bound = self.behind(node)
        if isinstance(bound, ast.Call) and called(bound) in self.functions:
            return self.returned_kind(called(bound))
        return self.kind(node)

    def bound_line(self, name: str) -> int | None:
        """The line on which a name was last bound above `line`."""
        most = self.line or 10**9
        return next((b[1] for b in reversed(self.bindings) if b[0] == name and b[1] < most), None)

    def constructor(self, node: ast.AST) -> ast.Call | None:
        """The `layers.Dense(8)` behind an expression: itself, what a name holds, what is called."""
        for _ in range(8):
            if isinstance(node, ast.Name):
                bound = self.binding(node)
                if bound is None:
                    return None
                node = bound
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Call):
                node = node.func
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                if self.binding(node.func) is None:
                    return node
                node = node.func
            else:
                return node if isinstance(node, ast.Call) else None
        return None

    def returned_kind(self, function: str) -> str:
        """What a function of the file returns, as `kind` tells it."""
        returns = returns_of(self.functions[function])
        return self.kind(returns[-1].value) if returns and returns[-1].value else ""


def returns_of(function: ast.FunctionDef) -> list[ast.Return]:
    """In the order of lines, without those of functions inside."""
    return [node for node in _own_nodes(function) if isinstance(node, ast.Return)]


def function_ends(function: ast.FunctionDef) -> bool:
    """Whether every way through a function meets a `return` or a `raise`."""
    return _ends(function.body)


def _ends(body: list[ast.stmt]) -> bool:
    last = body[-1] if body else None
    if isinstance(last, ast.If):
        return _ends(last.body) and _ends(last.orelse)
    if isinstance(last, (ast.With, ast.Try)):
        return _ends(last.body)
    return isinstance(last, (ast.Return, ast.Raise))


def _own_nodes(function: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function, without those of functions inside of it, in the order of lines."""
    inner = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
    for node in ast.iter_child_nodes(function):
        if not isinstance(node, inner):
            yield node
            yield from _own_nodes(node)


def _kind_of_constant(value: object) -> str:
    if value is None:
        return "None"
    if isinstance(value, str):
        return "string"
    return "number" if isinstance(value, (int, float)) else ""


def _bound(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, int, ast.expr]]:
    if isinstance(target, ast.Name):
        yield target.id, target.lineno, value
    elif isinstance(target, (ast.Tuple, ast.List)):
        fits = isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) == len(target.elts)
        for index, each in enumerate(target.elts):
            yield from _bound(each, value.elts[index] if fits else value)  # type: ignore[attr-defined]
