"""Which exercises and students a command is about, from what a person typed."""

from collections.abc import Collection, Iterable

from autograder.cli.problems import unknown


def exercises(asked: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    """The ids meant: an id, an exercise's name, a unit, or a path that ends in one of these.

    Raises `BadInput` for a name that is none, with the closest ones. Nothing asked means all.
    """
    chosen: dict[str, None] = {}
    for text in split(asked):
        found = _meant(text, known)
        if not found:
            raise unknown("exercise", text, known)
        chosen |= dict.fromkeys(found)
    return tuple(chosen) or tuple(known)


def _meant(text: str, known: Collection[str]) -> list[str]:
    parts = text.replace("\\", "/").strip("/").split("/")
    last = parts[-1].removesuffix(".py").removesuffix(".ipynb")
    unit = [id for id in known if id.partition("/")[0] == last]
    if unit:
        return unit
    wanted = "/".join([*parts[-2:-1], last])
    return [id for id in known if id == wanted] or [
        id for id in known if len(parts) == 1 and id.rpartition("/")[2] == last
    ]


def students(asked: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    """The students meant; raises `BadInput` for one who handed nothing in."""
    chosen = split(asked)
    for name in chosen:
        if name not in known:
            raise unknown("student", name, known)
    return chosen or tuple(known)


def split(asked: Iterable[str]) -> tuple[str, ...]:
    """Options given several times, or once with commas."""
    parts = (part.strip() for text in asked for part in text.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
