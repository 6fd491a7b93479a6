"""STOP: finalizers
TRIES: finalizers, __del__ and gc callbacks that never end
MUST:  the clock of another process; points at most those of the model
EXPECT: {"max": 10, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

import gc, os, weakref


class Bomb:
    def __del__(self):
        os.write(2, b"boom")
        while True:
            pass


_right = build_siamese


def build_siamese(n_in=16, width=8):
    model = _right(n_in, width)
    weakref.finalize(model, lambda: Bomb())
    model.ring = [model, Bomb()]
    del model.ring
    gc.callbacks.append(lambda *a: Bomb())
    return model
