"""JSON, HTML and the gradebook, as other programs read them."""

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.grading.results import Graded
from autograder.report import files, write
from autograder.report.clean import line, plain, spreadsheet
from tests.report.conftest import SIAMESE, STACK


class Page(HTMLParser):
    """A page's tags, attributes and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture
def pages(graded: Graded, tmp_path: Path) -> dict[str, str]:
    """Every page of the run by its file name."""
    write(graded, tmp_path)
    return {path.name: path.read_text() for path in tmp_path.rglob("*.html")}


def test_every_student_has_a_page_and_the_index_leads_there(
    pages: dict[str, str], tmp_path: Path
) -> None:
    """Each link of the index is a file of this run."""
    links = [a["href"] for a in Page(pages["index.html"]).all("a")]
    assert len(links) == 4
    assert all((tmp_path / str(link)).is_file() for link in links)


def test_pages_need_nothing_from_outside_and_run_nothing(pages: dict[str, str]) -> None:
    """No script, no picture, no style sheet, no address of a network."""
    for text in pages.values():
        page = Page(text)
        assert {tag for tag, _ in page.tags}.isdisjoint({"script", "link", "img", "iframe"})
        assert "http:" not in text
        assert "https:" not in text


def test_what_a_submission_says_stays_text(pages: dict[str, str]) -> None:
    """Tags in names and messages are shown, control codes and direction overrides are not."""
    evil = next(text for name, text in pages.items() if "script" in name)
    assert "<script>" in Page(evil).text
    assert not set("\x1b\u202e\ufffe") & set("".join(pages.values()))


def test_learners_do_not_read_what_is_the_instructors(pages: dict[str, str]) -> None:
    """Hidden cases' text stands in the index and in no student's page."""
    assert "4321" in pages["index.html"]
    assert "4321" not in pages["ana.html"]
    assert "4321" not in pages["two.html"]


def test_tables_have_headers_and_phones_a_width(pages: dict[str, str]) -> None:
    """Every table has a caption and scoped headers; every page a language and a viewport."""
    for text in pages.values():
        page = Page(text)
        assert page.all("html") == [{"lang": "en"}]
        assert "viewport" in [meta.get("name") for meta in page.all("meta")]
        assert len(page.all("caption")) == len(page.all("table"))
        assert {header.get("scope") for header in page.all("th")} == {"col", "row"}


def test_a_message_keeps_its_code_and_its_place(pages: dict[str, str]) -> None:
    """Indented lines are code with their inner blank line, backticks names, the cell is told."""
    text = pages["ana.html"]
    assert '<pre tabindex="0"><code>tower = 1\n\nleft = 2</code></pre>' in text
    assert "<code>a&lt;b</code>" in text
    assert "(code cell 3, line 2)" in text
    assert "<p>Then go on.</p>" in text


def test_the_json_holds_the_whole_run(graded: Graded, tmp_path: Path) -> None:
    """Points, worth, outcome, stages and messages of every result."""
    data = json.loads(write(graded, tmp_path).json.read_text())
    assert [student["points"] for student in data["students"]] == [16.0, 0.0, None, None]
    result = data["students"][0]["results"][1]
    assert (result["outcome"], result["points"], result["worth"]) == ("wrong", 6.0, 10.0)
    assert [message["audience"] for message in result["messages"] if "audience" in message] == [
        "instructor"
    ]
    assert result["messages"][0]["place"] == "code cell 3, line 2"
    assert data["students"][1]["results"][0]["refusal"]["type"] == "Raised"


def test_the_gradebook_is_numbers_and_harmless_text(graded: Graded) -> None:
    """Points by exercise; what is open stays empty; no cell is a formula."""
    rows = list(csv.reader(io.StringIO(files.gradebook(graded))))
    assert rows[0] == ["student", STACK, SIAMESE, "points", "worth", "notes"]
    assert [row[1:5] for row in rows[1:]] == [
        ["10", "6", "16", "20"],
        ["0", "0", "0", "20"],
        ["", "0", "", "20"],
        ["0", "", "", "20"],
    ]
    assert rows[2][0].startswith("'=cmd")
    assert "two answers (stack.py 6, 01_sequential.ipynb 10)" in rows[3][5]
    assert "not judged" in rows[4][5]


def test_pages_of_similar_names_are_two_files() -> None:
    """Names that differ in case or in characters no file may have do not meet."""
    names = ["Ana", "ana", "a/na", "a\\na", "", "..", "ána", "x" * 300]
    found = files.page_names(names)
    assert len({page.casefold() for page in found.values()}) == len(names)
    assert all("/" not in page and len(page) < 100 for page in found.values())


def test_a_folder_that_cannot_be_written_raises(graded: Graded, tmp_path: Path) -> None:
    """A file where the folder should be is an OSError, which the command line tells."""
    (tmp_path / "out").write_text("")
    with pytest.raises(OSError, match="out"):
        write(graded, tmp_path / "out")


@given(st.text(st.characters(codec=None)))
def test_clean_text_is_harmless(text: str) -> None:
    """No terminal code, no line end in a line, no formula in a cell; all of it can be encoded."""
    assert not set(plain(text)) & set(map(chr, [*range(9), *range(11, 32), *range(127, 160)]))
    assert "\n" not in line(text)
    assert spreadsheet(text)[:1] not in set("=+-@\t|%")
    for cleaned in (plain(text), line(text), spreadsheet(text)):
        assert cleaned.encode().decode() == cleaned


def test_pages_of_students_who_left_go(graded: Graded, tmp_path: Path) -> None:
    """A rerun with fewer students leaves no page of the others; what is not ours stays."""
    write(graded, tmp_path)
    (tmp_path / "students" / "notes.html").write_text("mine")
    kept = {path.name for path in (tmp_path / "students").iterdir()}
    write(msgspec.structs.replace(graded, students=graded.students[:1]), tmp_path)
    left = {path.name for path in (tmp_path / "students").iterdir()}
    assert left == {"ana.html", "notes.html"} < kept


@pytest.mark.parametrize("before", ["", "no JSON", '{"students": [{"name": "ana"}]}'])
def test_another_results_file_is_written_over(graded: Graded, tmp_path: Path, before: str) -> None:
    """Whatever lies there under our name, the reports are written."""
    (tmp_path / "results.json").write_text(before)
    assert json.loads(write(graded, tmp_path).json.read_text())["students"]
