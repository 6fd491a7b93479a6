"""Python environments that differ from `.venv` in nothing but Keras.

One is kept for each version, `.autograder/keras-3.12.0`, until the lock or Python changes. uv
links the files of its cache instead of copying them, so that making one takes seconds.
"""

import fcntl
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.lock"
UV = Path(sys.executable).with_name("uv")


def oldest() -> str:
    """The oldest Keras that the installed TensorFlow accepts, as its metadata say."""
    needs = (Requirement(text) for text in requires("tensorflow") or ())
    (keras,) = (need for need in needs if need.name == "keras")
    (floor,) = (one.version for one in keras.specifier if one.operator == ">=")
    return floor


def newest() -> str:
    """The locked Keras. TensorFlow names no newest one: it is what `make lock` finds."""
    found = re.search(r"^keras==(\S+)", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    assert found is not None
    return found.group(1)


def python_with(keras: str) -> Path:
    """The Python of the environment with that Keras, made when it is missing or out of date."""
    folder = ROOT / ".autograder" / f"keras-{keras}"
    python, stamp = folder / "bin" / "python", folder / "ready"
    wanted = hashlib.sha256(f"{ROOT} {sys.version}".encode() + LOCK.read_bytes()).hexdigest()
    folder.parent.mkdir(mode=0o700, exist_ok=True)
    with _alone(folder.with_name(f"{folder.name}.lock")):
        if not (stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted):
            _make(folder, keras)
            stamp.write_text(wanted, encoding="utf-8")
    return python


def _make(folder: Path, keras: str) -> None:
    python = folder / "bin" / "python"
    _run([UV, "venv", "--clear", "--python", sys.executable, folder])
    others = folder / "others.txt"
    others.write_text(_without_keras(LOCK.read_text(encoding="utf-8")), encoding="utf-8")
    _run([UV, "pip", "install", "--python", python, "--no-deps", "-r", others, f"keras=={keras}"])
    (packages,) = (folder / "lib").glob("python*/site-packages")
    (packages / "autograder.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    # Also writes the bytecode, which the processes of the sandbox only read.
    _run([python, "-c", f"import keras; assert keras.__version__ == {keras!r}"])


def _without_keras(lock: str) -> str:
    """The lock but for the lines of Keras: its hashes are those of one version."""
    blocks = re.split(r"^(?=\S)", lock, flags=re.MULTILINE)
    return "".join(block for block in blocks if not block.startswith("keras=="))


def run(keras: str, *arguments: object) -> str:
    """What Python with that Keras printed; fails, with all it said, when it fails."""
    return _run([python_with(keras), *arguments])


def _run(command: list[object]) -> str:
    """Runs in the repository, with nothing of this pytest's own in the environment."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "PYTHON", "COV_"))}
    ended = subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        env=kept,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout[-20_000:]
    return ended.stdout


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """One process at a time: the tests of one run are spread over several."""
    with file.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
