"""RESOURCES: descriptors_used_up
TRIES: opens files until none can be opened, and keeps them; then builds the right model
MUST:  limits of its own process: its points or a refusal, and no other is touched
EXPECT: {"max": 10, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

import os
KEPT = []
try:
    while True:
        KEPT.append(os.open("/dev/null", os.O_RDONLY))
except OSError as problem:
    print(problem)
