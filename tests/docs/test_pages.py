"""Docs pages are what the code says."""

from pathlib import Path

from autograder import explain
from autograder.canonical import RULES
from autograder.docs import PAGES, stale, write

ROOT = Path(__file__).parents[2]


def test_the_committed_pages_are_fresh() -> None:
    """No page under docs/ differs from what its source makes."""
    assert stale(ROOT / "docs") == []


def test_every_rule_stands_on_the_page() -> None:
    """A rule is documented by existing."""
    page = PAGES["same-or-different.md"]()
    assert all(f"(`{rule.name}`)" in page for rule in RULES)


def test_an_edited_page_is_written_anew(tmp_path: Path) -> None:
    """Writing mends a page that was edited by hand, and then finds nothing to do."""
    write(tmp_path)
    page = tmp_path / "same-or-different.md"
    page.write_text("edited")
    assert write(tmp_path) == [page]
    assert write(tmp_path) == []


def test_every_mistake_has_its_page() -> None:
    """A page for each code, and a line for it in the index that leads there."""
    index = PAGES["mistakes/README.md"]()
    for code in explain.codes():
        file = f"{code.lower().replace('_', '-')}.md"
        assert f"({file}): " in index
        assert (explain.page(code) or "no page") in PAGES[f"mistakes/{file}"]()


def test_the_page_of_a_mistake_that_is_gone_is_deleted(tmp_path: Path) -> None:
    """A code that was renamed leaves no page behind."""
    write(tmp_path)
    old = tmp_path / "mistakes" / "no-such-code.md"
    old.write_text("old")
    assert stale(tmp_path) == [old]
    assert write(tmp_path) == [old]
    assert not old.exists()
