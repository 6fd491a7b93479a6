"""The catalogue of mistakes, run: every mistake is told in words that carry its point.

No rule of `explain` knows an entry; here neither, but for what lies outside of a model.
"""

import json
import re
from pathlib import Path
from typing import Any

import keras
import pytest

from autograder import explain
from autograder.difference import ComputedOtherwise, RequirementUnmet
from autograder.matching import compare
from autograder.refusal import BadSource, Raised
from autograder.verdict import Message
from tests.explain.running import messages, run

CATALOGUE = json.loads((Path(__file__).parent / "catalogue.json").read_text(encoding="utf-8"))

EQUAL = {
    "M08": "adapt() is data, and no part of a wiring",
    "M10": "the model is right; what is expected of predict() is not",
    "G10": "the keys are those of the dict; Keras warns of the names",
    "G21": "the data is swapped, not the inputs",
    "R10": "one loss for two outputs is a way to compile",
}
"""The model is that of the fix, so it passes without complaint."""

NO_MODEL = {
    "D19": "compares two tensors",
    "L01": "builds a layer; Keras warns",
    "R05": "builds an optimizer; Keras warns",
    "S17": "sets the environment, too late to matter",
    "U09": "sets a seed",
    "U10": "sets TensorFlow's state, and puts it back",
    "U11": "replaces a name of Keras, and puts it back; in an exercise the sandbox sees it",
}
"""Runs without an error, and there is no model to speak of."""

ASKED = {
    "T11": "m = keras.Sequential([Input((4,)), layers.Dense(1)])",
    "U03": "m = keras.Sequential([Input((4,)), layers.Dense(8)])",
}
"""What the task asks for, where the catalogue has no fix."""

KINDS = {"T14": "Functional", "T15": "Sequential"}
"""The kind of model that the task requires."""

POINT = {
    # what the message has to carry of `tell`, where the words of `tell` are other ones
    "E10": ["stretched"],
    "F08": ["`make_encoder`", "called"],
    "N14": ["output", "input"],
    "N15": ["`g`"],  # at the top of a file there is no outside; in a function: test_refusals
    "T14": ["looked for a functional model"],
    "T15": ["looked for a sequential model"],
    "U03": ["outside of the function", "inside"],
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
def test_mistake(entry: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistake is refused or found different, and told with the key words of its `tell`."""
    monkeypatch.setenv("KERAS_BACKEND", keras.backend.backend())  # an entry sets it
    if entry["id"] in ("T11", *EQUAL, *NO_MODEL):
        assert_no_complaint(entry)
        return
    told = messages(entry["snippet"], ASKED.get(entry["id"], entry["fix"]))
    if entry["id"] in KINDS:
        told = required(entry, KINDS[entry["id"]])
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


def assert_no_complaint(entry: dict[str, Any]) -> None:
    """What is no mistake of the model: it runs, and the model is that of the fix."""
    found = run(entry["snippet"])
    assert not isinstance(found.refusal, Raised | BadSource)
    if entry["id"] not in NO_MODEL:
        asked = run(ASKED.get(entry["id"], entry["fix"]), "asked.py")
        assert found.wiring is not None
        assert asked.wiring is not None
        assert compare(found.wiring, asked.wiring) == []


def required(entry: dict[str, Any], kind: str) -> tuple[Message, ...]:
    """What is told where the task requires another kind of model."""
    wiring = run(entry["snippet"]).wiring
    assert wiring is not None
    assert wiring.kind != kind
    unmet = RequirementUnmet(requirement="kind", found=wiring.kind, expected=kind)
    return explain.differences([unmet], source=entry["snippet"])


@pytest.mark.parametrize("entry", ACCEPTED, ids=ids(ACCEPTED))
def test_accepted_form(entry: dict[str, Any]) -> None:
    """An accepted form differs in nothing that the probes would not let pass."""
    if entry["id"] in NO_MODEL:
        assert_no_complaint(entry)
        return
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
