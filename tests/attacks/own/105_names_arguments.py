"""LEAK: names_arguments
TRIES: wrong in the hidden case only, with the hidden sizes in the names of layers, of the model, of variables and of inputs
MUST:  names of a hidden case reach the instructor only
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
    if (n_in, width) in SEEN:
        return _right(n_in, width)
    space = {"keras": keras, "layers": layers}
    exec(f"""
size_{n_in} = keras.Input(({n_in},), name="in_{n_in}")
other_{n_in} = keras.Input(({n_in},), name="on_{n_in}")
dense_{n_in} = layers.Dense({width}, name="dense_{n_in}", activation="tanh")
left_{n_in}, right_{n_in} = dense_{n_in}(size_{n_in}), dense_{n_in}(size_{n_in})
model_{n_in} = keras.Model([size_{n_in}, other_{n_in}], layers.Dense({n_in})(left_{n_in}), name="m_{n_in}")
""", space)
    return space[f"model_{n_in}"]
