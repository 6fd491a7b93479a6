"""A tensor is asked for something that it does not have.

A symbolic tensor has a shape and a dtype, and no numbers yet. What one does with it is a layer or
an operation of `keras.ops`.

Wrong:

    inp = Input((4, 2))
    x = inp.flatten()

Write:

    inp = Input((4, 2))
    x = layers.Flatten()(inp)

Message:

    NOT PART OF A TENSOR · line 2

        x = inp.flatten()

    A tensor has no `.flatten()`. In Keras this is a layer (and other operations are
    in `keras.ops`):

        layers.Flatten()(inp)
"""

import ast

from autograder.explain import keras_names
from autograder.explain.raising.older import operations
from autograder.explain.raising.python import taken
from autograder.explain.raising.settings.needed_places import setting
from autograder.explain.raising.tensors import tensor_owner
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble
from autograder.explain.words import MERGES


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "'KerasTensor' object has no attribute"."""
    fixed = trouble.find(r"The `(\w+)` attribute of KerasTensor is immutable")
    if fixed is not None:
        return Said("TENSOR_ATTRIBUTE.fixed", {"name": fixed[1]})
    found = trouble.find(r"'KerasTensor' object has no attribute '(\w+)'")
    if found is None:
        return None
    name = found[1]
    of_module = taken.module(trouble)
    if of_module is not None:
        return of_module
    fields = {"name": name, "tensor": _holder(trouble, name) or "x"}
    of_layer = tensor_owner.asked(trouble, name)
    if of_layer is not None:
        return of_layer
    if name in ("output", "outputs", "input", "inputs"):
        return Said("TENSOR_ATTRIBUTE.output", fields)
    if name in ("numpy", "eval", "item", "tolist"):
        return Said("TENSOR_ATTRIBUTE.numbers", fields)
    if name in ("add", "compile", "fit", "summary", "predict", "layers", "pop"):
        return Said("TENSOR_ATTRIBUTE.model", fields)
    operation = operations.of_method(trouble, name, fields["tensor"])
    if operation:
        return Said("TENSOR_ATTRIBUTE.operation", fields | {"right": operation})
    if name in ("get_shape", "size", "dim", "dims", "ndims", "rank", "type", "device"):
        return Said("TENSOR_ATTRIBUTE", fields)
    layer = keras_names.closest(name, keras_names.LAYERS)
    if layer and layer[:1].isupper():
        on = _merged(trouble, name, fields["tensor"]) if layer in MERGES else fields["tensor"]
        fields |= {"layer": layer, "settings": setting(layer), "on": on}
        return Said("TENSOR_ATTRIBUTE.layer", fields)
    return Said("TENSOR_ATTRIBUTE", fields)


def _merged(trouble: Trouble, name: str, tensor: str) -> str:
    """The list of tensors of `a.concat(b)`."""
    call = trouble.call_of(name)
    others = [trouble.text(each) for each in call.args] if call is not None else []
    return f"[{', '.join([tensor, *(others or ['...'])])}]"


def _holder(trouble: Trouble, name: str) -> str:
    for node in trouble.source.parts:
        if isinstance(node, ast.Attribute) and node.attr == name:
            return trouble.text(node.value)
    return ""
