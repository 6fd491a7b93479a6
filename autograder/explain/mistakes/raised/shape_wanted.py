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

from autograder.explain import words
from autograder.explain.english import raised, terms
from autograder.explain.raising.python import commas
from autograder.explain.raising.settings import name_first
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "Cannot convert '10' to a shape", or no shape at all."""
    both = trouble.find(r"You cannot pass both `(\w+)` and `(\w+)`")
    if both is not None:
        return Said("SHAPE_WANTED.both", {"one": both[1], "two": both[2]})
    if trouble.says("You must pass a `shape` argument"):
        return Said("SHAPE_WANTED.none")
    if trouble.says("`input_shape` must be a tuple of three integers"):
        return _of_image(trouble)
    call = trouble.call_of("Input", "InputLayer")
    named = name_first.told(trouble, call)
    if named is not None:
        return named
    iterated = call is not None and trouble.says("Iterating over a symbolic KerasTensor")
    if trouble.says("DTypePolicy") or (not trouble.says("Cannot convert '") and not iterated):
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
    line = _comma_behind(trouble, shape)
    if line is not None:
        return Said("SHAPE_WANTED.comma", fields | {"line": line, "holds": _held(trouble)})
    if isinstance(shape, (ast.Tuple, ast.List)) and _nests(shape):
        return Said("SHAPE_WANTED.nested", fields)
    if trouble.says("Negative dimensions"):
        return Said("SHAPE_WANTED.negative", fields)
    if "float" in trouble.message or isinstance(shape, ast.BinOp):
        return Said("SHAPE_WANTED.fraction", fields)
    texts_held = _texts(trouble, shape)
    if texts_held:
        return Said("SHAPE_WANTED.of_texts", fields)
    return _what_it_holds(trouble, shape) or Said("SHAPE_WANTED.other", fields)


def _texts(trouble: Trouble, shape: ast.expr) -> bool:
    """Whether a name holds a list of texts, such as the names of columns."""
    bound = trouble.source.binding(shape) if isinstance(shape, ast.Name) else None
    listed = bound.elts if isinstance(bound, (ast.List, ast.Tuple)) else []
    values = [one.value if isinstance(one, ast.Constant) else None for one in listed]
    return bool(values) and all(isinstance(v, str) and not v.isdecimal() for v in values)


def _held(trouble: Trouble) -> str:
    """What the shape is when the line is reached, as Keras shows it."""
    shown = trouble.find(r"Cannot convert '(.+?)' to a shape")
    return shown[1] if shown else ""


def _what_it_holds(trouble: Trouble, shape: ast.expr) -> Said | None:
    """A name or an expression whose value is not to be seen on the line."""
    held = _held(trouble)
    if not held or "<" in held or held == trouble.text(shape):
        return None
    odd = trouble.find(r"Found invalid dimension '(.+?)' of type '<class '(\w+)'>'")
    inside = raised.WITH_INSIDE.format(what=odd[1], kind=words.a_type(odd[2])) if odd else ""
    bound = trouble.source.bound_line(shape.id) if isinstance(shape, ast.Name) else None
    fields = {"shape": trouble.text(shape), "holds": held, "inside": inside}
    fields |= {"line": terms.ON_LINE.format(line=bound) if bound else ""}
    return Said("SHAPE_WANTED.holds", fields)


def _comma_behind(trouble: Trouble, shape: ast.expr) -> int | None:
    """The line whose last comma made a tuple of the shape, or of one of its sizes."""
    parts = shape.elts if isinstance(shape, (ast.Tuple, ast.List)) else [shape]
    for name in parts:
        bound = trouble.source.binding(name) if isinstance(name, ast.Name) else None
        if isinstance(bound, ast.Tuple) and len(bound.elts) == 1:
            return commas.at_the_end(trouble.source, trouble.text(bound.elts[0]))
    return None


def _of_image(trouble: Trouble) -> Said | None:
    """`input_shape=` of a model of `keras.applications`."""
    for call in trouble.calls:
        for word in call.keywords:
            if word.arg == "input_shape":
                fields = {"model": called(call), "shape": trouble.text(word.value)}
                return Said("SHAPE_WANTED.image", fields)
    return None


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
    setting = _setting_of(trouble, what_text)
    if setting:
        return Said("SHAPE_WANTED.number", {"setting": setting, "number": what_text})
    return Said("SHAPE_WANTED.elsewhere", {"shape": what_text})


def _setting_of(trouble: Trouble, number: str) -> str:
    """The argument for a shape that is given a plain number, on this line or where the layer is
    built."""
    for node in trouble.source.nodes if number.isdigit() else ():
        shape = isinstance(node, ast.keyword) and (node.arg or "").endswith("shape")
        if shape and trouble.text(node.value) == number:  # type: ignore[attr-defined]  # a keyword, looked at above
            return str(node.arg)  # type: ignore[attr-defined]
    return ""


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
