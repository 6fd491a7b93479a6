"""What the eight exercises say and ask for is true of the models that they ask for."""

import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")

import importlib.util
import itertools
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import keras
import nbformat
import numpy as np
import pytest

from autograder.difference import StageName
from autograder.exercise import Exercise, registry

ROOT = Path(__file__).parent.parent
CLASS = ROOT / "tests" / "sample_class"
EXERCISES = registry(ROOT / "solutions")
MODELS = [exercise for exercise in EXERCISES if exercise.returns == "model"]
IDS = [exercise.id for exercise in EXERCISES]
EXPECTED: dict[str, dict[str, dict[str, Any]]] = json.loads((CLASS / "expected.json").read_text())

Case = dict[str, Any]


def module(exercise: Exercise) -> ModuleType:
    """The solution, imported: it is ours."""
    spec = importlib.util.spec_from_file_location(exercise.name, exercise.path)
    assert spec
    assert spec.loader
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def corners(exercise: Exercise) -> list[Case]:
    """Hidden cases as listed, or those at which every bound is low, every one high, and each alone
    is high or low against the others."""
    if isinstance(exercise.hidden, tuple):
        return list(exercise.hidden)
    bounds = exercise.hidden
    low, high = ({name: pair[at] for name, pair in bounds.items()} for at in (0, 1))
    mixed = [
        base | {name: other[name]} for base, other in ((low, high), (high, low)) for name in bounds
    ]
    return [low, high, *mixed]


def every_case(exercise: Exercise) -> list[Case]:
    """The public cases, and the corners of the hidden ones."""
    return [*exercise.cases, *corners(exercise)]


def read_off(model: keras.Model, fact: str) -> Any:
    """A fact of `facts` ("conv.shape", "parameters"), as Keras itself tells it."""
    name, _, what = fact.rpartition(".")
    layer = model.get_layer(name) if name else model
    return tuple(layer.output.shape) if what == "shape" else layer.count_params()


def test_the_eight_exercises_stand_in_their_units() -> None:
    """The registry holds the eight exercises, in the order in which they are to be done."""
    assert IDS == [
        "01_sequential/stack",
        "01_sequential/happy_model",
        "02_shapes_parameters/predict_conv",
        "03_functional/convolutional_model",
        "04_inputs_outputs/concatenate_two",
        "04_inputs_outputs/swapped_inputs",
        "05_branches/two_activations",
        "06_shared_layers/siamese",
    ]


@pytest.mark.parametrize("exercise", EXERCISES, ids=IDS)
def test_public_cases_differ_in_every_size(exercise: Exercise) -> None:
    """A hard-coded number fails in a public case already: no argument stays the same."""
    first, second = exercise.cases[:2]
    assert all(first[name] != second[name] for name in first)


@pytest.mark.parametrize("exercise", EXERCISES, ids=IDS)
def test_hints_are_two_to_four(exercise: Exercise) -> None:
    """Each exercise has two to four hints, and the first is a question."""
    assert 2 <= len(exercise.hints) <= 4
    assert "?" in exercise.hints[0]


@pytest.mark.parametrize("exercise", EXERCISES, ids=IDS)
def test_a_units_page_names_its_exercises(exercise: Exercise) -> None:
    """The page of a unit lists each of its exercises."""
    assert f"| `{exercise.name}` |" in (exercise.path.parent / "README.md").read_text()


@pytest.mark.parametrize("exercise", MODELS, ids=[e.id for e in MODELS])
def test_a_solution_builds_in_every_case(exercise: Exercise) -> None:
    """Each solution is a built model of the kind required, at all sizes it may be asked for."""
    build = getattr(module(exercise), exercise.name)
    for case in every_case(exercise):
        model = build(**case)
        assert model.built, case
        kind = exercise.requires.get("kind")
        assert kind is None or type(model).__name__ == kind, case


