"""Whether learners' code replaced functions of Keras, NumPy or this package in its process.

No honest answer does. It is testimony of a process that runs their code, as its wiring is: who
patches this module too is not seen here, and meets the probes. Imports no Keras.
"""

import builtins
import sys
from collections.abc import Callable, Iterator, Mapping
from operator import is_not, itemgetter
from types import CodeType, FunctionType, ModuleType
from typing import Any, NamedTuple

from autograder.refusal import Unreadable
from autograder.sandbox.protocol import Answer, Refused
from autograder.sandbox.text import clean

WATCHED = ("keras", "autograder", "numpy", "msgspec")
"""Packages whose modules, and whose classes' methods, are to stay as they were imported."""

_LOADER = frozenset({"__loader__"})
_METHODS = (classmethod, staticmethod, property)


class Held(NamedTuple):
    """A module or class, and what its names held; of a class `names`, all it had: one more may
    hide what it inherits. `pick` takes what all of `values` hold now out of `inside`."""

    owner: ModuleType | type
    inside: Mapping[str, object]
    values: Mapping[str, object]
    held: tuple[object, ...]
    pick: Callable[[Any], tuple[object, ...]]
    names: frozenset[str]


class Code(NamedTuple):
    """What a Python function is to run, and the function's full name."""

    code: CodeType
    name: str


class Whole(NamedTuple):
    """All that is watched. `codes` of its Python functions, which can be changed in place, by the
    `id` of each; `changed` are functions that were given another since (`watch`)."""

    owners: tuple[Held, ...]
    codes: dict[int, Code]
    changed: list[FunctionType]


def whole() -> Whole:
    """What all watched names hold now. In-place changes are seen once `watch` is called."""
    modules = [builtins, *_modules()]
    classes = {
        id(value): value
        for module in modules
        for value in list(vars(module).values())
        if isinstance(value, type) and value.__module__.partition(".")[0] in WATCHED
    }
    owners = (*map(_held, modules), *map(_held, classes.values()))
    codes = {
        id(value): Code(value.__code__, _full(one.owner, name))
        for one in owners
        for name, value in one.values.items()
        if isinstance(value, FunctionType)
    }
    return Whole(owners, codes, [])


def watch(before: Whole) -> None:
    """From now on in this process, Python itself tells of every function given another code.

    To look at eleven thousand codes would copy the page of each, 9 MB a process.
    """

    def told(event: str, about: tuple[Any, ...]) -> None:
        if event == "object.__setattr__" and about[1] == "__code__":
            before.changed.append(about[0])

    sys.addaudithook(told)


def replaced(before: Whole) -> str:
    """The full name of one that holds something else by now; "" when none does."""
    for one in before.owners:
        if not _is_whole(one) and (name := next(_replaced(one), "")):
            return name
    known = ((one, before.codes.get(id(one))) for one in before.changed)
    return next((was.name for one, was in known if was and one.__code__ is not was.code), "")


def _is_whole(one: Held) -> bool:
    """No loop in Python: a process looks at twenty thousand names after every build."""
    _, inside, _, held, pick, names = one
    try:
        changed = any(map(is_not, pick(inside), held))
    except KeyError:  # a name is gone
        return False
    return not changed and not (names and len(inside) != len(names))


def _replaced(one: Held) -> Iterator[str]:
    inside, values, names = one.inside, one.values, one.names
    changed = [name for name, value in values.items() if inside.get(name) is not value]
    if names and len(inside) != len(names):
        changed += [name for name in inside.keys() - names if callable(inside[name])]
    yield from (_full(one.owner, name) for name in changed)


def _full(owner: ModuleType | type, name: str) -> str:
    inside = f"{owner.__module__}." if isinstance(owner, type) else ""
    return f"{inside}{owner.__name__}.{name}"


def unless_replaced(answer: Answer, before: Whole) -> Answer:
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
    names = frozenset(inside) if isinstance(owner, type) else frozenset[str]()
    return Held(owner, inside, values, tuple(values.values()), _picking([*values]), names)


def _picking(names: list[str]) -> Callable[[Any], tuple[object, ...]]:
    if len(names) > 1:
        return itemgetter(*names)
    return lambda inside: tuple(inside[name] for name in names)


def _modules() -> list[ModuleType]:
    named = list(sys.modules.items())
    return [
        module
        for name, module in named
        if isinstance(module, ModuleType) and name.partition(".")[0] in WATCHED
    ]
