"""RESULTS: hostile_wiring
TRIES: claims a wiring whose values no layer has
MUST:  a verdict or a refusal; the grader's own failure is neither
EXPECT: {"max": 3, "min": 0}
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
_encoded, COUNT = serve._encoded, [0]
import json


def hostile(answer, most):
    """A wiring that the types allow, and that no model has."""
    data = _encoded(answer, most)
    body = json.loads(data[4:])
    if body.get("type") == "Built":
        for layer in body["wiring"]["layers"]:
            layer["settings"] = {k: [{"a": [None]}, "nan", -1e308, {}] for k in (*layer.get("settings", {}), "units", "axis", "activation", "kernel_size", "strides", "padding")}
            layer["variables"] = [{**v, "id": 0, "shape": [1 << 39, None]} for v in layer.get("variables", [])]
        for call in body["wiring"]["graph"]["calls"]:
            call["constants"] = {"axis": {"x": []}, "training": "maybe", "mask": [[[]]], "key": -(1 << 60)}
            for read in call["reads"]:
                read["slot"] = "inputs[99999999999999999999]"
        for output in body["wiring"]["graph"]["outputs"]:
            output["key"] = "[" * 1000
    out = json.dumps(body).encode()
    return len(out).to_bytes(4, "big") + out


serve._encoded = hostile
