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

from autograder.explain import keras_names
from autograder.explain.said import Said
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
    guess = keras_names.closest(found[1], there)
    fields = {"name": found[1], "there": ", ".join(there), "guess": guess}
    return Said("NO_SUCH_LAYER.guess" if guess else "NO_SUCH_LAYER", fields)
