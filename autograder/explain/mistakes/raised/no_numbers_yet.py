"""A symbolic tensor is used where a number is needed.

While a model is being wired its tensors hold no numbers, so `if`, `while`, `max` and `float` have
nothing to go by.

Wrong:

    inp = Input((4,))
    if inp > 0:
        x = inp

Write:

    inp = Input((4,))
    x = ops.where(inp > 0, inp, 0.0)

Message:

    NO NUMBERS YET · line 2

        if inp > 0:

    There are no numbers yet while the model is being wired, so `if` and `while`
    cannot decide.

    Let the model decide when it runs:

        ops.where(condition, one, other)
"""

import ast

from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """A KerasTensor as a boolean, a float, an int, or with a length."""
    asserted = trouble.source.statement
    if trouble.exception == "AssertionError" and isinstance(asserted, ast.Assert):
        tensors = (n for n in ast.walk(asserted.test) if isinstance(n, ast.Name))
        if any(trouble.kind(node) == "tensor" for node in tensors):
            return Said("NO_NUMBERS_YET.bool")
    if trouble.find(r"KerasTensor cannot be used as a boolean"):
        chosen = [n for n in trouble.source.parts if isinstance(n, ast.BoolOp)]
        if chosen and trouble.call_of("Model") is not None:
            parts = ", ".join(trouble.text(value) for value in chosen[0].values)
            return Said("NO_NUMBERS_YET.listed", {"parts": parts})
        deciding = any(isinstance(n, (ast.If, ast.While, ast.IfExp)) for n in trouble.source.parts)
        return _list(trouble) or Said("NO_NUMBERS_YET.if" if deciding else "NO_NUMBERS_YET.bool")
    if trouble.says("It doesn't have any actual numerical value"):
        return Said("NO_NUMBERS_YET")
    if trouble.says("object of type 'KerasTensor' has no len()"):
        return Said("NO_NUMBERS_YET.length")
    if trouble.says("'KerasTensor' object does not support item assignment"):
        return Said("NO_NUMBERS_YET.assign")
    predict = trouble.call_of("predict", "evaluate", "fit")
    numbers = holding.argument(trouble, "x")
    if numbers is not None and numbers.type == "array":
        return None
    if predict is not None and predict.args and trouble.kind(predict.args[0]) == "tensor":
        model = predict.func.value if isinstance(predict.func, ast.Attribute) else None
        fields = {
            "method": predict.func.attr if isinstance(predict.func, ast.Attribute) else "predict",
            "model": trouble.text(model),
            "tensor": trouble.text(predict.args[0]),
        }
        return Said("NO_NUMBERS_YET.predict", fields)
    return None


def _list(trouble: Trouble) -> Said | None:
    """`ops.concatenate(a, b)`: the second tensor is taken for the axis."""
    call = trouble.call_of("concatenate", "stack", "hstack", "vstack")
    if call is None or len(call.args) < 2:
        return None
    if any(trouble.kind(each) != "tensor" for each in call.args):
        return None
    inside = ", ".join(trouble.text(each) for each in call.args)
    name = trouble.text(call.func)
    return Said("NO_NUMBERS_YET.list", {"call": name, "right": f"{name}([{inside}])"})
