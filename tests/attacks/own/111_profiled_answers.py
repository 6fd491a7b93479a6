"""FORGE: profiled_answers
TRIES: sys.setprofile and msgspec's own force_setattr put the right wiring into the answer; no function is replaced
MUST:  outputs contradict the wiring: no points for what is only claimed
EXPECT: {"max": 2, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import sys, msgspec

_wrong = build_siamese
child = sys.modules["autograder.sandbox.child"]


def good(n_in=16, width=8):
    a = keras.Input((n_in,)); b = keras.Input((n_in,))
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))


def profile(frame, event, argument):
    if event == "call" and frame.f_code.co_name == "unless_replaced":
        answer = frame.f_locals.get("answer")
        if type(answer).__name__ == "Built":
            sys.setprofile(None)
            from autograder import tracing
            with tracing.record("build_siamese.py") as names:
                wiring = child.read(good(*SIZES), "model", names).wiring
            msgspec.structs.force_setattr(answer, "wiring", wiring)


def build_siamese(n_in=16, width=8):
    global SIZES
    SIZES = n_in, width
    sys.setprofile(profile)
    return _wrong(n_in, width)
