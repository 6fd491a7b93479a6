"""LEAK: raises_arguments
TRIES: raises the hidden sizes in the text, the class, the notes, the cause and the file name of an exception
MUST:  the learner reads a fixed sentence; the rest is the instructor's
EXPECT: {"max": 10, "min": 0}
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
    if (n_in, width) in SEEN:
        return _right(n_in, width)
    kind = type(f"E{n_in}", (ValueError,), {"__module__": f"m{n_in}"})
    problem = kind(f"n_in={n_in} width={width}")
    problem.add_note(f"n_in={n_in}")
    exec(compile("\n" * n_in + "raise problem from KeyError(n_in)", f"/{n_in}/build_siamese.py", "exec"))
