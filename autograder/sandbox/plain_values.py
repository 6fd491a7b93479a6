"""Values of learners' code as plain data: what is not plain crosses as the name of its type."""

import math
import sys

from autograder.sandbox.text import clean
from autograder.wiring import Json

DEEPEST = 8
LONGEST = 1000
MOST = 10_000
_WIDEST = 1 << 63


_PLAIN = frozenset({bool, int, float, str, list, tuple, dict})


class _Other:
    """Something that is not plain; only the name of its class is kept."""

    def __init__(self, name: str) -> None:
        self.name = name


def type_name(value: object) -> str:
    """The name of a value's class, asked of `type` itself: `__class__` may lie."""
    try:
        return clean(str(type.__dict__["__name__"].__get__(type(value))), 100)
    except Exception:
        return "object"


def plain(value: object) -> Json:  # what JSON holds has no type
    """Numbers, text, lists, tuples (as lists) and dicts with text keys; else `<type name>`.

    NumPy's numbers become Python's. Floats JSON lacks become "nan", "inf", "-inf". Nothing of the
    value's own is called unless its class is one of Python's or NumPy's. Raises `TooLong` for
    more than `MOST` values.
    """
    return _Copy().of(value, 0)


class TooLong(Exception):  # noqa: N818  # becomes a refusal
    """More values than anybody was asked for."""


class _Copy:
    """One copy, which counts what it copied."""

    def __init__(self) -> None:
        self.count = 0

    def of(self, value: object, deep: int) -> Json:  # as above
        self.count += 1
        if self.count > MOST:
            raise TooLong
        match _unpacked(value):
            case list() | tuple() as items if deep < DEEPEST:
                return [self.of(item, deep + 1) for item in items]
            case dict() as pairs if deep < DEEPEST:
                return {_key(key): self.of(item, deep + 1) for key, item in pairs.items()}
            case single:
                return _single(single)


def _single(value: object) -> bool | int | float | str | None:
    match value:
        case None | bool():
            return value
        case int() if -_WIDEST <= value < _WIDEST:
            return value
        case float():
            return value if math.isfinite(value) else str(value)
        case str():
            return clean(value, LONGEST)
        case _:
            return f"<{value.name if isinstance(value, _Other) else type_name(value)}>"


def _key(key: object) -> str:
    return clean(key, LONGEST) if type(key) is str else f"<{type_name(key)}>"


def _unpacked(value: object) -> object:
    """A value of one of Python's own classes; anything else as `_Other`, which is none of them."""
    kind = type(value)
    if value is None or kind in _PLAIN:
        return value
    numpy = sys.modules.get("numpy")
    if numpy is not None and kind.__module__ == "numpy" and issubclass(kind, numpy.generic):
        number = value.item()  # type: ignore[attr-defined]  # NumPy's own class, by its module
        return number if type(number) in _PLAIN else _Other(type_name(value))
    return _Other(type_name(value))
