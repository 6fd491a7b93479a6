"""What a value is, in a few words and without asking the value: for what a line held as it raised.

    "int = 3", "str = 'same'", "tuple = (28, 28, 1)"   numbers, texts, None, and short rows of these
    "list of 3 tensor", "dict of 2 layer, model"       how many, and of which kinds
    "tensor (None, 8) float32", "layer Dense", "model"
    "array (50, 12) float32"                           NumPy's; a tensor that holds numbers
    "own function block", "function relu", "layer class Dense", "class Reader", "module keras"
    "object Dataset"                                   anything else, by its class

By the true class only: nothing of the learner's own (`__repr__`, `__len__`, `__class__`) is called.
"""

from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

import keras
import numpy as np
from keras import KerasTensor

from autograder.extract import values

LONGEST_TEXT = 40
MOST_SHOWN = 8
"""Entries of a row that is shown in full."""
MOST_COUNTED = 200
"""Entries that are looked at for their kind."""
LARGEST = 10**15
"""Integers up to here are shown; longer ones take long to write."""

_ROWS = (list, tuple, set, frozenset, dict)
_FUNCTIONS = (FunctionType, BuiltinFunctionType, MethodType)


def told(value: object, filename: str = "") -> str:
    """The value in a few words; functions of the file `filename` are the learner's own."""
    shown = _plain(value)
    if shown:
        return f"{class_name(value)} = {shown}"
    if _a(value, KerasTensor):
        return f"tensor {shape_and_dtype(value)}"
    if _a(value, keras.Layer):
        return "model" if _a(value, keras.Model) else f"layer {class_name(value)}"
    if type(value) in _ROWS:
        return _counted(value, filename)
    return _array(value) or _callable(value, filename) or f"object {class_name(value)}"


def class_name(value: object) -> str:
    """The name of its class, asked of `type` itself."""
    return _name_of(type(value))


def is_definition(value: object) -> bool:
    """Whether it is a function, a method or a class."""
    return type(value) in _FUNCTIONS or issubclass(type(value), type)


def module_of(cls: type) -> str:
    """Where a class is defined, asked of `type` itself."""
    return exact(type.__dict__["__module__"].__get__(cls))


def shape_and_dtype(value: Any) -> str:  # noqa: ANN401  a KerasTensor, by its true class
    """ "(None, 8) float32"."""
    return f"{tuple(value.shape)} {value.dtype}"


def exact(text: object) -> str:
    """A text as a plain `str`, whatever a subclass would make of it; "" for anything else."""
    return values.text("".join((text,))) if issubclass(type(text), str) else ""  # type: ignore[arg-type]


def _plain(value: object, depth: int = 0) -> str:  # noqa: PLR0911  one line a type reads better
    """The value as Python writes it, where it is short and made of plain things; else ""."""
    kind = type(value)
    if value is None or kind is bool:
        return repr(value)
    if kind is int:
        return repr(value) if -LARGEST < value < LARGEST else ""  # type: ignore[operator]
    if kind is float:
        return repr(value)
    if kind is str:
        return repr(values.text(value)) if len(value) <= LONGEST_TEXT else ""  # type: ignore[arg-type]
    if depth == 0 and issubclass(kind, np.generic) and module_of(kind) == "numpy":
        return _plain(value.item(), 1)  # type: ignore[attr-defined]
    if kind in {list, tuple} and len(value) <= MOST_SHOWN and depth < 2:  # type: ignore[arg-type]
        parts = [_plain(each, depth + 1) for each in value]  # type: ignore[attr-defined]
        return _row(parts, kind) if all(parts) and parts else ""
    return ""


def _row(parts: list[str], kind: type) -> str:
    inside = ", ".join(parts)
    if len(inside) > 2 * LONGEST_TEXT:
        return ""
    if kind is list:
        return f"[{inside}]"
    return f"({inside},)" if len(parts) == 1 else f"({inside})"


def _counted(value: Any, filename: str) -> str:  # noqa: ANN401  a list, tuple, set or dict
    """ "list of 3 tensor", "tuple of 0"."""
    each = list(value.values() if type(value) is dict else value)[:MOST_COUNTED]
    kinds = dict.fromkeys(_kind(one, filename) for one in each)
    of = ", ".join(list(kinds)[:3])
    return f"{class_name(value)} of {len(value)} {of}".rstrip()


def _kind(value: object, filename: str) -> str:
    """One word for an entry."""
    kind = type(value)
    if kind in {int, float, bool}:
        return "number"
    if kind in {str, list, tuple, dict, set, type(None)}:
        return {str: "text", type(None): "None"}.get(kind, kind.__name__)
    return told(value, filename).partition(" ")[0]


def _array(value: object) -> str:
    """NumPy's array, or a tensor that holds numbers, and what is neither: ""."""
    kind = type(value)
    where = module_of(kind)
    tensor = _name_of(kind) == "EagerTensor" and where.startswith("tensorflow.")
    variable = issubclass(kind, keras.Variable) and where.startswith("keras.")
    if not (kind is np.ndarray or tensor or variable):
        return ""
    dtype = value.dtype if variable else value.dtype.name  # type: ignore[attr-defined]
    return f"array {tuple(value.shape)} {dtype}"[:80]  # type: ignore[attr-defined]


def is_number_texts(value: object) -> bool:
    """Whether it is an array of NumPy's with texts of which each can be read as a number; of a long
    one the first are looked at."""
    if type(value) is not np.ndarray or value.dtype.kind not in "US" or not value.size:
        return False
    try:
        value.reshape(-1)[:MOST_COUNTED].astype(float)
    except ValueError:
        return False
    return True


def _callable(value: object, filename: str) -> str:
    kind = type(value)
    if kind is MethodType:
        value, kind = value.__func__, FunctionType  # type: ignore[attr-defined]
    if kind is FunctionType and type(value) is FunctionType:
        own = value.__code__.co_filename == filename
        return f"{'own ' * own}function {exact(value.__name__)[:LONGEST_TEXT]}"
    if kind is BuiltinFunctionType:
        return f"function {exact(value.__name__)[:LONGEST_TEXT]}"  # type: ignore[attr-defined]
    if kind is ModuleType:
        return f"module {exact(vars(value).get('__name__'))[:LONGEST_TEXT]}"
    if issubclass(kind, type):
        layer = issubclass(value, keras.Layer) and not issubclass(value, keras.Model)  # type: ignore[arg-type]
        return f"{'layer ' * layer}class {_name_of(value)}"
    return ""


def _name_of(cls: object) -> str:
    return exact(type.__dict__["__name__"].__get__(cls))[:LONGEST_TEXT]


def _a(value: object, kinds: type | tuple[type, ...]) -> bool:
    """By the true class: an object of the learner's may claim another."""
    return issubclass(type(value), kinds)
