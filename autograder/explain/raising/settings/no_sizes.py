"""Layers that take no sizes, and are given some: `layers.Flatten(28, 28)`."""

import ast
import re

from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_GLOBAL = re.compile(r"Global(Average|Max)Pooling[123]D")


def told(trouble: Trouble) -> Said | None:
    """Numbers stand in the first parentheses of a layer that finds all sizes by itself."""
    for call in _makers(trouble):
        layer = called(call)
        pools = _GLOBAL.fullmatch(layer)
        numbers = bool(call.args) and all(_is_size(trouble, each) for each in call.args)
        if not numbers or not (pools or layer == "Flatten" or layer in _MERGES):
            continue
        empty = ast.Call(func=call.func, args=[], keywords=call.keywords)
        given = ", ".join(trouble.text(each) for each in call.args)
        fields = {"layer": layer, "given": given, "right": trouble.text(empty)}
        if layer in _MERGES:
            fields["right"] = f"{trouble.text(empty)}([..., ...])"
            return Said("RESHAPE_SIZE.no_settings", fields)
        return Said(f"RESHAPE_SIZE.{'no_window' if pools else 'no_sizes'}", fields)
    return None


def for_format(trouble: Trouble) -> Said | None:
    """The one number is taken for `data_format`."""
    return told(trouble) if trouble.says("The `data_format` argument must be") else None


_MERGES = words.MERGES - {"Concatenate", "Dot"}


def _is_size(trouble: Trouble, node: ast.expr) -> bool:
    return trouble.kind(node) in ("number", "shape")


def _makers(trouble: Trouble) -> list[ast.Call]:
    """Calls on the line that build a layer, in the list of a Sequential too."""
    return [call for call in trouble.calls if not isinstance(call.func, ast.Call)]
