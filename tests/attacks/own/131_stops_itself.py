"""STOP: stops_itself
TRIES: stops its own process by SIGSTOP, and tries to stop everybody else
MUST:  ended by the clock; nobody else is stopped
EXPECT: {"max": 0, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import os, signal
for pid in [os.getppid(), 0, -1, -os.getpgrp(), *range(1, 300)]:
    if pid != os.getpid():
        for number in (signal.SIGSTOP, signal.SIGTSTP, signal.SIGUSR1, signal.SIGCHLD):
            try:
                os.kill(pid, number)
                print("SENT", pid, number)
            except OSError:
                pass
os.kill(os.getpid(), signal.SIGSTOP)
