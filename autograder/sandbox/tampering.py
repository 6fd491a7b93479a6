"""Whether learners' code replaced functions of Keras, NumPy or this package in its process.

No honest answer does. It is testimony of a process that runs their code, as its wiring is: who
patches this module too is not seen here, and meets the probes. Imports no Keras.
"""

import builtins
import sys
from collections.abc import Iterator, Mapping
from types import FunctionType, ModuleType
from typing import NamedTuple

from autograder.refusal import Unreadable
from autograder.sandbox.protocol import Answer, Refused
from autograder.sandbox.text import clean

WATCHED = ("keras", "autograder", "numpy", "msgspec")
"""Packages whose modules, and whose classes' methods, are to stay as they were imported."""

_LOADER = frozenset({"__loader__"})
_METHODS = (classmethod, staticmethod, property)


class Held(NamedTuple):
    """A module or class, and what its names held; `codes` of the Python functions among them,
    which can be changed in place, and of a class `names`, all it had: one more may hide what it
    inherits."""

    owner: ModuleType | type
    values: Mapping[str, object]
    codes: Mapping[str, object]
    names: frozenset[str]


def whole() -> tuple[Held, ...]:
    """What all watched names hold now."""
    modules = [builtins, *_modules()]
    classes = {
        id(value): value
        for module in modules
        for value in list(vars(module).values())
        if isinstance(value, type) and value.__module__.partition(".")[0] in WATCHED
    }
    return (*map(_held, modules), *map(_held, classes.values()))


def replaced(before: tuple[Held, ...]) -> str:
    """The full name of one that holds something else by now; "" when none does."""
    return next((name for held in before for name in _replaced(held)), "")


def _replaced(held: Held) -> Iterator[str]:
    owner, values, codes, names = held
    now = vars(owner)
    changed = [name for name, value in values.items() if now.get(name) is not value]
    changed += [n for n, code in codes.items() if getattr(values[n], "__code__", None) is not code]
    if names and len(now) != len(names):
        changed += [name for name in now.keys() - names if callable(now[name])]
    inside = f"{owner.__module__}." if isinstance(owner, type) else ""
    yield from (f"{inside}{owner.__name__}.{name}" for name in changed)


def unless_replaced(answer: Answer, before: tuple[Held, ...]) -> Answer:
    """The answer, or in its place the refusal that says what was replaced."""
    name = "" if isinstance(answer, Refused) else replaced(before)
    if not name:
        return answer
    reason = f"the code replaces {clean(name, 200)}, which has to stay as it is"
    return Refused(refusal=Unreadable(reason=reason))


def _held(owner: ModuleType | type) -> Held:
    inside = vars(owner)
    values = {
        name: value
        for name, value in list(inside.items())
        if (callable(value) or isinstance(value, _METHODS)) and name not in _LOADER
    }
    codes = {
        name: value.__code__ for name, value in values.items() if isinstance(value, FunctionType)
    }
    names = frozenset(inside) if isinstance(owner, type) else frozenset[str]()
    return Held(owner, values, codes, names)


def _modules() -> list[ModuleType]:
    named = list(sys.modules.items())
    return [
        module
        for name, module in named
        if isinstance(module, ModuleType) and name.partition(".")[0] in WATCHED
    ]
