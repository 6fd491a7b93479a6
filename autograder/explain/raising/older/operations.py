"""Methods that arrays of NumPy and tensors of PyTorch have, as operations of `keras.ops`."""

import ast

from autograder.explain.keras_places import OPS
from autograder.explain.raising import holding
from autograder.explain.trouble import Trouble

_OTHERWISE = {
    "T": "transpose", "astype": "cast", "to": "cast", "permute": "transpose", "view": "reshape",
    "matmul": "matmul", "mm": "matmul", "bmm": "matmul", "pow": "power", "mul": "multiply",
    "sub": "subtract", "div": "divide", "unsqueeze": "expand_dims", "clamp": "clip",
    "type": "cast", "concat": "concatenate", "cat": "concatenate", "norm": "norm",
}  # fmt: skip
_LAYERS = ("flatten", "concat", "cat", "concatenate", "add", "subtract", "multiply", "maximum",
           "minimum", "average", "dot", "softmax", "relu", "reshape", "view", "permute",
           )  # fmt: skip
"""Told of as layers."""


def of_method(trouble: Trouble, name: str, tensor: str) -> str:
    """`ops.cast(img, "float32")` for `img.astype("float32")`; "" where nothing is known."""
    operation = _OTHERWISE.get(name, name)
    turned = _turned(trouble, tensor) if name == "T" else ""
    if turned:
        return turned
    if name in _LAYERS or operation not in OPS:
        return ""
    call = trouble.call_of(name)
    written = call is not None and isinstance(call.func, ast.Attribute)
    given = [trouble.text(each) for each in call.args] if call is not None and written else []
    named = [
        f"{word.arg}={trouble.text(word.value)}"
        for word in (call.keywords if call is not None and written else ())
        if word.arg
    ]
    return f"ops.{operation}({', '.join([tensor, *given, *named])})"


def _turned(trouble: Trouble, tensor: str) -> str:
    """`layers.Permute((2, 1))(x)` for `x.T`: an example turned, and the batch left where it is."""
    held = holding.held(trouble, tensor)
    axes = len(held.name.split(",")) - 1 if held is not None and held.type == "tensor" else 0
    order = ", ".join(str(axis) for axis in range(axes, 0, -1))
    return f"layers.Permute(({order}))({tensor})" if axes > 1 else ""
