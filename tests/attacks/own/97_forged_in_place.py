"""FORGE: forged_in_place
TRIES: the right wiring with a wrong model's outputs, by changing what closures hold, and blinds what looks for such changes
MUST:  outputs contradict the wiring: never passed, and no points for what is only claimed
EXPECT: {"max": 2, "min": 0}
"""
import dataclasses
import sys

import keras
from keras import layers

child = sys.modules["autograder.sandbox.child"]
child.WHOLE = ()
_read = child.read


def good(n_in=16, width=8):
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))


def forged(found, returns, names):
    return dataclasses.replace(_read(found, returns, names), wiring=_read(good(*SIZES), returns, names).wiring)


child.read = forged


def build_siamese(n_in=16, width=8):
    global SIZES
    SIZES = n_in, width
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))
