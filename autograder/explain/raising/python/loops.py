"""Lists and loops: a loop over a number, a list where one layer is due."""

import ast

from autograder.explain.english import terms
from autograder.explain.raising import at_hand, nearby
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble
from autograder.explain.words import MERGES


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


def without_loop(trouble: Trouble, through: ast.Call) -> str:
    """`abs(left - right)` for `[abs(l - r) for l, r in zip(left, right)]`, `relu(x)` for `map(relu,
    x)`: what is done to each number, done to the whole; "" where that cannot be told."""
    tensors = [trouble.text(each) for each in through.args if trouble.kind(each) == "tensor"]
    for node in trouble.source.parts:
        turn = _one_turn(node)
        if turn is None or turn.iter is not through:
            continue
        places = turn.target.elts if isinstance(turn.target, ast.Tuple) else [turn.target]
        places = places[called(through) == "enumerate" :]
        if len(tensors) == len(places) == len(through.args):
            names = [trouble.text(each) for each in places]
            return nearby.replaced(node.elt, dict(zip(names, tensors, strict=True)))  # type: ignore[attr-defined]  # a comprehension
    mapped = trouble.call_of("map")
    given = mapped.args if mapped is not None else []
    plain = len(given) == 2 and isinstance(given[0], (ast.Name, ast.Attribute))
    return f"{trouble.text(given[0])}({trouble.text(given[1])})" if plain else ""


def _one_turn(node: ast.AST) -> ast.comprehension | None:
    """The one `for` of a comprehension without conditions."""
    whole = isinstance(node, (ast.ListComp, ast.GeneratorExp)) and len(node.generators) == 1
    turn = node.generators[0] if whole else None  # type: ignore[attr-defined]  # a comprehension
    return turn if turn is not None and not turn.ifs else None


def through_a_tensor(trouble: Trouble) -> Said | None:
    """`[dense(step) for step in H]`, `sum(v ** 2 for v in x)`."""
    for node in trouble.source.parts:
        turn = _one_turn(node)
        if turn is None or trouble.kind(turn.iter) != "tensor":
            continue
        tensor = trouble.text(turn.iter)
        right = nearby.replaced(node.elt, {trouble.text(turn.target): tensor})  # type: ignore[attr-defined]  # a comprehension
        total = trouble.call_of("sum")
        if total is not None and node in total.args:
            summed = {"call": "sum", "right": f"ops.sum({right}, axis=-1)"}
            return Said("TENSOR_UNPACKED.whole", summed)
        return Said("TENSOR_UNPACKED.steps", {"tensor": tensor, "right": right})
    return None


def over_layers(trouble: Trouble) -> Said | None:
    """A loop over `model.layers` that reaches a layer which reads several tensors."""
    called_here = trouble.raised.facts.get("called", "")
    if called_here not in MERGES or len(at_hand.read(trouble)) != 1:
        return None
    line = trouble.source.line or 0
    for node in trouble.source.nodes:
        around = isinstance(node, ast.For) and node.lineno <= line <= (node.end_lineno or 0)
        model = _layers_of(node.iter) if isinstance(node, ast.For) and around else None
        call = next((c for c in trouble.calls if isinstance(c.func, ast.Name)), None)
        if model is None or call is None or trouble.text(node.target) != call.func.id:  # type: ignore[attr-defined]  # both looked at above
            continue
        fields = {"model": trouble.text(model), "layer": called_here}
        before = _before(trouble, trouble.text(call.args[0]) if call.args else "", node.lineno)  # type: ignore[attr-defined]  # a For
        return Said("LIST_OF_TENSORS.chain", fields | {"tensor": before})
    return None


def _layers_of(node: ast.expr) -> ast.expr | None:
    """The model whose `layers`, or some of them, a loop goes through."""
    whole = node.value if isinstance(node, ast.Subscript) else node
    return whole.value if isinstance(whole, ast.Attribute) and whole.attr == "layers" else None


def _before(trouble: Trouble, name: str, line: int) -> str:
    """The tensor that a name stood for when a loop began."""
    values = [value for bound, at, value in trouble.source.bindings if bound == name and at < line]
    return values[-1].id if values and isinstance(values[-1], ast.Name) else name or terms.THIS
