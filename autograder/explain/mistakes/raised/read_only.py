"""An attribute is set that can only be read.

What a model reads and gives follows from its layers and from how they are called.

Wrong:

    net = keras.Sequential([layers.Dense(4)])
    net.input_shape = (6,)

Write:

    net = keras.Sequential([keras.Input((6,)), layers.Dense(4)])

Message:

    CAN ONLY BE READ · line 2

        net.input_shape = (6,)

    `input_shape` of `net` can only be read: it follows from the layers, and from
    how they are called.

    To say which shape comes in, begin the model with an Input of that shape.
"""

import ast

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.english.raised import used
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """ "property 'input_shape' of 'Sequential' object has no setter"."""
    found = trouble.find(r"property '(\w+)' of '\w+' object has no setter")
    if found is None:
        return None
    set_here = (
        node.value
        for node in trouble.source.parts
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
        if node.attr == found[1]
    )
    holder = next(set_here, None)
    if holder is None or trouble.kind(holder) not in ("layer", "model", "tensor"):
        return None
    instead = _ENDS.get(found[1], found[1])
    fields = {
        "name": found[1],
        "holder": words.quoted(trouble.text(holder)) or terms.THIS,
        "why": used.READ_ONLY_WHY if instead in _FOLLOWS else "",
        "instead": used.READ_ONLY_INSTEAD.get(instead, used.READ_ONLY_OTHER),
    }
    return Said("READ_ONLY", fields)


_FOLLOWS = ("input", "input_shape", "layers", "output", "output_shape")

_ENDS = {"kernel": "weights", "bias": "weights", "inputs": "input", "outputs": "output",
         "variables": "weights", "trainable_variables": "trainable_weights",
         "non_trainable_weights": "trainable_weights",
         "non_trainable_variables": "trainable_weights"}  # fmt: skip
"""Names that say much the same."""
