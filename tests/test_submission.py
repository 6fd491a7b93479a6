"""Reading what was handed in: always a source or a reason, never an exception."""

import json
import os
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.refusal import BadSource
from autograder.submission import BadFolder, collect, source_of
from autograder.submission.files import MOST_SOURCE, text_of
from autograder.submission.names import readable
from autograder.submission.notebook import cells_of, code_of
from autograder.submission.python_cell import definitions, without_magics

KNOWN = ("01_sequential/stack", "01_sequential/happy_model", "06_shared_layers/siamese")
ANSWER = "def stack(units=3):\n    return units\n"


def cell(source: str | list[str], grade_id: str = "", **flags: bool) -> dict[str, Any]:
    metadata = {"nbgrader": {"grade_id": grade_id, "schema_version": 3, **flags}}
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": metadata if grade_id else {},
        "outputs": [],
        "source": source,
    }


def notebook(*cells: dict[str, Any]) -> str:
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": list(cells)})


UNIT = notebook(
    cell("from autograder.api import check", "setup", locked=True),
    cell("common = keras_like()"),
    cell("import math", "stack-setup", locked=True),
    cell("def helper():\n    return 1\nmodel = stack()\nWIDTH = 4"),
    cell("%matplotlib inline\n" + ANSWER, "stack", solution=True),
    cell("check(stack)", "stack-check", grade=True),
    cell("def late():\n    return 2\n\nstack().summary()"),
    cell("import os", "happy_model-setup", locked=True),
    cell("def happy_model():\n    return late()", "happy_model", solution=True),
)


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def problem_of(path: Path) -> str:
    refusal = source_of(path, KNOWN[0]).refusal
    assert refusal is not None
    return refusal.problem


# -- files ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"x = '\xe9'", "encoding"),
        ("x = 1".encode("utf-16"), "encoding"),
        (b"x = 1\0", "encoding"),
        (b"#" * (MOST_SOURCE + 1), "too large"),
    ],
)
def test_bytes_that_are_no_source(tmp_path: Path, data: bytes, problem: str) -> None:
    """Bytes that cannot be judged are refused with the reason."""
    assert problem_of(write(tmp_path / "stack.py", data)) == problem


def test_text_is_utf8_whatever_its_cookie_says(tmp_path: Path) -> None:
    """A BOM is dropped, line ends are made one kind, a coding cookie is not obeyed."""
    path = write(tmp_path / "stack.py", b"\xef\xbb\xbf# coding: utf-7\r\nx = '\xc3\xa9'\r")
    assert source_of(path, KNOWN[0]).text == "# coding: utf-7\nx = 'é'\n"


def test_an_encoding_refusal_names_the_line(tmp_path: Path) -> None:
    """The line of the first byte that is no UTF-8 is told."""
    refusal = source_of(write(tmp_path / "stack.py", b"a\nb\n\xff"), KNOWN[0]).refusal
    assert refusal is not None
    assert refusal.line == 3


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    """A link, a folder and a pipe are refused, and none is waited for."""
    secret = write(tmp_path / "secret.py", "secret = 1")
    (tmp_path / "link.py").symlink_to(secret)
    (tmp_path / "folder.py").mkdir()
    os.mkfifo(tmp_path / "pipe.py")
    names = ("link.py", "folder.py", "pipe.py")
    assert {problem_of(tmp_path / name) for name in names} == {"not a file"}


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    """Text that comes out can be encoded and holds no NUL."""
    text = text_of(data)
    if isinstance(text, str):
        assert "\0" not in text
        assert text.encode()


# -- notebooks ------------------------------------------------------------------------------------


def code(text: str, name: str) -> str:
    cells = cells_of(text)
    assert isinstance(cells, tuple)
    found = code_of(cells, name)
    assert isinstance(found, tuple)
    return found[0]


def test_an_exercise_is_its_setup_its_answer_and_the_learners_cells() -> None:
    """Above the answer whole, elsewhere only definitions; checks and other answers dropped."""
    stack = code(UNIT, "stack")
    for kept in ("common = keras_like()", "import math", "model = stack()", "def late()"):
        assert kept in stack
    for dropped in ("check", "summary", "happy_model", "import os", "%matplotlib"):
        assert dropped not in stack


def test_an_experiment_with_one_exercise_does_not_reach_another() -> None:
    """Helpers and constants of another section serve; its statements do not run."""
    happy = code(UNIT, "happy_model")
    for kept in ("def helper()", "WIDTH = 4", "def late()", "import os", "common = keras_like()"):
        assert kept in happy
    for dropped in ("model = stack()", "summary", "import math", "def stack"):
        assert dropped not in happy


