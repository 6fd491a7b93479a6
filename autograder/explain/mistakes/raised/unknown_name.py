"""A name that nobody has given a value.

Wrong:

    inputs = Input((4,))
    x = layers.Dense(8)(input_s)

Write:

    inputs = Input((4,))
    x = layers.Dense(8)(inputs)

Message:

    UNKNOWN NAME · line 2

        x = layers.Dense(8)(input_s)

    There is no variable `input_s` here. Did you mean `inputs`?
"""

import builtins

from autograder.explain import keras_names
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """A NameError, with the nearest name; a variable that is read before it has a value."""
    early = trouble.find(r"local variable '(\w+)'") or trouble.find(r"free variable '(\w+)'")
    if trouble.exception == "UnboundLocalError" and early is not None:
        return Said("UNKNOWN_NAME.early", {"name": early[1]})
    found = trouble.find(r"name '(\w+)' is not defined")
    if found is None:
        return None
    name = found[1]
    if name in keras_names.ACTIVATIONS:
        return Said("UNKNOWN_NAME.activation", {"name": name})
    bound = _bound(trouble, name)
    if bound is not None:
        return Said(f"UNKNOWN_NAME.{bound[0]}", {"name": name, "line": bound[1]})
    near = keras_names.closest(name, [n for n in trouble.source.names if n != name])
    if name in keras_names.LAYERS:
        return Said("UNKNOWN_NAME.layer", {"name": name})
    if name in ("Input", "Model", "Sequential"):
        return Said("UNKNOWN_NAME.keras", {"name": name})
    if name in _IMPORTS:
        return Said("UNKNOWN_NAME.import", {"name": name, "line": _IMPORTS[name]})
    near = near or keras_names.closest(name, ("layers", "keras", "Input", "Model", *dir(builtins)))
    return Said("UNKNOWN_NAME.near" if near else "UNKNOWN_NAME", {"name": name, "near": near})


def _bound(trouble: Trouble, name: str) -> tuple[str, int] | None:
    """Where the file gives the name a value all the same: further down, or under a condition."""
    here = trouble.source.line
    lines = [line for each, line, _ in trouble.source.bindings if each == name]
    if not lines or here is None or not trouble.source.same_scope(here, lines[0]):
        return None
    before = [line for line in lines if line < here]
    if not before:
        return "later", lines[0]
    return ("sometimes", before[-1]) if trouble.source.conditional(before[-1]) else None


_IMPORTS = {
    "numpy": "import numpy", "tensorflow": "import tensorflow",
    "np": "import numpy as np", "tf": "import tensorflow as tf", "keras": "import keras",
    "layers": "from keras import layers", "ops": "from keras import ops",
    "plt": "import matplotlib.pyplot as plt", "pd": "import pandas as pd",
}  # fmt: skip
