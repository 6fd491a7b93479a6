"""FORGE: replayed_answers
TRIES: answers each case after the first with the bytes that answered the first
MUST:  a wiring of other sizes, or outputs of another probe: never passed
EXPECT: {"max": 5, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

import sys
sys.modules["autograder.sandbox.child"].WHOLE = ()  # blinds what looks for replaced functions
serve = sys.modules["autograder.sandbox.serve"]
_encoded, KEPT = serve._encoded, {}


def again(answer, most):
    data = _encoded(answer, most)
    return KEPT.setdefault(type(answer).__name__, data)


serve._encoded = again
