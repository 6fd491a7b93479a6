"""RESULTS: deep_json
TRIES: answers with JSON nested three million deep
MUST:  a refusal, no crash of the reader
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
def deep(answer, most):
    body = b'{"type":"Built","wiring":{"kind":"Functional","layers":' + b"[" * 3_000_000 + b"]" * 3_000_000 + b"}}"
    return len(body).to_bytes(4, "big") + body
serve._encoded = deep
