"""The learner's text as syntax: which calls stand on a line, what a name holds there.

Broken text is no error: what can be parsed is, first the whole file, else the one line.

    syntax   text to trees, within bounds
    scope    one function, and what it reaches
    parsed   what stands where
    bound    what names and expressions hold
    unread   results that nothing reads
    used     what is called and read, and how often
    slips    ways in which Python itself leads to another model
    changed  lists that a function changes in place
    turns    loops, and what one turn makes
    inner    models that are called inside of another
    outside  a model that is returned, and made elsewhere
    lists    what a Sequential is made of
    helpers  functions that wire a part
    input_shapes, operators, values   what is written as a shape, round an operator, as a setting
"""

import ast
from difflib import get_close_matches
from functools import cached_property

from autograder.explain.source.bound import MODELS
from autograder.explain.source.syntax import argument, called, class_of, is_none, root_of, written
from autograder.explain.source.used import Used

__all__ = [
    "Source",
    "argument",
    "called",
    "class_of",
    "function_of",
    "is_none",
    "root_of",
    "written",
]


class Source(Used):
    """A learner's file."""

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

    def argument(self, class_name: str, line: int | None, name: str) -> str:
        """What is written for an argument where a layer of a class is built; "" for nothing."""
        every = [n for n in self.nodes if isinstance(n, ast.Call) and called(n) == class_name]
        here = [call for call in every if call.lineno == line] or every
        said = [written(w.value) for call in here for w in call.keywords if w.arg == name]
        return said[0] if len(said) == len(here) == 1 else ""

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

    def frozen_tensor(self, line: int) -> str | None:
        """Whether a line sets `trainable` of a tensor: the name of the layer or model that gave it,
        "" where that has no name; None for anything else than a tensor."""
        for node in self.nodes:
            if not isinstance(node, ast.Assign) or node.lineno != line:
                continue
            for target in node.targets:
                holder = target.value if isinstance(target, ast.Attribute) else None
                if isinstance(holder, ast.Name) and self.kind(holder) == "tensor":
                    made = self.behind(holder)
                    maker = made.func if isinstance(made, ast.Call) else None
                    return maker.id if isinstance(maker, ast.Name) else ""
        return None

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
        made = (n.lineno for n in self.nodes if isinstance(n, ast.Call) and called(n) in MODELS)
        return max(made, default=None)

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


def function_of(exercise: str) -> str:
    """The function that an exercise asks for: it has the exercise's name, without the unit's."""
    return exercise.rpartition("/")[2]
