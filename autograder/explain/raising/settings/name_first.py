"""A text in the first place of Input, where the shape belongs: `Input("features", (4,))`."""

import ast

from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def told(trouble: Trouble, call: ast.Call | None) -> Said | None:
    """What stands behind the text tells whether it is a name."""
    if not trouble.says("Cannot convert '", "multiple values for argument 'shape'"):
        return None
    first = call.args[0] if call is not None and call.args else None
    if call is None or first is None or not _is_word(trouble, first):
        return None
    fields = {"name": trouble.text(first)}
    words = {word.arg: word.value for word in call.keywords}
    if "name" in words:
        return None
    if "shape" in words:
        shape = f"shape={trouble.text(words['shape'])}"
        return Said("SHAPE_WANTED.name_and_shape", fields | {"shape": shape})
    second = call.args[1] if len(call.args) > 1 else None
    kind = trouble.kind(second) if second is not None else ""
    if second is None or kind not in ("shape", "number"):
        return Said("SHAPE_WANTED.name_only", fields)
    text = trouble.text(second)
    shape = text if kind == "shape" else f"({text},)"
    return Said("SHAPE_WANTED.name_first", fields | {"second": text, "shape": f"shape={shape}"})


def _is_word(trouble: Trouble, node: ast.expr) -> bool:
    """A text that holds no numbers, and so was not meant as a shape."""
    value = trouble.source.behind(node)
    text = value.value if isinstance(value, ast.Constant) else None
    return isinstance(text, str) and text[:1].isalpha() and trouble.kind(node) == "string"
