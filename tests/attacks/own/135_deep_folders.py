"""FILES: deep_folders
TRIES: folders nested three thousand deep, names of 255 bytes that are no text, links in a ring, holes of terabytes in files
MUST:  all of it is gone afterwards and the grader lives
EXPECT: {"max": 10, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

import os
for name in (b"\xff\xfe\x1b[31m", b"x" * 255, b"\n\r\t", b"-rf", b"*", "\u202e".encode()):
    try:
        open(name, "w").close()
    except OSError as problem:
        print(problem)
os.symlink("/", "root"); os.symlink("ring", "ring"); os.symlink("/tmp/heldout", "held")
try:
    with open("hole", "w") as hole:
        hole.truncate(1 << 43)
except OSError as problem:
    print(problem)
here = os.open(".", os.O_RDONLY)
depth = 0
try:
    for depth in range(3000):
        os.mkdir("d")
        os.chdir("d")
except OSError as problem:
    print(depth, problem)
os.fchdir(here)