@pytest.mark.parametrize("exercise", MODELS, ids=[e.id for e in MODELS])
def test_a_task_tells_the_number_of_parameters(exercise: Exercise) -> None:
    """The number of parameters in a task's text is that of the default model."""
    found = re.search(r"model has\s+([\d,]+)\s+parameters", exercise.task)
    assert found, "the task tells no number of parameters"
    model = getattr(module(exercise), exercise.name)()
    assert model.count_params() == int(found[1].replace(",", ""))


def test_parameters_that_batch_normalization_does_not_train() -> None:
    """`happy_model` tells of 64 parameters that training does not touch: the moving statistics."""
    exercise = next(e for e in EXERCISES if e.name == "happy_model")
    model = module(exercise).happy_model()
    untouched = sum(int(np.prod(weight.shape)) for weight in model.non_trainable_weights)
    assert f"{untouched} of which training does not touch" in exercise.task.replace("\n", " ")


def test_predictions_are_what_the_given_model_says() -> None:
    """The answers of `predict_conv` are the facts of the model that `given` builds."""
    exercise = next(e for e in EXERCISES if e.returns == "answers")
    solution = module(exercise)
    for case in every_case(exercise):
        model = solution.given(**case)
        facts = {key: read_off(model, fact) for key, fact in exercise.facts.items()}
        assert solution.predict_conv(**case) == facts, case


def test_the_wrong_model_shows_no_sign() -> None:
    """In `swapped_inputs` the given model has the solution's shapes and weights, other outputs."""
    solution = module(next(e for e in EXERCISES if e.format == "debug"))
    right, wrong = solution.swapped_inputs(), solution.given()
    wrong.set_weights(right.get_weights())
    assert [i.shape for i in wrong.inputs] == [i.shape for i in right.inputs]
    pair = list(np.random.default_rng(0).normal(size=(2, 5, 6)).astype("float32"))
    assert not np.allclose(right(pair), wrong(pair))
    assert np.allclose(right(pair), wrong(pair[::-1]))


def handed_in(student: str) -> set[str]:
    """The exercises for which a student of the sample class handed something in."""
    files = {f"{p.parent.name}/{p.stem}" for p in (CLASS / student).glob("*/*.py")}
    units = {p.parent.name for p in (CLASS / student).glob("*/*.ipynb")}
    return files | {each for each in IDS if each.partition("/")[0] in units}


@pytest.mark.parametrize("student", sorted(EXPECTED))
def test_the_oracle_tells_what_was_handed_in(student: str) -> None:
    """`expected.json` has a line for each exercise, "missing" just where there is no file."""
    assert list(EXPECTED[student]) == IDS
    told = {each for each, line in EXPECTED[student].items() if line["outcome"] != "missing"}
    assert told == handed_in(student)


def test_the_oracle_knows_every_student() -> None:
    """Each folder of the sample class is a student of `expected.json`."""
    assert sorted(EXPECTED) == sorted(p.name for p in CLASS.iterdir() if p.is_dir())


def test_the_oracle_speaks_of_stages() -> None:
    """Stages stand where the outcome is "wrong", under names that exist, each once."""
    stages = set(get_args(StageName))
    for line in itertools.chain.from_iterable(rows.values() for rows in EXPECTED.values()):
        fails, may_fail = line.get("fails", []), line.get("may_fail", [])
        assert set(fails) | set(may_fail) <= stages
        assert not set(fails) & set(may_fail)
        assert (line["outcome"] == "wrong") == bool(fails or may_fail)


@pytest.mark.parametrize("path", sorted(CLASS.glob("*/*/*.ipynb")), ids=lambda p: p.parts[-3])
def test_sample_notebooks_are_notebooks(path: Path) -> None:
    """Each notebook of the class is valid nbformat 4.5, with a marked cell for each exercise."""
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    marked = {cell.metadata.get("nbgrader", {}).get("grade_id") for cell in notebook.cells}
    assert marked >= {e.name for e in EXERCISES if e.unit == path.stem}
