"""OBJECTS: layers_with_moods
TRIES: layers that are right when they are read and in inference, and other ones in training, the second time, or for one input
MUST:  never passed: training, gradients and a step are compared too
EXPECT: {"max": 8, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

_good = build_siamese


class Moody(layers.Dense):
    count = 0

    def call(self, inputs, training=None):
        Moody.count += 1
        out = super().call(inputs)
        return out * 2 if Moody.count > 4 else out


def build_siamese(n_in=16, width=8):
    Moody.count = 0
    a = keras.Input((n_in,)); b = keras.Input((n_in,))
    d = Moody(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))
