"""TensorFlow's kernels, kept from one case to the next.

A new Keras session and a new seed both throw all kernels away, so that those which draw random
numbers start anew. The others hold nothing, and making them anew took half of the time of
building and running a small model. Here they go only if numbers were drawn since they last went.

Three private names of TensorFlow's are used; a test tells which one moved. Imports nothing of it:
it is there already in a process that builds models.
"""

import sys
from typing import Any


def keep() -> None:
    """From now on in this process. Every random operation of TensorFlow's Python asks for seeds."""
    seeds: Any = sys.modules["tensorflow.python.framework.random_seed"]
    calls: Any = sys.modules["tensorflow.python.eager.context"].pywrap_tfe
    clear, get_seed = calls.TFE_ContextClearCaches, seeds.get_seed
    drawn = False

    def asked(op_seed: object) -> object:
        nonlocal drawn
        drawn = True
        return get_seed(op_seed)

    def clear_after_draws(context: object) -> None:
        nonlocal drawn
        if drawn:
            clear(context)
        drawn = False

    seeds.get_seed = asked
    calls.TFE_ContextClearCaches = clear_after_draws
