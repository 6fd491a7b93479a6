"""Answers that try nothing: right, and wrong in the way most of the hostile ones are wrong."""

RIGHT = """
import keras
from keras import layers


def build_siamese(n_in=16, width=8):
    a = keras.Input((n_in,))
    b = keras.Input((n_in,))
    d = layers.Dense(width, activation="relu")
    both = layers.concatenate([d(a), d(b)])
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(both))
"""

WRONG = """
import keras
from keras import layers


def build_siamese(n_in=16, width=8):
    a = keras.Input((n_in,), name="a")
    b = keras.Input((n_in,), name="b")
    both = layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])
    return keras.Model([a, b], layers.Dense(1)(both))
"""
