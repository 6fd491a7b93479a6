"""The one door to learners' code: source and cases in, wirings and outputs, or a refusal, out.

This side is trusted, imports no Keras, and holds the clock. Nothing of one `Child` reaches
another: each has processes of its own.
"""

import os
import sys
import tempfile
import threading
import weakref
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from autograder.blueprint import Probe
from autograder.evidence import Evidence, Plan
from autograder.refusal import AnyRefusal, BadSource, NotRun, TooMuch, Unreadable
from autograder.sandbox import policy, protocol
from autograder.sandbox.ahead import Ahead
from autograder.sandbox.folders import remove
from autograder.sandbox.limits import Limits
from autograder.sandbox.line import Line, Of
from autograder.sandbox.nursery import CannotForkSafely, CannotStart, Nursery, Spawner, Zygote
from autograder.sandbox.sound import unsound
from autograder.wiring import Wiring

STARTED = 120.0
"""Seconds for a forked process to be confined and ready, on a busy machine."""
SPAWNED = 300.0


class Door:
    """Opens confined processes. One door for one run; use it as a context manager.

    `untrusted`: refuse to run anything below "Landlock or another uid, plus seccomp"; `weak`
    takes that refusal back. `ahead` keeps one process confined and waiting while another is at
    work, so that the next child need not wait for TensorFlow to start. `without` leaves layers
    of confinement off, for tests of what the others hold. `layers` records, after the first
    process, what held of the confinement: "applied", or "unavailable: " and why.
    """

    def __init__(
        self,
        *,
        untrusted: bool = False,
        weak: bool = False,
        ahead: bool = False,
        without: tuple[str, ...] = (),
    ) -> None:
        self._without = without
        self.layers: dict[str, str] = {}
        self._strict = untrusted and not weak
        self.home = Path(tempfile.mkdtemp(prefix="autograder-"))
        self.home.chmod(0o711)  # a process of another uid must reach its folder, and list nothing
        self._lock = threading.Lock()
        self._closed = False
        self._nurseries: dict[bool, Nursery] = {}
        self._ahead = Ahead() if ahead else None
        self._end = weakref.finalize(self, _end, self._ahead, self._nurseries, self.home)
        self._forks = sys.platform == "linux" and os.environ.get("AUTOGRADER_SPAWN") != "1"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def open(self, limits: Limits | None = None) -> "Child":
        """A child in which nothing ran yet. Its processes start when they are needed."""
        return Child(self._line, limits or Limits())

    def close(self) -> None:
        """Ends every process and removes every file. Who still waits for a child is refused."""
        with self._lock:
            self._closed = True
        self._end()

    def prepare(self, limits: Limits | None = None) -> None:
        """With `ahead`: starts a process for the next child now, and does not wait for it."""
        if self._ahead is not None:
            self._ahead.start(lambda: self._started(False, limits or Limits()), limits or Limits())

    def _line(self, plain: bool, limits: Limits) -> Line | AnyRefusal:
        if self._ahead is None or plain:
            return self._started(plain, limits)
        waiting = self._ahead.take(limits)
        self.prepare(limits)
        return waiting or self._started(plain, limits)

    def _started(self, plain: bool, limits: Limits) -> Line | AnyRefusal:
        try:
            line = self._nursery(plain).line(limits)
        except CannotForkSafely:
            with self._lock:
                self._forks = False
                self._nurseries.pop(plain, None)
            return self._started(plain, limits)
        except CannotStart as problem:
            return NotRun(reason=str(problem))
        ready = line.ready(STARTED if self._forks else SPAWNED)
        if not isinstance(ready, protocol.Ready):
            return NotRun(reason=f"A process to run it in could not be started: {ready}.")
        self.layers = ready.layers
        missing = policy.missing(ready.layers)
        if self._strict and missing:
            line.close()
            return NotRun(reason=missing)
        return line

    def _nursery(self, plain: bool) -> Nursery:
        with self._lock:
            if self._closed:
                raise CannotStart("The grader was stopped.")
            if plain not in self._nurseries:
                make = Zygote if self._forks else Spawner
                self._nurseries[plain] = make(self.home, plain, self._without)
            return self._nurseries[plain]


def _end(ahead: Ahead | None, nurseries: dict[bool, Nursery], home: Path) -> None:
    if ahead is not None:
        ahead.close()
    for nursery in nurseries.values():
        nursery.close()
    nurseries.clear()
    remove(home)


