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

from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble, class_named


def recognise(trouble: Trouble) -> Said | None:
    """ "expects 1 input(s), but it received 2"; a model that wants several, by name."""
    named = trouble.find(r"Layer \"([^\"]+)\" expects (\d+) named input\(s\).*?received (\d+)")
    if named is not None:
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


def _listed(trouble: Trouble) -> str:
    for call in trouble.layer_calls:
        for argument in call.args:
            if isinstance(argument, (ast.List, ast.Tuple)):
                inside = ", ".join(trouble.text(each) for each in argument.elts)
                return f"[{inside}]"
    return "[...]"
