"""LEAK: prints_arguments
TRIES: says the hidden sizes by print, warnings, logging, settings of Keras, the names of files and of threads, then is wrong
MUST:  what a hidden case prints and sets reaches the instructor only
EXPECT: {"max": 9, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

_right = build_siamese
SEEN = ((16, 8), (5, 3))                      # the sizes that the learner is shown


def build_siamese(n_in=16, width=8):
    import logging, os, sys, threading, warnings
    if (n_in, width) not in SEEN:
        print(n_in, flush=True)
        os.write(2, str(n_in).encode())
        warnings.warn(f"n_in {n_in}")
        logging.getLogger(str(n_in)).error(n_in)
        open(f"n_in_{n_in}", "w").write(str(n_in))
        threading.current_thread().name = str(n_in)
        keras.config.set_epsilon(float(n_in))
        sys.ps1 = os.environ["N_IN"] = str(n_in)
        a = keras.Input((n_in,)); b = keras.Input((n_in,))
        return keras.Model([a, b], layers.Dense(1)(a + b))
    return _right(n_in, width)
