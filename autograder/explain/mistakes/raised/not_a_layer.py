"""Something that is no layer stands in a Sequential.

A Sequential is a list of layers, and each is built, with parentheses: `layers.Flatten()`. An
activation is said inside a layer, or is a layer of its own: `layers.ReLU()`.

Wrong:

    m = keras.Sequential([Input((4,)), layers.Dense(8), "relu", layers.Dense(1)])

Write:

    m = keras.Sequential([Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(1)])

Message:

    NOT A LAYER · line 1

        m = keras.Sequential([Input((4,)), layers.Dense(8), "relu", layers.Dense(1)])

    'relu' alone is a text, not a layer.

    Say it in the layer before, or make a layer of it:

        layers.Dense(..., activation='relu')
        layers.Activation('relu')
"""

import re

from autograder.explain import keras_names, words
from autograder.explain.said import Said
from autograder.explain.stated import type_of
from autograder.explain.trouble import Trouble

_KINDS = {
    "type": ".class", "KerasTensor": ".tensor", "list": ".list", "tuple": ".tuple",
    "NoneType": ".none", "function": ".function",
    "ellipsis": ".dots",
}  # fmt: skip


def recognise(trouble: Trouble) -> Said | None:
    """ "Only instances of `keras.Layer` can be added": the object and its type follow."""
    found = trouble.find(r"Only instances of `?keras\.Layer`? can be.*?Received: (.*?) \(of type "
                         r"<class '([\w.]+)'>\)")  # fmt: skip
    if found is None:
        return None
    kind = found[2].rpartition(".")[2]
    listed = trouble.call_of("Sequential")
    if listed is not None and listed.args and type_of(trouble, listed.args[0]) in ("dict", "set"):
        return Said("SEQUENTIAL_ONLY.list")
    name = re.search(r"\.(\w+)'>", found[1])
    fields = {
        "what": _as_written(found[1]),
        "class_name": name[1] if name else "Flatten",
        "kind": words.a_type(kind),
        "adding": "add" if trouble.call_of("add") else "Sequential",
    }
    if "tensorflow.python" in found[2] or "tf_keras" in found[2]:
        return Said("NOT_IN_KERAS.private")
    if kind == "str":
        known = found[1].lower() in keras_names.ACTIVATIONS
        return Said(f"NOT_A_LAYER{'.activation' if known else '.text'}", fields)
    return Said(f"NOT_A_LAYER{_KINDS.get(kind, '')}", fields)


def _as_written(shown: str) -> str:
    plain = re.sub(r"<(\w+) name=[^>]*>", r"\1", shown)
    return re.sub(r"<(class|function) '?([\w.]+)[^>]*>", lambda m: m[2].rpartition(".")[2], plain)
