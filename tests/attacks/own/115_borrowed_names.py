"""OBJECTS: borrowed_names
TRIES: its own layers under the names and modules of Keras' classes, put where Keras would be looked for, computing something else
MUST:  never passed: their outputs differ
EXPECT: {"max": 4, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

import sys
home = sys.modules[layers.Dense.__module__]


class Dense(layers.Dense):
    __module__ = layers.Dense.__module__

    def call(self, inputs, training=None):
        return super().call(inputs) * 0 + 1


Dense.__qualname__ = "Dense"
vars(home).__setitem__("Dense", Dense) if isinstance(vars(home), dict) else None


def build_siamese(n_in=16, width=8):
    a = keras.Input((n_in,)); b = keras.Input((n_in,))
    d = Dense(width, activation="relu")
    return keras.Model([a, b], Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))
