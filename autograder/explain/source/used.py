"""How often what a learner's file builds is called, and what reads its results."""

import ast
from functools import cached_property

from autograder.explain.source.bound import MODELS
from autograder.explain.source.syntax import called, class_of, root_of, written
from autograder.explain.source.unread import Unread


class Used(Unread):
    """A file whose results are followed to what reads them."""

    def calls_of(self, function: str) -> int:
        """How often the file calls a function of its own; in a loop or comprehension is often."""
        made = [n for n in self.nodes if isinstance(n, ast.Call) and called(n) == function]
        return sum(2 if id(call) in self._again else 1 for call in made)

    @cached_property
    def _again(self) -> set[int]:
        """The nodes in loops and comprehensions, by id."""
        loops = (ast.For, ast.While, ast.ListComp, ast.DictComp, ast.GeneratorExp)
        every = (node for node in self.nodes if isinstance(node, loops))
        return {id(each) for node in every for each in ast.walk(node)}

    def runs_again(self, line: int) -> bool:
        """Whether a line runs several times: in a loop, in a comprehension, or in a function that
        the file calls several times."""
        if any(first <= line <= last for first, last in self._spans):
            return True
        function = self.function_at(line)
        return function is not None and self.calls_of(function.name) > 1

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """First and last line of the bodies of loops, and of comprehensions."""
        own = (ast.ListComp, ast.DictComp, ast.GeneratorExp)
        return [(loop.lineno + 1, loop.end_lineno or loop.lineno) for loop in self.loops] + [
            (n.lineno, n.end_lineno or n.lineno) for n in self.nodes if isinstance(n, own)
        ]

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

    def numbers_on(self, line: int) -> set[str]:
        """The numbers that are written on a line."""
        return {
            written(node)
            for node in self.nodes
            if isinstance(node, ast.Constant) and node.lineno == line
            if isinstance(node.value, (int, float))
        }

    def read_on(self, line: int) -> str:
        """The one tensor that the one layer on a line is called on, where it is a name."""
        made = [value for _, at, value in self.bindings if at == line]
        if len(made) != 1 or not isinstance(made[0], ast.Call) or len(made[0].args) != 1:
            return ""
        given = made[0].args[0]
        return given.id if isinstance(given, ast.Name) else ""

    def first_read(self, name: str) -> tuple[str, int] | None:
        """(layer, line) of the one layer, with settings, that is the first to be called on a name
        alone: "layers.Dense(8)" for `layers.Dense(8)(name)`."""
        calls = [
            node
            for node in self.nodes
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Call)
            if [written(each) for each in node.args] == [name] and node.func.args
        ]
        first = min(calls, key=lambda call: call.lineno, default=None)
        return (written(first.func), first.lineno) if first is not None else None

    def meeting(self, one: str, two: str) -> tuple[str, int] | None:
        """(text, line) of the first thing that reads two tensors, by name, where that is an
        operator or an operation."""
        for _, line, value in self.bindings:
            names = {n.id for n in ast.walk(value) if isinstance(n, ast.Name)}
            if names & {one, two} and self.kind(value) == "tensor":
                made = isinstance(value, ast.Call) and root_of(value.func) == "ops"
                plain = made or isinstance(value, ast.BinOp)
                return (written(value), line) if plain and {one, two} <= names else None
        return None

    def stepped_on(self, line: int | None) -> str:
        """The name that a line gives to what it computes from that name: "x" of `x = f(x)`."""
        for name, at, value in self.bindings:
            reads = {n.id for n in ast.walk(value) if isinstance(n, ast.Name)}
            if at == line and name in reads:
                return name
        return ""

    def stepped_in(self, loop: ast.For, name: str) -> bool:
        """Whether a loop computes a name from what it held: `x = f(x)`, `x += y`."""
        last = loop.end_lineno or loop.lineno
        return any(
            self.stepped_on(at) == name
            for one, at, _ in self.bindings
            if one == name and loop.lineno <= at <= last
        ) or any(
            isinstance(node, ast.AugAssign) and written(node.target) == name
            for node in ast.walk(loop)
        )

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

    def steps_between(self, start: str, end: str) -> int:
        """How many calls of layers lead from a tensor to a result, both by name."""
        steps = {start: 0}
        for name, _, value in self.bindings:
            reads = [n.id for n in ast.walk(value) if isinstance(n, ast.Name) and n.id in steps]
            calls = [n for n in ast.walk(value) if isinstance(n, ast.Call)]
            if reads and name not in steps:
                own = [n for n in calls if n.args and self.kind(n) == "tensor"]
                steps[name] = len(own) + max(steps[each] for each in reads)
        return steps.get(end, 0)

    def said_twice(self) -> tuple[str, int, int] | None:
        """(call, line, line) of a call on the same tensors, `encoder(a)`, whose result is given two
        names: the second call is likely to be meant for another tensor."""
        first: dict[str, tuple[int, ast.expr]] = {}
        for _, line, value in self.bindings:
            if not isinstance(value, ast.Call) or not isinstance(value.func, ast.Name):
                continue
            if called(value) == "Input":
                continue
            names = {n.id for n in ast.walk(value) if isinstance(n, ast.Name)}
            since, earlier = first.setdefault(written(value), (line, value))
            bound = any(name in names and since < at < line for name, at, _ in self.bindings)
            if earlier is not value and not bound and self.kind(value) == "tensor":
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

    def dropped_on(self, line: int) -> ast.Call | None:
        """The call of a layer on a tensor whose result a line drops: `Dense(8)(x)`."""
        for node in self.nodes:
            if isinstance(node, ast.Expr) and node.lineno == line:
                call = node.value
                layer = isinstance(call, ast.Call) and isinstance(call.func, ast.Call)
                if isinstance(call, ast.Call) and (layer or self.kind(call) == "tensor"):
                    return call
        return None
