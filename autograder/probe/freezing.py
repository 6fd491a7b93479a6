"""Holds still what would make two runs of one model differ.

Only public names of Keras are replaced, while a `with` block runs: `SeedGenerator.next`,
`MultiHeadAttention.call` and `Variable.assign`.
"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from autograder.extract.private import carried_mask, carry_mask

Thing = Any  # Keras and TensorFlow ship no types


@contextmanager
def replaced(owner: type, name: str, value: Thing) -> Iterator[None]:
    """The attribute of a class has another value inside the block."""
    own = owner.__dict__.get(name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        if own is None:
            delattr(owner, name)
        else:
            setattr(owner, name, own)


@contextmanager
def still(seed: int) -> Iterator[None]:
    """Every random layer draws the same for equal shapes, whenever and wherever it is called.

    So the order in which layers were made or run does not show, nor does it matter whether one
    Dropout object is called twice or two are called once. Masks stay where Keras has put them.
    """

    def fixed(self: Thing, ordered: bool = True) -> Thing:
        del ordered
        return tf.constant([seed % 2**31, 0], self.state.dtype)

    before = random.getstate(), np.random.get_state()
    random.seed(seed)
    np.random.seed(seed % 2**32)
    tf.random.set_seed(seed)
    try:
        with replaced(keras.random.SeedGenerator, "next", fixed), masks_kept():
            yield
    finally:
        random.setstate(before[0])
        np.random.set_state(before[1])


@contextmanager
def masks_kept() -> Iterator[None]:
    """A `MultiHeadAttention` leaves the masks of what it reads as they were.

    Keras 3.15 takes them off (`MultiHeadAttention.call`), so that whatever reads one of these
    tensors after it gets no mask: a second call gives other numbers than the first.
    """
    attend = keras.layers.MultiHeadAttention.call

    def call(self: Thing, *args: Thing, **kwargs: Thing) -> Thing:
        masks = [(one, carried_mask(one)) for one in keras.tree.flatten((args, kwargs))]
        made = attend(self, *args, **kwargs)
        for tensor, mask in masks:
            if mask is not None:
                carry_mask(tensor, mask)
        return made

    with replaced(keras.layers.MultiHeadAttention, "call", call):
        yield


@contextmanager
def updates_held() -> Iterator[dict[int, Thing]]:
    """Assignments to variables are added up, by `id` of the variable, and taken back.

    Statistics are not even written: a layer called twice adds its two updates whatever their
    order, as each starts from the values before the call. A layer that writes what it trains
    (SpectralNormalization) does so to read it back, and may, until the block ends.
    """
    held: dict[int, Thing] = {}
    before: dict[int, tuple[Thing, Thing]] = {}
    original = keras.Variable.assign

    def assign(self: Thing, value: Thing) -> Thing:
        value = tf.cast(value, self.value.dtype)
        if self.value.dtype.is_floating:
            held[id(self)] = held.get(id(self), 0.0) + np.asarray(value - self.value, np.float64)
        if self.trainable:
            before.setdefault(id(self), (self, np.asarray(self.value)))
            original(self, value)
        return value

    try:
        with replaced(keras.Variable, "assign", assign):
            yield held
    finally:
        for variable, values in before.values():
            variable.assign(values)
