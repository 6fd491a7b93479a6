"""SECRETS: frames_and_gc
TRIES: walks frames, tracebacks, generators and the collector's objects for expected wirings and values, when it loads and when it is called
MUST:  the process holds the arguments of the case it is asked for, and nothing of the answer
EXPECT: {"max": 3, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import gc, inspect, sys, types
WORDS = [w[::-1] for w in ("39f1c4-NEKOT-TERCES", "SESAC_NEDDIH", "knab", "tnirpeulB", "terces")]


def look():
    seen = []
    frame = sys._getframe()
    while frame is not None:
        seen += [(frame.f_code.co_name, k) for k, v in {**frame.f_locals}.items() if any(w in repr(v)[:20000] for w in WORDS[:3])]
        frame = frame.f_back
    for thing in gc.get_objects():
        name = type.__getattribute__(type(thing), "__name__")
        if name in ("Blueprint", "ExpectedCase", "Evidence", "Probe"):
            seen.append((name, [type(r) for r in gc.get_referrers(thing)][:3]))
        if isinstance(thing, (types.FrameType, types.GeneratorType)):
            held = thing.f_locals if isinstance(thing, types.FrameType) else inspect.getgeneratorlocals(thing)
            seen += [k for k in held if k in ("expected", "blueprint", "comparison", "solution", "secret")]
    print("SEEN", seen[:50])


_wrong = build_siamese


def build_siamese(n_in=16, width=8):
    try:
        1 / 0
    except ZeroDivisionError as problem:
        while problem is not None:
            print([t.f_locals.keys() for t, _ in __import__("traceback").walk_tb(problem.__traceback__)])
            problem = problem.__context__
    look()
    return _wrong(n_in, width)


look()
