"""The parent's end of the conversation with one confined process. The parent owns the clock."""

import contextlib
import os
import select
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from autograder.refusal import AnyRefusal, Died, NotRun, TimedOut, TooMuch, Unreadable
from autograder.sandbox.folders import larger_than, remove
from autograder.sandbox.limits import Limits
from autograder.sandbox.protocol import HEADER, Answer, Ready, Reaped, Refused, Request, frame
from autograder.sandbox.sound import trimmed
from autograder.sandbox.text import clean

TICK = 0.25
"""Seconds between two looks at the clock and at what the process has written."""
SMALLER = {"Ready": 1 << 16, "Loaded": 1 << 16, "Values": 1 << 20, "Built": 4 << 20}
"""Bytes of answers that are no arrays of numbers. JSON of many small things takes up to 24 times
its size as objects; a wiring of a thousand layers is under a megabyte."""
_XCPU = 24
_READABLE = select.POLLIN | select.POLLHUP | select.POLLERR
_CHUNK = 1 << 16

Of = TypeVar("Of", bound=Answer)


class Ended(Exception):  # noqa: N818  # an end, and no error of ours
    """The conversation is over, and why."""

    def __init__(self, refusal: AnyRefusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


class Line:
    """A channel to a confined process, the pipe it prints to, and the folder it lives in.

    `end` kills the process with all it started and tells how it ended. After an end every
    request gets the same refusal.
    """

    def __init__(
        self,
        channel: socket.socket,
        output: int,
        folder: Path,
        limits: Limits,
        end: Callable[[], Reaped],
    ) -> None:
        self.printed = ""
        self.notes: dict[str, str] = {}
        self.ended: AnyRefusal | None = None
        self._channel = channel
        self._output: int | None = output
        self._folder = folder
        self._limits = limits
        self._end = end
        self._flood = 0
        self._kept = bytearray()
        self._most = limits.answer
        channel.setblocking(False)
        os.set_blocking(output, False)

    def ready(self, seconds: float) -> Ready | AnyRefusal:
        """The first answer, given unasked when the process is confined."""
        return self._answered(b"", Ready, seconds, "load")

    def ask(self, request: Request, kind: type[Of], seconds: float, when: str) -> Of | AnyRefusal:
        """The answer of that kind, or why there is none."""
        return self._answered(frame(request), kind, seconds, when)

    def waits(self) -> bool:
        """Whether the process is there and has said nothing unasked."""
        try:
            return self.ended is None and not self._spoke()
        except OSError:
            return False

    def close(self) -> None:
        """Ends the process and removes what it wrote. Twice is once."""
        if self._output is None:
            return
        self.ended = self.ended or NotRun(reason="the process was closed")
        self._end()
        self._channel.close()
        os.close(self._output)
        self._output = None
        remove(self._folder)

    def _answered(self, data: bytes, kind: type[Of], seconds: float, when: str) -> Of | AnyRefusal:
        if self.ended is not None:
            return self.ended
        self._kept.clear()
        self._most = min(SMALLER.get(kind.__name__, self._limits.answer), self._limits.answer)
        self.notes = {}
        try:
            body = self._exchanged(data, time.monotonic() + seconds)
            answer = msgspec.json.decode(body, type=kind | Refused)
        except Ended as ended:
            refusal = ended.refusal
        except TimeoutError:
            refusal = TimedOut(seconds=seconds, when=when)
        except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError):
            refusal = Unreadable(reason="its process answered with something else than an answer")
        except OSError:  # the other side of the channel is gone
            refusal = self._death(seconds, when)
        else:
            self._drain()
            self.printed = clean(bytes(self._kept).decode("utf-8", "replace"), len(self._kept) + 1)
            self.notes = {clean(k, 50): clean(v, 100) for k, v in list(answer.notes.items())[:10]}
            return trimmed(answer.refusal) if isinstance(answer, Refused) else answer
        return self._over(refusal)

    def _over(self, refusal: AnyRefusal) -> AnyRefusal:
        with contextlib.suppress(Ended):
            self._drain()
        self.printed = clean(bytes(self._kept).decode("utf-8", "replace"), len(self._kept) + 1)
        self.ended = refusal
        self.close()
        return refusal

    def _death(self, seconds: float, when: str) -> AnyRefusal:
        ended = self._end()
        if ended.signal == _XCPU:
            return TimedOut(seconds=float(self._limits.cpu), when=when)
        del seconds
        return Died(status=ended.status, signal=ended.signal)

    def _exchanged(self, data: bytes, deadline: float) -> bytes:
        """Sends `data` and receives one frame, draining what the process prints meanwhile."""
        if data and self._spoke():
            raise Ended(Unreadable(reason="its process answered before it was asked"))
        unsent, received, size = memoryview(data), bytearray(), -1
        poll = select.poll()
        poll.register(self._output or 0, select.POLLIN)
        while True:
            poll.register(self._channel, select.POLLIN | (select.POLLOUT if unsent else 0))
            for descriptor, event in poll.poll(self._wait(deadline)):
                if descriptor == self._output:
                    if not self._drain():
                        poll.unregister(descriptor)
                    continue
                if unsent and event & select.POLLOUT:
                    unsent = unsent[self._channel.send(unsent) :]
                if event & _READABLE:
                    size = self._receive(received, size)
                    if size == len(received) - HEADER.size:
                        return bytes(received[HEADER.size :])

    def _spoke(self) -> bool:
        """Whether something came that nobody asked for; raises OSError at the channel's end."""
        try:
            waiting = self._channel.recv(1, socket.MSG_PEEK)
        except BlockingIOError:
            return False
        if not waiting:
            raise ConnectionResetError
        return True

    def _receive(self, received: bytearray, size: int) -> int:
        """Adds what has come to `received`; the size of the frame's body, -1 if not yet known."""
        wanted = HEADER.size if size < 0 else HEADER.size + size
        part = self._channel.recv(min(wanted - len(received), _CHUNK))
        if not part:
            raise ConnectionResetError
        received += part
        if size < 0 and len(received) == HEADER.size:
            size = HEADER.unpack(received)[0]
            if size > self._most:
                raise Ended(TooMuch(what="answer", limit=self._most))
        return size

    def _wait(self, deadline: float) -> float:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        if larger_than(self._folder, self._limits.files):
            raise Ended(TooMuch(what="files", limit=self._limits.files))
        return min(left, TICK) * 1000

    def _drain(self) -> bool:
        """Takes what was printed so far; False when the pipe has no writer any more."""
        while self._output is not None:
            try:
                part = os.read(self._output, _CHUNK)
            except BlockingIOError:
                return True
            if not part:
                return False
            self._flood += len(part)
            self._kept += part[: max(0, self._limits.printed - len(self._kept))]
            if self._flood > self._limits.output:
                raise Ended(TooMuch(what="output", limit=self._limits.output))
        return False
