"""A layer, or a model, stands where its result is meant: `H[:, -1]`, `ops.mean(conv)`."""

import ast

from autograder.explain.english import terms
from autograder.explain.english.raised import used
from autograder.explain.raising import nearby
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble

_KINDS = ("layer", "model")


def told(trouble: Trouble, layer: ast.expr, around: ast.expr, code: str) -> Said | None:
    """What to use instead, inside of the expression `around`; of a layer that was never called,
    where to call it. None for a layer without a name."""
    kind = trouble.kind(layer)
    if not isinstance(layer, ast.Name) or kind not in _KINDS:
        return None
    fields: dict[str, object] = {"what": layer.id, "kind": terms.A_KIND[kind]}
    found = nearby.result_of(trouble, layer)
    if found is not None:
        right = nearby.replaced(around, {layer.id: found[0]})
        fields |= {"result": found[0], "line": found[1], "right": right}
        return Said(f"{code}.has_result", fields)
    line, bound = trouble.source.bound_line(layer.id), trouble.source.binding(layer)
    if code != "NOT_A_TENSOR" or not isinstance(bound, ast.Call) or line is None:
        return None
    if nearby.was_called(trouble, layer) or kind == "model":
        return None
    right = f"{layer.id} = {trouble.text(bound)}({nearby.tensor(trouble)})"
    return Said("NOT_A_TENSOR.uncalled", fields | {"line": line, "right": right})


def asked(trouble: Trouble, layer: ast.expr, name: str) -> Said | None:
    """`dense.shape` of a layer: what only tensors have."""
    kind = trouble.kind(layer)
    if name not in _OF_TENSORS or kind not in _KINDS:
        return None
    fields: dict[str, object] = {"holder": trouble.text(layer), "kind": terms.A_KIND[kind]}
    fields["name"] = name
    found = nearby.result_of(trouble, layer)
    if found is None:
        return Said("MISSING_METHOD.of_no_result", fields)
    return Said("MISSING_METHOD.of_result", fields | {"result": found[0], "line": found[1]})


_OF_TENSORS = ("shape", "ndim")


def in_brackets(trouble: Trouble) -> Said | None:
    """`H[:, -1]` of a layer: a part is taken of what it would give."""
    if not trouble.says("object is not subscriptable"):
        return None
    for node in trouble.source.parts:
        if isinstance(node, ast.Subscript) and _takes_part(trouble, node.slice):
            found = told(trouble, node.value, node, "NOT_A_TENSOR")
            if found is not None:
                return found
    return None


def _takes_part(trouble: Trouble, inside: ast.expr) -> bool:
    """Colons and numbers, and no tensors in square brackets in place of round ones."""
    places = inside.elts if isinstance(inside, ast.Tuple) else [inside]
    plain = (ast.Slice, ast.UnaryOp)
    return all(isinstance(one, plain) or trouble.kind(one) == "number" for one in places)


def joined(trouble: Trouble, node: ast.BinOp | ast.AugAssign, sign: str) -> Said | None:
    """An operator between a layer and something else: its result has a name, or both sides are
    called first."""
    if not isinstance(node, ast.BinOp):
        return None
    sides = (node.left, node.right)
    for side in sides:
        found = told(trouble, side, node, "WRONG_OPERAND")
        if found is not None:
            return Said(found.key, {**found.fields, "sign": sign})
    kinds = {trouble.kind(side) for side in sides}
    named = all(isinstance(side, ast.Name) for side in sides)
    if sign == "+" or not named or not kinds <= {*_KINDS}:
        return None
    names = " and ".join(f"`{trouble.text(side)}`" for side in sides)
    calls = {trouble.text(side): f"{trouble.text(side)}(...)" for side in sides}
    several = used.SEVERAL_KINDS[kinds.pop() if len(kinds) == 1 else "layer"]
    right = nearby.replaced(node, calls)
    return Said(
        "WRONG_OPERAND.results", {"names": names, "kind": several, "sign": sign, "right": right}
    )
