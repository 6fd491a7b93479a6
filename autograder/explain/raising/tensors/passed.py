"""What a layer is called on where a tensor is due: layers of a model, lists of layers."""

import ast

from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def list_of_layers(
    trouble: Trouble, layer: str, argument: ast.expr | None, held: holding.Given
) -> Said:
    """The list of layers is passed, not what calling them one after the other gave."""
    name = trouble.text(argument)
    fields = {"layer": layer, "what": name, "a": held.text, "right": "..."}
    for node in trouble.source.nodes:
        if not isinstance(node, ast.For) or trouble.text(node.iter) != name:
            continue
        one = trouble.text(node.target)
        for part in ast.walk(node):
            calls = isinstance(part, ast.Assign) and isinstance(part.value, ast.Call)
            if calls and trouble.text(part.value.func) == one:  # type: ignore[attr-defined]  # looked at above
                fields["right"] = trouble.text(part.targets[0])  # type: ignore[attr-defined]
                return Said("NOT_A_TENSOR.list_result", fields)
    return Said("NOT_A_TENSOR.list_of_layers", fields)


def of_model(trouble: Trouble, argument: ast.expr | None) -> str:
    """The model that a layer is taken out of: `base.layers[-1]`, `base.get_layer("code")`."""
    if argument is None or trouble.kind(argument) not in ("layer", ""):
        return ""
    node = trouble.source.behind(argument)
    if isinstance(node, ast.Subscript):
        node = node.value
        return (
            trouble.text(node.value)
            if isinstance(node, ast.Attribute) and node.attr == "layers"
            else ""
        )
    taken = isinstance(node, ast.Call) and called(node) == "get_layer"
    return trouble.text(node.func.value) if taken and isinstance(node.func, ast.Attribute) else ""  # type: ignore[attr-defined]


def input_here(trouble: Trouble) -> str:
    """The one Input that the function holds here and that no model has been made of."""
    made = {
        name: sum(
            isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
            for node in trouble.source.nodes
        )
        for name, _, value in trouble.source.bindings
        if isinstance(value, ast.Call) and called(value) == "Input"
        if f"tensor {name}" in trouble.raised.facts
    }
    unread = [name for name, reads in made.items() if reads <= 1]
    return unread[0] if len(unread) == 1 else ""
