"""Activations that have a layer of their own, with settings of their own."""

import ast

from autograder.explain import keras_names, words
from autograder.explain.english import older, terms
from autograder.explain.keras_places import PLACES
from autograder.explain.keras_settings import SETTINGS
from autograder.explain.said import Said
from autograder.explain.source import argument, called
from autograder.explain.trouble import Trouble


def of(activation: str) -> str:
    """ "LeakyReLU" for "leaky_relu"; "" for one that has no layer."""
    plain = activation.replace("_", "").lower()
    return next((each for each in sorted(words.ACTIVATIONS) if each.lower() == plain), "")


def wanting(trouble: Trouble, name: str, call: ast.Call) -> Said | None:
    """`Activation("softmax", axis=1)`."""
    given = [word.value for word in call.keywords if word.arg == "activation"]
    first = next(iter([*call.args, *given]), None)
    own = of(str(first.value)) if isinstance(first, ast.Constant) else ""
    setting = older.RENAMED_ARGUMENTS.get(name, name)
    setting = name if name in SETTINGS.get(own, ()) else setting
    if setting not in SETTINGS.get(own, ()):
        return None
    value = next(trouble.text(word.value) for word in call.keywords if word.arg == name)
    fields = {"name": name, "own": own, "setting": setting, "value": value}
    return Said("UNKNOWN_ARGUMENT.own_layer", fields)


def computed(trouble: Trouble) -> Said | None:
    """`activation=keras.activations.leaky_relu(0.1)`: called on a number, in the settings."""
    for call in trouble.calls:
        given = [word.value for word in call.keywords if word.arg == "activation"]
        one = given[0] if given else None
        if not isinstance(one, ast.Call) or called(one) not in keras_names.ACTIVATIONS:
            continue
        own = of(called(one))
        numbers = [each for each in one.args if trouble.kind(each) == "number"]
        if not numbers or len(numbers) < len(one.args) or not own:
            continue
        settings = [each for each in _FIRST if each in SETTINGS.get(own, ())]
        fields = {
            "what": trouble.text(one),
            "given": trouble.text(numbers[0]),
            "layer": called(call) or terms.LAYER,
            "own": own,
            "settings": f"{settings[0]}=..." if settings else "...",
        }
        return Said("UNKNOWN_ACTIVATION.computed", fields)
    return None


def class_given(trouble: Trouble) -> Said | None:
    """`activation=layers.LeakyReLU`, which Keras builds anew, with a tensor as its setting, each
    time that the model runs."""
    runs = trouble.call_of("predict", "fit", "evaluate", "train_on_batch") is not None
    if not runs and trouble.raised.facts.get("called") != "model":
        return None
    for node in trouble.source.nodes:
        if not isinstance(node, ast.Call) or called(node) not in keras_names.LAYERS:
            continue
        given = _activation(node)
        one = trouble.source.behind(given) if given is not None else None
        name = one.attr if isinstance(one, ast.Attribute) else trouble.text(one)
        shown = name in words.ACTIVATIONS and trouble.find(rf"<{name} name=|type '?{name}\b")
        if shown or (name in words.ACTIVATIONS and trouble.says("truth value", "a Python `bool`")):
            fields = {"what": trouble.text(one), "line": node.lineno}
            return Said("UNKNOWN_ACTIVATION.class", fields)
    return None


def _activation(call: ast.Call) -> ast.expr | None:
    """What a layer is given for its activation."""
    places = PLACES.get(called(call), ())
    place = places.index("activation") if "activation" in places else len(call.args)
    return argument(call, "activation", place)


_FIRST = ("negative_slope", "alpha", "axis", "max_value")
