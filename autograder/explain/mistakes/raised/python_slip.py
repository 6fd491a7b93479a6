"""A slip in Python that has nothing to do with Keras.

Wrong:

    a, b = 1, 2, 3

Write:

    a, b, c = 1, 2, 3

Message:

    PYTHON · line 1

        a, b = 1, 2, 3

    There are 2 names on the left, and more values on the right.

    Count both sides.
"""

import ast

from autograder.explain import keras_names
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble

_PATTERNS = (
    ("unpack_many", r"too many values to unpack \(expected (?P<a>\d+)"),
    ("unpack_few", r"not enough values to unpack \(expected (?P<a>\d+), got (?P<b>\d+)"),
    ("unpack_none", r"cannot unpack non-iterable (?P<a>\w+) object"),
    ("not_callable", r"'(?P<a>\w+)' object is not callable"),
    ("class_subscript", r"type '(?P<a>\w+)' is not subscriptable"),
    ("not_subscriptable", r"'(?P<a>\w+)' object is not subscriptable"),
    ("not_iterable", r"'(?P<a>\w+)' object is not iterable"),
    ("operand", r"unsupported operand type\(s\) for (?P<c>.+?): '(?P<a>\w+)' and '(?P<b>\w+)'"),
    ("text_and_number", r"can only concatenate str \(not \"(?P<a>\w+)\"\) to str"),
    ("whole", r"'(?P<a>\w+)' object cannot be interpreted as an integer"),
    ("arguments", r"(?P<c>[\w.]+)\(\) takes (?P<a>[\w ]+?) positional arguments? but (?P<b>\d+)"),
    ("index_kind", r"(?P<a>\w+) indices must be integers"),
    ("fixed", r"'(?P<a>\w+)' object does not support item assignment"),
    ("length", r"object of type '(?P<a>\w+)' has no len"),
)
_BY_CLASS = {
    "ZeroDivisionError": "division",
    "KeyError": "key",
    "IndexError": "index",
    "AssertionError": "assertion",
    "FileNotFoundError": "file",
    "PermissionError": "permission",
    "EOFError": "input",
}


def recognise(trouble: Trouble) -> Said | None:
    """By message, else by exception class."""
    if trouble.exception == "AssertionError" and trouble.message and "\n" in trouble.message:
        return None
    for variant, pattern in _PATTERNS:
        found = trouble.find(pattern)
        if found is not None:
            if variant == "not_callable":
                return _not_callable(trouble, found["a"])
            return Said(f"PYTHON_SLIP.{variant}", found.groupdict() | {"what": _held(trouble)})
    variant = _BY_CLASS.get(trouble.exception, "")
    return Said(f"PYTHON_SLIP.{variant}", {"what": trouble.message}) if variant else None


def _not_callable(trouble: Trouble, kind: str) -> Said:
    """A value called as if it were a layer; a module called as if it were its class."""
    if kind == "NoneType":
        return Said("PYTHON_SLIP.none_callable")
    names = [
        call.func for call in trouble.calls if isinstance(call.func, (ast.Name, ast.Attribute))
    ]
    if kind == "module" and names:
        what = trouble.text(names[0])
        guess = keras_names.closest(what.rpartition(".")[2].removesuffix("s"), ("Model", "Layer"))
        fields = {"what": what, "guess": f" For a model: `keras.{guess}`." if guess else ""}
        return Said("PYTHON_SLIP.module_called", fields)
    mine = [name for name in names if isinstance(name, ast.Name) and trouble.source.binding(name)]
    if mine:
        return Said("PYTHON_SLIP.not_callable.named", {"what": mine[0].id, "a": kind})
    return Said("PYTHON_SLIP.not_callable", {"a": kind})


def _held(trouble: Trouble) -> str:
    """What stands before square brackets on the line."""
    held = (n.value for n in trouble.source.parts if isinstance(n, ast.Subscript))
    return next((trouble.text(value) for value in held), "layers.Dense")
