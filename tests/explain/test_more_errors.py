"""Errors beyond the catalogue: each snippet raises, and is told by the story that fits."""

import json
from pathlib import Path

import pytest

from tests.explain.running import messages

ERRORS = json.loads((Path(__file__).parent / "more_errors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("entry", ERRORS, ids=[entry["snippet"][-60:] for entry in ERRORS])
def test_error(entry: dict[str, str]) -> None:
    """The code is that of the story, "RAISED" where there is none."""
    (told,) = messages(entry["snippet"], "")
    assert told.code == entry["code"], told.body
