"""Constants as JSON: what a call or a constructor was given besides tensors.

What JSON lacks is marked: `{"slice": [start, stop, step]}`, `{"ellipsis": true}`,
`{"array": nested lists, "shape": …, "dtype": …}` or, for a large one, `{"digest": …}` in place of
the lists. Anything that cannot be told apart by its value is `{"opaque": true}`.
"""

import hashlib
import math
from collections.abc import Mapping
from typing import Any

import keras
import numpy as np

from autograder.wiring import Json

OPAQUE: Json = {"opaque": True}
MOST = 64
"""Arrays of up to so many numbers stand in a wiring in full."""


def encode(value: object) -> Json:  # noqa: PLR0911  one line a type reads better than a table of lambdas
    """`value` as JSON, lossless for all that Keras itself passes around."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return text(value)
    if isinstance(value, np.generic):
        return encode(value.item())
    if isinstance(value, int):
        return int(value) if abs(value) < 2**63 else str(value)
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else str(float(value))
    if isinstance(value, slice):
        return {"slice": [encode(value.start), encode(value.stop), encode(value.step)]}
    if value is Ellipsis:
        return {"ellipsis": True}
    if isinstance(value, Mapping):
        return {text(str(key)): encode(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [encode(each) for each in value]
    if isinstance(value, (set, frozenset)):
        return sorted((encode(each) for each in value), key=str)
    return _encode_other(value)


def text(value: str) -> str:
    """`value` without the half characters (lone surrogates) that no JSON can hold."""
    return value.encode("utf-8", "replace").decode("utf-8")


def _encode_other(value: object) -> Json:
    if isinstance(value, complex):
        return {"complex": [encode(value.real), encode(value.imag)]}
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, (np.ndarray, keras.Variable)) or keras.ops.is_tensor(value):
        return _encode_array(np.asarray(keras.ops.convert_to_numpy(value)))
    name = getattr(value, "name", None)
    if type(value).__name__ == "DType" and isinstance(name, str):  # tf.float32 for "float32"
        return name
    return OPAQUE


def _encode_array(array: "np.ndarray[Any, Any]") -> Json:
    if array.ndim == 0:
        return encode(array.item())
    marks = {"shape": list(array.shape), "dtype": str(array.dtype)}
    if array.size <= MOST:
        return {"array": encode(array.tolist()), **marks}
    data = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<")).tobytes()
    return {"digest": hashlib.sha256(data).hexdigest(), **marks}
