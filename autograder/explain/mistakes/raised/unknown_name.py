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


def recognise(trouble: Trouble) -> Said | None:
    """A NameError, with the nearest name; a variable that is read before it has a value."""
    early = trouble.find(r"local variable '(\w+)'") or trouble.find(r"free variable '(\w+)'")
    if trouble.exception == "UnboundLocalError" and early is not None:
        return Said("UNKNOWN_NAME.early", {"name": early[1]})
    found = trouble.find(r"name '(\w+)' is not defined")
    if found is None:
        return None
    name = found[1]
    near = keras_names.closest(name, [n for n in trouble.source.names if n != name])
    if name in keras_names.LAYERS:
        return Said("UNKNOWN_NAME.layer", {"name": name})
    if name in ("Input", "Model", "Sequential"):
        return Said("UNKNOWN_NAME.keras", {"name": name})
    if name in _IMPORTS:
        return Said("UNKNOWN_NAME.import", {"name": name, "line": _IMPORTS[name]})
    near = near or keras_names.closest(name, ("layers", "keras", "Input", "Model", *dir(builtins)))
    return Said("UNKNOWN_NAME.near" if near else "UNKNOWN_NAME", {"name": name, "near": near})


_IMPORTS = {
    "numpy": "import numpy", "tensorflow": "import tensorflow",
    "np": "import numpy as np", "tf": "import tensorflow as tf", "keras": "import keras",
    "layers": "from keras import layers", "ops": "from keras import ops",
    "plt": "import matplotlib.pyplot as plt", "pd": "import pandas as pd",
}  # fmt: skip
