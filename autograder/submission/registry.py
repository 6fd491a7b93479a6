"""Which exercises a file of some name holds."""

import os
from collections.abc import Iterable

import msgspec


class Registry(msgspec.Struct, frozen=True):
    """Exercise ids by unit, and by the name of their file."""

    units: dict[str, dict[str, str]]
    names: dict[str, tuple[str, ...]]

    @staticmethod
    def of(known: Iterable[str]) -> "Registry":
        """The registry of exercise ids ("06_shared_layers/siamese")."""
        units: dict[str, dict[str, str]] = {}
        names: dict[str, tuple[str, ...]] = {}
        for exercise in sorted(known):
            unit, _, name = exercise.rpartition("/")
            units.setdefault(unit, {})[name] = exercise
            names[name] = (*names.get(name, ()), exercise)
        return Registry(units, names)

    def exercises_in(self, name: str, unit: str) -> tuple[str, ...]:
        """The exercises that a file of this name holds; `unit` is "" for one that lies flat."""
        stem, suffix = os.path.splitext(name)  # noqa: PTH122  # `Path` drops the dot of "x."
        if suffix == ".ipynb":
            return tuple(self.units.get(stem, {}).values()) if unit in ("", stem) else ()
        if suffix != ".py":
            return ()
        if unit:
            return (self.units[unit][stem],) if stem in self.units[unit] else ()
        found = self.names.get(stem, ())
        return found if len(found) == 1 else ()


def looks_handed_in(name: str) -> bool:
    """Whether somebody meant a file of this name to be read."""
    return name.endswith((".py", ".ipynb"))


def is_archive(name: str) -> bool:
    """Whether it is a zip by its name."""
    return name.lower().endswith(".zip")
