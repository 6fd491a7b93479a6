"""An operator stands between things that it cannot join.

`+`, `*` and their like work between tensors, and between a tensor and a number. A layer or a model
is called first; models are not added up.

Wrong:

    inp = Input((8,))
    gate = layers.Dense(8)
    out = gate + layers.Dense(8)

Write:

    inp = Input((8,))
    gate = layers.Dense(8)(inp)
    out = gate + layers.Dense(8)(inp)

Message:

    NOT TO BE JOINED LIKE THIS · line 3

        out = gate + layers.Dense(8)

    `+` does not join layers or models.

    To put one behind the other, call the second on what the first one gives, or
    list all layers in one Sequential. To add their results, call both on a tensor
    first.
"""

import ast

from autograder.explain.english import terms
from autograder.explain.raising.tensors import layer_used
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.MatMult: "@", ast.Pow: "**",
    ast.FloorDiv: "//", ast.Mod: "%",
}  # fmt: skip
_FINE = {"tensor", "number", "data", "shape", ""}


def recognise(trouble: Trouble) -> Said | None:
    """An operator between a tensor, a layer or a model and what does not go with it."""
    if trouble.exception not in ("TypeError", "ValueError", "AttributeError"):
        return None
    for node in trouble.source.parts:
        if not isinstance(node, (ast.BinOp, ast.AugAssign)):
            continue
        aug = isinstance(node, ast.AugAssign)
        left, right = (node.target, node.value) if aug else (node.left, node.right)  # type: ignore[union-attr]
        kinds = (trouble.kind(left), trouble.kind(right))
        fields = {"sign": _SIGNS.get(type(node.op), terms.THIS_OPERATOR)}
        lists = [each for each in (left, right) if _is_list(trouble, each)]
        if len(lists) == 1 and "layer" in kinds and trouble.says("'list'", "to list"):
            layer = right if kinds[1] == "layer" else left
            return Said("WRONG_OPERAND.in_list", fields | {"what": trouble.text(layer)})
        built = {"layer", "model", "class"} & set(kinds)
        if built and trouble.find(r"unsupported operand|Invalid dtype|can only concatenate"):
            used = layer_used.joined(trouble, node, str(fields["sign"]))
            if used is not None:
                return used
            odd = left if kinds[0] in built else right
            fields |= {"what": trouble.text(odd), "kind": terms.A_KIND[min(built)]}
            both = set(kinds) <= {"layer", "model"}
            return Said(f"WRONG_OPERAND{'.both' if both else '.built'}", fields)
        if "tensor" in kinds and not set(kinds) <= _FINE and _about_type(trouble):
            one, two = (terms.A_KIND.get(kind, terms.A_TENSOR) for kind in kinds)
            return Said("WRONG_OPERAND", fields | {"one": one, "two": two})
    return None


def _is_list(trouble: Trouble, node: ast.expr) -> bool:
    """Whether a list stands here, the `layers` of a model among them."""
    bound = trouble.source.binding(node) if isinstance(node, ast.Name) else node
    if isinstance(bound, ast.Subscript) and isinstance(bound.slice, ast.Slice):
        bound = bound.value
    of_model = isinstance(bound, ast.Attribute) and bound.attr == "layers"
    return of_model or isinstance(bound, (ast.List, ast.ListComp))


def _about_type(trouble: Trouble) -> bool:
    """Whether the complaint is about types, and not from a layer called on the same line."""
    layers = [call for call in trouble.calls if called(call)[:1].isupper()]
    said = r"dtype|unsupported operand|can only concatenate|can't multiply|must be str"
    return trouble.find(said) is not None or not layers
