"""The page of each named mistake, for `autograder explain CODE`."""

import inspect
import re
from types import ModuleType

from autograder.explain.english import raised, refused, wiring
from autograder.explain.layout import lay_out
from autograder.explain.mistakes.raised import ABOUT_ERRORS
from autograder.explain.mistakes.wiring import ABOUT_WIRINGS, hard_coded
from autograder.explain.sentences import SENTENCES, TITLES


def codes() -> tuple[str, ...]:
    """The codes that have a page, in the order of the alphabet."""
    return tuple(sorted(TITLES))


def page(code: str) -> str | None:
    """The page of a code as Markdown; None for an unknown one. Case, "-" and " " do not matter."""
    wanted = re.sub(r"[\s-]+", "_", code.strip().upper())
    known = wanted if wanted in TITLES else _by_title().get(wanted)
    if known is None:
        return None
    module = _modules().get(known)
    text = inspect.getdoc(module) if module is not None else None
    body = _formatted(text) if text else _plain(known)
    return f"# {TITLES[known]}\n\n{body}\n\nCode: {known}\n"


def kinds() -> dict[str, tuple[str, ...]]:
    """The codes by what they are about: "wiring", "raised", "refused"."""
    homes = {"wiring": wiring.TITLES, "raised": raised.TITLES, "refused": refused.TITLES}
    return {kind: tuple(sorted(titles)) for kind, titles in homes.items()}


def first_line(code: str) -> str:
    """What a mistake is, in one line; of a code without a story its title, as a sentence."""
    module = _modules().get(code)
    text = inspect.getdoc(module) if module is not None else None
    return text.partition("\n")[0] if text else f"{TITLES[code].capitalize()}."


def _by_title() -> dict[str, str]:
    return {re.sub(r"[\s-]+", "_", title): code for code, title in TITLES.items()}


def _modules() -> dict[str, ModuleType]:
    every = (*ABOUT_WIRINGS, hard_coded, *ABOUT_ERRORS)
    return {module.__name__.rpartition(".")[2].upper(): module for module in every}


def _formatted(text: str) -> str:
    """The docstring with its labels in bold."""
    return re.sub(r"^(Wrong|Asked|Required|Write|Message|See it):", r"**\1**:", text, flags=re.M)


def _plain(code: str) -> str:
    """A code without a story of its own: what it says."""
    keys = [key for key in SENTENCES if key.partition(".")[0] == code]
    shown = [lay_out(_blank(SENTENCES[key])) for key in keys]
    return "\n\n---\n\n".join(shown)


def _blank(template: str) -> str:
    return re.sub(r"\{(\w+)\}", "…", template.replace("{{", "{").replace("}}", "}"))


assert not (set(wiring.TITLES) & set(raised.TITLES) & set(refused.TITLES))  # one home for each
