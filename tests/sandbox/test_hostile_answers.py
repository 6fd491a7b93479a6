"""Answers of the right form with anything in them: the reader, and what reads on behind it."""

import contextlib
import json
import tracemalloc
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder import explain
from autograder.evidence import Array, Evidence, agree
from autograder.matching import pair
from autograder.refusal import BadSource, NotAModel, Raised, Refusal, Unreadable
from autograder.sandbox.protocol import Built, Claimed, Ran
from autograder.sandbox.sound import trimmed, unsound
from autograder.verdict import Case, answers_case, judged
from autograder.wiring import FromCall, Output, Wiring
from tests.sandbox.test_line import LIMITS, framed, told
from tests.sandbox.test_sound import RIGHT

WHOLE = json.loads(msgspec.json.encode(Built(wiring=RIGHT)))
NUMBERS = (None, True, -1, 0, 1 << 62, -(1 << 62), 1e308)
TEXTS = ("", "x" * 5000, "\ud7ff\u202e")
PARTS = ([], {}, [[]], [None] * 300, {"type": "call", "call": -1}, {"type": "input", "position": 9})
VALUES = st.sampled_from([*NUMBERS, *TEXTS, *PARTS])


def paths(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where something stands in a value of JSON."""
    inside = enumerate(value) if isinstance(value, list) else ()
    inside = value.items() if isinstance(value, dict) else inside
    return [at, *(path for key, one in inside for path in paths(one, (*at, key)))]


def changed(value: Any, path: tuple[Any, ...], to: Any) -> Any:
    if not path:
        return to
    copy = list(value) if isinstance(value, list) else dict(value)
    copy[path[0]] = changed(value[path[0]], path[1:], to)
    return copy


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(paths(WHOLE)[1:]), VALUES), min_size=1, max_size=3))
def test_a_wiring_with_anything_in_it_is_read_or_refused(
    changes: list[tuple[tuple[Any, ...], Any]],
) -> None:
    """No exception reaches the grader, whatever stands where a number or a name is due."""
    value = WHOLE
    for path, to in changes:
        try:
            value = changed(value, path, to)
        except (KeyError, IndexError, TypeError, ValueError):
            continue  # an earlier change took the place away
    found = told(framed(json.dumps(value).encode()), Path("/nowhere"))
    assert isinstance(found, (Built, Refusal))
    if isinstance(found, Built):
        assert isinstance(unsound(found.wiring), str)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.integers(-2, 1 << 62) | st.none(), max_size=20), st.binary(max_size=64), st.text()
)
def test_evidence_with_anything_in_it_is_compared(
    shape: list[int | None], values: bytes, regime: str
) -> None:
    """Numbers that are none, shapes that do not fit and unknown regimes are differences."""
    array = Array(shape=tuple(shape), values=values)
    expected = Evidence({"plain": (Array(shape=(1, 2), values=bytes(8)),)})
    hostile = Evidence({"plain": (array,), regime: (array, array)})
    answer = msgspec.json.decode(msgspec.json.encode(Ran(evidence=hostile)), type=Ran)
    assert agree(answer.evidence, expected) or (shape, values) == ([1, 2], bytes(8))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(paths(WHOLE["wiring"])[1:]), VALUES), max_size=3))
def test_a_sound_wiring_is_compared_and_explained(
    changes: list[tuple[tuple[Any, ...], Any]],
) -> None:
    """What `pair` cannot take is a refusal where it is asked; what it tells can be put in words."""
    value = WHOLE["wiring"]
    for path, to in changes:
        with contextlib.suppress(KeyError, IndexError, TypeError, ValueError):
            value = changed(value, path, to)
    try:
        wiring = Wiring.from_json(json.dumps(value).encode())
        comparison = pair(wiring, RIGHT) if not unsound(wiring) else None
    except Exception:  # as in the conversation: its wiring holds values that no layer has
        return
    verdict = judged([Case(comparison=comparison, outputs=())])
    for said in explain.differences(verdict.differences, exercise="a/b", source=""):
        assert msgspec.json.encode(said)


@pytest.mark.parametrize(
    "hostile",
    [
        Raised(exception="x" * 9999, message="\x1b[31m" * 9999, when="call", line=1 << 60),
        Raised(exception="E", message="", when="", facts={str(k): "y" * 9999 for k in range(999)}),
        BadSource(problem="x" * 9999, detail="\udcff" * 9999, text="\0" * 9999),
        NotAModel(found="x" * (1 << 20)),
        Unreadable(reason="\u202e" * 9999),
    ],
)
def test_a_refusal_that_a_process_claims_is_trimmed(hostile: Claimed) -> None:
    """It is stored, sent and put in words: no longer than an honest one, and no steering."""
    data = msgspec.json.encode(trimmed(hostile))
    assert type(trimmed(hostile)) is type(hostile)
    assert len(data) < 10_000
    assert b"\\u001b" not in data
    assert trimmed(trimmed(hostile)) == trimmed(hostile)


DEEP = json.loads("[" * 900 + "]" * 900)


@pytest.mark.parametrize("value", [DEEP, [1] * 100_000, "x" * (1 << 20), {"a": DEEP}, 10**4000])
def test_answers_of_any_size_are_wrong_and_short(value: Any) -> None:
    """A verdict keeps of them what a person reads."""
    more = {str(k) * 300: value for k in range(2000)}
    verdict = judged([answers_case({"a": value, **more}, {"a": 1, "b": [2, 3]})])
    assert verdict.points == 0
    assert len(msgspec.json.encode(verdict)) < 10_000
    assert explain.differences(verdict.differences, exercise="a/b", source="")


def test_of_many_differences_the_first_are_kept() -> None:
    """A wiring of thousands of layers makes thousands; nobody reads them."""
    calls = tuple(msgspec.structs.replace(RIGHT.graph.calls[0]) for _ in range(2000))
    graph = msgspec.structs.replace(
        RIGHT.graph,
        calls=calls,
        outputs=tuple(Output(FromCall(k), key=f"[{k}]") for k in range(2000)),
    )
    comparison = pair(msgspec.structs.replace(RIGHT, graph=graph), RIGHT)
    verdict = judged([Case(comparison=comparison, outputs=())])
    assert len(verdict.differences) <= 100
    assert not verdict.passed


def test_reading_an_answer_takes_no_more_than_its_cap() -> None:
    """An answer of the cap's size, in the form that swells most, stays within bounds of it."""
    body = b'{"type":"Built","wiring":{"kind":"x","layers":[' + b"[]," * (LIMITS.answer // 3 - 40)
    body += b"[]]}}"
    for hostile in (body, body.replace(b"[]", b"{}"), b"[" * LIMITS.answer):
        tracemalloc.start()
        found = told(framed(hostile[: LIMITS.answer]), Path("/nowhere"))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert isinstance(found, Refusal)
        assert peak < 20 * LIMITS.answer + (2 << 20)


def test_a_wiring_is_what_it_was() -> None:
    """The whole answer that the others change is itself read without loss."""
    found = told(framed(json.dumps(WHOLE).encode()), Path("/nowhere"))
    assert isinstance(found, Built)
    assert isinstance(found.wiring, Wiring)
    assert found.wiring == RIGHT
