"""A layer that takes one tensor gets several.

Wrong:

    a, b = Input((4,)), Input((6,))
    x = layers.Dense(8)([a, b])

Write:

    a, b = Input((4,)), Input((6,))
    x = layers.Dense(8)(layers.Concatenate()([a, b]))

Message:

    ONE TENSOR AT A TIME · line 2

        x = layers.Dense(8)([a, b])

    Dense takes one tensor and gets two.

    Merge them first, and give it the result:

        Dense(...)(layers.Concatenate()([a, b]))
"""

import ast

from autograder.explain import keras_names, rows, words
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble, class_named


def recognise(trouble: Trouble) -> Said | None:
    """ "expects 1 input(s), but it received 2"; a model that wants several, by name."""
    named = trouble.find(r"Layer \"([^\"]+)\" expects (\d+) named input\(s\).*?received (\d+)")
    if named is not None:
        told = rows.given_to_model(trouble)
        if told is not None:
            return told
        fields = {"wanted": words.count(int(named[2])), "got": words.count(int(named[3]))}
        run = trouble.call_of("predict", "fit", "evaluate")
        if int(named[2]) == 1 and not run:
            return Said("ONE_TENSOR.model_of_one", fields)
        return Said(f"ONE_TENSOR.{'data' if run else 'model'}", fields)
    found = trouble.find(r"Layer \"([^\"]+)\" expects (\d+) input\(s\), but it received (\d+)")
    if found is None:
        return None
    fields = {
        "layer": class_named(found[1], trouble.source),
        "wanted": words.count(int(found[2])),
        "got": words.count(int(found[3])),
        "tensors": _listed(trouble),
    }
    if "return_state=True" in ast.unparse(trouble.source.tree):
        inside = ".states_in_sequential" if trouble.call_of("Sequential", "add") else ".states"
        return Said(f"ONE_TENSOR{inside}", fields)
    return Said("ONE_TENSOR", fields)


def of_a_list(trouble: Trouble) -> Said | None:
    """A layer of Keras that merges nothing is called on several tensors, whatever Keras says."""
    for call in trouble.layer_calls:
        maker = trouble.source.constructor(call)
        layer = called(maker) if maker is not None else ""
        listed = call.args[0] if call.args else None
        if isinstance(listed, ast.Name):
            listed = trouble.source.binding(listed)
        if layer not in keras_names.LAYERS or layer in _MERGING or not _tensors(trouble, listed):
            continue
        assert isinstance(listed, (ast.List, ast.Tuple))
        inside = ", ".join(trouble.text(each) for each in listed.elts)
        fields = {"layer": layer, "got": words.count(len(listed.elts)), "tensors": f"[{inside}]"}
        return Said("ONE_TENSOR", fields)
    return None


_MERGING = words.MERGES | {"Attention", "AdditiveAttention", "MultiHeadAttention", "HashedCrossing"}


def _tensors(trouble: Trouble, node: ast.expr | None) -> bool:
    """Whether several tensors stand here, in a list."""
    if not isinstance(node, (ast.List, ast.Tuple)) or len(node.elts) < 2:
        return False
    return all(trouble.source.kind(each) == "tensor" for each in node.elts)


def _listed(trouble: Trouble) -> str:
    for call in trouble.layer_calls:
        for argument in call.args:
            if isinstance(argument, (ast.List, ast.Tuple)):
                inside = ", ".join(trouble.text(each) for each in argument.elts)
                return f"[{inside}]"
    return "[...]"
