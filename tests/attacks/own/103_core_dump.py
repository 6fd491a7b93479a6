"""SECRETS: core_dump
TRIES: asks for a core file in a place of its choice, and dies so that one is written
MUST:  no core is written; the next submission's process is a new one
EXPECT: {"max": 0, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import os, resource, signal
for most in ((-1, -1), (1 << 30, 1 << 30)):
    try:
        resource.setrlimit(resource.RLIMIT_CORE, most)
    except (OSError, ValueError) as problem:
        print(problem)
for place in ("/proc/self/coredump_filter", "/proc/sys/kernel/core_pattern", "/proc/self/oom_score_adj"):
    try:
        open(place, "w").write("0x7f")
        print("WRITTEN", place)
    except OSError as problem:
        print(problem)
signal.signal(signal.SIGABRT, signal.SIG_DFL)
os.abort()
