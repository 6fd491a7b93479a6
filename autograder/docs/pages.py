"""The pages, each a template and what fills it."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

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


PAGES: dict[str, Callable[[], str]] = {"same-or-different.md": same_or_different}
"""File name under docs/ -> what makes it."""


def write(folder: Path) -> list[Path]:
    """Writes the pages that are not as they should be; returns those."""
    changed = stale(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for file in changed:
        file.write_text(PAGES[file.name](), encoding="utf-8")
    return changed


def stale(folder: Path) -> list[Path]:
    """The pages that are missing or differ from what the code says."""
    return [folder / name for name, make in PAGES.items() if _text(folder / name) != make()]


def _text(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.is_file() else None
