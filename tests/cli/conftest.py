"""A tiny course: released stubs and blueprints of two exercises, and no solutions."""

import json
from pathlib import Path

import pytest

from autograder.blueprint import Blueprint, encode

STACK, SIAMESE = "01_sequential/stack", "06_shared_layers/siamese"


def blueprint(exercise: str) -> Blueprint:
    unit, _, name = exercise.partition("/")
    return Blueprint(
        exercise=exercise,
        unit=unit,
        function=name,
        format="build",
        returns="model",
        title=name.title(),
        order=1,
        points=10.0,
        stub_tree="",
        cases=(),
    )


def notebook(name: str, source: str) -> str:
    metadata = {"nbgrader": {"grade_id": name, "solution": True, "schema_version": 3}}
    cell = {"cell_type": "code", "execution_count": None, "outputs": []}
    cells = [{**cell, "metadata": metadata, "source": source}]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Each stub's text is its verdict: see `test_cli_check.judge`."""
    for exercise in (STACK, SIAMESE):
        unit, _, name = exercise.partition("/")
        folder = tmp_path / "exercises" / unit
        folder.mkdir(parents=True)
        (folder / f"{name}.py").write_text("stub")
        (folder / f"{unit}.ipynb").write_text(notebook(name, "stub"))
        blueprints = {name: encode(blueprint(exercise))}
        (folder / "blueprints.json").write_text(json.dumps(blueprints))
    return tmp_path
