"""What stands before the layer that raised: whose result it reads, and which ids it is given."""

import ast

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.raising import at_hand
from autograder.explain.source import called, class_of
from autograder.explain.trouble import Trouble


def all_steps(trouble: Trouble, before: str) -> str:
    """The layer before, told to give all its steps; of a Bidirectional the layer inside."""
    if before != "Bidirectional":
        return f"layers.{before}(..., return_sequences=True)"
    wrapped = [
        called(node.args[0])
        for node in trouble.source.nodes
        if isinstance(node, ast.Call) and called(node) == before
        if node.args and isinstance(node.args[0], ast.Call)
    ]
    inner = wrapped[0] if wrapped else "LSTM"
    return f"layers.Bidirectional(layers.{inner}(..., return_sequences=True))"


def as_built(trouble: Trouble, layer: str) -> str:
    """How the layer is built, as it is written."""
    maker = trouble.built(layer)
    return ast.unparse(maker) if maker is not None else ""


def ids(trouble: Trouble) -> str:
    """The tensor of whole numbers that is read, in quotes; "" for other tensors."""
    read = at_hand.read(trouble)
    whole = len(read) == 1 and read[0].dtype.startswith(("int", "uint"))
    return read[0].name or terms.ITS_TENSOR if whole else ""


def embedded(trouble: Trouble) -> at_hand.Held | None:
    """What the Embedding before reads."""
    for _, _, value in trouble.source.bindings:
        if class_of(value) == "Embedding" and isinstance(value, ast.Call) and value.args:
            return at_hand.tensor(trouble, value.args[0])
    return None


def embeds(trouble: Trouble) -> bool:
    """Whether the file has an Embedding at all."""
    return "Embedding" in trouble.source.names_used


def embedding(trouble: Trouble) -> str:
    """What is to be done about the Embedding: there is none, or nobody calls or reads it."""
    for name, line, value in trouble.source.bindings:
        if class_of(value) == "Embedding":
            fields = {"name": words.quoted(name), "line": line}
            result = trouble.kind(value) == "tensor"
            return (terms.READ_EMBEDDING if result else terms.CALL_EMBEDDING).format(**fields)
    return terms.PUT_EMBEDDING


def layer_read(trouble: Trouble, layer: str) -> str:
    """The class of the layer whose result the failing one reads; "" where it is an Input."""
    for call in trouble.calls:
        maker = trouble.source.constructor(call)
        if maker is None or called(maker) != layer or not call.args:
            continue
        read = trouble.source.constructor(call.args[0])
        if read is not None and called(read) != "Input":
            return called(read)
    listed = trouble.call_of("Sequential")
    if listed is not None and listed.args and isinstance(listed.args[0], (ast.List, ast.Tuple)):
        names = [called(e) if isinstance(e, ast.Call) else "" for e in listed.args[0].elts]
        if layer in names[1:]:
            before = names[names.index(layer, 1) - 1]
            return "" if before == "Input" else before
    return ""
