"""STOP: segfault
TRIES: writes to an address that is not there, overflows the C stack, frees twice
MUST:  a refusal; the parent lives
EXPECT: {"max": 0, "min": 0}
"""

import ctypes


def build_siamese(n_in=16, width=8):
    ctypes.memset(8, 0, 1 << 20)
