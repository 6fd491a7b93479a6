"""A submission in one child: whatever one exercise does, the others get what they deserve.

Two exercises of the pack, the real door and the released blueprints. The first is handed in with
something that spoils its process, the second as its solution.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from autograder.blueprint import Blueprint
from autograder.cli.check import released
from autograder.grading.judge import judge, judge_submission
from autograder.refusal import Died, Raised, TimedOut, TooMuch, Unreadable
from autograder.sandbox import Child, Door, Limits
from autograder.submission import Source
from autograder.verdict import Verdict

ROOT = Path(__file__).parents[2]
STACK, SIAMESE = "01_sequential/stack", "06_shared_layers/siamese"
ANSWERS = "02_shapes_parameters/predict_conv"

QUICK = Limits(load=30, call=4, memory=1000, output=200_000)


class CountingDoor(Door):
    """Counts its children."""

    opened = 0

    def open(self, limits: Limits | None = None) -> Child:
        self.opened += 1
        return super().open(limits)


@pytest.fixture(scope="module")
def door() -> Iterator[CountingDoor]:
    with CountingDoor() as opened:
        yield opened


@pytest.fixture(scope="module")
def blueprints() -> dict[str, Blueprint]:
    return released(ROOT / "exercises")


def right(exercise: str, before: str = "", inside: str = "") -> Source:
    """The solution, with lines put before it, or at the start of the function."""
    text = (ROOT / "solutions" / f"{exercise}.py").read_text()
    name = exercise.rpartition("/")[2]
    head, definition, rest = text.partition(f"\ndef {name}(")
    signature, colon, body = rest.partition(":\n")
    inside = f"    {inside}\n" if inside else ""
    return Source(
        exercise, f"{name}.py", f"{head}\n{before}\n{definition}{signature}{colon}{inside}{body}"
    )


SPOILS: dict[str, tuple[str, str, object]] = {
    # lines before the function, a line in it, and the refusal it gets itself
    # (None: it passes; ...: that depends on the clock)
    "dies": ("", "import os; os._exit(3)", Died),
    "hangs": ("", "while True: pass", TimedOut),
    "raises": ("", "raise ValueError('no')", Raised),
    "eats memory": ("", "kept = [bytearray(1 << 26) for _ in range(999)]", TooMuch),
    "keeps memory": ("import builtins\nbuiltins.kept = bytearray(700 << 20)", "", None),
    "prints": ("print('x' * 150_000)", "", None),
    "replaces a function of Keras": ("keras.layers.Dense.call = None", "", Unreadable),
    "replaces one of TensorFlow": ("import tensorflow as tf\ntf.abs = None", "", None),
    "removes modules": ("", "import sys; sys.modules['keras'] = None", None),
    "leaves a thread": (
        "import threading\n"
        "def busy():\n    while True: pass\n"
        "threading.Thread(target=busy, daemon=True).start()",
        "",
        None,
    ),
    "sets an alarm": ("import signal\nsignal.setitimer(signal.ITIMER_REAL, 0.5)", "", ...),
    "changes settings": (
        "import os, sys, gc, warnings\n"
        "warnings.simplefilter('error')\n"
        "os.environ.clear()\nos.chdir('/')\ngc.disable()\nsys.path.clear()\n"
        "sys.stdout = sys.stderr = None\n"
        "import numpy\nnumpy.seterr(all='raise')",
        "",
        None,
    ),
    "traces": ("import sys\ndef trace(*_): raise SystemExit", "", None),
}


@pytest.mark.parametrize("spoil", SPOILS)
def test_what_one_exercise_does_costs_no_other(
    spoil: str, door: CountingDoor, blueprints: dict[str, Blueprint]
) -> None:
    """The one at fault is refused; the right one behind it passes."""
    before, inside, refused = SPOILS[spoil]
    sources = [right(STACK, before, inside), right(SIAMESE)]
    first, second = judge_submission(sources, blueprints, door, QUICK)
    if refused is None:
        assert first.passed, first
    elif refused is not ...:
        assert isinstance(first.refusal, refused), first  # type: ignore[arg-type]
    assert second.passed, second


def test_what_is_right_shares_a_child(door: CountingDoor, blueprints: dict[str, Blueprint]) -> None:
    """One child for all models of a submission, and one for its answers."""
    opened = door.opened
    found = list(judge_submission([right(STACK), right(SIAMESE)], blueprints, door))
    assert [verdict.passed for verdict in found] == [True, True]
    assert door.opened == opened + 1


WRONG = {
    "wrong": ('activation="relu"', 'activation="tanh"'),
    "raising": ("layers.Dense(", "layers.Dens("),
    "no Python": ("def ", "def def "),
}


@pytest.mark.parametrize("fault", WRONG)
def test_a_fault_is_found_as_if_it_were_alone(
    fault: str, door: CountingDoor, blueprints: dict[str, Blueprint]
) -> None:
    """Behind a right exercise and before one, a wrong one gets the verdict it gets by itself."""
    wrong = right(STACK)
    wrong = msgspec.structs.replace(wrong, text=wrong.text.replace(*WRONG[fault]))
    alone = judge(wrong, blueprints[STACK], door)
    assert not alone.passed
    sources = [right(SIAMESE), wrong, right(SIAMESE)]
    found = list(judge_submission(sources, blueprints, door))
    assert [found[0].passed, found[2].passed] == [True, True]
    assert found[1] == alone


def test_no_exercise_leans_on_another(door: CountingDoor, blueprints: dict[str, Blueprint]) -> None:
    """Names put into `builtins`, modules, files, the environment and objects of Keras are gone."""
    leaves = right(
        STACK,
        "import builtins, os, sys, types\nsys.path.insert(0, os.getcwd())\n"
        "builtins.left = 1\nos.environ['LEFT'] = '1'\nopen('left.py', 'w').write('x = 1')\n"
        "sys.modules['left_module'] = types.ModuleType('left_module')\n"
        "import left\n"
        "keras.saving.get_custom_objects()['left'] = 1",
    )
    finds = right(
        SIAMESE,
        "import builtins, os, sys\n"
        "found = [name for name, there in {\n"
        "    'builtin': hasattr(builtins, 'left'),\n"
        "    'environment': 'LEFT' in os.environ,\n"
        "    'file': os.path.exists('left.py'),\n"
        "    'module': 'left_module' in sys.modules or 'left' in sys.modules,\n"
        "    'stack': 'stack' in sys.modules,\n"
        "    'object': 'left' in keras.saving.get_custom_objects(),\n"
        "}.items() if there]\n"
        "assert not found, found",
    )
    opened = door.opened
    found = list(judge_submission([leaves, finds], blueprints, door))
    assert [verdict.passed for verdict in found] == [True, True], found
    assert door.opened == opened + 1, "the second was judged anew: it found something"


def _noting(method: Callable[..., Any], told: list[str]) -> Callable[..., Any]:
    """The method, which notes its first argument."""

    def noted(child: Child, first: str, *rest: Any, **more: Any) -> Any:
        told.append(first)
        return method(child, first, *rest, **more)

    return noted


def test_a_challenge_is_told_after_its_exercise_is_loaded(
    door: CountingDoor, blueprints: dict[str, Blueprint], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No arguments of an exercise are sent while the file of another is loaded."""
    told: list[str] = []
    for name in ("load", "build"):
        monkeypatch.setattr(Child, name, _noting(getattr(Child, name), told))
    found: list[Verdict] = list(judge_submission([right(STACK), right(SIAMESE)], blueprints, door))
    assert all(verdict.passed for verdict in found)
    asked = {id: [case.arguments for case in blueprints[id].cases] for id in (STACK, SIAMESE)}
    assert told == ["stack.py", *asked[STACK], "siamese.py", *asked[SIAMESE]]


def test_answers_and_models_have_processes_of_their_own(
    door: CountingDoor, blueprints: dict[str, Blueprint]
) -> None:
    """A death in one kind leaves the child of the other kind in use."""
    dies = right(ANSWERS, "", "import os; os._exit(1)")
    opened = door.opened
    sources = [right(STACK), dies, right(SIAMESE)]
    first, second, third = judge_submission(sources, blueprints, door)
    assert [first.passed, third.passed] == [True, True]
    assert isinstance(second.refusal, Died)
    assert door.opened == opened + 2
