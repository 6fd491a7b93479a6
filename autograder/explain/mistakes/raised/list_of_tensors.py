"""A merge wants its tensors in one list.

Wrong:

    a, b = Input((4,)), Input((6,))
    x = layers.Concatenate()(a, b)

Write:

    a, b = Input((4,)), Input((6,))
    x = layers.Concatenate()([a, b])

Message:

    ONE LIST OF TENSORS · line 2

        x = layers.Concatenate()(a, b)

    Concatenate takes its tensors in ONE list.

    Write the brackets:

        Concatenate()([a, b])
"""

import ast

from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """Several arguments where one list belongs, or one tensor where a list does."""
    if trouble.says("should be called on a list of inputs"):
        return Said("LIST_OF_TENSORS.one", {"layer": trouble.layer or "A merge"})
    if trouble.says("must be called on a list of inputs"):
        return Said("LIST_OF_TENSORS.attention", {"layer": trouble.layer or "This layer"})
    too_many = trouble.says(
        "too many positional arguments", "multiple values for argument 'training'"
    )
    if not too_many:
        return None
    if _loops_over_layers(trouble):
        return Said("LIST_OF_TENSORS.loop")
    call = next((c for c in trouble.layer_calls if len(c.args) > 1), None)
    fields = {"layer": trouble.layer or "This layer", "list": "[...]"}
    if call is None:
        return Said("LIST_OF_TENSORS.other", fields)
    fields["list"] = f"[{', '.join(trouble.text(each) for each in call.args)}]"
    merges = trouble.layer in words.MERGES
    return Said("LIST_OF_TENSORS" if merges else "LIST_OF_TENSORS.ordinary", fields)


def _loops_over_layers(trouble: Trouble) -> bool:
    return any(
        isinstance(node, ast.For) and ast.unparse(node.iter).endswith(".layers")
        for node in trouble.source.nodes
    )
