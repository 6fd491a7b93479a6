"""A layer is put into the parentheses of another, where its settings belong.

Only wrappers such as TimeDistributed and Bidirectional take a layer. All others read what a layer
gives: a tensor.

Wrong:

    inp = Input((4,))
    x = layers.Dropout(layers.Dense(8))(inp)

Write:

    inp = Input((4,))
    x = layers.Dense(8)(inp)
    x = layers.Dropout(0.5)(x)

Message:

    LAYER AMONG THE SETTINGS · line 2

        x = layers.Dropout(layers.Dense(8))(inp)

    `layers.Dense(8)` stands in the first parentheses of Dropout. Those are for its
    settings, and this is a layer.

    Call one on the tensor, then the other on what it gives:

        x = layers.Dense(8)(inp)
        x = layers.Dropout(0.5)(x)
"""

import ast

from autograder.explain.keras_names import LAYERS
from autograder.explain.keras_places import PLACES
from autograder.explain.raising.settings.needed_places import setting
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_WRAPPERS = frozenset({
    "Activation", "Bidirectional", "Lambda", "RNN", "SpectralNormalization", "StackedRNNCells",
    "TimeDistributed",
})  # fmt: skip
_TAKE_FUNCTIONS = ("activation", "recurrent_activation", "layer", "cell")


def recognise(trouble: Trouble) -> Said | None:
    """By the line, and a message that shows the inner layer or refuses the argument."""
    if trouble.exception not in ("ValueError", "TypeError", "AttributeError"):
        return None
    for outer in trouble.calls:
        name = called(outer)
        if name in _WRAPPERS or name not in LAYERS or not name[:1].isupper():
            continue
        inner = _layer(trouble, outer)
        if inner is not None and _about(trouble, inner):
            return _said(trouble, outer, inner)
    return None


def _layer(trouble: Trouble, outer: ast.Call) -> ast.expr | None:
    """What is a layer among the settings, and not in the place of an activation."""
    if isinstance(outer.func, ast.Call):
        return None
    placed = zip((*PLACES.get(called(outer), ()), *"......"), outer.args, strict=False)
    given = [*placed, *((word.arg or "", word.value) for word in outer.keywords)]
    layers = (v for n, v in given if n not in _TAKE_FUNCTIONS and trouble.kind(v) == "layer")
    return next(layers, None)


def _about(trouble: Trouble, inner: ast.expr) -> bool:
    maker = trouble.source.constructor(inner)
    shown = called(maker) if maker is not None else ""
    refused = trouble.find(r"__init__\(\) (?:takes|got)")
    return bool(shown and trouble.find(rf"\b(?i:{shown})\b")) or refused is not None


def _said(trouble: Trouble, outer: ast.Call, inner: ast.expr) -> Said:
    on = next((call for call in trouble.calls if call.func is outer and call.args), None)
    kept = [trouble.text(each) for each in outer.args if each is not inner]
    fields = {
        "inner": trouble.text(inner),
        "outer": called(outer),
        "written": trouble.text(outer.func),
        "tensor": trouble.text(on.args[0]) if on is not None else "x",
        "settings": ", ".join(kept) or setting(called(outer)),
    }
    listed = on is None and trouble.call_of("Sequential", "add") is not None
    return Said(f"LAYER_IN_CONSTRUCTOR{'.listed' if listed else ''}", fields)
