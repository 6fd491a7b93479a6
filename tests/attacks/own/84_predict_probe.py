"""FORGE: predict_probe
TRIES: makes every random number the same and the weights all zeros, so that wrong models agree
MUST:  expected values were made before, elsewhere: outputs differ
EXPECT: {"max": 3, "min": 0}
"""
import sys

sys.modules["autograder.sandbox.child"].WHOLE = ()  # blinds what looks for replaced functions

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import hmac, random, secrets, sys
import numpy as np
hmac.new = lambda *a, **k: type("D", (), {"digest": lambda s: bytes(32)})()
random.seed = np.random.seed = lambda *a: None
np.random.default_rng = lambda *a, **k: np.random.Generator(type("B", (np.random.PCG64,), {})(1))
_zeros = lambda *a, **k: np.zeros(a[0] if a else ())
for name in ("autograder.probe.laying", "autograder.probe.running"):
    module = sys.modules[name]
    for each in dir(module):
        if each.startswith(("normal", "drawn", "weights", "lay")):
            setattr(module, each, lambda *a, **k: None)
