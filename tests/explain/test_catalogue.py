"""The catalogue of mistakes, run: every mistake is told in words that carry its point.

No rule of `explain` knows an entry; here neither, but for what lies outside of a model.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from autograder import explain
from autograder.difference import ComputedOtherwise
from autograder.matching import compare
from tests.explain.running import messages, run

CATALOGUE = json.loads((Path(__file__).parent / "catalogue.json").read_text(encoding="utf-8"))

OUTSIDE = {
    "D19": "compares two tensors; no model is wired",
    "L01": "builds a layer only",
    "M08": "the wiring is that of the fix; adapt() is data",
    "M10": "the wiring is that of the fix",
    "G10": "the wiring is that of the fix; Keras warns",
    "G21": "the wiring is that of the fix; the data is swapped",
    "R05": "an optimizer alone; Keras warns",
    "R10": "the wiring is that of the fix",
    "S17": "the environment, after the import",
    "T11": "the model is right, and trained",
    "T14": "a requirement: test_differences",
    "T15": "a requirement: test_differences",
    "U03": "shows in a second call only",
    "U09": "sets a seed; no model",
    "U10": "sets TensorFlow's state; no model",
    "U11": "replaces Keras's names; no model",
}
"""Raises nothing, and nothing of it shows in a model that is read once."""

POINT = {
    # what the message has to carry of `tell`, where the words of `tell` are other ones
    "E10": ["stretched"],
    "F08": ["two layers", "new ones at each call"],
    "N14": ["output", "input"],
    "N15": ["`g`"],  # at the top of a file there is no outside; in a function: test_refusals
    "T12": ["class of its own", "cannot be read"],
    "T18": ["predictions", "model"],
}

EVERYDAY = set(
    """a an the is are was be been it its of in on to and or not no one two three you your with as
    for from at by into only this that there here has have do does did what when where which use
    used using write wrote put give gives given call called calls make makes made get gets so but
    if than then them they their all any each both same other first last second more most keras
    layer layers model tensor inp learner wants want wanted needs need needed must can cannot
    already also just alone may now really gone fine too number numbers name names axis axes
    """.split()  # noqa: SIM905  a list of ninety strings would not be read
)

MISTAKES = [entry for entry in CATALOGUE if not entry["status"].startswith("accepted")]
ACCEPTED = [entry for entry in CATALOGUE if entry["status"].startswith("accepted")]


def ids(entries: list[dict[str, Any]]) -> list[str]:
    """Ids for pytest."""
    return [f"{entry['id']} {entry['title'][:40]}" for entry in entries]


@pytest.mark.parametrize("entry", MISTAKES, ids=ids(MISTAKES))
def test_mistake(entry: dict[str, Any]) -> None:
    """A mistake is refused or found different, and told with the key words of its `tell`."""
    if entry["id"] in OUTSIDE:
        pytest.skip(OUTSIDE[entry["id"]])
    told = messages(entry["snippet"], entry["fix"])
    assert told
    text = " ".join(f"{one.title} {one.body}" for one in told[:2]).lower()
    assert told[0].code not in ("RAISED", "NO_WORDS")
    for word in POINT.get(entry["id"], []):
        assert word in text
    if entry["id"] not in POINT:
        said = [word for word in key_words(entry["tell"]) if word in text]
        assert len(said) * 3 >= len(key_words(entry["tell"])), (said, text)
        code = [word for word in code_of(entry["tell"]) if word.lower() in text]
        assert code or not code_of(entry["tell"]), (code_of(entry["tell"]), text)


@pytest.mark.parametrize("entry", ACCEPTED, ids=ids(ACCEPTED))
def test_accepted_form(entry: dict[str, Any]) -> None:
    """An accepted form differs in nothing that the probes would not let pass."""
    if entry["id"] in OUTSIDE:
        pytest.skip(OUTSIDE[entry["id"]])
    found, asked = run(entry["snippet"]), run(entry["fix"], "asked.py")
    assert found.wiring is not None
    assert asked.wiring is not None
    told = compare(found.wiring, asked.wiring)
    assert [each for each in told if not isinstance(each, ComputedOtherwise)] == []


@pytest.mark.parametrize("entry", CATALOGUE, ids=ids(CATALOGUE))
def test_fix_earns_no_word(entry: dict[str, Any]) -> None:
    """A fix compared with itself yields nothing."""
    asked = run(entry["fix"], "asked.py") if entry["fix"] else None
    if asked is None or asked.wiring is None:
        pytest.skip("the fix is a fragment without a model")
    assert compare(asked.wiring, asked.wiring) == []
    assert explain.differences([]) == ()


def key_words(tell: str) -> list[str]:
    """The words of `tell` that say something, in small letters."""
    words = re.findall(r"[A-Za-z_]{3,}", tell)
    return [word for word in dict.fromkeys(w.lower() for w in words) if word not in EVERYDAY]


def code_of(tell: str) -> list[str]:
    """Names in `tell` that are code: classes, arguments, methods."""
    found = re.findall(r"[A-Z][a-z0-9]+[A-Z]\w+|\b[A-Z][a-z]+(?=\()|\b\w+(?==)", tell)
    found += re.findall(
        r"\b(?:Dense|Conv2D|LSTM|Dropout|Flatten|Embedding|Concatenate|Add)\b", tell
    )
    return [name for name in found if name]
