"""`python -m autograder.audit SOLUTIONS MUTANTS STYLES SEED [EXERCISE ...]`: a JSON line each."""

import sys
from pathlib import Path

import keras
import msgspec

from autograder.audit.data import Audited
from autograder.audit.examining import Examination
from autograder.exercise import Exercise, registry
from autograder.extract import read


def main() -> None:
    """Examines the named exercises' solutions, or all; only trusted code runs here."""
    root, mutants, styles, seed, *asked = sys.argv[1:]
    for exercise in registry(Path(root)):
        if exercise.returns == "model" and (not asked or exercise.id in asked):
            found = audited(exercise, _most(mutants), _most(styles), int(seed))
            sys.stdout.write(msgspec.json.encode(found).decode() + "\n")
            sys.stdout.flush()


def _most(number: str) -> int | None:
    return None if number == "all" else int(number)


def audited(exercise: Exercise, mutants: int | None, styles: int | None, seed: int) -> Audited:
    """The exercise's solution put to the test at its second public case, the smaller one."""
    space: dict[str, object] = {"__name__": exercise.name}
    keras.backend.clear_session()
    try:
        exec(compile(exercise.source, str(exercise.path), "exec"), space)  # noqa: S102  our own solution
        function = space[exercise.name]
        assert callable(function)
        model = function(**exercise.cases[-1])
        return Examination(read(model), exercise.id).run(mutants, styles, seed)
    except Exception as problem:
        return Audited(name=exercise.id, problem=f"{type(problem).__name__}: {problem}"[:300])


if __name__ == "__main__":
    main()
