"""A TensorFlow or NumPy function is called on a symbolic tensor.

While a model is being wired its tensors hold no numbers. Only Keras layers and `keras.ops` know
what to do with them.

Wrong:

    inp = Input((4,))
    n = tf.shape(inp)[0]

Write:

    inp = Input((4,))
    n = ops.shape(inp)[0]

Message:

    NO KERAS OPERATION · line 2

        n = tf.shape(inp)[0]

    `tf.shape` is a TensorFlow function, and this is a Keras tensor: a placeholder
    without numbers.

    Use a Keras layer, or the same function from `keras.ops`:

        ops.shape(...)
"""

import ast

from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.source import called, root_of
from autograder.explain.trouble import Trouble

_SAME = {
    "shape": "ops.shape", "reduce_mean": "ops.mean", "reduce_sum": "ops.sum",
    "reduce_max": "ops.max", "reduce_min": "ops.min", "concat": "layers.Concatenate",
    "norm": "ops.norm", "l2_normalize": "layers.UnitNormalization", "cast": "ops.cast",
    "pow": "ops.power", "fabs": "ops.abs", "dist": "ops.norm",
    "expand_dims": "ops.expand_dims", "relu": "layers.ReLU",
}  # fmt: skip


def recognise(trouble: Trouble) -> Said | None:
    """A KerasTensor in a TensorFlow function, or made into an array."""
    inside = trouble.says("cannot be used as input to a TensorFlow function")
    array = trouble.says("You cannot convert it to a NumPy array")
    roots = ["tf", "tensorflow", "np", "numpy", "K", "math", *_imported(trouble)]
    call = next((c for c in trouble.calls if root_of(c.func) in roots), None)
    of_math = call is not None and trouble.says("It doesn't have any actual numerical value")
    if not inside and not array and not of_math:
        return None
    array = array or of_math
    operator = _operator(trouble) if array and call is None else None
    if operator is not None:
        return operator
    name = called(call) if call is not None else ""
    fields = {
        "call": trouble.text(call.func) if call else terms.THIS_FUNCTION,
        "same": _SAME.get(name, f"ops.{name}" if name else "keras.ops"),
    }
    return Said("TF_FUNCTION.array" if array else "TF_FUNCTION", fields)


_OPERATIONS = {
    ast.Add: "add", ast.Sub: "subtract", ast.Mult: "multiply", ast.Div: "divide",
    ast.MatMult: "matmul", ast.Pow: "power",
}  # fmt: skip


def _operator(trouble: Trouble) -> Said | None:
    """`array + tensor`: NumPy is asked first, and cannot do it."""
    for node in trouble.source.parts:
        if not isinstance(node, ast.BinOp) or trouble.kind(node.right) != "tensor":
            continue
        operation = _OPERATIONS.get(type(node.op))
        if operation is not None and trouble.kind(node.left) != "tensor":
            left, right = trouble.text(node.left), trouble.text(node.right)
            fields = {"left": left, "text": trouble.text(node)}
            fields["right"] = f"ops.{operation}({left}, {right})"
            return Said("TF_FUNCTION.operator", fields)
    return None


def _imported(trouble: Trouble) -> list[str]:
    """Functions that the file imports by name from `math` or NumPy."""
    return [
        one.asname or one.name
        for node in trouble.source.nodes
        if isinstance(node, ast.ImportFrom) and node.module in ("math", "numpy")
        for one in node.names
    ]
