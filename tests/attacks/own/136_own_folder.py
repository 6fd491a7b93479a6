"""FILES: own_folder
TRIES: takes away, renames, links and fills the folder it lives in
MUST:  the grader lives, removes what is there, and nothing of it is followed
EXPECT: {"max": 10, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

import os, shutil
home = os.getcwd()
for how in (lambda: os.chmod(home, 0), lambda: os.rename(home, home + "x"), lambda: os.rename(home, "/tmp/mine"),
            lambda: os.rmdir(home), lambda: os.symlink("/tmp/heldout", os.path.join(os.path.dirname(home), "child-000")),
            lambda: os.link("/etc/passwd", "passwd"), lambda: os.mkfifo("pipe"), lambda: os.mknod("device", 0o060666, 0x800),
            lambda: os.listdir(".."), lambda: os.listdir(os.path.dirname(home))):
    try:
        how()
        print("DONE", how.__code__.co_names)
    except OSError as problem:
        print(problem)
for k in range(500):
    os.mkdir(f"f{k}", 0o000)
