"""`get_layer` is asked for a layer that the model does not have.

Wrong:

    i = Input((4,))
    base = Model(i, layers.Dense(8, name="features")(i))
    base.get_layer("feature")

Write:

    i = Input((4,))
    base = Model(i, layers.Dense(8, name="features")(i))
    base.get_layer("features")

Message:

    NO SUCH LAYER · line 3

        base.get_layer("feature")

    The model has no layer named `feature`. Did you mean `features`?

    Its layers are: input_layer, features.
"""

import ast

from autograder.explain import keras_names
from autograder.explain.raising.models import model_parts
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """Keras lists the layers that are there."""
    index = trouble.find(r"retrieve layer at index (\S+) but model only has (\d+) layers")
    if index is not None:
        return Said("NO_SUCH_LAYER.index", {"index": index[1], "count": index[2]})
    found = trouble.find(r"No such layer: (.+?)\. Existing layers are: \[(.*)\]")
    if found is None:
        return None
    there = [name.strip(" '\"") for name in found[2].split(",")]
    inner = model_parts.within(trouble, found[1])
    if inner is not None:
        return inner
    guess = keras_names.closest(found[1], there) or _longer_or_shorter(found[1], there)
    fields = {"name": found[1], "there": ", ".join(there), "guess": guess}
    variable = "" if guess else _variable(trouble, found[1])
    if variable:
        line = trouble.source.bound_line(found[1])
        return Said("NO_SUCH_LAYER.variable", fields | {"line": line, "right": variable})
    return Said("NO_SUCH_LAYER.guess" if guess else "NO_SUCH_LAYER", fields)


def _longer_or_shorter(name: str, there: list[str]) -> str:
    """The one layer whose name begins as this one does, or this one as it: "feat"."""
    alike = [each for each in there if each.startswith(name) or name.startswith(each)]
    return alike[0] if len(alike) == 1 and min(len(name), len(alike[0])) >= _FEWEST else ""


_FEWEST = 3


def _variable(trouble: Trouble, name: str) -> str:
    """Where the name is a variable of the learner's that holds a layer, or what one gave: how the
    layer is built with that name."""
    bindings = [value for bound, _, value in trouble.source.bindings if bound == name]
    maker = trouble.source.constructor(bindings[-1]) if bindings else None
    if maker is None or called(maker) not in keras_names.LAYERS:
        return ""
    others = [word for word in maker.keywords if word.arg != "name"]
    named = ast.keyword("name", ast.Constant(name))
    return trouble.text(ast.Call(func=maker.func, args=maker.args, keywords=[*others, named]))
