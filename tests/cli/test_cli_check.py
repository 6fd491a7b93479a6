"""`autograder check`, with a judge that reads its verdict off the text."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from autograder.blueprint import Blueprint
from autograder.cli import check as module
from autograder.cli import main
from autograder.grading.run import Judge
from autograder.refusal import Unattempted
from autograder.submission import Source
from autograder.verdict import Message, Stage, Verdict
from tests.cli.conftest import SIAMESE, STACK, notebook

Check = Callable[..., tuple[int, str, str]]


def judge(source: Source, _: Blueprint) -> Verdict:
    if source.refusal:
        return Verdict("refused", refusal=source.refusal)
    text = source.text.strip()
    if text == "stub":
        return Verdict("unattempted", refusal=Unattempted())
    if text == "raise":
        raise ValueError(text)
    points = float(text)
    messages = () if points == 10 else (Message("M", "NOT SHARED", "One encoder is asked.", 1),)
    stages = (Stage("wiring", "held", 10.0, points),)
    return Verdict("passed" if points == 10 else "wrong", stages, messages=messages)


@pytest.fixture
def check(
    course: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Check:
    """Runs the command in the course: exit code, stdout, stderr."""

    @contextmanager
    def plain() -> Iterator[Judge]:
        yield judge

    monkeypatch.setattr(module, "_judge", plain)
    monkeypatch.chdir(course)
    monkeypatch.setenv("COLUMNS", "120")

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["check", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def put(course: Path, exercise: str, text: str | bytes, suffix: str = ".py") -> None:
    unit, _, name = exercise.partition("/")
    file = f"{name}.py" if suffix == ".py" else f"{unit}.ipynb"
    data = text if isinstance(text, bytes) else text.encode()
    (course / "exercises" / unit / file).write_bytes(data)


def test_an_untouched_course_is_well_and_says_where_to_begin(check: Check) -> None:
    """Unattempted is not wrong; the first exercise is named as the next step."""
    code, out, err = check()
    assert code == 0
    assert out.count("unattempted") == 2
    assert "Points: 0 of 20" in out
    assert f"make check EX={STACK}" in out
    assert "Checking 2 of 2" in err


def test_a_wrong_exercise_shows_its_message_and_what_to_mend(check: Check, course: Path) -> None:
    """The message of the first wrong one, the file to mend, exit code 1."""
    put(course, SIAMESE, "6")
    code, out, _ = check()
    assert code == 1
    assert "NOT SHARED" in out
    assert "siamese · line 1" in out
    assert "One encoder is asked." in out
    assert "Next: mend exercises/06_shared_layers/siamese.py" in out


def test_all_passed(check: Check, course: Path) -> None:
    """With nothing left to do that is what is said."""
    put(course, STACK, "10")
    put(course, SIAMESE, notebook("siamese", "10"), ".ipynb")
    code, out, _ = check()
    assert (code, out.count("unattempted")) == (0, 0)
    assert "Points: 20 of 20" in out
    assert "All passed." in out


def test_two_answers_are_both_shown(check: Check, course: Path) -> None:
    """Where stub and notebook both differ no choice is made."""
    put(course, STACK, "10")
    put(course, STACK, notebook("stack", "4"), ".ipynb")
    code, out, _ = check(STACK)
    assert code == 1
    assert "stack.py" in out
    assert "01_sequential.ipynb" in out
    assert "Points: 0 of 10, 1 open" in out


@pytest.mark.parametrize("name", [STACK, "stack", "01_sequential", f"exercises/{STACK}.py"])
def test_an_exercise_goes_by_several_names(check: Check, name: str) -> None:
    """Id, name, unit and path all mean it."""
    code, out, _ = check(name)
    assert code == 0
    assert STACK in out
    assert SIAMESE not in out


@pytest.mark.parametrize(
    ("data", "suffix", "words"),
    [
        (b"", ".py", "is empty"),
        (b"\xff", ".py", "UTF-8"),
        (b"not JSON", ".ipynb", "notebook"),
    ],
)
def test_files_that_cannot_be_read_are_one_line(
    check: Check, course: Path, data: bytes, suffix: str, words: str
) -> None:
    """One line on stderr that names the file, and a non-zero exit; the others are checked."""
    put(course, STACK, data, suffix)
    code, out, err = check()
    assert code == 2
    line = [text for text in err.splitlines() if text.startswith("autograder: ")]
    assert len(line) == 1
    assert words in line[0]
    assert "exercises/01_sequential/" in line[0]
    assert SIAMESE in out


def test_an_unknown_exercise_gets_a_suggestion(check: Check) -> None:
    """One line with the closest name."""
    code, out, err = check("siamse")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"Did you mean {SIAMESE}?" in err


def test_damaged_blueprints_are_one_line(check: Check, course: Path) -> None:
    """What is not a released file is named."""
    for text in ("not JSON", "{}", '{"stack": "nonsense"}', '{"stack": 3}'):
        for path in course.glob("exercises/*/blueprints.json"):
            path.write_text(text)
        code, _, err = check()
        assert (code, err.count("\n")) == (2, 1)
        assert "blueprints.json" in err


def test_no_course_is_one_line(check: Check, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A folder without exercises/ is told."""
    code, _, err = check("--root", str(tmp_path_factory.mktemp("empty")))
    assert (code, err.count("\n")) == (2, 1)
    assert "exercises/" in err


def test_a_missing_stub_is_not_run(check: Check, course: Path) -> None:
    """Stub and notebook gone: not run, and how to bring them back."""
    (course / "exercises/01_sequential/stack.py").unlink()
    (course / "exercises/01_sequential/01_sequential.ipynb").unlink()
    code, out, _ = check(STACK)
    assert code == 0
    assert "not run" in out
    assert "bring it back" in out


def test_a_failure_of_the_autograder_touches_one_exercise(check: Check, course: Path) -> None:
    """The others are checked, the exit code tells, and what happened is shown."""
    put(course, STACK, "raise")
    put(course, SIAMESE, "10")
    code, out, _ = check()
    assert code == 1
    assert "The autograder itself failed" in out
    assert "passed" in out


OPENED: list[str] = []


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("open", "os.listdir", "os.scandir"):
        OPENED.append(str(arguments[0]))


def test_solutions_are_never_opened(check: Check, course: Path) -> None:
    """No file under solutions/ is opened or listed, though it is there."""
    (course / "solutions/01_sequential").mkdir(parents=True)
    (course / "solutions/01_sequential/stack.py").write_text("10")
    sys.addaudithook(_listen)  # it cannot be taken off again, and only lists names
    OPENED.clear()
    assert check()[0] == 0
    assert any("blueprints.json" in path for path in OPENED)
    assert not any("/solutions" in path for path in OPENED)
