"""The edge of the command line: one line and an exit code, whatever happens."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.cli import app, main

ROOT = str(Path(__file__).parents[2])
PROGRAM = [sys.executable, "-m", "autograder.cli"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek"], "check"),
        (["check", "--nonsense"], "--nonsense"),
        (["grade"], "FOLDER"),
        (["grade", "nowhere", "--root", ROOT], "nowhere"),
        (["grade", "class", "--root", "nowhere"], "nowhere/solutions"),
    ],
)
def test_bad_usage_is_one_line(
    arguments: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Exit code 2, the last line of stderr says what is wrong, no traceback."""
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    lines = [line for line in capsys.readouterr().err.splitlines() if "autograder:" in line]
    assert len(lines) == 1
    assert words.lower() in lines[0].lower()


def test_a_bug_is_one_line_with_its_details_saved(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An exception nobody foresaw is a line that names a file with the traceback."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("details \ud800")

    monkeypatch.setattr(app, "app", broken)
    assert main([]) == 70
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    saved = Path(said.split()[-1].rstrip("."))
    assert "ZeroDivisionError: details" in saved.read_text()
    saved.unlink()


def test_an_interrupt_is_130() -> None:
    """Ctrl-C ends the real program with one line and exit code 130."""
    code = (
        "import sys, time\n"
        "from autograder.cli import app, main\n"
        "def wait(*_, **__):\n"
        "    print('ready', flush=True); time.sleep(60)\n"
        "app.app = wait\n"
        "sys.exit(main([]))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=60)
    assert process.returncode == 130
    assert error == "autograder: interrupted.\n"


def test_a_terminal_that_knows_only_ascii_is_served(course: Path) -> None:
    """What it cannot show is replaced, not raised."""
    done = subprocess.run(
        [*PROGRAM, "check", "ö\x1b[31m"],
        cwd=course,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("autograder: there is no exercise")
    assert "\x1b" not in done.stderr


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` and `--version` are served."""
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in ("check", "grade", "release"))
    assert main(["--version"]) == 0
    assert "Keras 3." in capsys.readouterr().out


def test_help_imports_nothing_heavy() -> None:
    """The command line answers without Keras, nbgrader, or a database."""
    code = (
        "import sys\nfrom autograder.cli import main\nmain(['--help'])\n"
        "print(sorted({'keras', 'tensorflow', 'nbgrader', 'sqlalchemy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
