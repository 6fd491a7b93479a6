"""A tensor is called as if it were a layer.

The order is `layer(tensor)`. What comes out is a tensor, and a tensor cannot be called again.

Wrong:

    inp = Input((4,))
    x = inp(layers.Dense(8))

Write:

    inp = Input((4,))
    x = layers.Dense(8)(inp)

Message:

    TENSOR CALLED · line 2

        x = inp(layers.Dense(8))

    The order is layer(tensor): `inp` is the tensor.

        layers.Dense(8)(inp)
"""

import ast
from itertools import pairwise

from autograder.explain import keras_names
from autograder.explain.english import terms
from autograder.explain.raising.data.own_lists import part_called
from autograder.explain.raising.python import own_function, taken
from autograder.explain.raising.tensors import in_call, result_called
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "'KerasTensor' object is not callable"."""
    if not trouble.says("'KerasTensor' object is not callable"):
        return None
    for call in trouble.calls:
        if trouble.kind(call.func) == "tensor" and call.args:
            inside = call.args[0]
            fields = {"tensor": trouble.text(call.func), "layer": trouble.text(inside)}
            own = trouble.text(inside) in trouble.source.functions
            if own and trouble.source.returned_kind(trouble.text(inside)) == "tensor":
                function = {"function": fields["layer"], "tensor": fields["tensor"]}
                function["right"] = own_function.called_on(trouble, *function.values())
                return Said("TENSOR_CALLED.function", function)
            if trouble.kind(inside) in ("layer", "model"):
                return Said("TENSOR_CALLED", fields)
            if isinstance(call.func, ast.Call):
                return Said("TENSOR_CALLED.twice", fields)
    empty = taken.by_a_tensor(trouble) or in_call.nothing_called(trouble)
    names = [c.func for c in trouble.calls if isinstance(c.func, ast.Name)]
    lost = next(filter(None, (_lost(trouble, name.id) for name in names)), None)
    if lost is not None or empty is not None:
        return lost or empty
    part = part_called(trouble, "KerasTensor")
    if part is not None:
        return part
    by_text = _activation(trouble)
    if by_text is not None:
        return by_text
    result = result_called.told(trouble)
    if result is not None:
        return result
    called = next(iter(names), None)
    return Said("TENSOR_CALLED.other", {"tensor": trouble.text(called) or terms.THIS})


def _activation(trouble: Trouble) -> Said | None:
    """`Z1("relu")`, `Z1(keras.activations.relu)`: the tensor is given an activation to apply."""
    for call in trouble.calls:
        given = (
            call.args[0] if trouble.kind(call.func) == "tensor" and len(call.args) == 1 else None
        )
        plain = given.value if isinstance(given, ast.Constant) else None
        tensor = trouble.text(call.func)
        if isinstance(plain, str):
            known = plain.lower() in keras_names.ACTIVATIONS
            right = f"layers.Activation({plain!r})({tensor})"
            return Said("TENSOR_CALLED.text", {"tensor": tensor, "right": right}) if known else None
        if given is not None and trouble.kind(given) == "function":
            right = f"{trouble.text(given)}({tensor})"
            return Said("TENSOR_CALLED.text", {"tensor": tensor, "right": right})
    return None


def _lost(trouble: Trouble, name: str) -> Said | None:
    """A name that held a layer, until a line gave it to a tensor: `dense = dense(x)`."""
    source = trouble.source
    line = source.line or 10**9
    made = [
        (at, value)
        for bound, at, value in source.bindings
        if bound == name and at <= line and source.same_scope(at, line)
    ]
    for (first, before), (then, now) in reversed(list(pairwise(made))):
        own = isinstance(now, ast.Call) and isinstance(now.func, ast.Name) and now.func.id == name
        kind = source.kind(before)
        if (not own and source.kind(now) != "tensor") or (own and kind == "tensor"):
            continue
        if own or kind in ("layer", "model"):
            fields = {"tensor": name, "first": first, "then": then}
            fields["kind"] = terms.A_KIND["model" if kind == "model" else "layer"]
            return Said("TENSOR_CALLED.lost", fields)
    return None
