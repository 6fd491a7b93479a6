"""Zips are read in memory, and only as far as they are sound."""

import io
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.submission import BadFolder, Handed, archive, collect
from tests.test_submission import ANSWER, KNOWN, UNIT, write

Entries = list[tuple[str | zipfile.ZipInfo, str | bytes]]
STACK = "01_sequential/stack.py"


def packed(*entries: tuple[str | zipfile.ZipInfo, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in entries:
            made.writestr(name, data)
    return out.getvalue()


def entry(name: str, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, mode << 16
    return info


def handed(tmp_path: Path, data: bytes) -> Handed:
    """What Ana's zip holds, beside a sound answer of Ben's."""
    write(tmp_path / "class/ana.zip", data)
    write(tmp_path / "class/ben/stack.py", ANSWER)
    ana, ben = collect(tmp_path / "class", KNOWN).students
    assert len(ben.sources) == 1
    assert (ana.student, ben.student) == ("ana", "ben")
    return ana


@pytest.mark.parametrize(
    ("name", "text", "exercises"),
    [
        ("stack.py", ANSWER, 1),
        (STACK, ANSWER, 1),
        (f"my homework/{STACK}", ANSWER, 1),
        (f"my homework\\{STACK}".replace("/", "\\"), ANSWER, 1),
        ("01_sequential/01_sequential.ipynb", UNIT, 2),
        ("01_sequential.ipynb", UNIT, 2),
    ],
)
def test_a_zip_stands_for_a_students_folder(
    tmp_path: Path, name: str, text: str, exercises: int
) -> None:
    """By unit, flat, in a folder of its own, with the backslashes of some archivers."""
    found = handed(tmp_path, packed((name, text)))
    assert [source.refusal for source in found.sources] == [None] * exercises
    assert found.notes == ()


def test_a_zip_in_a_students_folder_is_read(tmp_path: Path) -> None:
    """Its files are told by the archive's name; a folder and a zip of one name are one student."""
    write(tmp_path / "ana/work.zip", packed((STACK, ANSWER)))
    write(tmp_path / "ana.zip", packed(("siamese.py", ANSWER)))
    (ana,) = collect(tmp_path, KNOWN).students
    assert [s.filename for s in ana.sources] == [f"work.zip/{STACK}", "ana.zip/siamese.py"]


@pytest.mark.parametrize("around", ["", "export/", "assignment_1_export/submitted/"])
def test_a_class_in_one_zip_is_a_class(tmp_path: Path, around: str) -> None:
    """As course platforms export it: students' folders, or zips in them."""
    inner = packed((STACK, ANSWER))
    data = packed(
        (f"{around}ana/{STACK}", ANSWER),
        (f"{around}ben_17_file_/homework.zip", inner),
        (f"{around}cem/notes.txt", "x"),
        (f"{around}dora/broken.zip", inner[:40]),
    )
    found = collect(write(tmp_path / "class.zip", data), KNOWN)
    assert [(s.student, len(s.sources)) for s in found.students] == [
        ("ana", 1),
        ("ben_17_file_", 1),
        ("dora", 0),
    ]
    assert found.students[2].notes == (
        "broken.zip: not read, it is no zip archive, or a broken one",
    )


OUTSIDE = "its path leads out of the archive"
NO_FILE = "it is a link or no regular file"


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("../../stack.py", OUTSIDE),
        ("a/../../stack.py", OUTSIDE),
        ("/etc/stack.py", OUTSIDE),
        ("\\\\host\\stack.py", OUTSIDE),
        ("C:\\stack.py", OUTSIDE),
        (entry("stack.py", stat.S_IFLNK | 0o777), NO_FILE),
        (entry("stack.py", stat.S_IFIFO | 0o666), NO_FILE),
        (entry("stack.py", stat.S_IFCHR | 0o666), NO_FILE),
    ],
)
def test_what_is_no_plain_file_is_noted_and_the_rest_is_read(
    tmp_path: Path, bad: str | zipfile.ZipInfo, why: str
) -> None:
    """One bad entry loses nothing else of the archive."""
    found = handed(tmp_path, packed((bad, ANSWER), ("siamese.py", ANSWER)))
    assert [source.exercise for source in found.sources] == [KNOWN[2]]
    assert [why in note for note in found.notes] == [True]


def test_two_files_of_one_name_are_neither(tmp_path: Path) -> None:
    """Which of them an archiver would have written last is anybody's guess."""
    with pytest.warns(UserWarning, match="Duplicate"):
        data = packed(("stack.py", "x"), ("stack.py", ANSWER), ("./siamese.py", ANSWER))
    found = handed(tmp_path, data)
    assert [source.exercise for source in found.sources] == [KNOWN[2]]
    assert set(found.notes) == {"stack.py: not read, the archive holds 2 files of this name"}


def test_encrypted_files_are_noted(tmp_path: Path) -> None:
    """A flag in the archive says so, and no password is asked for."""
    data = bytearray(packed(("stack.py", ANSWER)))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    found = handed(tmp_path, bytes(data))
    assert found.notes == ("stack.py: not read, it is encrypted",)


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_packings_that_cost_memory_are_not_opened(tmp_path: Path, method: int) -> None:
    """Only what every archiver writes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        made.writestr("stack.py", ANSWER)
    assert "packed in a way" in handed(tmp_path, out.getvalue()).notes[0]


def test_a_bomb_is_read_no_further_than_its_cap(tmp_path: Path) -> None:
    """Whatever size it unpacks to, the exercise is refused and the next file is read."""
    found = handed(tmp_path, packed(("stack.py", bytes(1 << 27)), ("siamese.py", ANSWER)))
    problems = [source.refusal and source.refusal.problem for source in found.sources]
    assert problems == ["too large", None]


def test_all_files_together_have_a_cap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many files that are each small enough."""
    monkeypatch.setattr(archive.unpacked, "__defaults__", (100_000,))
    files = [(f"{k}/stack.py", " " * 30_000) for k in range(5)]
    assert handed(tmp_path, packed(*files)).notes == (
        "ana.zip: not read, it unpacks to more than 100000 bytes",
    )


def test_an_archive_lists_so_many_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted before the list is read."""
    monkeypatch.setattr(archive, "MOST_ENTRIES", 10)
    data = packed(*((f"{k}/", "") for k in range(11)), ("stack.py", ANSWER))
    assert handed(tmp_path, data).notes == ("ana.zip: not read, it lists more than 10 entries",)


def test_one_exercise_is_answered_by_so_many_files(tmp_path: Path) -> None:
    """Each of them would cost its clock."""
    found = handed(tmp_path, packed(*((f"{k}/stack.py", ANSWER) for k in range(9))))
    assert len(found.sources) == 4
    assert len(found.notes) == 5


def test_what_archivers_leave_and_deep_folders_are_passed_over(tmp_path: Path) -> None:
    """Resource forks, hidden folders and packed environments."""
    names = ("__MACOSX/stack.py", ".venv/stack.py", "._stack.py", "a/b/c/d/e/f/stack.py")
    data = packed(*((name, ANSWER) for name in names), ("siamese.py", ANSWER))
    found = handed(tmp_path, data)
    assert [source.exercise for source in found.sources] == [KNOWN[2]]
    assert found.notes == ()


def test_a_zip_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    """Neither in place of a student's folder nor in it."""
    secret = write(tmp_path / "secret.zip", packed(("stack.py", ANSWER)))
    write(tmp_path / "class/ben/siamese.py", ANSWER)
    for link in ("class/ana.zip", "class/ben/more.zip"):
        (tmp_path / link).symlink_to(secret)
    found = collect(tmp_path / "class", KNOWN)
    assert [(s.student, len(s.sources)) for s in found.students] == [("ben", 1)]
    assert found.students[0].notes == ("more.zip: not read, not a file (a link)",)


def test_a_class_zip_that_is_none_is_one_line(tmp_path: Path) -> None:
    """The error names the file and what is wrong with it."""
    for data in (b"", b"PK\x03\x04" + bytes(99), packed(("ana/notes.txt", "x"))):
        with pytest.raises(BadFolder, match=r"class\.zip") as caught:
            collect(write(tmp_path / "class.zip", data), KNOWN)
        assert "\n" not in str(caught.value)


WHOLE = packed((STACK, ANSWER), ("a/siamese.py", ANSWER), ("01_sequential.ipynb", UNIT))


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=8),
    st.integers(0, len(WHOLE)),
)
def test_any_bytes_in_an_archive_are_files_or_a_reason(
    changes: list[tuple[int, int]], end: int
) -> None:
    """Nothing but `BadArchive` is raised, whatever stands in its headers."""
    data = bytearray(WHOLE)
    for place, value in changes:
        data[place] = value
    for hostile in (bytes(data), bytes(data[:end])):
        try:
            found = archive.unpacked(hostile, lambda _: 10_000, [])
        except archive.BadArchive:
            continue
        assert all(len(member.name) < 1000 for member in found)
