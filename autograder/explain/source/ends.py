"""The two ends of the models that a file makes: what stands as inputs, and as outputs."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.explain.source.bound import MODELS
from autograder.explain.source.syntax import called, written
from autograder.explain.source.used import Used


def last_model(source: Used) -> ast.Call | None:
    """The last `Model(...)`."""
    made = [node for node in source.nodes if isinstance(node, ast.Call) and called(node) == "Model"]
    return max(made, key=lambda call: call.lineno, default=None)


def a_list(source: Used) -> int | None:
    """The line of the last model of a file that makes nothing but Sequential models."""
    made = [n for n in source.nodes if isinstance(n, ast.Call) and called(n) in MODELS]
    lists = [call.lineno for call in made if called(call) == "Sequential"]
    return max(lists) if lists and len(made) == len(lists) else None


def sides(model: ast.Call) -> tuple[ast.expr | None, ast.expr | None]:
    """(inputs, outputs), with a name replaced by nothing: as they are written."""
    named = {word.arg: word.value for word in model.keywords}
    places = [*model.args[:2], None, None]
    return named.get("inputs", places[0]), named.get("outputs", places[1])


def end_of(source: Used, side: int) -> ast.expr | None:
    """What stands as inputs (side 0) or outputs (side 1) of the last model."""
    model = last_model(source)
    return sides(model)[side] if model is not None else None


def listed_twice(source: Used, side: int) -> ast.Name | None:
    """A name for a list that stands alone in brackets, as inputs (side 0) or outputs (side 1)."""
    given = end_of(source, side)
    only = given.elts[0] if isinstance(given, ast.List) and len(given.elts) == 1 else None
    bound = source.behind(only) if isinstance(only, ast.Name) else None
    return only if isinstance(only, ast.Name) and isinstance(bound, _LISTS) else None


def listed_again(source: Used, side: int) -> ast.Name | None:
    """The name that stands a second time in the list of inputs (side 0) or outputs (side 1)."""
    given = end_of(source, side)
    seen: set[str] = set()
    for one in given.elts if isinstance(given, (ast.List, ast.Tuple)) else ():
        if isinstance(one, ast.Name) and one.id in seen:
            return one
        seen.add(written(one))
    return None


_LISTS = (ast.List, ast.ListComp, ast.Tuple)


def under_other_keys(source: Used, side: int) -> list[tuple[str, str]]:
    """(key, name) of each tensor that stands under the key of another one, in the dict of inputs
    (side 0) or outputs (side 1) of the last model."""
    given = end_of(source, side)
    if isinstance(given, ast.Name):
        given = source.binding(given)
    if given is None:
        return []
    entries = [(key, value) for key, value in _entries(given) if isinstance(value, ast.Name)]
    keys = {key for key, _ in entries}
    return [
        (key, value.id) for key, value in entries
        if (own := _own_name(source, value)) != key and own in keys
    ]  # fmt: skip


@dataclass(frozen=True)
class SameKey:
    """`key` stands twice in a dict: what stood there first, and what took its place, on `line`."""

    key: str
    first: str
    second: str
    line: int


def same_key(source: Used, side: int) -> SameKey | None:
    """A key that stands twice in the dict of inputs (side 0) or outputs (side 1)."""
    given = end_of(source, side)
    name = given.id if isinstance(given, ast.Name) else ""
    given = source.behind(given) if given is not None else None
    entries = [(k, v, v.lineno) for k, v in _entries(given)] if given is not None else []
    entries += list(_put(source, name)) if name else []
    held: dict[str, str] = {}
    for key, value, line in entries:
        if key in held:
            return SameKey(key, held[key], written(value), line)
        held[key] = written(value)
    return None


def _put(source: Used, name: str) -> Iterator[tuple[str, ast.expr, int]]:
    """The entries of `name["a"] = x`, in the order of lines."""
    for node in source.nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
            target = node.targets[0]
            key = target.slice.value if isinstance(target.slice, ast.Constant) else None
            if written(target.value) == name and isinstance(key, str):
                yield key, node.value, node.lineno
                if source.in_loop(node.lineno):
                    yield key, node.value, node.lineno


def _entries(given: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """The keys and values of `{"a": x}` and of `dict(a=x)`."""
    if isinstance(given, ast.Dict):
        for key, value in zip(given.keys, given.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield key.value, value
    elif isinstance(given, ast.Call) and called(given) == "dict":
        yield from ((word.arg, word.value) for word in given.keywords if word.arg)


def _own_name(source: Used, tensor: ast.Name) -> str:
    """What the learner named it: the `name=` of its layer, else its variable."""
    maker = source.constructor(tensor)
    for word in maker.keywords if maker is not None else ():
        if word.arg == "name" and isinstance(word.value, ast.Constant):
            return str(word.value.value)
    return tensor.id


@dataclass(frozen=True)
class CalledAgain:
    """A model that is made on the lines `first` to `last`, and called on several lines."""

    name: str
    first: int
    last: int
    calls: list[int]


def called_again(source: Used) -> CalledAgain | None:
    """The one model with a name that is called several times."""
    several = model_calls(source)
    if several is None:
        return None
    made = [value for name, _, value in source.bindings if name == several[0]]
    if len(made) != 1:
        return None
    first = made[0].lineno
    return CalledAgain(several[0], first, made[0].end_lineno or first, several[1])


def model_calls(source: Used) -> tuple[str, list[int]] | None:
    """(name, lines) of the one model that is called several times."""
    calls: dict[str, list[int]] = {}
    for node in source.nodes:
        name = node.func if isinstance(node, ast.Call) else None
        if isinstance(name, ast.Name) and source.kind_made(name) == "model":
            calls.setdefault(name.id, []).append(name.lineno)
    several = [(name, sorted(lines)) for name, lines in calls.items() if len(lines) > 1]
    return several[0] if len(several) == 1 else None
