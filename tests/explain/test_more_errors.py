"""Errors beyond the catalogue: each snippet raises, and is told by the story that fits."""

import json
from pathlib import Path
from typing import Any

import keras
import pytest

from autograder.explain.english import older
from tests.explain.running import messages

ERRORS = json.loads((Path(__file__).parent / "more_errors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("entry", ERRORS, ids=[entry["snippet"][-60:] for entry in ERRORS])
def test_error(entry: dict[str, Any]) -> None:
    """The code is that of the story, "RAISED" where there is none; `says` stand in the message."""
    (told,) = messages(entry["snippet"], "")
    assert told.code == entry["code"], told.body
    text = " ".join(told.body.split())
    assert [said for said in entry.get("says", ()) if said not in text] == []


def test_what_is_left_of_the_backend() -> None:
    """`keras.backend` still has what no message may call gone; what moved is in `keras.ops`."""
    assert [n for n in older.STILL_IN_BACKEND if not hasattr(keras.backend, n)] == []
    assert [n for n in older.BACKEND.values() if not hasattr(keras.ops, n)] == []
    assert [n for n in older.BACKEND if hasattr(keras.backend, n)] == []
