"""The parent's reader, fed by processes that answer anything at all."""

import os
import socket
import threading
from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.refusal import NotAModel, Refusal, TooMuch, Unreadable
from autograder.sandbox.limits import Limits
from autograder.sandbox.line import Line
from autograder.sandbox.protocol import HEADER, Build, Built, Reaped, Refused, frame

ASKED = Build(arguments="{}", returns="model")
LIMITS = Limits(answer=100_000)


def told(answer: bytes, folder: Path) -> object:
    """What the line makes of a process that reads a request and answers these bytes."""
    ours, theirs = socket.socketpair()
    read, write = os.pipe()

    def process() -> None:
        with theirs:
            theirs.recv(1 << 16)
            try:
                theirs.sendall(answer)
            except OSError:
                return  # the line hung up, as it should on too much

    thread = threading.Thread(target=process)
    thread.start()
    line = Line(ours, read, folder / "gone", LIMITS, lambda: Reaped(status=9))
    try:
        return line.ask(ASKED, Built, 30.0, "call")
    finally:
        line.close()
        thread.join()
        os.close(write)


def framed(body: bytes) -> bytes:
    return HEADER.pack(len(body)) + body


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_refusal(answer: bytes) -> None:
    """Whatever comes, it is a refusal and never an exception."""
    assert isinstance(told(answer, Path("/nowhere")), Refusal)


@settings(max_examples=60, deadline=None)
@given(json_values, st.sampled_from(["Built", "Refused", "Ready", "Values", ""]))
def test_any_json_is_a_refusal(value: object, tag: str) -> None:
    """JSON of another schema is a refusal, with the right tag too."""
    body = msgspec.json.encode({"type": tag, "wiring": value, "refusal": value})
    assert isinstance(told(framed(body), Path("/nowhere")), Refusal)


def test_deep_json_is_a_refusal() -> None:
    """Nesting deeper than the reader goes does not raise."""
    body = b'{"type":"Refused","refusal":' + b"[" * 40_000 + b"]" * 40_000 + b"}"
    assert isinstance(told(framed(body), Path("/nowhere")), Unreadable)


def test_a_frame_above_the_cap_is_not_read() -> None:
    """Its length alone is enough to refuse it."""
    answer = HEADER.pack(1 << 31) + b"x" * 50_000
    assert told(answer, Path("/nowhere")) == TooMuch(what="answer", limit=100_000)


def test_a_refusal_of_the_parent_cannot_be_claimed() -> None:
    """A process that claims it was not looked at, or timed out, is not believed."""
    for claim in ("NotRun", "TimedOut", "Unattempted", "Died"):
        body = msgspec.json.encode(
            {"type": "Refused", "refusal": {"type": claim, "reason": "x", "seconds": 1}}
        )
        assert isinstance(told(framed(body), Path("/nowhere")), Unreadable)
    claimed = told(frame(Refused(refusal=NotAModel(found="None"))), Path("/nowhere"))
    assert claimed == NotAModel(found="None")


def test_an_answer_before_the_question_is_not_believed() -> None:
    """What was sent before a request is no answer to it."""
    ours, theirs = socket.socketpair()
    read, write = os.pipe()
    theirs.sendall(frame(Refused(refusal=NotAModel(found="None"))))
    line = Line(ours, read, Path("/nowhere"), LIMITS, lambda: Reaped(status=9))
    assert isinstance(line.ask(ASKED, Built, 30.0, "call"), Unreadable)
    theirs.close()
    os.close(write)
