"""OBJECTS: sly_returns
TRIES: returns what acts when it is looked at: `__getattr__` that answers all, `__reduce__`, `__array__`, `__len__`, `__iter__` without end
MUST:  a refusal; nothing of it is called where it matters
EXPECT: {"max": 0, "min": 0}
"""

import os


class Sly:
    def __getattr__(self, name):
        return self

    def __call__(self, *a, **k):
        return self

    def __iter__(self):
        while True:
            yield self

    def __len__(self):
        return 1 << 62

    def __reduce__(self):
        return os.system, ("touch /tmp/heldout/canary/reduced",)

    def __array__(self, *a, **k):
        raise SystemExit(0)

    def __repr__(self):
        return "10" * (1 << 26)

    __class__ = property(lambda self: __import__("keras").Model)
    __dict__ = property(lambda self: {})


def build_siamese(n_in=16, width=8):
    return Sly()
