"""RESOURCES: thread_bomb
TRIES: starts threads without end, each holding memory
MUST:  limits; the clock
EXPECT: {"max": 0, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import threading, time
threading.stack_size(1 << 20)
kept = []
while True:
    try:
        threading.Thread(target=lambda: (kept.append(bytearray(1 << 16)), time.sleep(10_000)), daemon=True).start()
    except (RuntimeError, MemoryError):
        time.sleep(0.001)