def test_lines_are_told_by_cell(tmp_path: Path) -> None:
    """A line of the text is a line of a code cell of the notebook."""
    path = write(tmp_path / "01_sequential.ipynb", UNIT)
    source = source_of(path, KNOWN[0])
    line = source.text.split("\n").index("def stack(units=3):") + 1
    assert source.place(line) == "code cell 5, line 2"
    assert source_of(write(tmp_path / "stack.py", ANSWER), KNOWN[0]).place(2) == "line 2"


def test_without_grade_ids_the_last_definition_counts() -> None:
    """Tools that strip metadata leave the function's name to go by."""
    text = notebook(cell("def stack():\n    return 1"), cell("def stack():\n    return 2\nstack()"))
    assert code(text, "stack").endswith("return 2\nstack()\n")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("not JSON", "not a notebook"),
        ("[" * 200_000, "not a notebook"),
        ("{}", "not a notebook"),
        ("[]", "not a notebook"),
        ('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": 3}', "not a notebook"),
        (notebook(), "missing function"),
        (notebook(cell(ANSWER, "stack"), cell(ANSWER, "stack")), "not a notebook"),
        (notebook(cell('x = "\ud800"\n' + ANSWER, "stack")), "encoding"),
        (notebook(cell(" ", "stack")), "empty"),
        (notebook(cell("x = 1\n" * 200_000)), "too large"),
        (notebook(*(cell("") for _ in range(10_001))), "too large"),
        (notebook().replace("4", "99", 1), "not a notebook"),
        (notebook(cell(" " * (3 << 20))).replace(": 4", ": 3", 1), "not a notebook"),
        ("", "empty"),
    ],
)
def test_notebooks_that_hold_no_answer(tmp_path: Path, text: str, problem: str) -> None:
    """Whatever is wrong with a notebook is a refusal."""
    assert problem_of(write(tmp_path / "01_sequential.ipynb", text)) == problem


def test_magics_are_blanked_and_lines_stay() -> None:
    """IPython's own lines go, Python that looks like them stays, no line moves."""
    before = (
        "!pip x\n%run y\nx = 5\nif x:\n    %time z\nx?\n?x\nfiles = !ls\ny = (7\n  % x\n  != 3)"
    )
    after = "\n\nx = 5\nif x:\n    pass\n\n\n\ny = (7\n  % x\n  != 3)"
    assert without_magics(before) == after
    assert without_magics("%%bash\nrm x\n") == "\n\n"
    assert without_magics("%%time\nx = 1") == "\nx = 1"


@pytest.mark.parametrize(
    "line",
    [" " * 900_000, "a" * 900_000, "a, " * 300_000, "a.a" * 300_000 + "?x", "x = " * 200_000],
)
def test_long_lines_are_looked_at_once(line: str) -> None:
    """A search that tries every place again would not come to its end."""
    assert without_magics(f"  {line}\n!ls") == f"  {line}\n"


def test_the_outputs_of_a_notebook_are_passed_over() -> None:
    """Ten megabytes of small objects take no more than the text that they stand in."""
    outputs = ",".join(["{}"] * 3_000_000)
    text = notebook(cell(ANSWER, "stack")).replace('"outputs": []', f'"outputs": [{outputs}]')
    tracemalloc.start()
    found = cells_of(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert not isinstance(found, BadSource)
    assert found[0].source == ANSWER
    assert peak < 2 * len(text)


PLOT = '{"output_type": "display_data", "metadata": {}, "data": {"a/json": NaN}}'


@pytest.mark.parametrize("source", [ANSWER, ANSWER.splitlines(keepends=True)])
def test_older_and_looser_notebooks_are_read(source: str | list[str]) -> None:
    """Format 3, sources as lists of lines, and the NaN that plots leave in outputs."""
    old = {"cell_type": "code", "input": source, "outputs": [], "language": "python"}
    texts = (
        notebook(cell(source)),
        notebook(cell(source)).replace('"outputs": []', '"outputs": [' + PLOT + "]"),
        json.dumps({"nbformat": 3, "metadata": {}, "worksheets": [{"cells": [old]}]}),
    )
    assert [code(text, "stack").strip() for text in texts] == [ANSWER.strip()] * 3


def test_definitions_of_a_cell_that_is_not_python_are_none() -> None:
    """A broken cell elsewhere cannot sink an answer."""
    assert definitions("def f(:\n  '''") == ""


@settings(deadline=None)
@given(st.text(max_size=200))
def test_definitions_keep_the_line_count(text: str) -> None:
    """Whatever a cell holds, its lines stay where they are, or nothing of it is kept."""
    kept = definitions(text)
    assert kept == "" or kept.count("\n") == text.count("\n")


KEYS = ["cells", "source", "metadata", "nbgrader", "grade_id", "nbformat", "cell_type"]
JSON = st.recursive(
    st.none() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(KEYS), inner),
)


