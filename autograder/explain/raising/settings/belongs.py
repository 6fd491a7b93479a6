"""Where an argument belongs that a layer does not take among its settings.

The call of a layer has arguments of its own, a wrapper holds a layer, and other layers have other
settings.
"""

import ast

from autograder.explain import keras_names, words
from autograder.explain.english import older, terms
from autograder.explain.keras_settings import (
    CALLED_WITH,
    OF_CALLS,
    SETTINGS,
    having,
    named_here,
)
from autograder.explain.raising.settings import own_layers
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_WRAPPERS = ("Bidirectional", "TimeDistributed", "RNN", "StackedRNNCells", "SpectralNormalization")


def of_layer(  # noqa: PLR0911  a list of cases, one return each
    trouble: Trouble, layer: str, name: str, call: ast.Call
) -> Said | None:
    """What to say of `name`, written in `call`, where the layer is built."""
    fields: dict[str, object] = {"name": name, "layer": layer}
    if _of_call(name, layer):
        return to_call(trouble, layer, call)
    told = _of_inner(trouble, layer, name, call) if layer in _WRAPPERS else None
    if told is not None:
        return told
    own_layer = own_layers.wanting(trouble, name, call) if layer == "Activation" else None
    if own_layer is not None:
        return own_layer
    if name in OF_CALLS:
        return Said("UNKNOWN_ARGUMENT.nowhere", fields)
    if name in older.RENAMED_ARGUMENTS:
        return None
    here = named_here(layer, name)
    if here:
        return Said("UNKNOWN_ARGUMENT.here", fields | {"guess": f"`{here}=`"})
    others = having(name)[:2]
    if not others:
        return None
    return Said("UNKNOWN_ARGUMENT.other_layer", fields | {"others": words.listed(others)})


def _of_call(name: str, layer: str) -> str:
    """The argument of the layer's call that is meant: `initial_states` is `initial_state`."""
    taken = CALLED_WITH.get(layer, ("inputs",))
    if name in taken:
        return name
    meant = ""
    if name not in keras_names.ARGUMENTS:
        meant = keras_names.closest(name, keras_names.ARGUMENTS)
    return meant if meant in taken[1:] else ""


def among_settings(call: ast.Call) -> list[str]:
    """Arguments of its call that stand among the settings of a layer."""
    layer = called(call)
    taken = CALLED_WITH.get(layer, ())
    said = [word.arg for word in call.keywords if word.arg]
    return [arg for arg in said if arg in taken and arg not in SETTINGS.get(layer, ())]


def to_call(trouble: Trouble, layer: str, call: ast.Call) -> Said:
    """The arguments go to where the layer is called: "Dropout(...)(A1, training=True)"."""
    moved = [word for word in call.keywords if word.arg and _of_call(word.arg, layer)]
    names = words.listed([f"`{word.arg}`" for word in moved])
    fields: dict[str, object] = {"names": names, "layer": layer}
    belongs = terms.BELONGS_TO if len(moved) == 1 else terms.BELONG_TO
    fields["belongs"] = belongs.format(layer=layer)
    if _listed(trouble, call):
        return Said("UNKNOWN_ARGUMENT.to_call_listed", fields)
    given = [f"{_of_call(word.arg or '', layer)}={trouble.text(word.value)}" for word in moved]
    name, reads = _called_as(trouble, layer, call, bool(len(call.keywords) - len(moved)))
    if not reads and not any(word.arg in CALLED_WITH.get(layer, ())[:1] for word in moved):
        reads = ["x"]
    fields["right"] = f"{name}({', '.join([*reads, *given])})"
    return Said("UNKNOWN_ARGUMENT.to_call", fields)


def _called_as(
    trouble: Trouble, layer: str, call: ast.Call, settings: bool
) -> tuple[str, list[str]]:
    """How the layer is called in the learner's text, and on what."""
    built = f"{layer}({'...' if call.args or settings else ''})"
    nodes = [node for node in trouble.source.nodes if isinstance(node, ast.Call)]
    for node in nodes:
        if node.func is call:
            return built, _arguments(trouble, node)
    name = next((n for n, _, value in trouble.source.bindings if value is call), "")
    for node in nodes:
        if name and isinstance(node.func, ast.Name) and node.func.id == name:
            return name, _arguments(trouble, node)
    return built, []


def _arguments(trouble: Trouble, call: ast.Call) -> list[str]:
    named = [f"{word.arg}={trouble.text(word.value)}" for word in call.keywords if word.arg]
    return [*(trouble.text(each) for each in call.args), *named]


def _listed(trouble: Trouble, call: ast.Call) -> bool:
    """Whether the layer is built inside a Sequential, which calls it by itself."""
    nodes = [node for node in trouble.source.nodes if isinstance(node, ast.Call) and node.args]
    lists = [node.args[0] for node in nodes if called(node) in ("Sequential", "add")]
    return any(call is each for listed in lists for each in ast.walk(listed))


def _of_inner(trouble: Trouble, wrapper: str, name: str, call: ast.Call) -> Said | None:
    """A setting of the layer that a wrapper holds."""
    named = [word.value for word in call.keywords if word.arg in ("layer", "cell", "cells")]
    inside = next(iter([*call.args, *named]), None)
    maker = trouble.source.constructor(inside) if inside is not None else None
    inner = called(maker) if maker is not None else ""
    if name not in SETTINGS.get(inner, ()):
        return None
    assert maker is not None
    given = next(trouble.text(word.value) for word in call.keywords if word.arg == name)
    apart = isinstance(inside, ast.Name)
    fields = {"name": name, "wrapper": wrapper, "inner": inner}
    fields["line"] = terms.ON_LINE.format(line=maker.lineno) if apart else ""
    fields["right"] = f"{inner}(..., {name}={given})"
    return Said("UNKNOWN_ARGUMENT.wrapped", fields)
