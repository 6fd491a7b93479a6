"""SECRETS: look_around
TRIES: looks for solutions, blueprints and the course's secret beside the package and through /proc
MUST:  nothing outside an allow-list can be read
EXPECT: {"max": 3, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import os
for place in ("/work/main", "/tmp", os.path.expanduser("~"), "/tmp/expected", "/tmp/order.json", "/proc/1/root/tmp", "/proc/self/root/tmp", "/proc/self/cwd/..", "/proc/self/fd", "/proc/%d/root" % os.getppid()):
    try:
        print("LISTED", place, os.listdir(place)[:5])
    except OSError as problem:
        print(place, problem)
import autograder
top = os.path.dirname(os.path.dirname(autograder.__file__))
for name in ("solutions", "exercises", ".autograder", "tests/attacks/course/toy/build_siamese.py", ".autograder/secret"):
    path = os.path.join(top, name)
    try:
        print("LISTED", os.listdir(path))
    except OSError:
        try:
            print("READ", open(path, "rb").read())
        except OSError as problem:
            print(problem)
