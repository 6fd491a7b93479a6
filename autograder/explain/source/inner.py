"""Models that are called inside of another one, and the lines that their layers are written on."""

import ast
from collections import Counter
from collections.abc import Iterator

from autograder.explain.source.bound import MODELS
from autograder.explain.source.syntax import called, written
from autograder.explain.source.used import Used


def model_built_on(source: Used, line: int | None) -> str:
    """The name of the one model, called in the file, that has a layer of this line: "" for none."""
    if line is None:
        return ""
    names = {name for name, first, last in _spans(source) if first <= line <= last}
    return names.pop() if len(names) == 1 else ""


def models_called_on(source: Used, line: int | None) -> list[str]:
    """The names of the models called on a line, of calls in calls the outer one first."""
    return [
        node.func.id
        for node in source.nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.lineno == line and source.kind_made(node.func) == "model"
    ]


def never_called(source: Used) -> Iterator[tuple[str, int, list[str]]]:
    """(name, line, classes of its layers) of each `Sequential` whose name nothing reads, where
    another model is made behind it, in the same function or both in none."""
    calls = [node for node in source.nodes if isinstance(node, ast.Call)]
    models = [call.lineno for call in calls if called(call) in MODELS]
    for name, line, value in source.bindings:
        if not isinstance(value, ast.Call) or called(value) != "Sequential":
            continue
        reads = [node for node in source.nodes if isinstance(node, ast.Name) and node.id == name]
        end = value.end_lineno or line
        if not any(at > end and source.same_scope(at, line) for at in models):
            continue
        adding = sum(_holder(call) == name for call in _adding(source))
        if sum(isinstance(node.ctx, ast.Load) for node in reads) > adding:
            continue
        added = [each for call in _adding(source) if _holder(call) == name for each in call.args]
        given = [node for part in [*value.args, *added] for node in ast.walk(part)]
        names = [called(each) for each in given if isinstance(each, ast.Call)]
        classes = [each for each in names if each[:1].isupper() and each != "Input"]
        if classes:
            yield name, line, classes


def added_elsewhere(source: Used) -> tuple[str, str, str, int] | None:
    """(returned, other, text, line) of the last `other.add(...)`, where a Sequential is returned
    and nothing uses the other one."""
    sequentials = {
        name
        for name, _, value in source.bindings
        if isinstance(value, ast.Call) and called(value) == "Sequential"
    }
    ends = [node.value for node in source.nodes if isinstance(node, ast.Return)]
    returned = [end.id for end in ends if isinstance(end, ast.Name) and end.id in sequentials]
    adds: dict[str, list[ast.Call]] = {}
    for call in _adding(source) if returned else ():
        adds.setdefault(_holder(call), []).append(call)
    reads = Counter(
        node.id
        for node in source.nodes
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    )
    for other, calls in adds.items():
        if other in sequentials - set(returned) and reads[other] == len(calls):
            return returned[-1], other, written(calls[-1]), calls[-1].lineno
    return None


def _adding(source: Used) -> list[ast.Call]:
    """The calls of `model.add`."""
    return [n for n in source.nodes if isinstance(n, ast.Call) and called(n) == "add"]


def _holder(call: ast.Call) -> str:
    holder = call.func.value if isinstance(call.func, ast.Attribute) else None
    return holder.id if isinstance(holder, ast.Name) else ""


def _spans(source: Used) -> Iterator[tuple[str, int, int]]:
    """(name, first line, last line) of where layers of a model are written."""
    used = _calls(source) - set(source.functions)
    for name, line, value in source.bindings:
        if name not in used or not isinstance(value, ast.Call):
            continue
        function = source.functions.get(called(value))
        if function is not None and source.returned_kind(function.name) == "model":
            yield name, function.lineno, function.end_lineno or function.lineno
        elif called(value) in MODELS:
            start = _start(source, value)
            yield name, start or value.lineno, value.end_lineno or line
    for call in _adding(source):
        if _holder(call) in used:
            yield _holder(call), call.lineno, call.end_lineno or call.lineno


def _calls(source: Used) -> set[str]:
    """The names that are called: `base` for `base(photo)`."""
    calls = (node for node in source.nodes if isinstance(node, ast.Call))
    return {call.func.id for call in calls if isinstance(call.func, ast.Name)}


def _start(source: Used, made: ast.Call) -> int | None:
    """The line of the input of `Model(inputs, outputs)`."""
    named = [word.value for word in made.keywords if word.arg == "inputs"]
    for given in [*named, *made.args[:1]]:
        if called(made) == "Model" and isinstance(given, ast.Name):
            lines = [at for name, at, _ in source.bindings if name == given.id]
            return max((at for at in lines if at <= made.lineno), default=None)
    return None
