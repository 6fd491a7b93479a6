"""The oldest and the newest Keras that the locked TensorFlow accepts, each installed by itself."""

import json
from pathlib import Path
from typing import Any

import pytest
from packaging.version import Version

from autograder import blueprint
from autograder.matching import compare
from autograder.wiring import Wiring
from tests.keras_versions.environments import newest, oldest, run

pytestmark = [pytest.mark.slow, pytest.mark.timeout(3600)]

ROOMS = ("extract", "canonical", "matching", "probe", "course/test_every_exercise.py")
UNREAD_INPUT = (
    "extract/test_graph.py::test_an_input_nothing_reads_is_kept",
    "probe/test_probe_bank.py::test_an_input_and_a_kernel_that_nothing_hears_of_are_named",
)
"""Their model is one that Keras before 3.14 does not make."""


@pytest.mark.parametrize("keras", [oldest(), newest()])
def test_the_rooms_that_handle_models_pass(keras: str) -> None:
    """All fast tests of reading, comparing and probing models, and of every exercise."""
    options = ["-n", "0", "-m", "not slow", "-p", "no:cacheprovider"]
    if Version(keras) < Version("3.14"):
        options += ["-p", "tests.keras_versions.unread_inputs"]
        options += [word for test in UNREAD_INPUT for word in ("--deselect", f"tests/{test}")]
    run(keras, "-m", "pytest", *options, *(f"tests/{room}" for room in ROOMS))


def made(keras: str, what: str, folder: Path, *read: Path) -> tuple[Path, Any]:
    """What that Keras makes of the course: the file and what it holds."""
    file = folder / f"{what}-{keras}.json"
    run(keras, "-m", "tests.keras_versions.course", what, *read, file)
    return file, json.loads(file.read_text(encoding="utf-8"))


def test_a_blueprint_of_the_newest_judges_alike_on_the_oldest(tmp_path: Path) -> None:
    """Both read the same wirings off the solutions, hidden cases included. Solutions earn full
    marks, stubs are unattempted, and each submission of the sample class gets the same verdict at
    the same place; but where the oldest makes no model of an unread input, that is the fault."""
    file, encoded = made(newest(), "blueprints", tmp_path)
    blueprints = {exercise: blueprint.decode(text) for exercise, text in encoded.items()}
    for exercise, text in made(oldest(), "blueprints", tmp_path)[1].items():
        cases = zip(blueprint.decode(text).cases, blueprints[exercise].cases, strict=True)
        for one, other in cases:
            assert_same(one.wiring, other.wiring)
    _, there = made(newest(), "verdicts", tmp_path, file)
    _, here = made(oldest(), "verdicts", tmp_path, file)
    assert here.keys() == there.keys()
    for name, verdict in here.items():
        who, exercise, _ = name.split()
        if verdict["refusal"] == "unread input":
            assert "InputUnread" in [one["type"] for one in there[name]["differences"]], name
        else:
            assert verdict == there[name], name
        if who == "solution":
            earned = (verdict["outcome"], verdict["points"], verdict["flagged"])
            assert earned == ("passed", blueprints[exercise].points, False), name
        if who == "stub":
            assert verdict["outcome"] == "unattempted", name


def test_both_read_the_same_wirings_off_random_models(tmp_path: Path) -> None:
    """A model of a seed is one model to both."""
    _, old = made(oldest(), "wirings", tmp_path)
    _, new = made(newest(), "wirings", tmp_path)
    assert len(old) >= 20
    assert old.keys() <= new.keys()
    for seed, text in old.items():
        assert_same(Wiring.from_json(text), Wiring.from_json(new[seed]))


def assert_same(one: Wiring | None, other: Wiring | None) -> None:
    """The same bytes, and equal to the comparison, whichever is asked."""
    if one is None or other is None:  # an exercise in answers
        assert one is other
        return
    assert one.to_json() == other.to_json()
    assert list(compare(one, other)) == list(compare(other, one)) == []
