"""Names for steps that share their line with an activation.

`kind = layers.Dense(3, activation="softmax")(h)` is two steps, and the learner's name goes to the
last of them, the Softmax. The Dense is what the learner sees on that line, so it is called `kind`
too.

A helper that is called once calls its last tensor `t`, and its caller calls that `r`. On the
helper's line stands `t`.

In `0.3 * a + 0.3 * b` nothing but the sum can have a name. What is written there does for one.
"""

import ast
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec.structs import asdict, replace

from autograder.difference import AnyDifference, Place, Step
from autograder.explain.scene import theirs
from autograder.explain.source import Source, class_of, written
from autograder.explain.source.syntax import operator_of
from autograder.explain.words import is_name


def named(found: Sequence[AnyDifference], source: Source) -> list[AnyDifference]:
    """The same differences; steps of the learner's without a name get that of their line."""
    names = _Names(
        _activated(source), _in_helpers(source), tuple(theirs(found)), _operators(source)
    )
    return [names.given(each) for each in found] if names.any else list(found)


def _operators(source: Source) -> dict[tuple[str, int], tuple[int, str]]:
    """(class, number) -> (line, text) of what operators compute, where each line of them runs once:
    then the wiring has them in this order. Classes with lines that run again are left out."""
    found: dict[str, list[tuple[int, str]]] = {}
    again: set[str] = set()
    for node in source.operators:
        name = _class_of_operator(source, node)
        if source.runs_again(node.lineno):
            again.add(name)
        found.setdefault(name, []).append((node.lineno, written(node)))
    return {
        (name, number): each
        for name, every in found.items()
        if name not in again
        for number, each in enumerate(every, 1)
    }


def _class_of_operator(source: Source, node: ast.BinOp) -> str:
    """ "Add" for two tensors, as the layer; "ops.Add" with a number."""
    name = "".join(part.capitalize() for part in operator_of(node).split("_"))
    both = {source.kind(node.left), source.kind(node.right)} == {"tensor"}
    return name if both and name in ("Add", "Subtract", "Multiply") else f"ops.{name}"


_Lines = dict[tuple[str, int], str]
"""(class, line) -> the name that a call is given there."""


def _activated(source: Source) -> _Lines:
    """Calls of layers with an activation."""
    return {
        (class_of(value), line): name
        for name, line, value in _alone(source)
        if any(word.arg == "activation" for word in value.func.keywords)
    }


def _in_helpers(source: Source) -> _Lines:
    """Calls of layers in functions that are called once, by a function of the file or none."""
    found: _Lines = {}
    for name, line, value in _alone(source):
        function = source.function_at(line)
        if function is not None and source.calls_of(function.name) == 1:
            found[class_of(value), line] = name
    return found


def _alone(source: Source) -> Iterator[tuple[str, int, Any]]:
    """What gives a tensor a name: `t = Dense(8)(x)`, where nothing else on the line does."""
    count = Counter(line for _, line, _ in source.bindings)
    for name, line, value in source.bindings:
        if count[line] == 1 and isinstance(value, ast.Call) and isinstance(value.func, ast.Call):
            yield name, line, value


@dataclass(frozen=True)
class _Names:
    activated: _Lines
    in_helpers: _Lines
    asked: tuple[Step, ...]
    operators: dict[tuple[str, int], tuple[int, str]]

    @property
    def any(self) -> bool:
        return bool(self.activated or self.in_helpers or self.operators)

    def of(self, step: Step) -> str:
        """A better name for a step; "" where it has one, or none is known."""
        at = (step.class_name, step.line or 0)
        if step in self.asked:
            return ""
        if is_name(step.variable):
            inside = self.in_helpers.get(at, "")
            return "" if step.variable in self.in_helpers.values() else inside
        if is_name(step.layer_variable):
            return ""
        line, text = self.operators.get((step.class_name, step.number), (0, ""))
        count = sum(name == step.class_name for name, _ in self.operators)
        if line == step.line and count == step.total and step.kind == "op":
            return text
        return self.activated.get(at, "")

    def given(self, value: Any) -> Any:  # noqa: ANN401  any part of a difference
        """The same with better names."""
        if isinstance(value, Step):
            name = self.of(value)
            return replace(value, variable=name) if name else value
        if isinstance(value, tuple):
            return tuple(self.given(each) for each in value)
        if isinstance(value, msgspec.Struct):
            old = {key: getattr(value, key) for key in asdict(value)}
            new = {key: self.given(each) for key, each in old.items()}
            if isinstance(value, Place) and value.step and is_name(value.variable):
                same = value.variable == value.step.variable
                new["variable"] = new["step"].variable if same else value.variable
            return value if all(new[key] is old[key] for key in old) else replace(value, **new)
        return value
