"""Several pieces of work at once, their items in the caller's thread."""

import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.grading.pool import at_once

Piece = tuple[int, Callable[[], Iterator[int]]]


def pieces(sizes: list[int], started: list[int] | None = None) -> Iterator[Piece]:
    for key, size in enumerate(sizes):
        if started is not None:
            started.append(key)
        yield key, lambda size=size: iter(range(size))


@given(st.lists(st.integers(0, 4), max_size=8), st.integers(1, 3))
def test_every_item_comes_once_and_in_its_pieces_order(sizes: list[int], most: int) -> None:
    """However many pieces go on at a time."""
    found = list(at_once(pieces(sizes), most))
    for key, size in enumerate(sizes):
        assert [item for of, item in found if of == key] == list(range(size))
    assert len(found) == sum(sizes)


def test_two_go_on_at_a_time() -> None:
    """Each of two waits for the other."""
    meeting = threading.Barrier(2)

    def work() -> Iterator[int]:
        yield meeting.wait(60)

    found = dict(at_once([(1, work), (2, work)], 2))
    assert sorted(found.values()) == [0, 1]


def test_one_at_a_time_starts_nothing_early() -> None:
    """The next piece is asked for when the one before is over."""
    started: list[int] = []
    seen = [(key, len(started)) for key, _ in at_once(pieces([2, 2, 2], started), 1)]
    assert seen == [(0, 1), (0, 1), (1, 2), (1, 2), (2, 3), (2, 3)]


@pytest.mark.parametrize("problem", [ValueError, KeyboardInterrupt])
def test_what_a_piece_raises_is_raised_behind_its_items(problem: type[BaseException]) -> None:
    """Interrupts too; the pieces behind it are not begun."""
    started: list[int] = []

    def failing() -> Iterator[int]:
        yield 1
        raise problem("no")

    def all_pieces() -> Iterator[tuple[int, Callable[[], Iterator[int]]]]:
        yield -1, failing
        yield from pieces([1, 1], started)

    found = []
    with pytest.raises(problem):
        found.extend(at_once(all_pieces(), 1))
    assert started == []


def test_a_closed_caller_waits_for_nobody() -> None:
    """What is under way may end later."""
    release = threading.Event()

    def waits() -> Iterator[int]:
        yield 1
        release.wait(60)
        yield 2

    found = at_once([(0, waits)], 1)
    assert next(found) == (0, 1)
    found.close()
    assert not release.is_set()
    release.set()
