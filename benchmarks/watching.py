"""From save to verdict, while a file is watched, beside `python -c "import tensorflow"`.

    .venv/bin/python benchmarks/watching.py

A learner's door stands open with a process waiting, as it does while a file is watched. Each round
writes the file anew and takes the time until its verdict is there; the watcher's own wait for a
change of the file is not counted. The target is a fifth of the import.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.cli.check import released
from autograder.exercise import registry
from autograder.grading.judge import judge
from autograder.sandbox import LEARNER, Door
from autograder.submission import source_of

ROOT = Path(__file__).parents[1]
EXERCISES = ("01_sequential/stack", "03_functional/convolutional_model", "06_shared_layers/siamese")
ROUNDS = 6
PAUSE = 1.5
"""Seconds between two saves, in which the next process starts; people take longer."""


def main() -> None:
    """Prints one row an exercise."""
    importing = min(importing_tensorflow() for _ in range(2))
    blueprints = released(ROOT / "exercises")
    table = Table("exercise", "save to verdict", "of the import")
    with tempfile.TemporaryDirectory() as folder, Door(ahead=True) as door:
        for exercise in registry(ROOT / "solutions"):
            if exercise.id not in EXERCISES:
                continue
            file = Path(folder, f"{exercise.name}.py")
            taken = []
            for round_ in range(ROUNDS):
                door.prepare(LEARNER)
                time.sleep(PAUSE)
                start = time.perf_counter()
                file.write_text(f"{exercise.source}\n# save {round_}\n")
                source = source_of(file, exercise.id)
                verdict = judge(source, blueprints[exercise.id], door, LEARNER)
                taken.append(time.perf_counter() - start)
                assert verdict.passed, verdict
            best = min(taken[1:])
            table.add_row(exercise.id, f"{best:.2f} s", f"{best / importing:.2f}")
    Console().print(f'python -c "import tensorflow": {importing:.2f} s (best of 2)')
    Console().print(table)


def importing_tensorflow() -> float:
    """Seconds of a new process that imports TensorFlow and ends."""
    start = time.perf_counter()
    env = os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}
    subprocess.run([sys.executable, "-c", "import tensorflow"], env=env, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
