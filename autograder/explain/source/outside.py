"""A model from outside of a function, returned by it."""

import ast
from dataclasses import dataclass

from autograder.explain.source.bound import MODELS, returns_of
from autograder.explain.source.syntax import called
from autograder.explain.source.used import Used


@dataclass(frozen=True)
class FromOutside:
    """A model that is returned (on line `at`), and made outside; `name` is made inside."""

    returned: str
    outside: int
    at: int
    name: str
    line: int


def from_outside(source: Used) -> FromOutside | None:
    """A function that makes a model and returns another, which is made outside of functions."""
    models = [(name, line) for name, line, value in source.bindings if _is_model(value)]
    outside = {name: line for name, line in models if source.function_at(line) is None}
    for function in source.functions.values():
        bound = {name for name, line, _ in source.bindings if source.function_at(line) is function}
        bound |= {argument.arg for argument in function.args.args}
        own = [(n, at) for n, at in models if source.function_at(at) is function]
        for node in returns_of(function) if own else ():
            name = node.value.id if isinstance(node.value, ast.Name) else ""
            if name in outside and name not in bound:
                return FromOutside(name, outside[name], node.lineno, *own[-1])
    return None


def _is_model(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and called(value) in MODELS
