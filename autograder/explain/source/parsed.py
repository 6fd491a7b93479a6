"""A learner's file as a syntax tree: what stands where."""

import ast
from dataclasses import dataclass, field
from functools import cached_property

from autograder.explain.source.scope import scoped
from autograder.explain.source.syntax import MOST_IN_LINE, parsed, parsed_line


@dataclass
class Parsed:
    """`text` stands in for line `line` where the file is not at hand. With `function`, functions
    that this one does not reach are left out."""

    file: str = ""
    line: int | None = None
    text: str = ""
    function: str = ""
    tree: ast.Module = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.text[:MOST_IN_LINE]
        whole = parsed(self.file)
        self.is_whole = whole is not None and bool(self.file)
        self.tree = whole or parsed_line(self.text) or ast.Module(body=[], type_ignores=[])
        lines = self.file.splitlines()
        if not self.text and self.line and 0 < self.line <= len(lines):
            self.text = lines[self.line - 1][:MOST_IN_LINE].strip()
        if whole is None and self.text:
            self.tree = parsed_line(self.text) or self.tree
        if self.is_whole and self.function:
            self.tree = scoped(self.tree, self.function, self.line)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """Every node of the file."""
        return list(ast.walk(self.tree))

    @cached_property
    def statement(self) -> ast.stmt | None:
        """The innermost statement that `line` stands in."""
        here = [n for n in self.nodes if isinstance(n, ast.stmt) and self._covers(n)]
        return min(here, key=lambda n: (n.end_lineno or 0) - n.lineno, default=None)

    @cached_property
    def beside(self) -> list[ast.stmt]:
        """The statement, and those that share its lines: `a(); b()`."""
        one = self.statement
        if one is None:
            return []
        lines = (one.lineno, one.end_lineno)
        every = (node for node in self.nodes if isinstance(node, ast.stmt))
        return [node for node in every if (node.lineno, node.end_lineno) == lines]

    def _covers(self, node: ast.stmt) -> bool:
        if not self.is_whole or self.line is None:
            return node in self.tree.body
        return node.lineno <= self.line <= (node.end_lineno or node.lineno)

    @cached_property
    def parts(self) -> list[ast.AST]:
        """The nodes of the statement, without the bodies of `if`, `for` and the like."""
        found: list[ast.AST] = []
        waiting: list[ast.AST] = [*self.beside]
        while waiting:
            node = waiting.pop(0)
            found.append(node)
            waiting += [
                child
                for child in ast.iter_child_nodes(node)
                if not (isinstance(child, ast.stmt) and isinstance(node, ast.stmt))
            ]
        return found

    @cached_property
    def calls(self) -> list[ast.Call]:
        """The calls on the line, outer ones first; on one line of several, that line's only."""
        every = [node for node in self.parts if isinstance(node, ast.Call)]
        if self.is_whole and self.line is not None:
            return [c for c in every if c.lineno <= self.line <= (c.end_lineno or c.lineno)]
        return every

    @cached_property
    def functions(self) -> dict[str, ast.FunctionDef]:
        """Functions by name."""
        return {node.name: node for node in self.nodes if isinstance(node, ast.FunctionDef)}

    @cached_property
    def blocks(self) -> list[ast.stmt]:
        """Its `if`, `for`, `while` and `try`."""
        kinds = (ast.If, ast.For, ast.While, ast.Try)
        return [node for node in self.nodes if isinstance(node, kinds)]

    @cached_property
    def loops(self) -> list[ast.stmt]:
        """Its `for` and `while`."""
        return [node for node in self.blocks if isinstance(node, (ast.For, ast.While))]

    def conditional(self, line: int) -> bool:
        """Whether a line stands in an `if`, a loop or a `try`: it may not run."""
        return any(node.lineno < line <= (node.end_lineno or node.lineno) for node in self.blocks)

    def header_of(self, line: int) -> tuple[str, int] | None:
        """(text, line) of the innermost `if`, `for` or `while` that a line stands in."""
        around = [
            node for node in self.blocks
            if isinstance(node, (ast.If, ast.For, ast.While))
            and node.lineno < line <= (node.end_lineno or node.lineno)
        ]  # fmt: skip
        if not around:
            return None
        node = max(around, key=lambda each: each.lineno)
        if isinstance(node, ast.If) and node.orelse and line >= node.orelse[0].lineno:
            texts = enumerate(self.file.splitlines()[: node.orelse[0].lineno], 1)
            at = [number for number, text in texts if text.strip().startswith("else")]
            return "else", at[-1] if at else node.orelse[0].lineno
        return ast.unparse(node).splitlines()[0].rstrip(":"), node.lineno

    def in_loop(self, line: int | None) -> bool:
        """Whether a line stands in the body of a loop."""
        return line is not None and any(
            loop.lineno < line <= (loop.end_lineno or loop.lineno) for loop in self.loops
        )

    def same_scope(self, one: int, two: int) -> bool:
        """Whether two lines stand in the same function, or both in none."""
        return self.function_at(one) is self.function_at(two)

    def function_at(self, line: int) -> ast.FunctionDef | None:
        around = [f for f in self.functions.values() if f.lineno <= line <= (f.end_lineno or 0)]
        return max(around, key=lambda function: function.lineno, default=None)
