"""An argument that this layer or function does not have.

Wrong:

    inp = Input((4,))
    x = layers.Dense(8)(inp, activation="relu")

Write:

    inp = Input((4,))
    x = layers.Dense(8, activation="relu")(inp)

Message:

    UNKNOWN ARGUMENT · line 2

        x = layers.Dense(8)(inp, activation="relu")

    `activation` is a setting of Dense. Settings go into the first parentheses,
    where the layer is built; the second are for the tensor.

        layers.Dense(8, activation='relu')(inp)
"""

import ast

from autograder.explain import keras_names, words
from autograder.explain.english import older, terms
from autograder.explain.keras_places import PLACES
from autograder.explain.keras_settings import METHODS, SETTINGS
from autograder.explain.mistakes.raised.list_of_tensors import of_function
from autograder.explain.raising.python import own_function
from autograder.explain.raising.settings import (
    belongs,
    belongs_elsewhere,
    belongs_to_model,
    input_shape,
    optimizers,
)
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble, spoken

_PATTERNS = (
    r"(?:(?P<what>[\w.]+)\(\) )?got an unexpected keyword argument '(?P<name>\w+)'",
    r"Unrecognized keyword arguments passed to (?P<what>\w+): \{'(?P<name>\w+)'",
    r"Argument(?:\(s\)|s) not recognized: \{'(?P<name>\w+)'(?P<what>)",
    r"(?P<what>[\w.]+)\(\) got multiple values for argument '(?P<name>\w+)'",
)


def recognise(trouble: Trouble) -> Said | None:
    """An unexpected keyword: of the call, of the constructor, of a function."""
    for pattern in _PATTERNS:
        found = trouble.find(pattern)
        if found is not None:
            break
    else:
        return _by_name_only(trouble)
    name, what = found["name"], (found["what"] or "").removesuffix(".__init__")
    in_add = what.endswith(".add")
    what = spoken(what) or _method(trouble, name)
    fields: dict[str, object] = {"name": name, "what": what or trouble.layer or terms.THIS}
    if "multiple values" in trouble.message:
        return of_function(trouble) or _twice(trouble, fields)
    if in_add:
        return belongs_elsewhere.in_add(trouble) or Said(
            "UNKNOWN_ARGUMENT.add", fields | {"right": _inside(trouble, name)}
        )
    call = _call_with(trouble, name)
    in_call = call is not None and isinstance(call.func, (ast.Call, ast.Name))
    in_call = in_call and call in trouble.layer_calls
    if name in ("initial_state", "mask", "training") and in_call:
        maker = trouble.source.constructor(call) if call is not None else None
        layer = called(maker) if maker is not None else terms.THIS_LAYER
        return Said("UNKNOWN_ARGUMENT.of_call", fields | {"layer": layer})
    if call is not None and isinstance(call.func, ast.Call):
        return Said("UNKNOWN_ARGUMENT.in_call", fields | _right(trouble, call, name))
    return _elsewhere(trouble, what, name, call) or _renamed(trouble, name, fields)


def _twice(trouble: Trouble, fields: dict[str, object]) -> Said:
    """Given by place and by name; two numbers in front are a habit of PyTorch."""
    name = str(fields["name"])
    for call in trouble.calls:
        places, word = PLACES.get(called(call), ()), _named(call, name)
        at = places.index(name) if name in places else len(call.args)
        if word is None or at >= len(call.args) or isinstance(call.func, ast.Call):
            continue
        placed = trouble.text(call.args[at])
        shown = {"placed": placed, "layer": called(call), "first": places[0]}
        if (
            at == 1
            and len(call.args) == 2
            and places[0] in ("units", "filters")
            and trouble.kind(call.args[1]) == "number"
        ):
            right = ast.Call(func=call.func, args=call.args[1:], keywords=call.keywords)
            shown["right"] = trouble.text(right)
            return Said("UNKNOWN_ARGUMENT.size_before", fields | shown)
        return Said("UNKNOWN_ARGUMENT.twice_shown", fields | shown)
    return Said("UNKNOWN_ARGUMENT.twice", fields)


def _by_name_only(trouble: Trouble) -> Said | None:
    """`self.add_weight("w", ...)`: what older Keras took in the first place."""
    found = trouble.find(
        r"`(?P<name>\w+)` must be passed as a keyword argument\. "
        r"Received: (?P<what>\w+)\((?P<value>[^,)]+)"
    )
    return Said("UNKNOWN_ARGUMENT.by_name", found.groupdict()) if found is not None else None


