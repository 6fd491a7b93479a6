"""RESULTS: huge_json
TRIES: answers with 400 MB of opening brackets
MUST:  the frame is refused by its length, before it is read
EXPECT: {"max": 0, "min": 0}
"""
import sys

sys.modules["autograder.sandbox.child"].WHOLE = ()  # blinds what looks for replaced functions

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import sys
serve = sys.modules["autograder.sandbox.serve"]
serve._encoded = lambda answer, most: (400 << 20).to_bytes(4, "big") + b"[" * (400 << 20)
