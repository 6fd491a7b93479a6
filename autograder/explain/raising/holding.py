"""What names held, and what arguments were given, when a line raised: values of any kind.

The facts are those of `extract.at_hand` and `extract.held`, from the learner's process: text, to be
believed no more than an exception's.
"""

import ast
import re
from dataclasses import dataclass
from difflib import get_close_matches

from autograder.explain import words
from autograder.explain.english import raised
from autograder.explain.keras_settings import SETTINGS
from autograder.explain.layout import clip, one_line
from autograder.explain.raising.kinds import kind_of_value
from autograder.explain.trouble import Trouble

_COUNTED = re.compile(r"(?P<type>\w+) of (?P<number>\d+)(?: (?P<of>[\w, ]+))?")
_LEADS = ("own function", "layer class", "function", "class", "module", "object", "layer", "array",
          "tensor")  # fmt: skip


@dataclass(frozen=True)
class Given:
    """A value: `type` is Python's where that is plain, `kind` as in `Source.kind`; `number` and
    `of` count the entries of a list, tuple or dict and tell their kinds."""

    type: str
    kind: str
    text: str
    name: str = ""
    number: int = -1
    of: tuple[str, ...] = ()
    dtype: str = ""

    @property
    def only(self) -> str:
        """The one kind of all its entries; ""."""
        return self.of[0] if len(self.of) == 1 else ""


def held(trouble: Trouble, node: ast.AST | str | None) -> Given | None:
    """What a name holds, where the learner's process told of it."""
    text = node if isinstance(node, str) else trouble.text(node)
    facts = trouble.raised.facts
    for what in ("tensor", "layer"):
        if f"{what} {text}" in facts:
            said = facts[f"{what} {text}"]
            return _read("model" if said == "model" else f"{what} {said}")
    return _read(facts.get(f"value {text}", "")) if text else None


def argument(trouble: Trouble, name: str) -> Given | None:
    """What the layer that is built or called, or Keras's function, was given for an argument."""
    return _read(trouble.raised.facts.get(f"argument {name}", ""))


def arguments(trouble: Trouble) -> dict[str, Given]:
    """All that it was given, by name, without what is left at its default."""
    names = [fact.partition(" ")[2] for fact in trouble.raised.facts if fact[:9] == "argument "]
    found = {name: argument(trouble, name) for name in names}
    return {name: one for name, one in found.items() if one is not None}


def complained_of(trouble: Trouble) -> tuple[str, Given, str] | None:
    """(argument, value, the value that was meant) of what Keras names in its complaint; of several
    the one whose value it shows, and none where it names another setting as well."""
    spoken = set(re.findall(r"\w+", trouble.message))
    every = arguments(trouble).items()
    named = {name: one for name, one in every if name in spoken and one.kind not in _OF_LAYERS}
    shows = [n for n, one in named.items() if one.name and one.name.strip("'") in trouble.message]
    texts = [name for name, one in named.items() if one.type == "str"]
    name = next(iter([*shows, *texts]), "")
    others = spoken & SETTINGS.get(trouble.layer, frozenset())
    if not name or others - {name}:
        return None
    value = named[name]
    quoted = re.findall(r"[`'\"](\w[\w ]*)[`'\"]", trouble.message)
    plain = value.name.strip("'")
    known = [each for each in quoted if each not in (name, plain)]
    close = get_close_matches(plain, known, 1, 0.7) if value.type == "str" else []
    return name, value, repr(close[0]) if close else ""


_OF_LAYERS = ("data", "list", "tensor")
"""What layers work on, and no settings."""


def _read(said: str) -> Given | None:
    """A fact, as `extract.held` words it."""
    if not said:
        return None
    kind = kind_of_value(said)
    plain = re.match(r"(\w+) = (.+)$", said, re.DOTALL)
    if plain is not None:
        value = words.quoted(plain[2])
        return Given(
            plain[1], kind, raised.GIVEN["none"] if plain[1] == "NoneType" else value, plain[2]
        )
    counted = _COUNTED.fullmatch(said)
    if counted is not None:
        return _counted(counted, kind)
    lead = next((each for each in _LEADS if said.startswith(f"{each} ")), "")
    if not lead:
        return Given(said, kind, raised.GIVEN["model"]) if said == "model" else None
    name = said.removeprefix(f"{lead} ")
    dtype = ""
    if lead in ("array", "tensor"):
        name, _, dtype = name.rpartition(" ")
    shown = raised.GIVEN[lead].format(name=clip(one_line(name, 60), 60).replace("`", ""))
    return Given(lead, kind, shown, name, dtype=dtype)


def _counted(found: re.Match[str], kind: str) -> Given:
    number, of = int(found["number"]), tuple((found["of"] or "").split(", "))
    every = [raised.KINDS.get(each, (each, f"{each}s"))[number != 1] for each in of if each]
    container = raised.CONTAINERS.get(found["type"], f"a {found['type']}")
    key = "counted" if every else "empty"
    shown = raised.GIVEN[key].format(container=container, number=words.count(number),
                                     kinds=words.listed(every))  # fmt: skip
    return Given(found["type"], kind, shown, "", number, tuple(each for each in of if each))
