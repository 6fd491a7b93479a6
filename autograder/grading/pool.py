"""Several submissions judged at once, each in a thread that waits for its child.

What they find comes back in the caller's thread, as soon as it is there.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from threading import Event
from typing import NamedTuple, TypeVar

Key = TypeVar("Key")
Item = TypeVar("Item")


class _End(NamedTuple):
    """One piece of work is over, with what it raised."""

    problem: BaseException | None


def at_once(
    work: Iterable[tuple[Key, Callable[[], Iterator[Item]]]], most: int
) -> Generator[tuple[Key, Item], None, None]:
    """Every item of every piece of work, with its key; `most` pieces go on at a time.

    `work` is asked for the next piece when one may start. What a piece raises is raised here.
    Nobody waits for the pieces under way when this is closed early: end what they wait for.
    """
    found: SimpleQueue[tuple[Key, Item | _End]] = SimpleQueue()
    closed = Event()

    def do(key: Key, make: Callable[[], Iterator[Item]]) -> None:
        problem: BaseException | None = None
        try:
            for item in make():
                found.put((key, item))
                if closed.is_set():
                    break
        except BaseException as raised:  # the caller's, whatever it is
            problem = raised
        found.put((key, _End(problem)))

    pool = ThreadPoolExecutor(most, thread_name_prefix="judging")
    waiting, running = iter(work), 0
    try:
        while True:
            while running < most and (piece := next(waiting, None)) is not None:
                pool.submit(do, *piece)
                running += 1
            if not running:
                return
            key, item = found.get()
            if not isinstance(item, _End):
                yield key, item
                continue
            running -= 1
            if item.problem is not None:
                raise item.problem
    finally:
        closed.set()
        pool.shutdown(wait=False, cancel_futures=True)
