"""The learner's text as syntax: which calls stand on a line, what a name holds there.

Broken text is no error: what can be parsed is, first the whole file, else the one line.
"""

import ast
import textwrap
import warnings
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property

MOST_IN_LINE = 2_000
MOST_CHARACTERS, MOST_BRACKETS, MOST_NODES, MOST_DEPTH = 60_000, 60, 12_000, 120
"""Text that is longer, or nested deeper, is not looked at: an exercise has some hundred nodes, and
whoever writes more than this does not ask what is wrong with a model."""

_TENSOR_MAKERS = {"Input", "pad_sequences"}
_MODELS = {"Model", "Sequential", "Functional"}
_ROOTS = {"keras", "tf", "layers", "models"}


@dataclass
class Source:
    """A learner's file. `text` stands in for line `line` where the file is not at hand."""

    file: str = ""
    line: int | None = None
    text: str = ""
    tree: ast.Module = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.text[:MOST_IN_LINE]
        whole = _parsed(self.file)
        self.is_whole = whole is not None and bool(self.file)
        self.tree = whole or _parsed_line(self.text) or ast.Module(body=[], type_ignores=[])
        lines = self.file.splitlines()
        if not self.text and self.line and 0 < self.line <= len(lines):
            self.text = lines[self.line - 1][:MOST_IN_LINE].strip()
        if whole is None and self.text:
            self.tree = _parsed_line(self.text) or self.tree

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

    # -- what an expression is ------------------------------------------------------------------

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
        if name in _MODELS:
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
    def functions(self) -> dict[str, ast.FunctionDef]:
        """Functions by name."""
        return {node.name: node for node in self.nodes if isinstance(node, ast.FunctionDef)}

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
        before = [b for b in self.bindings if b[0] == name.id and b[1] < name.lineno]
        return before[-1][2] if before else None

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
        returns = [n for n in ast.walk(self.functions[function]) if isinstance(n, ast.Return)]
        return self.kind(returns[-1].value) if returns and returns[-1].value else ""

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

    def lost_from(self, name: str) -> tuple[str, int] | None:
        """(name, line) of a result that is computed from a name, step by step, and that nothing
        reads."""
        reached = {name}
        lost = {(one, line) for one, _, line in self.unread}
        for bound, line, value in self.bindings:
            reads = {n.id for n in ast.walk(value) if isinstance(n, ast.Name)}
            if not reads & reached or not isinstance(value, (ast.Call, ast.BinOp)):
                continue
            if called(value) not in _MODELS if isinstance(value, ast.Call) else True:
                reached.add(bound)
                if (bound, line) in lost:
                    return bound, line
        return None

    def model_called_on(self, line: int | None) -> str:
        """The name of the one model that is called on a line: "base" for `base(inp)`."""
        names = {
            node.func.id
            for node in self.nodes
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if node.lineno == line and self.kind(node.func) == "model"
        }
        return names.pop() if len(names) == 1 else ""

    def activation_on(self, line: int | None) -> str:
        """The `activation='relu'` among the settings of the only layer on a line; "" for none."""
        said = [
            f"activation={written(word.value)}"
            for node in self.nodes
            if isinstance(node, ast.Call) and node.lineno == line
            for word in node.keywords
            if word.arg == "activation"
        ]
        return said[0] if len(said) == 1 else ""

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

    def made_by(self, call: str) -> str:
        """The class of the layer behind a call as it is written: "Dense" for `head(x)`."""
        name = call.partition("(")[0]
        made = [value for bound, _, value in self.bindings if bound == name]
        return class_of(made[-1]) if made else ""

    def cut(self) -> tuple[str, int] | None:
        """(what is written, line) where the output of a layer inside a model is taken."""
        for node in self.nodes:
            if isinstance(node, ast.Attribute) and node.attr == "output":
                text = written(node)
                if ".layers[" in text or ".get_layer(" in text:
                    return text, node.lineno
        return None

    def misspelt(self, attribute: str) -> tuple[str, int] | None:
        """(what is written, line) where an attribute is set whose name is almost the given one."""
        assigned = [node for node in self.nodes if isinstance(node, ast.Assign)]
        for node in assigned:
            for target in node.targets:
                if not isinstance(target, ast.Attribute) or target.attr == attribute:
                    continue
                if get_close_matches(target.attr.lower(), [attribute], 1, 0.8):
                    return written(target), node.lineno
        return None

    def frozen(self) -> list[tuple[str, int]]:
        """(what, line) of each `what.trainable = False`."""
        return [
            (written(target.value), node.lineno)
            for node in self.nodes
            if isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Constant)
            and node.value.value is False
            for target in node.targets
            if isinstance(target, ast.Attribute) and target.attr == "trainable"
        ]

    # -- the file as a whole --------------------------------------------------------------------

    @cached_property
    def names(self) -> list[str]:
        """Every name that is bound or imported anywhere, in order."""
        found: dict[str, None] = {}
        for node in self.nodes:
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                found[node.id] = None
            elif isinstance(node, ast.arg):
                found[node.arg] = None
            elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                found[node.name] = None
            elif isinstance(node, ast.alias):
                found[(node.asname or node.name).partition(".")[0]] = None
        return list(found)

    @cached_property
    def names_used(self) -> set[str]:
        """Every name that is read, and what stands behind a dot."""
        plain = {n.id for n in self.nodes if isinstance(n, ast.Name)}
        return plain | {n.attr for n in self.nodes if isinstance(n, ast.Attribute)}

    @cached_property
    def model_line(self) -> int | None:
        """Where the last model is made."""
        made = (n.lineno for n in self.nodes if isinstance(n, ast.Call) and called(n) in _MODELS)
        return max(made, default=None)

    @cached_property
    def grown(self) -> tuple[str, int] | None:
        """(name, line) of a model made outside of all functions that a function adds layers to."""
        outside = {
            name: line
            for name, line, value in self.bindings
            if isinstance(value, ast.Call)
            and called(value) in _MODELS
            and self._function_at(line) is None
        }
        for node in self.nodes:
            if not isinstance(node, ast.Call) or called(node) != "add":
                continue
            holder = node.func.value if isinstance(node.func, ast.Attribute) else None
            name = holder.id if isinstance(holder, ast.Name) else ""
            if name in outside and self._function_at(node.lineno) is not None:
                return name, outside[name]
        return None

    @cached_property
    def _blocks(self) -> list[ast.stmt]:
        kinds = (ast.If, ast.For, ast.While, ast.Try)
        return [node for node in self.nodes if isinstance(node, kinds)]

    def conditional(self, line: int) -> bool:
        """Whether a line stands in an `if`, a loop or a `try`: it may not run."""
        return any(node.lineno < line <= (node.end_lineno or node.lineno) for node in self._blocks)

    def same_scope(self, one: int, two: int) -> bool:
        """Whether two lines stand in the same function, or both in none."""
        return self._function_at(one) is self._function_at(two)

    def _function_at(self, line: int) -> ast.FunctionDef | None:
        around = [f for f in self.functions.values() if f.lineno <= line <= (f.end_lineno or 0)]
        return max(around, key=lambda function: function.lineno, default=None)

    def in_loop(self, line: int | None) -> bool:
        """Whether a line stands in the body of a loop."""
        loops = (node for node in self._blocks if isinstance(node, (ast.For, ast.While)))
        return line is not None and any(
            loop.lineno < line <= (loop.end_lineno or loop.lineno) for loop in loops
        )

    def argument(self, class_name: str, line: int | None, name: str) -> str:
        """What is written for an argument where a layer of a class is built; "" for nothing."""
        every = [n for n in self.nodes if isinstance(n, ast.Call) and called(n) == class_name]
        here = [call for call in every if call.lineno == line] or every
        said = [written(w.value) for call in here for w in call.keywords if w.arg == name]
        return said[0] if len(said) == len(here) == 1 else ""

    @cached_property
    def result_as_input(self) -> tuple[str, int] | None:
        """(name, line) of a layer's result that is listed among the inputs of a model."""
        for call in self.nodes:
            if not isinstance(call, ast.Call) or called(call) != "Model":
                continue
            named = [word.value for word in call.keywords if word.arg == "inputs"]
            for listed in [*named, *call.args[:1]]:
                for name in listed.elts if isinstance(listed, (ast.List, ast.Tuple)) else [listed]:
                    bound = self.binding(name) if isinstance(name, ast.Name) else None
                    if isinstance(bound, ast.Call) and isinstance(bound.func, ast.Call):
                        assert isinstance(name, ast.Name)
                        return name.id, bound.lineno
        return None

    @cached_property
    def input_comes_late(self) -> bool:
        """Whether an Input stands in the list of a Sequential, and not as its first entry."""
        lists = (
            call.args[0].elts
            for call in self.nodes
            if isinstance(call, ast.Call) and called(call) == "Sequential" and call.args
            if isinstance(call.args[0], (ast.List, ast.Tuple))
        )
        return any(
            isinstance(each, ast.Call) and called(each) in ("Input", "InputLayer")
            for entries in lists
            for each in entries[1:]
        )

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

    @cached_property
    def unread(self) -> list[tuple[str, str, int]]:
        """(name, class, line) of results that are given a name which nothing reads."""
        reads = {
            n.id for n in self.nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)
        }
        never = [
            (name, class_of(value), line)
            for name, line, value in self.bindings
            if name not in reads and isinstance(value, ast.Call) and name != "_"
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


def class_of(node: ast.AST) -> str:
    """ "Dense" for `layers.Dense(8)` and for `layers.Dense(8)(x)`; "" for anything else."""
    if isinstance(node, ast.Call):
        return class_of(node.func) if isinstance(node.func, ast.Call) else called(node)
    return ""


def called(node: ast.Call) -> str:
    """The last word of what is called: "Dense" in `keras.layers.Dense(8)`."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def root_of(node: ast.AST) -> str:
    """ "keras" in `keras.layers.Dense`; of `a.b().c` nothing."""
    while isinstance(node, ast.Attribute):
        if isinstance(node.value, ast.Name) and node.value.id in ("keras", "tf"):
            return node.attr if node.attr in ("layers", "ops") else node.value.id
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def written(node: ast.AST | None, most: int = 48) -> str:
    """An expression as Python writes it, on one line."""
    if node is None:
        return ""
    try:
        text = " ".join(ast.unparse(node).split())
    except (ValueError, RecursionError):
        return ""
    return text if len(text) <= most else text[: most - 1] + "…"


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


_FEW = 200


def _parsed(text: str) -> ast.Module | None:
    """The syntax tree; None for what is no Python, or too large to be an exercise."""
    if len(text) > MOST_CHARACTERS or _brackets(text) > MOST_BRACKETS:
        return None
    try:
        with warnings.catch_warnings():  # about the learner's code, and nobody would see them
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return tree if _small(tree) else None


def _brackets(text: str) -> int:
    """How deep brackets are nested at most; those in texts and comments count too."""
    deepest = depth = 0
    for character in text:
        if character in "([{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in ")]}":
            depth = max(0, depth - 1)
    return deepest


def _small(tree: ast.Module) -> bool:
    """Whether a tree has few nodes, and none lies deep: what walks it may recurse."""
    level: list[ast.AST] = [tree]
    count = 0
    for _ in range(MOST_DEPTH):
        count += len(level)
        if count > MOST_NODES:
            return False
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        if not level:
            return True
    return False


def _parsed_line(text: str) -> ast.Module | None:
    """One line taken out of a file: `if x > 0:` lacks its body, `x = f(` its end."""
    line = textwrap.dedent(text).strip()
    for attempt in (line, f"{line} pass", f"{line})", f"({line.rstrip(',')}", line.lstrip(")], ")):
        tree = _parsed(attempt)
        if tree is not None:
            return tree
    return None
