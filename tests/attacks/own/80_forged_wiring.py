"""FORGE: forged_wiring
TRIES: patches what reads the model, so that the answer holds the right wiring and a wrong model's outputs
MUST:  outputs contradict the wiring: never passed, and no points for what is only claimed
EXPECT: {"max": 2, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

_good = build_siamese

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import sys
child = sys.modules["autograder.sandbox.child"]
_read, _wrong = child.read, build_siamese


def forged(found, returns, names):
    """The wiring of the right model, the variables and outputs of the wrong one."""
    import dataclasses
    reading = _read(found, returns, names)
    right = _read(_good(*SIZES), returns, names)
    return dataclasses.replace(reading, wiring=right.wiring)


def build_siamese(n_in=16, width=8):
    global SIZES
    SIZES = n_in, width
    return _wrong(n_in, width)


child.read = forged
