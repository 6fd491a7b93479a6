"""Shapes where tensors are due, and what a shape was asked for that only older ones had."""

import ast

from autograder.explain import words
from autograder.explain.raising.models import ends
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def of_tensors(trouble: Trouble, node: ast.expr | None, which: str) -> Said | None:
    """`Model(inputs=[img.shape, meta.shape])`."""
    listed = trouble.source.behind(node) if node is not None else None
    entries = listed.elts if isinstance(listed, (ast.List, ast.Tuple)) else []
    shapes = [each for each in entries if isinstance(each, ast.Attribute) and each.attr == "shape"]
    if not shapes or not all(trouble.kind(each.value) == "tensor" for each in shapes):
        return None
    right = [trouble.text(each.value if each in shapes else each) for each in entries]
    shown = words.listed(words.quoted(trouble.text(each)) for each in shapes)
    if len(shapes) == 1 or len(set(right)) == 1:
        fields = {"what": trouble.text(shapes[0]), "which": which}
        return Said("MODEL_ARGUMENTS.shape_of", fields | {"right": ends.listed(right)})
    fields = {"shapes": shown, "which": which, "right": f"[{', '.join(right)}]"}
    return Said("MODEL_ARGUMENTS.shapes_of", fields)


def asked(trouble: Trouble, holder: ast.expr, kind: str, name: str) -> Said | None:
    """`img.shape.as_list()`, `img.shape[1].value`: in Keras 3 tuples of numbers."""
    text = trouble.text(holder)
    of = trouble.source.behind(holder)
    of_shape = isinstance(of, ast.Attribute) and of.attr == "shape"
    fields = {"holder": text, "name": name, "right": text}
    if kind == "tuple" and of_shape and name in _OF_SHAPES:
        calls = trouble.call_of(name) is not None
        right = _OF_SHAPES[name].format(shape=text)
        return Said("MISSING_METHOD.of_shape", fields | {"rest": f".{name}{'()' * calls}",
                                                         "right": right})  # fmt: skip
    entry = isinstance(of, ast.Subscript) and trouble.text(of.value).endswith(".shape")
    if kind in ("int", "NoneType") and name == "value" and entry:
        return Said("MISSING_METHOD.of_size", fields)
    return None


_OF_SHAPES = {"as_list": "{shape}", "dims": "{shape}", "ndims": "len({shape})"}
