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

import ast
import builtins

from autograder.explain import keras_names
from autograder.explain.mistakes.raised.not_in_keras import layer_meant
from autograder.explain.raising.python import names_elsewhere
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """A NameError, with the nearest name; a variable that is read before it has a value."""
    early = trouble.find(r"local variable '(\w+)'") or trouble.find(r"free variable '(\w+)'")
    if trouble.exception == "UnboundLocalError" and early is not None:
        bound = _bound(trouble, early[1])
        if bound is not None and bound[0] == "sometimes":
            return Said("UNKNOWN_NAME.sometimes", {"name": early[1], "line": bound[1]})
        outer = names_elsewhere.outside(trouble, early[1])
        return outer or Said("UNKNOWN_NAME.early", {"name": early[1]})
    found = trouble.find(r"name '(\w+)' is not defined")
    if found is None:
        return None
    name = found[1]
    if name in keras_names.ACTIVATIONS:
        return Said("UNKNOWN_NAME.activation", {"name": name})
    if _is_argument(trouble, name):
        return Said("UNKNOWN_NAME.equals", {"name": name})
    bound = _bound(trouble, name)
    if bound is not None:
        return Said(f"UNKNOWN_NAME.{bound[0]}", {"name": name, "line": bound[1]})
    elsewhere = names_elsewhere.inside(trouble, name)
    if elsewhere is not None:
        return elsewhere
    near = keras_names.closest(name, [n for n in trouble.source.names if n != name])
    if name in keras_names.LAYERS:
        return Said("UNKNOWN_NAME.layer", {"name": name})
    if name in ("Input", "Model", "Sequential"):
        return Said("UNKNOWN_NAME.keras", {"name": name})
    if name in _IMPORTS:
        return Said("UNKNOWN_NAME.import", {"name": name, "line": _IMPORTS[name]})
    meant = layer_meant(name) if name[:1].isupper() and len(name) > 1 else ""
    if meant and not near:
        return Said("UNKNOWN_NAME.no_layer", {"name": name, "guess": meant})
    near = near or keras_names.closest(name, ("layers", "keras", "Input", "Model", *dir(builtins)))
    return Said("UNKNOWN_NAME.near" if near else "UNKNOWN_NAME", {"name": name, "near": near})


def _is_argument(trouble: Trouble, name: str) -> bool:
    """Whether an argument is called by its name, in the call it belongs to: `Input(shape(8))`."""
    inside = [each for call in trouble.calls for each in call.args if called(call)[:1].isupper()]
    return name in _ARGUMENTS and any(
        isinstance(each, ast.Call) and isinstance(each.func, ast.Name) and each.func.id == name
        for each in inside
    )


_ARGUMENTS = frozenset({
    "shape", "units", "filters", "kernel_size", "strides", "padding", "activation", "rate", "name",
    "pool_size", "target_shape", "inputs", "outputs", "axis", "input_dim", "output_dim", "dtype",
})  # fmt: skip


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
