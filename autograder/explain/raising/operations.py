"""Methods that arrays of NumPy and tensors of PyTorch have, as operations of `keras.ops`."""

import ast

from autograder.explain.keras_places import OPS
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
