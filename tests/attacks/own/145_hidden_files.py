"""RESOURCES: hidden_files
TRIES: writes more than it may into folders whose paths are too long to name, and into folders that cannot be listed
MUST:  ended at the cap on files
EXPECT: {"max": 0, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import os, time
here = os.open(".", os.O_RDONLY)
os.mkdir("closed", 0o300)
for k in range(30):
    os.mkdir("x" * 240)
    os.chdir("x" * 240)
for k in range(6):                            # 60 MB in all, the half of it where nobody looks
    with open(f"f{k}", "wb") as file:
        file.write(bytes(10 << 20))
time.sleep(3)
os.fchdir(here)
