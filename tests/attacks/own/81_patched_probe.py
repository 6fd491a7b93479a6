"""FORGE: patched_probe
TRIES: patches probe.run: the answers are those of another model than the one read
MUST:  no more than what a model of other wiring with right outputs earns; never passed
EXPECT: {"max": 5, "min": 0}
"""
import sys

sys.modules["autograder.sandbox.child"].WHOLE = ()  # blinds what looks for replaced functions

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

_good = build_siamese

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import sys
child = sys.modules["autograder.sandbox.child"]
probe = child.probe
_read, _run, _wrong = child.read, probe.run, build_siamese


def run(reading, plan):
    """What the right model shows, whatever was built."""
    good = _read(_good(*SIZES), "model", __import__("autograder.tracing", fromlist=["x"]).Names())
    import msgspec
    slots = tuple(v.id for layer in good.wiring.layers for v in layer.variables)
    return _run(good, msgspec.structs.replace(plan, slots=slots[: len(plan.slots)], copies=()))


def build_siamese(n_in=16, width=8):
    global SIZES
    SIZES = n_in, width
    return _wrong(n_in, width)


probe.run = run
