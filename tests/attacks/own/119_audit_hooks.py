"""FORGE: audit_hooks
TRIES: an audit hook, a trace function and an import hook that end, change or answer whatever is done after loading
MUST:  points of its model at most
EXPECT: {"max": 3, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import sys, threading
from importlib.abc import MetaPathFinder


class Finder(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        sys.stdout.write("10/10\n")


sys.meta_path.insert(0, Finder())
sys.path[:0] = [".", ""]
sys.path_hooks.insert(0, lambda path: (_ for _ in ()).throw(ImportError))


def trace(frame, event, argument):
    frame.f_trace_opcodes = True
    if event == "line" and frame.f_code.co_name in ("unless_replaced", "_replaced", "agree"):
        frame.f_locals["name"] = ""
    return trace


threading.settrace(trace)
sys.settrace(trace)
keras.layers.Dense.call = lambda self, inputs, training=None: inputs[:, :1]
sys.addaudithook(lambda event, arguments: None if event != "exec" else sys.stdout.write("PASSED"))
