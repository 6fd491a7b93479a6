"""A model or layer is asked for its input, output or weights before it has any.

A Sequential without an Input and a layer that was never called know no shapes yet.

Wrong:

    base = keras.Sequential([layers.Dense(8)])
    out = layers.Dense(1)(base.outputs[0])

Write:

    base = keras.Sequential([Input((4,)), layers.Dense(8)])
    out = layers.Dense(1)(base.outputs[0])

Message:

    NO INPUT YET · line 2

        out = layers.Dense(1)(base.outputs[0])

    This Sequential has no Input, so Keras knows no shapes yet, and it has no
    outputs.

    Put the shape of one example in front:

        keras.Sequential([keras.Input(shape=...), ...])
"""

import ast

from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "has no defined outputs yet", "has never been called", "isn't built"."""
    method = trouble.call_of("build", "call")
    if method is not None and method.args and trouble.kind(method.args[0]) == "tensor":
        layer = method.func.value if isinstance(method.func, ast.Attribute) else None
        fields = {
            "method": called(method),
            "right": f"{trouble.text(layer)}({trouble.text(method.args[0])})",
        }
        return Said("NO_INPUT_YET.by_hand", fields)
    found = trouble.find(r"Sequential model '[^']*' has no defined (\w+) yet")
    if found is not None:
        return Said("NO_INPUT_YET", {"what": found[1]})
    never = trouble.find(r"layer (\S+) has never been called and thus has no defined (\w+)")
    if never is not None:
        fields = {"what": never[2], "name": _holder(trouble, never[2]) or never[1]}
        if never[1].startswith("sequential"):
            return Said(f"NO_INPUT_YET.{_sequential(trouble)}", fields)
        return Said("NO_INPUT_YET.layer", fields)
    built = trouble.find(r"You tried to call `(\w+)` on layer '([^']+)', but the layer isn't built")
    if built is not None:
        return Said("NO_INPUT_YET.count", {"what": built[1]})
    early = trouble.find(r"You must build the layer before accessing `(\w+)`")
    if early is not None and _holder(trouble, early[1]):
        fields = {"what": early[1], "name": _holder(trouble, early[1])}
        return Said("NO_INPUT_YET.weights", fields)
    return None


def _holder(trouble: Trouble, what: str) -> str:
    """The name in `name.output` on the line."""
    for node in trouble.source.parts:
        if (
            isinstance(node, ast.Attribute)
            and node.attr == what
            and isinstance(node.value, ast.Name)
        ):
            return node.value.id
    return ""


def _sequential(trouble: Trouble) -> str:
    """Whether the Sequential has an Input: then `inputs`, `outputs` are there, else nothing is."""
    for node in trouble.source.nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Sequential"):
            return "plural" if "Input" in ast.unparse(node) else "model"
    return "plural"
