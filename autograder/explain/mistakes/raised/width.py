"""A layer that has its weights already is called on a tensor of another width.

A layer makes its weights at its first call, for the width it gets then. A second call, on a tensor
of another width, needs another layer.

Wrong:

    inp = Input((4,))
    h = layers.Dense(8)
    x = h(inp)
    x = h(x)

Write:

    inp = Input((4,))
    x = layers.Dense(8)(inp)
    x = layers.Dense(8)(x)

Message:

    ANOTHER WIDTH · line 4

        x = h(x)

    The Dense `h` made its weights for tensors of width 4 when it was first called.
    Here it is called on a tensor of width 8.

    A second step of another width needs a second Dense: build one more, with
    weights of its own.
"""

import ast

from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble, class_named


def recognise(trouble: Trouble) -> Said | None:
    """ "expected axis -1 of input shape to have value 4"."""
    found = trouble.find(
        r"of layer '([^']+)' is incompatible.*?expected axis (-?\d+) of input shape to have value "
        r"(\d+), but received input with shape (\(.*?\))"
    )
    if found is None:
        return None
    width = found[4].strip("()").split(",")[int(found[2])].strip()
    named = next((c.func.id for c in trouble.layer_calls if isinstance(c.func, ast.Name)), "")
    layer = class_named(found[1], trouble.source)
    fields = {
        "layer": terms.NAMED_LAYER.format(layer=layer, name=f"`{named}`")
        if named
        else terms.ONE_LAYER.format(layer=layer),
        "class_name": layer,
        "old": found[3],
        "new": width,
    }
    if trouble.call_of("predict", "fit", "evaluate", "train_on_batch", "test_on_batch"):
        return Said("WIDTH.data", fields)
    return Said("WIDTH", fields)
