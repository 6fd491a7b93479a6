"""Where an argument belongs that a model, or one of its methods, does not take."""

import ast

from autograder.explain import keras_names
from autograder.explain.english import older, terms
from autograder.explain.keras_settings import METHODS, OF_CALLS, SETTINGS, having
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_SHAPES = ("input_shape", "shape", "input_dim", "batch_shape", "batch_input_shape", "inputs")
_OF_OPTIMIZERS = ("learning_rate", "lr", "momentum", "clipnorm", "clipvalue", "weight_decay")


def of_sequential(trouble: Trouble, name: str, call: ast.Call) -> Said | None:
    """What to say of `name` where a Sequential is made."""
    said = [word.arg for word in call.keywords]
    if name in ("inputs", "outputs") and "outputs" in said:
        return Said("UNKNOWN_ARGUMENT.to_model", {"name": name})
    if name in _SHAPES:
        return Said("UNKNOWN_ARGUMENT.to_input", {"name": name})
    if name in OF_CALLS:
        return _to_call(trouble, name, call)
    method = _taking(name)
    if method:
        return _to_method(trouble, "Sequential", name, method, call)
    layer = _last_with(trouble, name, call)
    if not layer:
        return None
    right = f"layers.{layer}(..., {name}={_value(trouble, name, call)})"
    return Said("UNKNOWN_ARGUMENT.of_a_layer", {"name": name, "right": right})


def _to_call(trouble: Trouble, name: str, call: ast.Call) -> Said:
    """`training=False` goes to where the model is called."""
    right = f"{_bound(trouble, call)}(x, {name}={_value(trouble, name, call)})"
    belongs = terms.BELONGS_TO.format(layer=called(call))
    fields = {"names": f"`{name}`", "belongs": belongs, "right": right}
    return Said("UNKNOWN_ARGUMENT.to_call", fields)


def _bound(trouble: Trouble, call: ast.Call) -> str:
    """The name that the model gets."""
    return next((n for n, _, value in trouble.source.bindings if value is call), "model")


def of_method(trouble: Trouble, method: str, name: str) -> Said | None:
    """What to say of `name` in a call of `fit`, `compile` or the like."""
    call = trouble.call_of(method)
    if name in _OF_OPTIMIZERS and method == "compile":
        now = older.RENAMED_ARGUMENTS.get(name, name)
        return Said("UNKNOWN_ARGUMENT.of_optimizer", {"name": name, "now": now})
    if call is None or name in older.RENAMED_ARGUMENTS:
        return None
    own = keras_names.closest(name, METHODS[method])
    if own:
        return Said("UNKNOWN_ARGUMENT.guess", {"what": method, "name": name, "guess": f"`{own}=`"})
    other = _taking(name)
    return _to_method(trouble, method, name, other, call) if other else None


def _taking(name: str) -> str:
    """The method of a model that has this argument."""
    usual = ("compile", "fit", "evaluate", "predict", "summary")
    return next((each for each in usual if name in METHODS[each]), "")


def _to_method(trouble: Trouble, what: str, name: str, method: str, call: ast.Call) -> Said:
    holder = call.func.value if isinstance(call.func, ast.Attribute) else None
    model = (trouble.text(holder) if what in METHODS else "") or _bound(trouble, call)
    right = f"{model}.{method}(..., {name}={_value(trouble, name, call)})"
    fields = {"what": what, "name": name, "method": method, "right": right}
    return Said("UNKNOWN_ARGUMENT.to_method", fields)


def _value(trouble: Trouble, name: str, call: ast.Call) -> str:
    return next((trouble.text(word.value) for word in call.keywords if word.arg == name), "...")


def _last_with(trouble: Trouble, name: str, call: ast.Call) -> str:
    """The class of the last layer in the list that has a setting; of none, the usual one."""
    listed = call.args[0] if call.args else None
    if isinstance(listed, ast.Name):
        listed = trouble.source.binding(listed)
    entries = listed.elts if isinstance(listed, (ast.List, ast.Tuple)) else []
    makers = [trouble.source.constructor(each) for each in entries]
    classes = [called(maker) for maker in makers if maker is not None]
    fits = [each for each in classes if name in SETTINGS.get(each, ())]
    return next(iter([*reversed(fits), *having(name)]), "")