class Child:
    """A learner's code in processes of its own. After a death or a time-out every call gives the
    same refusal: open another.

    `printed` is what the last call printed, `notes` the settings of Keras it changed.
    """

    def __init__(self, start: Callable[[bool, Limits], Line | AnyRefusal], limits: Limits) -> None:
        self.limits = limits
        self.printed = ""
        self.notes: dict[str, str] = {}
        self._start = start
        self._lines: dict[bool, Line] = {}
        self._plain = False
        self._ended: AnyRefusal | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def ended(self) -> bool:
        """Whether every call gives the same refusal by now."""
        return self._ended is not None

    def load(
        self, filename: str, text: str, function: str, *, forbid_keras: bool = False
    ) -> AnyRefusal | None:
        """Runs a file given as text and finds the function in it.

        With `forbid_keras` it runs in a process that never imported Keras and refuses to.
        """
        size = len(text.encode("utf-8", "replace"))
        if size > self.limits.source:
            return BadSource(problem="too large", detail=str(size))
        self._plain = forbid_keras
        text = text.encode("utf-8", "replace").decode("utf-8")
        request = protocol.Load(filename=filename, text=text, function=function)
        answer = self._ask(request, protocol.Loaded, self.limits.load, "load")
        return None if isinstance(answer, protocol.Loaded) else answer

    def build(self, arguments: str, returns: str, *, look: bool = True) -> Wiring | AnyRefusal:
        """Calls the function with the literal of a dict and reads what it returns.

        `look`: and sees whether the code replaced functions of Keras or of this package.
        """
        request = protocol.Build(arguments=arguments, returns=returns, look=look)
        answer = self._ask(request, protocol.Built, self.limits.call, "call")
        if not isinstance(answer, protocol.Built):
            return answer
        if len(answer.wiring.layers) > self.limits.layers:  # whatever its process let through
            return TooMuch(what="model", limit=self.limits.layers)
        problem = unsound(answer.wiring)
        return Unreadable(reason=problem) if problem else answer.wiring

    def run(self, plan: Plan) -> Evidence | AnyRefusal:
        """Runs the model built last."""
        answer = self._ask(protocol.Run(plan=plan), protocol.Ran, self.limits.run, "run")
        return answer.evidence if isinstance(answer, protocol.Ran) else answer

    def answers(self, arguments: str) -> dict[str, Any] | AnyRefusal:
        """The plain values that the function returns; what is not plain is a type's name."""
        request = protocol.Answers(arguments=arguments)
        answer = self._ask(request, protocol.Values, self.limits.call, "call")
        return answer.values if isinstance(answer, protocol.Values) else answer

    def facts(self, arguments: str, facts: dict[str, str]) -> dict[str, Any] | AnyRefusal:
        """Builds the loaded file's `given` and reads facts off it. Released text only."""
        request = protocol.Facts(arguments=arguments, facts=facts)
        answer = self._ask(request, protocol.Values, self.limits.call, "call")
        return answer.values if isinstance(answer, protocol.Values) else answer

    def bank(
        self, arguments: str, wiring: Wiring, seeds: tuple[int, ...], returns: str = "model"
    ) -> tuple[Probe, ...] | AnyRefusal:
        """The valid probes of a trusted solution."""
        request = protocol.MakeBank(
            arguments=arguments, wiring=wiring, seeds=tuple(seeds), returns=returns
        )
        seconds = self.limits.call + self.limits.run * max(1, len(seeds))
        answer = self._ask(request, protocol.Banked, seconds, "run")
        return answer.probes if isinstance(answer, protocol.Banked) else answer

    def close(self) -> None:
        """Ends the child's processes."""
        self._ended = self._ended or NotRun(reason="the process was closed")
        for line in self._lines.values():
            line.close()

    def _ask(
        self, request: protocol.Request, kind: type[Of], seconds: float, when: str
    ) -> Of | AnyRefusal:
        self.printed, self.notes = "", {}
        if self._ended is not None:
            return self._ended
        line = self._lines.get(self._plain)
        if line is None:
            started = self._start(self._plain, self.limits)
            if not isinstance(started, Line):
                self._ended = started
                return started
            line = self._lines[self._plain] = started
        answer = line.ask(request, kind, seconds, when)
        self.printed, self.notes = line.printed, line.notes
        if line.ended is not None:
            self._ended = line.ended
            self.close()
        return answer
