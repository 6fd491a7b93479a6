"""Answers of the right form with anything in them: the reader, and what reads on behind it."""

import json
import tracemalloc
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.evidence import Array, Evidence, agree
from autograder.refusal import Refusal
from autograder.sandbox.protocol import Built, Ran
from autograder.sandbox.sound import unsound
from autograder.wiring import Wiring
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
