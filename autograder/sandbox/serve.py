"""The confined process's side of the conversation: read a request, answer it, read the next."""

import contextlib
import os
import sys
from typing import Protocol

import msgspec

from autograder.refusal import TooMuch, Unreadable
from autograder.sandbox.limits import Limits
from autograder.sandbox.protocol import HEADER, Answer, Refused, Request, frame


class Handler(Protocol):
    """What a confined process can do; a `plain` one does it without Keras."""

    plain: bool

    def warm(self) -> None:
        """Do what every submission needs, before any of their code runs."""

    def answer(self, request: Request) -> Answer:
        """The answer to one request; raises nothing."""


def serve(channel: int, handler: Handler, limits: Limits) -> None:
    """Answers requests until the parent closes the channel."""
    requests = msgspec.json.Decoder(Request)
    while (body := read_frame(channel)) is not None:
        data = _encoded(handler.answer(requests.decode(body)), limits.answer)
        _flush()
        write(channel, data)


def read_frame(channel: int) -> bytes | None:
    """The body of the next frame; None when the other side is gone."""
    header = _exactly(channel, HEADER.size)
    return _exactly(channel, HEADER.unpack(header)[0]) if header else None


def write(channel: int, data: bytes) -> None:
    """Writes all of `data`."""
    view = memoryview(data)
    while view:
        view = view[os.write(channel, view) :]


def _exactly(channel: int, size: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < size:
        part = os.read(channel, min(size - len(parts), 1 << 20))
        if not part:
            return None
        parts += part
    return bytes(parts)


def _encoded(answer: Answer, most: int) -> bytes:
    try:
        data = frame(answer)
    except (TypeError, ValueError, OverflowError, RecursionError):
        reason = "a name or a value in it cannot be written down"
        return frame(Refused(refusal=Unreadable(reason=reason)))
    if len(data) <= most:
        return data
    return frame(Refused(refusal=TooMuch(what="answer", limit=most)))


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        with contextlib.suppress(BaseException):  # learners' code may have put anything there
            stream.flush()  # type: ignore[union-attr]
