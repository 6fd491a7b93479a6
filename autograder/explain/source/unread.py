"""Which results of a learner's file nothing reads."""

import ast
from collections import defaultdict
from functools import cached_property

from autograder.explain.source.bound import Bound
from autograder.explain.source.syntax import class_of, operator_of

_FEW = 200


class Unread(Bound):
    """A file whose names are followed to the lines that read them."""

    @cached_property
    def names_read(self) -> set[str]:
        """Every name whose value is taken anywhere."""
        names = (node for node in self.nodes if isinstance(node, ast.Name))
        return {name.id for name in names if isinstance(name.ctx, ast.Load)}

    @cached_property
    def unread(self) -> list[tuple[str, str, int]]:
        """(name, class, line) of results that are given a name which nothing reads."""
        never = [
            (name, self.computed_by(value), line)
            for name, line, value in self.bindings
            if name not in self.names_read and name != "_" and self._computes(value)
        ]
        again = [(name, what, line) for name, what, line, _ in self.overwritten]
        return [*never, *again, *self._lost_in_turns]

    @cached_property
    def _lost_in_turns(self) -> list[tuple[str, str, int]]:
        """(name, class, line) of the last result of a name in each turn of a loop, where no later
        line reads it and the next turn does not begin with it."""
        found = []
        for loop in self.loops[:_FEW]:
            end = loop.end_lineno or loop.lineno
            own: dict[str, list[tuple[int, ast.expr]]] = {}
            for name, line, value in self.bindings:
                if loop.lineno < line <= end and name in self.names_read:
                    own.setdefault(name, []).append((line, value))
            for name, made in own.items():
                first, (last, value) = made[0][0], made[-1]
                reads = self._reads.get(name, [])
                if any(at > last or loop.lineno <= at <= first for at in reads):
                    continue
                if self._computes(value):
                    found.append((name, self.computed_by(value), last))
        return found

    @cached_property
    def _reads(self) -> dict[str, list[int]]:
        """By name, the lines that read it."""
        reads: dict[str, list[int]] = defaultdict(list)
        for node in self.nodes:
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                reads[node.id].append(node.lineno)
        return reads

    @cached_property
    def overwritten(self) -> list[tuple[str, str, int, int]]:
        """(name, class, line, line of the next) of results whose name is given to another before
        anything reads it."""
        return [each for each in self._taken_away if not self.conditional(each[3])]

    @cached_property
    def overwritten_if(self) -> list[tuple[str, str, int, int]]:
        """The same, where that other line stands in an `if` without an `else`."""
        blocks = [block for block in self.blocks if not _is_plain(block)]
        return [
            each
            for each in self._taken_away
            if self.conditional(each[3])
            and not any(b.lineno < each[3] <= (b.end_lineno or b.lineno) for b in blocks)
        ]

    @cached_property
    def _taken_away(self) -> list[tuple[str, str, int, int]]:
        found: list[tuple[str, str, int, int]] = []
        last: dict[str, tuple[int, ast.expr]] = {}
        for name, line, value in self.bindings:
            before = last.get(name)
            last[name] = line, value
            if name == "_" or before is None or before[0] == line or not self._computes(before[1]):
                continue
            read = any(before[0] < at <= line for at in self._reads.get(name, [])[:_FEW])
            if read or len(found) >= _FEW or self.in_loop(before[0]):
                continue
            if self.same_scope(before[0], line):
                found.append((name, self.computed_by(before[1]), before[0], line))
        return found

    def computed_by(self, value: ast.expr) -> str:
        """The class or operation of a result: "Dense" for `Dense(8)(x)`, "add" for `a + b`."""
        return class_of(value) or operator_of(value)

    def _computes(self, value: ast.expr) -> bool:
        return isinstance(value, ast.Call) or value in self.operators

    @cached_property
    def operators(self) -> list[ast.BinOp]:
        """The first operators between tensors, or a tensor and a number, as they are evaluated."""
        first = [node for node in self.nodes if isinstance(node, ast.BinOp)][:_FEW]
        every = [node for node in first if self.kind(node) == "tensor"]
        ends = {id(n): (n.end_lineno, n.end_col_offset, -n.col_offset) for n in every}
        return sorted(every, key=lambda node: ends[id(node)])


def _is_plain(block: ast.stmt) -> bool:
    """Whether it is an `if` without an `else`."""
    return isinstance(block, ast.If) and not block.orelse
