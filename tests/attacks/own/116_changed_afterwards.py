"""OBJECTS: changed_afterwards
TRIES: builds the right model, then changes what its objects hold: activations, kernels' getters, the graph's own functions
MUST:  never passed: outputs differ from the wiring
EXPECT: {"max": 4, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

_good = build_siamese


def build_siamese(n_in=16, width=8):
    model = _good(n_in, width)
    for layer in model.layers:
        if isinstance(layer, layers.Dense):
            object.__setattr__(layer, "_call_fn", lambda *a, **k: 0) if hasattr(layer, "_call_fn") else None
    model._run_through_graph = lambda inputs, *a, **k: keras.ops.zeros((keras.ops.shape(inputs[0])[0], 1))
    model.call = lambda inputs, *a, **k: keras.ops.zeros((keras.ops.shape(inputs[0])[0], 1))
    return model
