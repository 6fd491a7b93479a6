"""STOP: backtracking
TRIES: a regular expression, a power and a sort that no clock inside Python can interrupt
MUST:  the clock of another process
EXPECT: {"max": 0, "min": 0}
"""

import re


def build_siamese(n_in=16, width=8):
    return re.match(r"(a|aa|a?a)+$", "a" * 60 + "b")
