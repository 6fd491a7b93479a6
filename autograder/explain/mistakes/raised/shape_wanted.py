"""Something else stands where a shape is wanted.

A shape is a tuple of whole numbers, one for each axis of ONE example: `(10,)`, `(28, 28, 1)`. The
comma makes a tuple: `(10)` is just the number 10.

Wrong:

    inp = Input(shape=(10))

Write:

    inp = Input(shape=(10,))

Message:

    NOT A SHAPE · line 1

        inp = Input(shape=(10))

    `(10)` is just the number 10. A shape is a tuple, with one number for each axis
    of an example.

    A tuple of one number has a comma:

        shape=(10,)
"""

import ast

from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """ "Cannot convert '10' to a shape", or no shape at all."""
    both = trouble.find(r"You cannot pass both `(\w+)` and `(\w+)`")
    if both is not None:
        return Said("SHAPE_WANTED.both", {"one": both[1], "two": both[2]})
    if trouble.says("You must pass a `shape` argument"):
        return Said("SHAPE_WANTED.none")
    call = trouble.call_of("Input", "InputLayer")
    iterated = call is not None and trouble.says("Iterating over a symbolic KerasTensor")
    if not trouble.says("Cannot convert '") and not iterated:
        return None
    shape = _shape(call)
    if call is None or shape is None:
        return _elsewhere(trouble)
    return _of_input(trouble, call, shape)


def _of_input(trouble: Trouble, call: ast.Call, shape: ast.expr) -> Said:  # noqa: PLR0911  a list of cases, one return each
    """What is wrong with the shape that an Input on the line is given."""
    source = trouble.source
    kind = source.kind(shape)
    if len(call.args) > 1 and kind == "shape" and "None" not in trouble.text(call.args[1]):
        return Said("SHAPE_WANTED.second", {"second": trouble.text(call.args[1])})
    fields = {
        "shape": trouble.text(shape),
        "all": trouble.text(ast.Tuple(elts=list(call.args), ctx=ast.Load())),
    }
    if len(call.args) > 1 and kind == "number":
        return Said("SHAPE_WANTED.several", fields)
    if kind == "number":
        return Said("SHAPE_WANTED", fields)
    if kind in ("data", "tensor", "layer", "model"):
        return Said(f"SHAPE_WANTED.{'data' if kind == 'data' else 'tensor'}", fields)
    texts = [n for n in ast.walk(shape) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    if texts and isinstance(shape, (ast.Tuple, ast.List)):
        return Said("SHAPE_WANTED.text_inside", fields | {"text": trouble.text(texts[0])})
    if kind == "string":
        return Said("SHAPE_WANTED.text", fields)
    if isinstance(shape, (ast.Tuple, ast.List)) and _nests(shape):
        return Said("SHAPE_WANTED.nested", fields)
    if any(isinstance(each, ast.USub) for each in ast.walk(shape)):
        return Said("SHAPE_WANTED.negative", fields)
    if "float" in trouble.message or isinstance(shape, ast.BinOp):
        return Said("SHAPE_WANTED.fraction", fields)
    return Said("SHAPE_WANTED.other", fields)


def _nests(shape: ast.Tuple | ast.List) -> bool:
    """Whether an entry of a shape is a tuple or list itself."""
    return any(isinstance(each, (ast.Tuple, ast.List)) for each in shape.elts)


def _shape(call: ast.Call | None) -> ast.expr | None:
    if call is None:
        return None
    named = [word.value for word in call.keywords if word.arg in ("shape", "batch_shape")]
    return next(iter([*named, *call.args]), None)


def _elsewhere(trouble: Trouble) -> Said | None:
    """A layer that was called on a list of one tensor, or whose size is a fraction."""
    if any(isinstance(arg, ast.List) for call in trouble.layer_calls for arg in call.args):
        return Said("ONE_TENSOR.list_of_one", {"layer": trouble.layer or terms.THIS_LAYER})
    comma = _comma(trouble)
    if comma is not None:
        return comma
    what = trouble.find(r"Cannot convert '(.+?)' to a shape")
    what_text = what[1] if what else ""
    if "'float'" in trouble.message:
        return Said(
            "WRONG_SIZE.fraction", {"value": what_text, "name": trouble.layer or terms.THE_LAYER}
        )
    return Said("SHAPE_WANTED.elsewhere", {"shape": what_text})


def _comma(trouble: Trouble) -> Said | None:
    """A tuple of one tensor: `x = layers.Dense(8)(inp),`."""
    source = trouble.source
    for call in trouble.calls:
        for name in call.args:
            bound = source.binding(name) if isinstance(name, ast.Name) else None
            if isinstance(bound, ast.Tuple) and len(bound.elts) == 1:
                fields = {"tensor": trouble.text(name), "line": bound.end_lineno}
                return Said("ONE_TENSOR.comma", fields)
    return None
