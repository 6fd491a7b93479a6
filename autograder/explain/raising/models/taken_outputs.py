"""Outputs of layers inside of another model, where a model is made that does not start there."""

import ast
import re

from autograder.explain.english import terms
from autograder.explain.raising.models import model_parts
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def part_of(trouble: Trouble, outputs: ast.expr | None) -> dict[str, object] | None:
    """`base.layers[0].output`, itself or under a name, among several outputs."""
    for one in outputs.elts if isinstance(outputs, (ast.List, ast.Tuple)) else []:
        node = trouble.source.behind(one)
        holder = layer_of(node)
        if holder is not None:
            return {"part": trouble.text(node), "inner": trouble.text(holder)}
    return None


def layer_of(node: ast.expr | None) -> ast.expr | None:
    """The model in `base.layers[0].output` and `base.get_layer("mid").output`."""
    layer = node.value if isinstance(node, ast.Attribute) and node.attr == "output" else None
    return model_parts.layer_of(layer) if layer is not None else None


def said(key: str, fields: dict[str, object]) -> Said:
    """With a name for an inner model that has none, where the line of code gets long by it."""
    inner, part = str(fields["inner"]), str(fields["part"])
    if inner.isidentifier() or len(inner) + len(part) < _LONG or not part.startswith(inner):
        return Said(key, fields)
    return Said(f"{key}_named", fields | {"rest": part.removeprefix(inner)})


_LONG = 50


def inner_of(trouble: Trouble, outputs: ast.expr | None) -> dict[str, object]:
    """The inner model, its layer's output as it is written, and whether more is listed."""
    taken = [
        node
        for node in (ast.walk(outputs) if outputs is not None else ())
        if isinstance(node, ast.Attribute) and node.attr == "output"
        if isinstance(node.value, ast.Call) and called(node.value) == "get_layer"
    ]
    inner = layer_of(outputs)
    if inner is not None:
        return {"inner": trouble.text(inner), "part": trouble.text(outputs)}
    if not taken or not isinstance(taken[0].value.func, ast.Attribute):  # type: ignore[attr-defined]  # a Call, looked at above
        return {"inner": terms.THE_MODEL, "part": trouble.text(outputs)}
    return {"inner": trouble.text(taken[0].value.func.value), "part": trouble.text(taken[0])}  # type: ignore[attr-defined]


def ended(trouble: Trouble) -> tuple[str, int, str] | None:
    """(model, line, what is written) of the one `model.output` that the file takes: also
    `model.outputs[0]` and `model.layers[-1].output`, which are the same."""
    found = [
        (model, node.lineno, trouble.text(node))
        for node in trouble.source.nodes
        for model in [_END.sub("", trouble.text(node))]
        if isinstance(node, (ast.Attribute, ast.Subscript)) and model.isidentifier()
        if trouble.text(node) != model
    ]
    return found[0] if len(found) == 1 else None


_END = re.compile(r"\.(?:output|outputs\[(?:0|-1)\]|layers\[-1\]\.output)$")
"""How the output of a model with one output is written."""
