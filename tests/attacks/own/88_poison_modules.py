"""PERSISTENCE: poison_modules
TRIES: poisons sys.modules, builtins, Keras and NumPy for whoever comes next
MUST:  the next submission's process is forked from one that ran nothing
EXPECT: {"max": 3, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import builtins, sys, types
import numpy as np
import keras
for name in list(sys.modules):
    if name.startswith("autograder.") and name.rpartition(".")[2] in ("evidence", "extract", "probe", "plain", "text", "wiring"):
        sys.modules[name] = types.ModuleType(name)
keras.layers.Dense.call = lambda self, inputs, training=None: inputs * 0
keras.Model.__call__ = None
builtins.len = lambda *_: 1
builtins.isinstance = lambda *_: True
np.frombuffer = np.asarray = np.array = lambda *a, **k: np.zeros(3)
