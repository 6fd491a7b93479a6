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

from autograder.explain import keras_names, words
from autograder.explain.english import terms
from autograder.explain.keras_places import PLACES
from autograder.explain.raising import holding
from autograder.explain.raising.settings import given_activation, own_layers
from autograder.explain.raising.stated import argument
from autograder.explain.said import Said
from autograder.explain.source import called
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
    listed = given_activation.several(trouble, what)
    if listed is not None:
        return listed
    guess = keras_names.closest(what, keras_names.ACTIVATIONS)
    fields = {"what": what, "guess": guess, "layer": trouble.layer or terms.LAYER}
    fields["place"] = _place(trouble, what)
    if what.lower() in keras_names.ACTIVATIONS:
        return Said("UNKNOWN_ACTIVATION.guess", fields | {"guess": what.lower()})
    if guess:
        return Said("UNKNOWN_ACTIVATION.guess", fields)
    own = [call for call in trouble.calls if called(call) == trouble.layer] or trouble.calls
    named = any((w.arg or "").endswith("activation") for call in own for w in call.keywords)
    if named or not fields["place"]:
        return Said("UNKNOWN_ACTIVATION", fields)
    shape = _shape(trouble, fields)
    if shape is not None:
        return shape
    if what in ("True", "False"):
        return Said("UNKNOWN_ACTIVATION.switch", fields)
    if what.isdigit():
        return Said("UNKNOWN_ACTIVATION.number", fields)
    if trouble.layer == "Activation" and what.isidentifier():
        return Said("UNKNOWN_ACTIVATION.name_first", fields | {"name": repr(what)})
    return Said("UNKNOWN_ACTIVATION.place", fields)


def _place(trouble: Trouble, what: str) -> str:
    """Where a layer has the activation that Keras does not know: "second"; "" where it is not told
    by a place."""
    places = PLACES.get(trouble.layer, ())
    given = holding.arguments(trouble).items()
    fitting = [name for name, one in given if one.name.strip("'") == what and name in places]
    name = next(iter(fitting), "activation")
    return words.ordinal(places.index(name) + 1) if name in places else ""


def _shape(trouble: Trouble, fields: dict[str, str]) -> Said | None:
    """`layers.Dense(8, (4,))`: a shape in the place of the activation."""
    given = holding.argument(trouble, "activation")
    if given is None or given.kind != "shape":
        return None
    if trouble.call_of("Sequential", "add") is None:
        return Said("UNKNOWN_ACTIVATION.shape_known", fields)
    return Said("UNKNOWN_ACTIVATION.shape", fields | {"shape": given.name})
