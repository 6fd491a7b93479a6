"""FORGE: serves_itself
TRIES: never returns from loading: says that it loaded, then answers every question itself, the right wiring with a wrong model's outputs
MUST:  outputs contradict the wiring: no points for what is only claimed
EXPECT: {"max": 2, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import dataclasses, os, sys

_wrong = build_siamese
child = sys.modules["autograder.sandbox.child"]
serve = sys.modules["autograder.sandbox.serve"]
protocol = sys.modules["autograder.sandbox.protocol"]
limits = sys.modules["autograder.sandbox.limits"]
source = sys.modules["autograder.sandbox.source"]


def good(n_in=16, width=8):
    a = keras.Input((n_in,)); b = keras.Input((n_in,))
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))


class Mine(child.KerasHandler):
    def answer(self, request):
        if isinstance(request, protocol.Run):
            return self._answered(request)
        self.learned = source.Learned("build_siamese.py", (), sys.modules["build_siamese"], good)
        wiring = self._build(request.arguments, request.returns).wiring
        self.learned = dataclasses.replace(self.learned, function=_wrong)
        self._build(request.arguments, request.returns)
        return protocol.Built(wiring=wiring)


import socket, stat
for fd in range(3, 64):
    try:
        if stat.S_ISSOCK(os.fstat(fd).st_mode):
            serve.write(fd, protocol.frame(protocol.Loaded()))
            serve.serve(fd, Mine(limits.Limits()), limits.Limits())
    except OSError:
        pass
