"""A number among the tensors that a merge is called on: `Multiply()([x, 0.5])`."""

import ast

from autograder.explain import words
from autograder.explain.raising.python import entries
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def told(trouble: Trouble) -> Said | None:
    """The number by what is written, and what Python writes in the place of the merge."""
    for call in trouble.calls:
        merge = _merge(trouble, call)
        listed = entries.listed(trouble, call.args[0]) if merge and call.args else []
        kinds = [trouble.kind(each) for each in listed]
        if kinds.count("number") != 1 or "tensor" not in kinds:
            continue
        number = trouble.text(listed[kinds.index("number")])
        texts = [_operand(trouble, each) for each in listed]
        fields = {"layer": merge, "number": number, "tensor": texts[kinds.index("tensor")]}
        right = _computed(merge, texts)
        if not right:
            return Said("NOT_A_TENSOR.number_among", fields)
        key = "number_scales" if merge == "Multiply" and len(listed) == 2 else "number_listed"
        return Said(f"NOT_A_TENSOR.{key}", fields | {"right": right})
    return None


def _merge(trouble: Trouble, call: ast.Call) -> str:
    """The class of the merge that is called, or that a function of Keras is; "" for none."""
    name = called(call)
    if name.capitalize() in words.MERGES and name.islower():
        return name.capitalize()
    maker = trouble.source.constructor(call.func) if name == "" or call.args else None
    layer = called(maker) if maker is not None else ""
    return layer if layer in words.MERGES else ""


def _operand(trouble: Trouble, node: ast.expr) -> str:
    text = trouble.text(node)
    return f"({text})" if isinstance(node, (ast.BinOp, ast.IfExp, ast.Lambda)) else text


def _computed(merge: str, texts: list[str]) -> str:
    """`x * 0.5`, `ops.maximum(x, 0)`; "" where it is not told."""
    if merge in _OPERATORS:
        return f" {_OPERATORS[merge]} ".join(texts)
    two = len(texts) == 2 and merge in ("Maximum", "Minimum")
    return f"keras.ops.{merge.lower()}({', '.join(texts)})" if two else ""


_OPERATORS = {"Add": "+", "Multiply": "*", "Subtract": "-"}
