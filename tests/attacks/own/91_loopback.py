"""NETWORK: loopback
TRIES: TCP, UDP and an abstract UNIX socket of this machine, a name server
MUST:  nobody is reached
EXPECT: {"max": 3, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import os, socket
for family, kind, where in ((socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 47999)), (socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 47999)), (socket.AF_UNIX, socket.SOCK_STREAM, "\0knock"), (socket.AF_INET6, socket.SOCK_STREAM, ("::1", 47999))):
    try:
        one = socket.socket(family, kind)
        one.settimeout(1)
        one.connect(where)
        one.send(b"x")
        print("SENT", where)
    except OSError as problem:
        print(where, problem)
try:
    print("SENT", socket.getaddrinfo("example.org", 80))
except OSError as problem:
    print(problem)
for fd in range(3, 64):
    try:
        print("DESCRIPTOR", fd, os.readlink(f"/proc/self/fd/{fd}"))
    except OSError:
        pass
