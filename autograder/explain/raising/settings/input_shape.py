"""The shape that an Input has, or should have: channels in front, or said to a layer."""

import ast
from collections.abc import Iterator

from autograder.explain.english import terms
from autograder.explain.english.raised import places
from autograder.explain.keras_settings import SETTINGS
from autograder.explain.raising import at_hand
from autograder.explain.said import Said
from autograder.explain.source import argument, called
from autograder.explain.trouble import Trouble

_CHANNELS = (1, 3, 4)
_LEAST_SIDE = 8
"""Numbers of channels that pictures have, and how small their sides may be."""


def channels_in_front(trouble: Trouble, height: str, window: str, fields: Said) -> Said | None:
    """`Input((1, 28, 28))`, where an image comes to be too small in its height."""
    for shape in _shapes(trouble):
        if len(shape) != 3 or shape[0] not in _CHANNELS or not int(height) < int(window):
            continue
        least, most = sorted(shape[1:])
        if int(height) > shape[0] or least < _LEAST_SIDE or most > 2 * least:
            continue
        right = (*shape[1:], shape[0])
        shown = {"shape": shape, "height": shape[0], "right": right, "setting": _named(fields)}
        return Said("TOO_SMALL.channels_in_front", {**fields.fields, **shown})
    return None


def steps_behind(trouble: Trouble, steps: str, window: str, fields: Said) -> Said | None:
    """`Input((1, 100))`, where a sequence has too few steps for a window, and many features."""
    for shape in _shapes(trouble):
        if len(shape) != 2 or shape[0] != int(steps) or not shape[0] < int(window) <= shape[1]:
            continue
        if shape[1] < 2 * shape[0]:
            continue
        count = terms.some(shape[0], places.STEP, places.STEPS)
        shown = {"shape": shape, "steps": count, "features": shape[1], "setting": _named(fields)}
        return Said("TOO_SMALL.steps_last", {**fields.fields, **shown, "right": shape[::-1]})
    return None


def _named(said: Said) -> str:
    """ "window", "pool"."""
    return "pool" if said.key.endswith(".pool") else "window"


def _shapes(trouble: Trouble) -> Iterator[tuple[int, ...]]:
    """The shapes of one example that Inputs of the file have, as far as they are known."""
    for name, _, value in trouble.source.bindings:
        tensor = at_hand.tensor(trouble, ast.Name(id=name))
        made = isinstance(value, ast.Call) and called(value) == "Input"
        if made and tensor is not None and None not in tensor.sizes[1:]:
            yield tuple(size or 0 for size in tensor.sizes[1:])
    for node in trouble.source.nodes:
        shape = argument(node, "shape") if isinstance(node, ast.Call) else None
        if shape is not None and called(node) == "Input":  # type: ignore[arg-type]  # a Call, looked at above
            yield _numbers(trouble.source.behind(shape))


def _numbers(node: ast.expr) -> tuple[int, ...]:
    sizes = [getattr(each, "value", None) for each in getattr(node, "elts", [])]
    return tuple(size for size in sizes if type(size) is int) if None not in sizes else ()


# -- said to a layer -------------------------------------------------------------------------------

_SAID = ("batch_input_shape", "batch_shape", "input_shape", "input_dim", "shape", "input_size",
         "batch_input_dim", "in_shape", "inputshape", "input_shapes")  # fmt: skip
"""How the shape of the input is, or was, called where a layer is built."""


def said_to_layer(trouble: Trouble, layer: str, name: str, call: ast.Call | None) -> Said | None:
    """`Dense(8, batch_input_shape=(None, 4))`: no layer takes it, an Input says it."""
    if call is None or name not in _SAID or name in SETTINGS.get(layer, (name,)):
        return None
    given = next((word.value for word in call.keywords if word.arg == name), None)
    right = f"keras.Input({_as_argument(trouble, name, given)})"
    fields = {"name": name, "layer": layer, "right": right}
    if name in ("batch_input_shape", "batch_shape") and "(shape=(" in right:
        fields["whole"] = f"keras.Input(batch_shape={trouble.text(given)})"
        return Said("UNKNOWN_ARGUMENT.input_first_batch", fields)
    return Said("UNKNOWN_ARGUMENT.input_first", fields)


def _as_argument(trouble: Trouble, name: str, given: ast.expr | None) -> str:
    """The argument of Input that says the same: "shape=(4,)", "batch_shape=(32, 4)"."""
    value = trouble.source.behind(given) if given is not None else None
    if isinstance(value, (ast.Tuple, ast.List)) and value.elts:
        sizes = value.elts
        batch = name.startswith("batch") and sizes[0]
        if batch and not (isinstance(batch, ast.Constant) and batch.value is None):
            return f"batch_shape={trouble.text(ast.Tuple(elts=sizes))}"
        return f"shape={trouble.text(ast.Tuple(elts=sizes[1:] if batch else sizes))}"
    if isinstance(value, ast.Constant) and type(value.value) is int:
        return f"shape=({value.value},)"
    return "shape=..."
