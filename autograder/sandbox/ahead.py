"""One confined process, started before it is asked for. Nothing has run in it yet."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from autograder.refusal import AnyRefusal
from autograder.sandbox.limits import Limits
from autograder.sandbox.line import Line

Started = Line | AnyRefusal


class Ahead:
    """Starts processes in a thread of its own; at most one waits."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="ahead")
        self._lock = threading.Lock()
        self._coming: tuple[Limits, Future[Started]] | None = None
        self._closed = False

    def start(self, start: Callable[[], Started], limits: Limits) -> None:
        """Starts one, unless one waits or is coming."""
        with self._lock:
            if self._coming is None and not self._closed:
                self._coming = limits, self._threads.submit(start)

    def take(self, limits: Limits) -> Line | None:
        """The one that waits, if it has these limits and is still alive."""
        with self._lock:
            coming, self._coming = self._coming, None
        if coming is None:
            return None
        line = _line(coming[1])
        if line is not None and (coming[0] != limits or not line.waits()):
            line.close()
            return None
        return line

    def close(self) -> None:
        """Ends the one that waits."""
        with self._lock:
            self._closed = True
            coming, self._coming = self._coming, None
        line = _line(coming[1]) if coming is not None else None
        if line is not None:
            line.close()
        self._threads.shutdown()


def _line(coming: Future[Started]) -> Line | None:
    """None for one that could not be started: who asks starts one and is told why not."""
    try:
        started = coming.result()
    except Exception:  # the same
        return None
    return started if isinstance(started, Line) else None
