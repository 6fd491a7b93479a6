"""Which results of a learner's file are read, and how often what was built is called."""

import ast
from collections import defaultdict
from functools import cached_property

from autograder.explain.source.bound import MODELS, Bound
from autograder.explain.source.syntax import called, class_of, written

_FEW = 200


class Used(Bound):
    """A file whose results are followed to what reads them."""

    def calls_of(self, function: str) -> int:
        """How often the file calls a function of its own; in a loop or comprehension is often."""
        loops = (ast.For, ast.While, ast.ListComp, ast.DictComp, ast.GeneratorExp)
        again = {
            id(each) for node in self.nodes if isinstance(node, loops) for each in ast.walk(node)
        }
        made = [n for n in self.nodes if isinstance(n, ast.Call) and called(n) == function]
        return sum(2 if id(call) in again else 1 for call in made)

    def lines_calling(self, function: str) -> set[int]:
        """The lines on which a function of the file is called, or what it gave: `function()(x)`,
        and `tower(x)` after `tower = function()`."""
        given = {
            name
            for name, _, value in self.bindings
            if isinstance(value, ast.Call) and called(value) == function
        }
        return {
            node.lineno
            for node in self.nodes
            if isinstance(node, ast.Call) and called(node) in {function, *given}
        }

    def read_on(self, line: int) -> str:
        """The one tensor that the one layer on a line is called on, where it is a name."""
        made = [value for _, at, value in self.bindings if at == line]
        if len(made) != 1 or not isinstance(made[0], ast.Call) or len(made[0].args) != 1:
            return ""
        given = made[0].args[0]
        return given.id if isinstance(given, ast.Name) else ""

    def stepped_on(self, line: int | None) -> str:
        """The name that a line gives to what it computes from that name: "x" of `x = f(x)`."""
        for name, at, value in self.bindings:
            reads = {n.id for n in ast.walk(value) if isinstance(n, ast.Name)}
            if at == line and name in reads:
                return name
        return ""

    def lost_from(self, name: str) -> tuple[str, int] | None:
        """(name, line) of a result that is computed from a name, step by step, and that nothing
        reads."""
        reached = {name}
        lost = {(one, line) for one, _, line in self.unread}
        for bound, line, value in self.bindings:
            reads = {n.id for n in ast.walk(value) if isinstance(n, ast.Name)}
            if not reads & reached or not isinstance(value, (ast.Call, ast.BinOp)):
                continue
            if called(value) not in MODELS if isinstance(value, ast.Call) else True:
                reached.add(bound)
                if (bound, line) in lost:
                    return bound, line
        return None

    def said_twice(self) -> tuple[str, int, int] | None:
        """(call, line, line) of a call on the same tensors, `encoder(a)`, whose result is given two
        names: the second call is likely to be meant for another tensor."""
        first: dict[str, int] = {}
        for _, line, value in self.bindings:
            if not isinstance(value, ast.Call) or not isinstance(value.func, ast.Name):
                continue
            names = {n.id for n in ast.walk(value) if isinstance(n, ast.Name)}
            since = first.setdefault(written(value), line)
            bound = any(name in names and since < at < line for name, at, _ in self.bindings)
            if since != line and not bound and self.kind(value) == "tensor":
                return written(value), since, line
        return None

    def calls_name(self, name: str, line: int) -> bool:
        """Whether a name is called on a line."""
        return any(
            isinstance(node, ast.Call) and node.lineno == line and called(node) == name
            for node in self.nodes
        )

    def given_by(self, layer: str) -> tuple[str, int] | None:
        """(name, line) of the last result of a layer that has a name."""
        made = [
            (name, line)
            for name, line, value in self.bindings
            if isinstance(value, ast.Call) and called(value) == layer
        ]
        return made[-1] if made else None

    def made_by(self, call: str) -> str:
        """The class of the layer behind a call as it is written: "Dense" for `head(x)`."""
        name = call.partition("(")[0]
        made = [value for bound, _, value in self.bindings if bound == name]
        return class_of(made[-1]) if made else ""

    @cached_property
    def loose_layers(self) -> list[tuple[str, int]]:
        """(class, line) of layers that are built, and whose result is used by nothing."""
        return [
            (class_of(node.value), node.lineno)
            for node in self.nodes
            if isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Call)
            and self.kind(node.value) in ("layer", "tensor")
            and class_of(node.value)[:1].isupper()
        ]

    def calls_result(self, line: int) -> bool:
        """Whether a line calls a layer on a tensor and drops the result: `Dense(8)(x)`."""
        return any(
            isinstance(node, ast.Expr)
            and node.lineno == line
            and isinstance(node.value, ast.Call)
            and (isinstance(node.value.func, ast.Call) or self.kind(node.value) == "tensor")
            for node in self.nodes
        )

    @cached_property
    def names_read(self) -> set[str]:
        """Every name whose value is taken anywhere."""
        names = (node for node in self.nodes if isinstance(node, ast.Name))
        return {name.id for name in names if isinstance(name.ctx, ast.Load)}

    @cached_property
    def unread(self) -> list[tuple[str, str, int]]:
        """(name, class, line) of results that are given a name which nothing reads."""
        never = [
            (name, class_of(value), line)
            for name, line, value in self.bindings
            if name not in self.names_read and isinstance(value, ast.Call) and name != "_"
        ]
        return [*never, *((name, what, line) for name, what, line, _ in self.overwritten)]

    @cached_property
    def overwritten(self) -> list[tuple[str, str, int, int]]:
        """(name, class, line, line of the next) of results whose name is given to another before
        anything reads it."""
        found: list[tuple[str, str, int, int]] = []
        reads: dict[str, list[int]] = defaultdict(list)
        for node in self.nodes:
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                reads[node.id].append(node.lineno)
        last: dict[str, tuple[int, ast.expr]] = {}
        for name, line, value in self.bindings:
            before = last.get(name)
            last[name] = line, value
            if before is None or before[0] == line or not isinstance(before[1], ast.Call):
                continue
            if any(before[0] < at <= line for at in reads[name][:_FEW]) or len(found) >= _FEW:
                continue
            plain = not self.in_loop(before[0]) and not self.conditional(line)
            if plain and self.same_scope(before[0], line):
                found.append((name, class_of(before[1]), before[0], line))
        return found
