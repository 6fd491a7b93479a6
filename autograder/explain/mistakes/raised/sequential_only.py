"""A Sequential is one line of layers: one input, one tensor from each layer to the next.

Two inputs, two outputs, a layer that reads two tensors, a layer that gives three: all of these need
the Functional API.

Wrong:

    m = keras.Sequential([Input((4,)), Input((6,)), layers.Dense(8)])

Write:

    a, b = Input((4,)), Input((6,))
    out = layers.Dense(8)(layers.Concatenate()([a, b]))
    m = Model([a, b], out)

Message:

    MORE THAN A SEQUENTIAL CAN DO · line 1

        m = keras.Sequential([Input((4,)), Input((6,)), layers.Dense(8)])

    A Sequential has exactly one input, and this one has it already.

    Two inputs need the Functional API: make two tensors with `keras.Input`, merge
    them, and build the model from its ends:

        keras.Model([a, b], outputs)
"""

import ast
from typing import TypeGuard

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.raising.models import ends
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble
from autograder.explain.words import MERGES


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """Two inputs, or a layer with several arguments to its call."""
    if trouble.says("cannot add a different Input layer to it"):
        return Said("SEQUENTIAL_ONLY.inputs")
    found = trouble.find(r"Layer (\w+) has multiple required positional arguments")
    if found is not None:
        return Said("SEQUENTIAL_ONLY.arguments", {"layer": found[1]})
    merge = trouble.find(r"[`A](?: (?P<one>merge)|(?P<layer>\w+)`) layer should be called on "
                         r"(?:a list|exactly)")  # fmt: skip
    if merge is not None and _in_sequential(trouble):
        return Said("SEQUENTIAL_ONLY.merge", {"layer": merge["layer"] or _merge(trouble)})
    if trouble.says("must be called on a list of inputs") and _in_sequential(trouble):
        return Said("SEQUENTIAL_ONLY.attention", {"layer": trouble.layer or terms.THIS_LAYER})
    by_ends = _ends(trouble)
    if by_ends is not None:
        return by_ends
    sequential = trouble.call_of("Sequential")
    if trouble.says("Expected `trainable` to be a boolean") and sequential is not None:
        return _second(trouble, sequential) or Said("SEQUENTIAL_ONLY.list")
    if trouble.find(r"Sequential\.__init__\(\) takes .* positional arguments? but \d+"):
        return Said("SEQUENTIAL_ONLY.list")
    if trouble.find(r"'\w+' object is not iterable") and trouble.call_of("Sequential"):
        return Said("SEQUENTIAL_ONLY.list")
    return None


def _second(trouble: Trouble, call: ast.Call) -> Said | None:
    """A text behind the list: the name of the model, in the place of `trainable`."""
    listed = len(call.args) > 1 and trouble.kind(call.args[0]) == "list"
    second = call.args[1] if listed else None
    if isinstance(second, ast.Constant) and isinstance(second.value, str):
        return Said("SEQUENTIAL_ONLY.name", {"text": trouble.text(second)})
    return None


def _ends(trouble: Trouble) -> Said | None:
    """`Sequential(X, price, sold)`: the two ends of a model, one by one."""
    call = trouble.call_of("Sequential")
    given = call.args if call is not None else []
    kinds = {trouble.kind(each) for each in given}
    if len(given) < 2 or not kinds <= {"tensor", "layer", "model"}:
        return None
    if "layer" in kinds:
        return Said("SEQUENTIAL_ONLY.list")
    found = ends.of(trouble, given)
    if not found.inputs or not found.results:
        return None
    every = [words.quoted(trouble.text(each)) for each in given]
    right = f"keras.Model({ends.listed(found.inputs)}, {ends.listed(found.results)})"
    return Said("SEQUENTIAL_ONLY.ends", {"tensors": words.listed(every), "right": right})


def _in_sequential(trouble: Trouble) -> bool:
    """Whether the line makes a Sequential or adds to one."""
    adding = trouble.call_of("add")
    method = adding is not None and isinstance(adding.func, ast.Attribute)
    return trouble.call_of("Sequential") is not None or method


def _merge(trouble: Trouble) -> str:
    """The merge on the line, by its class."""
    every = (node for node in trouble.source.parts if isinstance(node, ast.Call))
    listed = (node for node in trouble.source.nodes if _among_layers(node, trouble))
    names = [*map(called, every), *map(called, listed)]
    return next((name for name in names if name in MERGES), terms.A_MERGE)


def _among_layers(node: ast.AST, trouble: Trouble) -> TypeGuard[ast.Call]:
    """Whether a layer is built here and not called on anything."""
    if not isinstance(node, ast.Call) or isinstance(node.func, ast.Call):
        return False
    return trouble.kind(node) == "layer"
