"""A layer that has its weights already is called on a tensor of another width.

A layer makes its weights at its first call, for the width it gets then. A second call, on a tensor
of another width, needs another layer.

Wrong:

    inp = Input((4,))
    h = layers.Dense(8)
    x = h(inp)
    x = h(x)

Write:

    inp = Input((4,))
    x = layers.Dense(8)(inp)
    x = layers.Dense(8)(x)

Message:

    ANOTHER WIDTH · line 4

        x = h(x)

    The Dense `h` made its weights for `inp`, of width 4. Here it is called on `x`,
    of width 8.

    One layer reads tensors of one width. Look at the sizes of `inp` and `x`; if
    they are meant to differ, `x` needs another Dense.
"""

import ast

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.raising import at_hand, which_layer
from autograder.explain.raising.data import data_places, made_from
from autograder.explain.raising.models import repeated
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "expected axis -1 of input shape to have value 4"."""
    found = trouble.find(
        r"of layer '([^']+)' is incompatible.*?expected axis (-?\d+) of input shape to have value "
        r"(\d+), but received input with shape (\(.*?\))"
    )
    if found is None:
        return None
    width = found[4].strip("()").split(",")[int(found[2])].strip()
    layer = which_layer.class_of(trouble, found[1])
    named = which_layer.of_width(trouble, layer, found[3], width)
    fields = {
        "layer": terms.NAMED_LAYER.format(layer=layer, name=f"`{named}`")
        if named
        else terms.ONE_LAYER.format(layer=layer),
        "class_name": layer,
        "old": found[3],
        "new": width,
    }
    if trouble.call_of("predict", "fit", "evaluate", "train_on_batch", "test_on_batch"):
        source = made_from.other(trouble)
        if source is not None:
            shown = {"data": data_places.name_of(trouble, 0), "got_one": f"({width},)"}
            return Said("DATA_SHAPE.of_other", source | shown | {"wanted": f"({found[3]},)"})
        return Said("WIDTH.data", fields)
    default = which_layer.made_as_default(trouble, named, fields)
    default = default or repeated.told(trouble, layer, fields)
    if default is not None:
        return default
    line = trouble.source.bound_line(named) if named else None
    if line is not None and _before_loop(trouble, line):
        return Said("WIDTH.in_loop", fields | {"name": named, "line": line})
    outside = _outside(trouble, named, line)
    if outside:
        return Said("WIDTH.outside", fields | {"name": named, "line": line, "function": outside})
    first, here = _called_on(trouble, named), _here(trouble, named, width)
    if first and here and first != here:
        return Said("WIDTH.named", fields | {"first": first, "here": here})
    return Said("WIDTH", fields)


def _before_loop(trouble: Trouble, line: int) -> bool:
    """Whether the loop around the line that raised begins behind another line."""
    here = trouble.source.line or 0
    around = [
        node.lineno
        for node in trouble.source.nodes
        if isinstance(node, (ast.For, ast.While))
        if node.lineno < here <= (node.end_lineno or node.lineno)
    ]
    return any(line < begins for begins in around)


def _outside(trouble: Trouble, layer: str, line: int | None) -> str:
    """The function that calls a layer in one place only, and does not build it itself."""
    inside = trouble.source.function_at(trouble.source.line or 0)
    calls = [
        node
        for node in trouble.source.nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == layer
    ]
    if line is None or inside is None or len(calls) != 1:
        return ""
    return inside.name if trouble.source.function_at(line) is not inside else ""


def _called_on(trouble: Trouble, layer: str) -> str:
    """What the layer was called on first, in quotes, as it is written."""
    calls = [
        node
        for node in trouble.source.nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == layer
    ]
    first = min(calls, key=lambda call: (call.lineno, call.col_offset), default=None)
    given = first.args[0] if first is not None and first.args else None
    return words.quoted(trouble.text(given)) if isinstance(given, ast.Name) else ""


def _here(trouble: Trouble, layer: str, width: str) -> str:
    """The tensor of the other width that the layer is called on, on the line."""
    for call in trouble.layer_calls:
        if isinstance(call.func, ast.Name) and call.func.id == layer and call.args:
            held = at_hand.tensor(trouble, call.args[0])
            if held is not None and str(held.sizes[-1]) == width:
                return held.name
    return ""
