"""Lists and loops: a loop over a number, a list where one layer is due."""

import ast

from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def over_a_number(trouble: Trouble) -> Said | None:
    """`for i in 3`, also inside of a list: `[... for i in 3]`."""
    if not trouble.says("'int' object is not iterable"):
        return None
    for node in trouble.source.parts:
        if not isinstance(node, (ast.For, ast.comprehension)):
            continue
        plain = isinstance(node.iter, (ast.Name, ast.Attribute, ast.Constant, ast.Subscript))
        if plain or _counts(node.iter):
            fields = {
                "what": trouble.text(node.iter),
                "turn": f"for {trouble.text(node.target)} in range({trouble.text(node.iter)})",
                "colon": ":" if isinstance(node, ast.For) else "",
            }
            return Said("PYTHON_SLIP.count", fields)
    return None


def _counts(node: ast.expr) -> bool:
    """`len(sizes)`, and sums of numbers."""
    length = (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "len"
    )
    return length or isinstance(node, ast.BinOp)


def over_a_model(trouble: Trouble) -> Said | None:
    """`for part in encoder`, `list(encoder)`, `[*encoder]`: a model is taken for its layers."""
    if not trouble.find(r"'(?:Functional|Sequential|Model)' object is not iterable"):
        return None
    through: list[ast.expr] = []
    for node in trouble.source.parts:
        if isinstance(node, (ast.For, ast.comprehension)):
            through += [node.iter, *(node.iter.args if isinstance(node.iter, ast.Call) else [])]
        elif isinstance(node, ast.Starred):
            through.append(node.value)
        elif isinstance(node, ast.Call) and called(node) in ("list", "tuple", "reversed"):
            through += node.args
    models = [each for each in through if trouble.kind(each) == "model"]
    return Said("PYTHON_SLIP.model", {"what": trouble.text(models[0])}) if models else None


def holds_layers(trouble: Trouble, name: ast.Name) -> bool:
    """Whether a name holds a list, tuple or dict of layers."""
    held = f"layer {name.id}["
    bound = trouble.source.binding(name)
    if isinstance(bound, (ast.List, ast.Tuple)):
        return any(trouble.source.kind(each) == "layer" for each in bound.elts)
    return any(fact.startswith(held) for fact in trouble.raised.facts)
