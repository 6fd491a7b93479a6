"""RESOURCES: fill_disk
TRIES: writes a hundred thousand files of 1 MB
MUST:  ended at the cap on files
EXPECT: {"max": 0, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import os
try:
    for k in range(100_000):
        with open(f"f{k}", "wb") as f:
            f.write(b"x" * (1 << 20))
except OSError as problem:
    print(k, problem)
