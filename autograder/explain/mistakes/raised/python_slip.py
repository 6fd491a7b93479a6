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

from autograder.explain.said import Said
from autograder.explain.trouble import Trouble

_PATTERNS = (
    ("unpack_many", r"too many values to unpack \(expected (?P<a>\d+)"),
    ("unpack_few", r"not enough values to unpack \(expected (?P<a>\d+), got (?P<b>\d+)"),
    ("unpack_none", r"cannot unpack non-iterable (?P<a>\w+) object"),
    ("not_callable", r"'(?P<a>\w+)' object is not callable"),
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
            none = variant == "not_callable" and found["a"] == "NoneType"
            return Said(f"PYTHON_SLIP.{'none_callable' if none else variant}", found.groupdict())
    variant = _BY_CLASS.get(trouble.exception, "")
    return Said(f"PYTHON_SLIP.{variant}", {"what": trouble.message}) if variant else None
