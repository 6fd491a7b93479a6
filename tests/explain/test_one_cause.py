"""One cause is one message: wrong models, one or two edits away from an asked one.

`one_cause.json` holds the models that the exercises ask for, at one size, and the edits. An entry
with `first` has several faults that have nothing to do with each other; it names the one that is
told first.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.explain.running import messages

DATA = json.loads((Path(__file__).parent / "one_cause.json").read_text(encoding="utf-8"))
ONE = [entry for entry in DATA["wrong"] if "first" not in entry]
SEVERAL = [entry for entry in DATA["wrong"] if "first" in entry]


def told(entry: dict[str, Any]) -> list[tuple[str, str]]:
    """(code, body) of each message about the asked model with each edit made in turn."""
    asked = wrong = DATA["asked"][entry["of"]]
    for old, new in entry["edits"]:
        assert old in wrong
        wrong = wrong.replace(old, new)
    return [(one.code, one.body) for one in messages(wrong, asked)]


@pytest.mark.parametrize("entry", ONE, ids=[entry["title"] for entry in ONE])
def test_one_cause(entry: dict[str, Any]) -> None:
    """One message, whatever follows from the cause."""
    said = told(entry)
    assert len(said) == 1, said
    assert said[0][0] != "NO_WORDS"


@pytest.mark.parametrize("entry", SEVERAL, ids=[entry["title"] for entry in SEVERAL])
def test_several_causes(entry: dict[str, Any]) -> None:
    """What the model is built on comes before its settings, and no message is said twice."""
    said = told(entry)
    assert said[0][0] == entry["first"]
    assert len(set(said)) == len(said)
