"""RESULTS: huge_values
TRIES: settings with numbers of ten thousand digits, text of megabytes, lists nested ten thousand deep, lists that hold themselves
MUST:  a refusal or the points of its model
EXPECT: {"max": 10, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

_right = build_siamese


def build_siamese(n_in=16, width=8):
    model = _right(n_in, width)
    deep = ring = []
    for _ in range(10_000):
        deep = [deep]
    ring.append(ring)
    for k, layer in enumerate(model.layers):
        layer.units = 10 ** 10_000 if k % 2 else layer.__dict__.get("units")
        layer.get_config = lambda deep=deep: {"deep": deep, "ring": ring, "n": 10 ** 10_000, "text": "\ud800" * (1 << 22), "nan": float("nan"), 5: {}, "units": 8}
        layer._name = "=HYPERLINK(\"http://x\")" + "A" * (1 << 22)
    model._name = "\x1b[2J\ud800<script>alert(1)</script>| `x` |\n::error::" + "B" * (1 << 22)
    return model
