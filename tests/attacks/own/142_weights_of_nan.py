"""OBJECTS: weights_of_nan
TRIES: the right wiring with weights of NaN and infinity, and initializers that raise when they are asked again
MUST:  weights are laid by the grader: initializers do not count
EXPECT: {"max": 10, "min": 10}
"""

import keras
from keras import layers

class Once(keras.initializers.Initializer):
    def __init__(self):
        self.asked = 0

    def __call__(self, shape, dtype=None):
        self.asked += 1
        return keras.ops.full(shape, float("nan"))


def build_siamese(n_in=16, width=8):
    a = keras.Input((n_in,)); b = keras.Input((n_in,))
    d = layers.Dense(width, activation="relu", kernel_initializer=Once(), bias_initializer=keras.initializers.Constant(float("inf")))
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))
