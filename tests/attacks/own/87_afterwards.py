"""KILL: afterwards
TRIES: atexit, threads and signal handlers that write after the answer was given
MUST:  ended by SIGKILL when the result is in; nothing outside its folder can be written
EXPECT: {"max": 3, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import atexit, os, signal, socket, sys, threading, time


def out(*_):
    for place in ("/tmp/heldout/canary/later", "/tmp/later", "/dev/shm/later", "/var/tmp/later"):
        try:
            open(place, "w").write("x")
        except OSError as problem:
            print(problem)


atexit.register(out)
for number in range(1, 65):
    try:
        signal.signal(number, out)
    except (OSError, ValueError):
        pass
for daemon in (True, False):
    threading.Thread(target=lambda: (time.sleep(0.1), [out() or time.sleep(0.5) for _ in range(100)]), daemon=daemon).start()
threading.settrace(lambda *a: out())
sys.excepthook = threading.excepthook = sys.unraisablehook = out
