"""Numbers, texts and None become attributes of a layer without being tracked.

Keras and TensorFlow look at each attribute of a layer that is set, whether it holds variables or
other layers: a hundred attributes a layer, of which nearly all are settings. That took a tenth of
the time of a submission. Only the plain ones pass by it; it would not have kept them.

Imports no Keras: it is there already in a process that builds models.
"""

import sys
from typing import Any

PLAIN = frozenset({type(None), bool, int, float, str})


def plainly() -> None:
    """From now on in this process."""
    layer: Any = sys.modules["keras"].Layer
    track = layer.__setattr__

    def setting(self: Any, name: str, value: Any) -> None:  # noqa: ANN401  # a layer, anything
        # A layer without a tracker is about to get one; that is Keras's affair.
        if type(value) in PLAIN and "_tracker" in self.__dict__:
            object.__setattr__(self, name, value)
        else:
            track(self, name, value)

    layer.__setattr__ = setting
