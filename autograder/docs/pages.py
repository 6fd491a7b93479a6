"""The pages, each a template and what fills it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from autograder import explain
from autograder.canonical import RULES

_PAGES = Environment(
    loader=PackageLoader("autograder.docs", "templates"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    autoescape=False,  # noqa: S701  Markdown, made from this package's own words
)


def same_or_different() -> str:
    """The rules of style, with their reasons and examples."""
    return _PAGES.get_template("same-or-different.md").render(rules=RULES)


MISTAKES = "mistakes"
"""The folder of the mistakes' pages."""

_KINDS = {
    "wiring": "A model that is not the one asked for",
    "raised": "An error while the code runs",
    "refused": "No model to look at",
}


def mistakes() -> str:
    """The index of the mistakes' pages."""
    groups = [
        {"title": _KINDS[kind], "entries": [_entry(code) for code in codes]}
        for kind, codes in explain.kinds().items()
    ]
    return _PAGES.get_template("mistakes.md").render(groups=groups)


def _entry(code: str) -> dict[str, str]:
    title = (explain.page(code) or "").partition("\n")[0].removeprefix("# ")
    return {"title": title, "file": file_of(code), "first": explain.first_line(code)}


def file_of(code: str) -> str:
    """The file of a mistake's page: "not-shared.md"."""
    return f"{code.lower().replace('_', '-')}.md"


def mistake(code: str) -> str:
    """The page that `autograder explain CODE` shows."""
    return f"{explain.page(code)}\n[All mistakes](README.md)\n"


PAGES: dict[str, Callable[[], str]] = {
    "same-or-different.md": same_or_different,
    f"{MISTAKES}/README.md": mistakes,
} | {f"{MISTAKES}/{file_of(code)}": partial(mistake, code) for code in explain.codes()}
"""File under docs/ -> what makes it."""


def write(folder: Path) -> list[Path]:
    """Writes the pages that are not as they should be, deletes those of no mistake. Both are
    returned."""
    changed = stale(folder)
    (folder / MISTAKES).mkdir(parents=True, exist_ok=True)
    for file in changed:
        make = PAGES.get(file.relative_to(folder).as_posix())
        if make is None:
            file.unlink()
        else:
            file.write_text(make(), encoding="utf-8")
    return changed


def stale(folder: Path) -> list[Path]:
    """The pages that are missing or differ from what the code says, or that no code makes."""
    known = {folder / name for name in PAGES}
    left = sorted(set((folder / MISTAKES).glob("*.md")) - known)
    return [folder / name for name, make in PAGES.items() if _text(folder / name) != make()] + left


def _text(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.is_file() else None
