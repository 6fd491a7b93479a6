"""Arguments of a layer that stand in `add` or in `keras.Input`."""

import ast

from autograder.explain import keras_names, words
from autograder.explain.english import raised
from autograder.explain.keras_settings import SETTINGS
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble

_OF_ADD = ("layer", "rebuild")
_OF_INPUT = ("shape", "batch_size", "dtype", "sparse", "batch_shape", "name", "tensor", "optional",
             "ragged")  # fmt: skip
_LAST = ("channels", "channel", "features", "feature", "filters", "num_channels", "n_channels",
         "n_features", "num_features", "depth")  # fmt: skip
"""How the last size of an image or of a step is called."""


def in_add(trouble: Trouble) -> Said | None:
    """Settings that stand behind the layer, or behind its class without parentheses."""
    call = trouble.call_of("add")
    first = call.args[0] if call is not None and call.args else None
    if call is None or first is None or not isinstance(call.func, ast.Attribute):
        return None
    moved = [word for word in call.keywords if word.arg and word.arg not in _OF_ADD]
    plain = isinstance(first, (ast.Attribute, ast.Name)) and called_class(trouble, first)
    if not moved or not (plain or isinstance(first, ast.Call)):
        return None
    layer = first if isinstance(first, ast.Call) else ast.Call(func=first, args=[], keywords=[])
    inside = ast.Call(func=layer.func, args=layer.args, keywords=[*layer.keywords, *moved])
    right = f"{trouble.text(call.func)}({trouble.text(inside)})"
    names = words.listed([f"`{word.arg}`" for word in moved])
    if len(moved) == 1:
        return Said("UNKNOWN_ARGUMENT.add", {"name": moved[0].arg, "right": right})
    return Said("UNKNOWN_ARGUMENT.add_several", {"names": names, "right": right})


def called_class(trouble: Trouble, node: ast.expr) -> bool:
    """Whether a name stands for the class of a layer."""
    name = node.attr if isinstance(node, ast.Attribute) else trouble.text(node)
    return name in keras_names.LAYERS


def in_input(trouble: Trouble, name: str) -> Said | None:
    """A size with a name of its own beside the shape, or a setting of a layer."""
    call = trouble.call_of("Input")
    shape = _shape(call) if call is not None else None
    if call is None or shape is None:
        return None
    fields: dict[str, object] = {"name": name}
    size = next((word.value for word in call.keywords if word.arg == name), None)
    sizes = trouble.source.behind(shape)
    if name in _LAST and size is not None and isinstance(sizes, ast.Tuple):
        whole = ast.Tuple(elts=[*sizes.elts, size])
        others = [word for word in call.keywords if word.arg not in (name, "shape")]
        right = ast.Call(func=call.func, args=[whole], keywords=others)
        return Said("UNKNOWN_ARGUMENT.input_size", fields | {"right": trouble.text(right)})
    if any(name in known for known in SETTINGS.values()) and name not in _SHAPES:
        return Said("UNKNOWN_ARGUMENT.input_shape_known", fields)
    return None


_SHAPES = ("input_shape", "batch_input_shape", "input_dim", "input_length", *_OF_INPUT)


def _shape(call: ast.Call) -> ast.expr | None:
    named = [word.value for word in call.keywords if word.arg == "shape"]
    return next(iter([*call.args[:1], *named]), None)


def inside_of_name(trouble: Trouble, layer: str, name: str) -> Said | None:
    """A setting of the layer with more around it: `concat_axis`, `activation_function`."""
    own = SETTINGS.get(layer, frozenset())
    parts = name.split("_")
    ends = ["_".join(parts[at:]) for at in range(1, len(parts))]
    starts = ["_".join(parts[:at]) for at in range(len(parts) - 1, 0, -1)]
    says = {**raised.SAYS, **raised.MEANINGS}
    guess = next((each for each in [*ends, *starts] if each in own and each in says), "")
    call = next((c for c in trouble.calls for word in c.keywords if word.arg == name), None)
    if not guess or call is None:
        return None
    renamed = [
        ast.keyword(guess if word.arg == name else word.arg, word.value) for word in call.keywords
    ]
    right = trouble.text(ast.Call(func=call.func, args=call.args, keywords=renamed))
    fields = {"layer": layer, "name": name, "guess": guess, "says": says[guess]}
    return Said("UNKNOWN_ARGUMENT.shorter", fields | {"right": right})


def in_place_of(trouble: Trouble, layer: str, missing: list[str]) -> Said | None:
    """A longer name of what is missing: `Dense(num_units=4)`."""
    call = trouble.built(layer)
    own = SETTINGS.get(layer, frozenset())
    given = [word.arg for word in call.keywords if word.arg] if call is not None else []
    told = (inside_of_name(trouble, layer, name) for name in given if name not in own)
    return next(
        (each for each in told if each is not None and each.fields["guess"] in missing), None
    )
