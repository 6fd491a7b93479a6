"""Arguments of optimizers, and of methods, that Keras 3 does not have there."""

import ast

from autograder.explain import keras_names, words
from autograder.explain.english import older
from autograder.explain.english.raised import origins
from autograder.explain.said import Said
from autograder.explain.source import called

OPTIMIZERS: dict[str, tuple[str, ...]] = {
    "SGD": ("momentum", "nesterov"),
    "RMSprop": ("rho", "momentum", "epsilon", "centered"),
    "Adam": ("beta_1", "beta_2", "epsilon", "amsgrad"),
    "AdamW": ("weight_decay", "beta_1", "beta_2", "epsilon", "amsgrad"),
    "Nadam": ("beta_1", "beta_2", "epsilon"),
    "Adamax": ("beta_1", "beta_2", "epsilon"),
    "Adagrad": ("initial_accumulator_value", "epsilon"),
    "Adadelta": ("rho", "epsilon"),
}
"""What each takes besides the learning rate and what all of them take."""


def of_optimizer(name: str, call: ast.Call | None) -> Said | None:
    """An argument that other optimizers have, or none of them."""
    what = called(call) if call is not None else ""
    if what not in OPTIMIZERS or name in older.RENAMED_ARGUMENTS:
        return None
    others = [each for each, taken in OPTIMIZERS.items() if name in taken and each != what]
    fields: dict[str, object] = {"what": what, "name": name}
    near = keras_names.closest(name, (*OPTIMIZERS[what], "learning_rate"))
    if name == "betas":
        near = ""
    near = near or next((each for each in OPTIMIZERS[what] if each.startswith(name)), "")
    if near and not others:
        return Said("UNKNOWN_ARGUMENT.guess", fields | {"guess": f"`{near}=`"})
    if others:
        many = len(others) > 1
        fields |= {"others": words.listed(others), "have": origins.HAVE[many]}
        fields["one"] = origins.ONE_OF_THEM[many]
        return Said("UNKNOWN_ARGUMENT.of_optimizers", fields)
    takes = words.listed([f"`{each}`" for each in OPTIMIZERS[what]])
    return Said("UNKNOWN_ARGUMENT.optimizer_takes", fields | {"takes": takes})


def gone(what: str, call: ast.Call | None, name: str) -> Said | None:
    """Arguments that Keras 3 has no more, all that are written in the call."""
    of = origins.GONE_ARGUMENTS.get(what, ())
    if name not in of or call is None:
        return None
    said = [word.arg for word in call.keywords if word.arg in of]
    return Said(
        "UNKNOWN_ARGUMENT.gone",
        {"what": what, "names": words.listed([f"`{each}`" for each in said])},
    )
