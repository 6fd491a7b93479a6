"""An activation that Keras does not know.

Its names are written in small letters: `"relu"`, `"sigmoid"`, `"softmax"`, `"tanh"`. The second
place of a layer is for the activation, so a name of the layer needs `name=`.

Wrong:

    x = layers.Dense(4, activation="rleu")

Write:

    x = layers.Dense(4, activation="relu")

Message:

    UNKNOWN ACTIVATION · line 1

        x = layers.Dense(4, activation="rleu")

    Keras knows no activation `rleu`.

    Did you mean "relu"?
"""

from autograder.explain import keras_names
from autograder.explain.english import terms
from autograder.explain.raising import own_layers
from autograder.explain.raising.stated import argument
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """Keras shows what it got; the line tells whether it was meant as an activation."""
    computed = own_layers.computed(trouble) or own_layers.class_given(trouble)
    if computed is not None:
        return computed
    found = trouble.find(r"Could not interpret activation function identifier: (.+)$")
    if found is None:
        return None
    what = found[1].strip()
    if what.startswith("<"):
        what = trouble.text(argument(trouble, "activation")) or what
    guess = keras_names.closest(what, keras_names.ACTIVATIONS)
    fields = {"what": what, "guess": guess, "layer": trouble.layer or terms.LAYER}
    if what.lower() in keras_names.ACTIVATIONS:
        return Said("UNKNOWN_ACTIVATION.guess", fields | {"guess": what.lower()})
    if guess:
        return Said("UNKNOWN_ACTIVATION.guess", fields)
    named = any(
        (word.arg or "").endswith("activation") for call in trouble.calls for word in call.keywords
    )
    if what in ("True", "False"):
        return Said("UNKNOWN_ACTIVATION.switch", fields)
    if what.isdigit():
        return Said("UNKNOWN_ACTIVATION.number", fields)
    return Said("UNKNOWN_ACTIVATION" if named else "UNKNOWN_ACTIVATION.place", fields)
