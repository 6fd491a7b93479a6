"""RESOURCES: million_calls
TRIES: builds a graph of a million additions
MUST:  refused by the clock or the memory cap, not waited for
EXPECT: {"max": 0, "min": 0}
"""
import keras
from keras import layers, ops


def build_siamese(n_in=16, width=8):
    a = keras.Input((n_in,)); b = keras.Input((n_in,))
    x = a
    for _ in range(1_000_000):
        x = x + a
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([x, b])))
