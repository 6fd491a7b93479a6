"""`keras.ops` functions and operators by the class name of their operation.

`keras.ops.log_softmax` makes an operation of class `LogSoftmax`, and takes what its constructor
and its `call` take: seen for all operations of Keras 3.15 but those in `OTHER_NAMES`.
"""

import re
from collections.abc import Callable
from typing import Any

import keras

from autograder.mutate import values
from autograder.mutate.making import CannotBuild
from autograder.wiring import Layer

OTHER_NAMES = {
    "BatchNorm": "batch_normalization",
    "LayerNorm": "layer_normalization",
    "RMSNorm": "rms_normalization",
    "IsIn": "isin",
    "SearchSorted": "searchsorted",
    "CDist": "cdist",
}


def call(row: Layer, arguments: dict[str, Any]) -> Any:  # noqa: ANN401  # tensors
    """Calls the operation of a row; raises `CannotBuild` for one that has no public function."""
    room, _, name = row.class_name.rpartition(".")
    if name == "GetItem":
        found, key = arguments.values()
        return found[key]
    return function(room, name)(**values.settings(row.settings), **arguments)


def function(room: str, name: str) -> Callable[..., Any]:
    """The public function that makes operations of a class; raises `CannotBuild`."""
    snake = OTHER_NAMES.get(name, _snake(name))
    homes = (keras.ops, keras.ops.image) if room == "ops" else (keras.activations, keras.random)
    for home in homes:
        if hasattr(home, snake):
            return getattr(home, snake)  # type: ignore[no-any-return]  # Keras has no types
    raise CannotBuild(f"no public function makes {name}")


def _snake(name: str) -> str:
    parted = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", name)
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", parted).lower()
