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
        through = _number_gone_through(trouble, node.iter)
        if plain or _counts(node.iter) or through is not None:
            number = trouble.text(through if through is not None else node.iter)
            fields = {
                "what": number,
                "turn": f"for {trouble.text(node.target)} in range({number})",
                "colon": ":" if isinstance(node, ast.For) else "",
            }
            return Said("PYTHON_SLIP.count", fields)
    return None


def _number_gone_through(trouble: Trouble, node: ast.expr) -> ast.expr | None:
    """The number in `enumerate(3)`, `list(n)`."""
    through = isinstance(node, ast.Call) and called(node) in (
        "enumerate",
        "list",
        "reversed",
        "iter",
    )
    given = node.args[0] if through and node.args else None  # type: ignore[attr-defined]  # a Call
    return given if given is not None and trouble.kind(given) == "number" else None


def _counts(node: ast.expr) -> bool:
    """`len(sizes)`, and sums of numbers."""
    length = (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "len"
    )
    return length or isinstance(node, ast.BinOp)


def through_a_number(trouble: Trouble) -> Said | None:
    """`zip(3, sizes)`, `list(n)`: something goes through a number as if it were a list."""
    for call in trouble.calls if trouble.says("object is not iterable") else ():
        numbers = [each for each in call.args if trouble.kind(each) == "number"]
        if called(call) in _THROUGH and numbers:
            fields = {"call": called(call), "what": trouble.text(numbers[0])}
            return Said("PYTHON_SLIP.through", fields)
    return None


_THROUGH = ("dict", "enumerate", "extend", "iter", "list", "map", "reversed", "set", "sorted",
            "sum", "tuple", "zip")  # fmt: skip


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
        return any(trouble.kind(each) == "layer" for each in bound.elts)
    return any(fact.startswith(held) for fact in trouble.raised.facts)
