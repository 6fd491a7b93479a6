"""FORGE: drips_a_frame
TRIES: announces an answer and sends it a byte at a time, for ever
MUST:  the clock is for the whole answer, and the parent's own
EXPECT: {"max": 0, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import os, stat, time


def drip(fd):
    body = b'{"type":"Loaded","notes":{"' + b"x" * 100_000
    os.write(fd, (1 << 20).to_bytes(4, "big"))
    for k in range(len(body)):
        os.write(fd, body[k:k + 1])
        time.sleep(0.01)


for fd in range(3, 64):
    try:
        if stat.S_ISSOCK(os.fstat(fd).st_mode):
            drip(fd)
    except OSError:
        pass
