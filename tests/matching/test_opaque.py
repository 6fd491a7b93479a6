"""Steps hidden inside a subclass or a Lambda: what they compute decides, and what they share."""

from collections.abc import Callable, Sequence
from typing import Any

import keras
import pytest
from keras import Input, Model, layers, ops

from autograder import check_model

Build = Callable[[], Model]


def dense(**more: Any) -> layers.Dense:
    return layers.Dense(8, **more)


class Chain(layers.Layer):  # type: ignore[misc]  # Keras ships no types
    """Layers one after another, in the order called; made in the order given."""

    def __init__(self, parts: Sequence[layers.Layer], order: Sequence[int] | None = None) -> None:
        super().__init__()
        self.parts = list(parts)
        self.order = list(order or range(len(self.parts)))

    def build(self, shape: Any) -> None:
        for part in self.parts:
            if not part.built:
                part.build(shape)

    def call(self, x: Any) -> Any:
        for number in self.order:
            x = self.parts[number](x)
        return x


class Branches(layers.Layer):  # type: ignore[misc]  # as above
    """Three branches of two layers each, added; `second[i]` goes on from branch i."""

    def __init__(self, second: Sequence[int]) -> None:
        super().__init__()
        self.first = [dense(activation="tanh") for _ in range(3)]
        self.then = [dense(activation="tanh") for _ in range(3)]
        self.second = list(second)

    def build(self, shape: Any) -> None:
        for part in (*self.first, *self.then):
            part.build(shape)

    def call(self, x: Any) -> Any:
        one, two, three = (self.then[at](self.first[i](x)) for i, at in enumerate(self.second))
        return ops.add(ops.add(one, two), three)


def model(*steps: Any) -> Model:
    x = start = Input((8,))
    for step in steps:
        x = step(x)
    return Model(start, layers.Dense(2)(x))


def seven() -> Model:
    """Seven Dense layers of one shape: 5,040 ways to pair them."""
    return model(*(dense(activation="tanh") for _ in range(7)))


def seven_inside(order: Sequence[int]) -> Model:
    return model(Chain([dense(activation="tanh") for _ in range(7)], order))


def three_branches() -> Model:
    x = Input((8,))
    ends = [dense(activation="tanh")(dense(activation="tanh")(x)) for _ in range(3)]
    return Model(x, layers.Dense(2)(layers.Add()(ends)))


def shared_outside() -> Model:
    d = dense()
    return model(d, dense(activation="relu"), d)


def shared_outside_and_inside() -> Model:
    d = dense()
    return model(Chain([d, dense(activation="relu")]), d)


def copied_inside() -> Model:
    return model(Chain([dense(), dense(activation="relu")]), dense())


def read_twice() -> Model:
    """One tensor made outside and, by the same layer, inside again."""
    d, x = dense(), Input((8,))
    return Model(x, [d(x), dense(activation="relu")(d(x))])


def read_twice_inside() -> Model:
    d, x = dense(), Input((8,))
    return Model(x, [d(x), Chain([d, dense(activation="relu")])(x)])


def read_twice_copied() -> Model:
    d, x = dense(), Input((8,))
    return Model(x, [d(x), Chain([dense(), dense(activation="relu")])(x)])


def two_that_share() -> Model:
    d = dense()
    return model(Chain([d, dense(activation="relu")]), Chain([d, dense()]))


def shared_first() -> Model:
    d = dense()
    return model(d, dense(activation="relu"), d, dense())


def shared_second() -> Model:
    d = dense(activation="relu")
    return model(dense(), d, dense(), d)


class Words(layers.Layer):  # type: ignore[misc]  # as above
    """An embedding of the learner's own, whose mask Keras carries on."""

    def __init__(self, mask: bool) -> None:
        super().__init__()
        self.table = layers.Embedding(9, 4, mask_zero=mask)

    def build(self, shape: Any) -> None:
        self.table.build(shape)

    def call(self, x: Any) -> Any:
        return self.table(x)


def read_by_lstm(*steps: Any) -> Model:
    x = start = Input((5,), dtype="int32")
    for step in steps:
        x = step(x)
    return Model(start, layers.LSTM(3)(x))


def words(mask: bool = True) -> layers.Embedding:
    return layers.Embedding(9, 4, mask_zero=mask)


def masked_words() -> Model:
    return read_by_lstm(words(), layers.ReLU())


SAME: list[tuple[Build, Build]] = [
    (seven, lambda: seven_inside((3, 2, 1, 0, 4, 5, 6))),
    (three_branches, lambda: model(Branches((0, 1, 2)))),
    (three_branches, lambda: model(Branches((2, 0, 1)))),
    (shared_outside, shared_outside_and_inside),
    (read_twice, read_twice_inside),
    (shared_first, two_that_share),
    (masked_words, lambda: read_by_lstm(Words(mask=True), layers.ReLU())),
]

DIFFERENT: list[tuple[Build, Build]] = [
    (seven, lambda: seven_inside((0, 1, 2, 3, 4, 5, 5))),
    (seven, lambda: seven_inside((0, 1, 2, 3, 4, 5))),
    (three_branches, lambda: model(Branches((0, 0, 1)))),
    (shared_outside, copied_inside),
    (read_twice, read_twice_copied),
    (shared_second, two_that_share),
    (masked_words, lambda: read_by_lstm(Words(mask=False), layers.ReLU())),
    (masked_words, lambda: read_by_lstm(words(), layers.Lambda(ops.relu))),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_an_opaque_step_may_stand_for_what_it_computes(one: Build, other: Build) -> None:
    """Whichever side is the asked one, however many variables have one shape."""
    keras.backend.clear_session()
    for found, asked in ((one, other), (other, one)):
        verdict = check_model(found(), asked())
        assert verdict.passed
        assert not verdict.undecided


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_an_opaque_step_does_not_pass_for_another(one: Build, other: Build) -> None:
    """Nothing hides in an opaque step: neither another order, nor a copy in place of sharing."""
    keras.backend.clear_session()
    for found, asked in ((one, other), (other, one)):
        verdict = check_model(found(), asked())
        assert verdict.outcome == "wrong"
        assert not verdict.undecided
