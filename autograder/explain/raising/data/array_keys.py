"""Arrays in a dict, each under the name of an Input, that stand under each other's names."""

import ast

from autograder.explain import words
from autograder.explain.english.raised import THE_DATA
from autograder.explain.raising.data import data_places, several_arrays
from autograder.explain.said import Said
from autograder.explain.source import argument, called
from autograder.explain.trouble import Trouble


def told(trouble: Trouble) -> Said | None:
    """`predict({"user": items, "item": users})`: the shapes fit the other way round."""
    run = data_places.data_call(trouble)
    if run is None or not isinstance(run.func, ast.Attribute):
        return None
    inputs = {
        name: each
        for each in several_arrays.inputs_of(trouble, run.func.value)
        for name in [_name(trouble, each)]
    }
    given = _entries(trouble, data_places.given(trouble, 0))
    if len(inputs) < 2 or set(inputs) != set(given) or "" in inputs:
        return None
    names = list(inputs)
    arrays = [given[name] for name in names]
    wanted = [several_arrays.wanted_by(trouble, inputs[name]) for name in names]
    odd = several_arrays.misfit(trouble, arrays, wanted)
    if odd is None:
        return None
    at, got, order = odd
    shown = trouble.text(arrays[at])
    fields = {
        "key": names[at],
        "data": words.quoted(shown) if isinstance(arrays[at], ast.Name) else THE_DATA,
        "got": repr(got),
        "wanted": repr(wanted[at]),
    }
    if order is None:
        return Said("DATA_SHAPE.key", fields)
    pairs = zip(names, order, strict=True)
    right = ", ".join(f"{name!r}: {trouble.text(arrays[k])}" for name, k in pairs)
    return Said("DATA_SHAPE.keys", fields | {"right": f"{{{right}}}"})


def _name(trouble: Trouble, node: ast.expr) -> str:
    """The name that an Input is given where it is made."""
    maker = trouble.source.constructor(node)
    made = maker is not None and called(maker) == "Input"
    name = argument(maker, "name", 99) if maker is not None and made else None
    text = name.value if isinstance(name, ast.Constant) else ""
    return text if isinstance(text, str) else ""


def _entries(trouble: Trouble, node: ast.expr | None) -> dict[str, ast.expr]:
    """Of `{"a": x, "b": y}`, `dict(a=x, b=y)` or a name of one: what stands under each key."""
    behind = trouble.source.behind(node) if node is not None else None
    if isinstance(behind, ast.Call) and called(behind) == "dict" and not behind.args:
        return {word.arg: word.value for word in behind.keywords if word.arg}
    if not isinstance(behind, ast.Dict):
        return {}
    keys = [each.value if isinstance(each, ast.Constant) else None for each in behind.keys]
    return {
        key: value for key, value in zip(keys, behind.values, strict=True) if isinstance(key, str)
    }