def _named(call: ast.Call, name: str) -> ast.expr | None:
    return next((word.value for word in call.keywords if word.arg == name), None)


def _method(trouble: Trouble, name: str) -> str:
    """The method of a model that an argument is given to."""
    call = _call_with(trouble, name)
    return called(call) if call is not None and called(call) in METHODS else ""


def _elsewhere(trouble: Trouble, what: str, name: str, call: ast.Call | None) -> Said | None:
    """An argument of something else than where it stands."""
    if what in trouble.source.functions:
        return own_function.given_a_tensor(trouble, what)
    told = optimizers.gone(what, call, name) or optimizers.of_optimizer(name, call)
    if told is not None:
        return told
    if what in METHODS:
        return belongs_to_model.of_method(trouble, what, name)
    if call is not None and what == "Sequential":
        return belongs_to_model.of_sequential(trouble, name, call)
    said = input_shape.said_to_layer(trouble, what, name, call)
    if said is not None or call is None or what not in SETTINGS:
        return said
    return belongs.of_layer(trouble, what, name, call)


def _renamed(  # noqa: PLR0911  a list of cases, one return each
    trouble: Trouble, name: str, fields: dict[str, object]
) -> Said:
    if fields["what"] == "Input" and name not in keras_names.RENAMED_INPUTS:
        return belongs_elsewhere.in_input(trouble, name) or Said("UNKNOWN_ARGUMENT.input", fields)
    what = str(fields["what"])
    if what in trouble.source.functions:
        arguments = trouble.source.functions[str(fields["what"])].args
        known = [arg.arg for arg in (*arguments.args, *arguments.kwonlyargs)]
        close = keras_names.closest(name, known)
        fields["guess"] = close or ", ".join(known) or terms.NO_ARGUMENTS
        return Said("UNKNOWN_ARGUMENT.own", fields)
    if what in words.COMMUTATIVE or what == "Subtract":
        others = words.listed(sorted(f"`layers.{each}`" for each in words.MERGES - {what, "Dot"}))
        return Said("UNKNOWN_ARGUMENT.no_settings", fields | {"others": others})
    own = SETTINGS.get(what, ()) if what in keras_names.LAYERS else ()
    shorter = belongs_elsewhere.inside_of_name(trouble, what, name)
    if shorter is not None and name not in older.RENAMED_ARGUMENTS:
        return shorter
    close = keras_names.closest(name, sorted(own))
    guess = close or older.RENAMED_ARGUMENTS.get(name)
    if own and guess and name not in older.RENAMED_ARGUMENTS and guess not in own:
        guess = ""
    if guess is None:
        guess = (
            ""
            if name in keras_names.ARGUMENTS
            else keras_names.closest(name, keras_names.ARGUMENTS)
        )
    if not guess or guess == name:
        takes = sorted(own)
        if 0 < len(takes) < _FEW:
            takes = [f"`{each}`" for each in takes]
            return Said("UNKNOWN_ARGUMENT.takes", fields | {"takes": words.listed(takes)})
        return Said("UNKNOWN_ARGUMENT", fields)
    variant = "guess" if name in older.RENAMED_ARGUMENTS else "near"
    return Said(f"UNKNOWN_ARGUMENT.{variant}", fields | {"guess": f"`{guess}=`"})


_FEW = 7
"""Settings that are listed."""


def _call_with(trouble: Trouble, name: str) -> ast.Call | None:
    for call in trouble.calls:
        if any(word.arg == name for word in call.keywords):
            return call
    return None


def _right(trouble: Trouble, call: ast.Call, name: str) -> dict[str, object]:
    """The call with the argument moved into the first parentheses."""
    assert isinstance(call.func, ast.Call)
    moved = [word for word in call.keywords if word.arg == name]
    stays = [word for word in call.keywords if word.arg != name]
    maker = ast.Call(
        func=call.func.func, args=call.func.args, keywords=[*call.func.keywords, *moved]
    )
    right = ast.Call(func=maker, args=call.args, keywords=stays)
    return {"right": trouble.text(right), "layer": called(call.func) or "Layer"}


def _inside(trouble: Trouble, name: str) -> str:
    """The layer with the argument of `add` among its own."""
    call = trouble.call_of("add")
    if call is None or not call.args or not isinstance(call.args[0], ast.Call):
        return f"model.add(layers.Dense(..., {name}=...))"
    layer = call.args[0]
    moved = [word for word in call.keywords if word.arg == name]
    inside = ast.Call(func=layer.func, args=layer.args, keywords=[*layer.keywords, *moved])
    return f"{trouble.text(call.func)}({trouble.text(inside)})"