@settings(deadline=None)
@given(JSON)
def test_any_json_gives_cells_or_a_reason(data: Any) -> None:
    """A notebook of any shape never raises."""
    cells_of(json.dumps(data))


# -- class folders --------------------------------------------------------------------------------


def test_every_layout_is_read(tmp_path: Path) -> None:
    """By unit, flat, and as notebooks; students come in order of name."""
    write(tmp_path / "ben/stack.py", ANSWER)
    write(tmp_path / "ana/01_sequential/stack.py", ANSWER)
    write(tmp_path / "cem/01_sequential/01_sequential.ipynb", UNIT)
    found = collect(tmp_path, KNOWN)
    assert [(s.student, [f.filename for f in s.sources]) for s in found.students] == [
        ("ana", ["01_sequential/stack.py"]),
        ("ben", ["stack.py"]),
        ("cem", ["01_sequential/01_sequential.ipynb"] * 2),
    ]


def test_nbgraders_submitted_folder_is_found(tmp_path: Path) -> None:
    """A course folder is read through its submitted/."""
    write(tmp_path / "submitted/ana/01_sequential/stack.py", ANSWER)
    assert [student.student for student in collect(tmp_path, KNOWN).students] == ["ana"]


def test_files_of_no_exercise_are_noted(tmp_path: Path) -> None:
    """An unknown exercise, unit or renamed notebook is told and stops nothing."""
    write(tmp_path / "ana/01_sequential/stack.py", ANSWER)
    write(tmp_path / "ana/01_sequential/stak.py", ANSWER)
    write(tmp_path / "ana/01_sequential/copy.ipynb", UNIT)
    write(tmp_path / "ana/02_other/stack.py", ANSWER)
    write(tmp_path / "loose.py", ANSWER)
    found = collect(tmp_path, KNOWN)
    assert [note.partition(":")[0] for note in found.students[0].notes] == [
        "01_sequential/copy.ipynb",
        "01_sequential/stak.py",
        "02_other/",
    ]
    assert found.notes[0].startswith("loose.py")
    assert len(found.students[0].sources) == 1


def test_links_lead_nowhere(tmp_path: Path) -> None:
    """A link to a student's folder, a unit or a file reads nothing from where it points."""
    outside = write(tmp_path / "outside/01_sequential/stack.py", "secret = 1").parents[1]
    write(tmp_path / "class/ana/01_sequential/happy_model.py", ANSWER)
    (tmp_path / "class/eve").symlink_to(outside)
    (tmp_path / "class/ana/06_shared_layers").symlink_to(outside / "01_sequential")
    (tmp_path / "class/ana/01_sequential/stack.py").symlink_to(outside / "01_sequential/stack.py")
    found = collect(tmp_path / "class", KNOWN)
    assert [student.student for student in found.students] == ["ana"]
    assert not any("secret" in source.text for source in found.students[0].sources)
    assert [s.refusal.problem for s in found.students[0].sources if s.refusal] == ["not a file"]


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ((), ("is empty", "<student>/<unit>/<exercise>.py")),
        (("a.txt", "b.txt"), ("looked for", "found a.txt, b.txt")),
        (("ana/notes.txt",), ("looked for", "found ana")),
        (("01_sequential/stack.py",), ("ONE submission", "01_sequential")),
    ],
)
def test_a_wrong_shape_is_one_line(
    tmp_path: Path, files: tuple[str, ...], words: tuple[str, ...]
) -> None:
    """The error tells what was looked for and what was found."""
    for file in files:
        write(tmp_path / file, "x")
    with pytest.raises(BadFolder) as caught:
        collect(tmp_path, KNOWN)
    assert all(word in str(caught.value) for word in words)
    assert "\n" not in str(caught.value)


def test_a_missing_folder_and_a_file_are_told(tmp_path: Path) -> None:
    """No folder, or a file in its place, is one line too."""
    for path in (tmp_path / "none", write(tmp_path / "file", "x")):
        with pytest.raises(BadFolder, match=path.name):
            collect(path, KNOWN)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes as names")
def test_names_of_any_bytes_are_readable(tmp_path: Path) -> None:
    """Names that are no UTF-8, or steer a terminal, become text that can be stored."""
    folder = os.fsencode(tmp_path) + b"/\xff\x1b[31m"
    os.makedirs(folder)  # noqa: PTH103  # a name of bytes, which Path does not take
    Path(os.fsdecode(folder), "stack.py").write_text(ANSWER)
    assert [s.student for s in collect(tmp_path, KNOWN).students] == ["\\xff\\x1b[31m"]


@given(st.text(st.characters(codec=None)))
def test_readable_names_can_be_stored(name: str) -> None:
    """No control, surrogate or direction override stays; a plain name stays as it is."""
    text = readable(name)
    assert text.encode().decode() == text
    assert readable(text) == text
