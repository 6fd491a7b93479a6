"""PERSISTENCE: package_files
TRIES: writes, renames, truncates files of the autograder and of Keras
MUST:  not one byte changes
EXPECT: {"max": 3, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import os, sys, keras, autograder, numpy
tops = [os.path.dirname(m.__file__) for m in (autograder, keras, numpy, os)]
for top in tops:
    for path in (top + "/zz_new.py", top + "/__init__.py", top + "/sandbox/policy.py"):
        for how in (lambda: open(path, "a").write("\n"), lambda: os.rename(path, path + "x"), lambda: os.unlink(path), lambda: os.truncate(path, 0), lambda: os.chmod(path, 0o777), lambda: os.symlink("/etc/passwd", path + ".l"), lambda: os.utime(path)):
            try:
                how()
                print("CHANGED", path)
            except OSError as problem:
                pass
