"""A name of a function, of Keras or of Python that a line gives to a tensor."""

import ast
import builtins

from autograder.explain import keras_names
from autograder.explain.english.raised import origins
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble

_OF_KERAS = ("Input", "Model", "Sequential", "keras", "layers", "ops", *keras_names.LAYERS)


_MODULES = ("keras", "layers", "ops")


def module(trouble: Trouble) -> Said | None:
    """`layers = Input((8,))`, and then `layers.Dense(3)`."""
    for node in trouble.source.parts:
        holder = node.value if isinstance(node, ast.Attribute) else None
        name = holder.id if isinstance(holder, ast.Name) else ""
        line = trouble.source.bound_line(name) if name in _MODULES else None
        if line is not None and holder is not None and trouble.kind(holder) == "tensor":
            fields = {"tensor": name, "line": line, "known": origins.KNOWN["keras"]}
            return Said("TENSOR_CALLED.taken", fields)
    return None


def by_a_tensor(trouble: Trouble) -> Said | None:
    """`Input = Input((8,))`, and then `Input((6,))`."""
    for call in trouble.calls:
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        line = trouble.source.bound_line(name) if name else None
        if line is None or trouble.kind(call.func) != "tensor":
            continue
        kind = ""
        if name in trouble.source.functions:
            kind = "function"
        elif name in _OF_KERAS:
            kind = "keras"
        elif hasattr(builtins, name):
            kind = "python"
        if kind:
            fields = {"tensor": name, "line": line, "known": origins.KNOWN[kind]}
            return Said("TENSOR_CALLED.taken", fields)
    return None
