"""What stands for an activation, or for another setting, and is no name: tensors, lists."""

import ast
import re

from autograder.explain import keras_names, words
from autograder.explain.english import raised
from autograder.explain.keras_settings import SETTINGS
from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def tensor_for(trouble: Trouble, layer: str, name: str | None, tensor: ast.expr) -> Said | None:
    """`Dense(8, activation=layers.ReLU()(x))`, and tensors for other settings."""
    if name is None or name not in SETTINGS.get(layer, ()):
        return None
    fields = {"tensor": trouble.text(tensor), "name": name, "layer": layer}
    if name.endswith("activation"):
        own = _applied(trouble, tensor)
        right = own or raised.VALUES["activation"]
        key = "activation" if own else "any_activation"
        return Said(f"TENSOR_IN_CONSTRUCTOR.{key}", fields | {"right": right})
    return Said("TENSOR_IN_CONSTRUCTOR.for_setting", fields)


def _applied(trouble: Trouble, tensor: ast.expr) -> str:
    """What made the tensor, as an activation: "'relu'" for `layers.ReLU()(x)`; "" for other layers,
    and for what has settings of its own the layer, built: it can be one as well."""
    maker = trouble.source.constructor(trouble.source.behind(tensor))
    if maker is None:
        return ""
    first = maker.args[0] if maker.args else None
    if called(maker) == "Activation" and isinstance(first, ast.Constant):
        return repr(first.value) if first.value in keras_names.ACTIVATIONS else ""
    plain = {each.replace("_", ""): each for each in keras_names.ACTIVATIONS}
    known = plain.get(called(maker).replace("_", "").lower(), "")
    if called(maker) in words.ACTIVATIONS and (maker.args or maker.keywords):
        return trouble.text(maker)
    return repr(known) if known and len(maker.args) < 2 and not maker.keywords else ""


def several(trouble: Trouble, what: str) -> Said | None:
    """`activation=["relu", "softmax"]`, and a list with one name."""
    given = [
        (name, one) for name, one in holding.arguments(trouble).items()
        if one.type in ("list", "tuple") and name.endswith("activation")
    ]  # fmt: skip
    if not given or what[:1] not in "[(":
        return None
    name, one = given[0]
    texts = re.findall(r"['\"](\w+)['\"]", what)
    fields = {"name": name, "what": what, "kind": words.a_type(one.type)}
    if one.kind == "shape" or not (texts or one.number > 1):
        return None
    if len(texts) == 1 and (one.number in (-1, 1)):
        return Said("UNKNOWN_ACTIVATION.brackets", fields | {"first": repr(texts[0])})
    second = repr(texts[1]) if len(texts) > 1 else "..."
    return Said("UNKNOWN_ACTIVATION.listed", fields | {"second": second})
