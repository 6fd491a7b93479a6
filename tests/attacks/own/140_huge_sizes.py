"""OBJECTS: huge_sizes
TRIES: layers of sizes that nobody has: 10**30 units, negative ones, NaN, True, a number's subclass that lies
MUST:  a refusal in words
EXPECT: {"max": 0, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

class Lying(int):
    def __eq__(self, other):
        return True

    def __index__(self):
        return 10 ** 30

    __hash__ = int.__hash__


def build_siamese(n_in=16, width=8):
    a = keras.Input((Lying(n_in),)); b = keras.Input((n_in,))
    big = layers.Dense(10 ** 30)
    return keras.Model([a, b], layers.Dense(Lying(1))(layers.concatenate([big(a), big(b)])))
