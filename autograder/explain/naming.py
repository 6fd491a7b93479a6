"""Names for steps that share their line with an activation.

`kind = layers.Dense(3, activation="softmax")(h)` is two steps, and the learner's name goes to the
last of them, the Softmax. The Dense is what the learner sees on that line, so it is called `kind`
too.
"""

import ast
from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec.structs import asdict, replace

from autograder.difference import AnyDifference, Step
from autograder.explain.scene import theirs
from autograder.explain.source import Source, class_of
from autograder.explain.words import is_name


def named(found: Sequence[AnyDifference], source: Source) -> list[AnyDifference]:
    """The same differences; steps of the learner's without a name get that of their line."""
    steps = _steps(source)
    asked = theirs(found)
    return [_with_names(each, steps, asked) for each in found] if steps else list(found)


def _steps(source: Source) -> dict[tuple[str, int], str]:
    """(class, line) -> the name that the call of a layer with an activation is given there."""
    lines = [line for _, line, _ in source.bindings]
    return {
        (class_of(value), line): name
        for name, line, value in source.bindings
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Call)
        if any(word.arg == "activation" for word in value.func.keywords)
        if lines.count(line) == 1
    }


def _with_names(value: Any, steps: dict[tuple[str, int], str], asked: list[Step]) -> Any:  # noqa: ANN401  any part of a difference
    if isinstance(value, Step):
        name = steps.get((value.class_name, value.line or 0), "")
        own = is_name(value.variable) or is_name(value.layer_variable) or value in asked
        return value if own or not name else replace(value, variable=name)
    if isinstance(value, tuple):
        return tuple(_with_names(each, steps, asked) for each in value)
    if isinstance(value, msgspec.Struct):
        old = {key: getattr(value, key) for key in asdict(value)}
        new = {key: _with_names(each, steps, asked) for key, each in old.items()}
        return value if all(new[key] is old[key] for key in old) else replace(value, **new)
    return value
