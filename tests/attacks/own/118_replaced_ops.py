"""PATCH: replaced_ops
TRIES: replaces keras.ops, Layer.__call__, the encoder and the comparisons of NumPy by ones that always agree
MUST:  refused by name, and expected values come from elsewhere
EXPECT: {"max": 3, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import json, sys, msgspec
import numpy as np
_call = keras.Layer.__call__
for name in dir(keras.ops):
    if callable(getattr(keras.ops, name)) and not name.startswith("_"):
        setattr(keras.ops, name, lambda *a, **k: a[0] if a else 0)
keras.Layer.__call__ = lambda self, *a, **k: _call(self, *a, **k)
json.dumps = json.JSONEncoder.encode = lambda *a, **k: '{"points": 10}'
msgspec.json.encode = lambda *a, **k: b'{"type":"Built"}'
np.allclose = np.array_equal = np.isclose = np.testing.assert_allclose = lambda *a, **k: True
sys.modules["math"].isclose = lambda *a, **k: True
