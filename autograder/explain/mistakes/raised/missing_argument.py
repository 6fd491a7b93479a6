"""An argument that has to be given is left out.

Wrong:

    inp = Input((4,))
    x = layers.Dense()(inp)

Write:

    inp = Input((4,))
    x = layers.Dense(8)(inp)

Message:

    ARGUMENT MISSING · line 2

        x = layers.Dense()(inp)

    Dense has to be told `units`: how many numbers it gives.

    For example:

        layers.Dense(8)
"""

import ast
import re

from autograder.explain import keras_names
from autograder.explain.english import older, raised, terms
from autograder.explain.keras_settings import SETTINGS, named_here
from autograder.explain.raising import holding, nearby
from autograder.explain.raising.settings import belongs_elsewhere, needed_places
from autograder.explain.raising.tensors import in_call
from autograder.explain.said import Said
from autograder.explain.source import root_of
from autograder.explain.trouble import Trouble, spoken
from autograder.explain.words import MERGES


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "missing 1 required positional argument", of a constructor, a call or a function."""
    call = trouble.find(r"^missing a required argument: '(\w+)'")
    if call is not None:
        return _of_call(trouble, call[1])
    found = trouble.find(
        r"([\w.]+)\(\) missing (\d+) required (?:positional|keyword-only) arguments?: (.+)$"
    )
    if found is None:
        return None
    name, _, method = found[1].rpartition(".")
    arguments = re.findall(r"'(\w+)'", found[3])
    fields: dict[str, object] = {
        "what": method if spoken(found[1]) == method else name,
        "names": " and ".join(f"`{each}`" for each in arguments),
        "meaning": _meaning(arguments),
        "example": raised.EXAMPLES.get(name, _example(name or method, arguments)),
    }
    if method == "__init__":
        other = _otherwise_named(trouble, name, arguments)
        if other:
            here = {"layer": name, "name": other, "guess": f"`{named_here(name, other)}=`"}
            return Said("UNKNOWN_ARGUMENT.here", here)
        longer = belongs_elsewhere.in_place_of(trouble, name, arguments)
        if longer is not None:
            return longer
        label = _given_as_name(trouble, name, arguments)
        if label:
            return Said("MISSING_ARGUMENT.as_name", fields | {"value": label})
        old = _old_keyword(trouble, name)
        if old:
            guess = f"`{older.RENAMED_ARGUMENTS.get(old, 'units')}=`"
            return Said("UNKNOWN_ARGUMENT.guess", {"what": name, "name": old, "guess": guess})
        example = needed_places.completed(trouble, name, arguments) or fields["example"]
        return Said("MISSING_ARGUMENT", fields | {"example": example})
    twice = in_call.function_called(trouble, trouble.call_of(method))
    if twice is not None and method.capitalize() not in MERGES:
        return twice
    fields |= {"capital": method.capitalize(), "method": method}
    variant = _function(trouble, name, method, arguments)
    on = trouble.call_of(method)
    if variant == "instance" and on is not None and isinstance(on.func, ast.Attribute):
        fields["what"] = trouble.text(on.func.value)
        bound = (
            trouble.source.binding(on.func.value) if isinstance(on.func.value, ast.Name) else None
        )
        if isinstance(bound, (ast.Attribute, ast.Name)):
            fields |= {"class": trouble.text(bound), "line": bound.lineno}
            variant = "class"
    return Said(f"MISSING_ARGUMENT.{variant}", fields)


def _meaning(arguments: list[str]) -> str:
    """What the first of the missing arguments says."""
    first = next(iter(arguments), "")
    return raised.MEANINGS.get(first) or raised.SAYS.get(first) or terms.LOOK_UP


def _example(name: str, arguments: list[str]) -> str:
    root = "layers." if name in keras_names.LAYERS else ""
    return f"{root}{name}({', '.join(f'{each}=...' for each in arguments)})"


def _function(trouble: Trouble, name: str, method: str, arguments: list[str]) -> str:
    call = trouble.call_of(method)
    if call is not None and root_of(call.func) == "ops":
        listed = len(call.args) == 1 and isinstance(call.args[0], (ast.List, ast.Tuple))
        return "one_by_one" if listed else "function"
    if "self" in arguments or (name and arguments == ["layer"] and call and call.args):
        return "instance"
    if method in raised.ACTIVATION_FUNCTIONS:
        return "activation"
    if not name and method in (
        "concatenate",
        "add",
        "multiply",
        "average",
        "subtract",
        "dot",
        "maximum",
    ):
        return "merge"
    return "own" if not name and method in trouble.source.functions else "function"


def _old_keyword(trouble: Trouble, name: str) -> str:
    """An argument's name of Keras 1 where the new one is missing."""
    call = trouble.built(name)
    given = [word.arg for word in call.keywords if word.arg] if call is not None else []
    old = [each for each in given if older.RENAMED_ARGUMENTS.get(each)]
    if name in ("Dense", "LSTM", "GRU", "SimpleRNN"):
        old += [each for each in given if each == "output_dim"]
    return next(iter(old), "")


def _otherwise_named(trouble: Trouble, name: str, missing: list[str]) -> str:
    """A keyword that other layers have for what is missing: `Conv2D(units=8)`."""
    call = trouble.built(name)
    given = [word.arg for word in call.keywords if word.arg] if call is not None else []
    own = SETTINGS.get(name, frozenset())
    return next((g for g in given if g not in own and named_here(name, g) in missing), "")


def _given_as_name(trouble: Trouble, name: str, missing: list[str]) -> str:
    """What stands behind `name=` and can only be the missing argument: `Dense(name=8)`."""
    call = trouble.built(name)
    given = [word.value for word in call.keywords if word.arg == "name"] if call is not None else []
    for value in given:
        said = value.value if isinstance(value, ast.Constant) else None
        function = missing == ["activation"] and said in keras_names.ACTIVATIONS
        if function or (isinstance(said, (int, float)) and len(missing) == 1):
            return trouble.text(value)
    return ""


def _of_call(trouble: Trouble, argument: str) -> Said:
    fields = {"layer": trouble.layer or terms.THE_LAYER, "name": argument, "keyword": ""}
    bare = [call for call in trouble.layer_calls if not call.args]
    call = next(iter([*bare, *trouble.layer_calls]), None)
    if call is not None and isinstance(call.func, ast.Name):
        if not call.args and not call.keywords:
            back = isinstance(trouble.source.statement, ast.Return)
            key = "MISSING_ARGUMENT.returned" if back else "MISSING_ARGUMENT.nothing"
            return Said(key, {"name": call.func.id, "tensor": nearby.tensor(trouble)})
        fields["layer"] = f"`{call.func.id}`"
    if trouble.layer in ("MultiHeadAttention", "GroupedQueryAttention"):
        return _attention(trouble, call) or Said("MISSING_ARGUMENT.attention", fields)
    if call is not None and call.keywords:
        fields["keyword"] = call.keywords[0].arg or ""
        return Said("MISSING_ARGUMENT.keyword", fields)
    return Said("MISSING_ARGUMENT.tensor", fields)


def _attention(trouble: Trouble, call: ast.Call | None) -> Said | None:
    """Query and value stand in one list: `MultiHeadAttention(...)([q, v])`."""
    given = holding.argument(trouble, "query")
    listed = trouble.source.behind(call.args[0]) if call is not None and call.args else None
    if call is None or not isinstance(listed, (ast.List, ast.Tuple)) or len(listed.elts) < 2:
        return None
    if given is not None and given.only != "tensor":
        return None
    maker = call.func.id if isinstance(call.func, ast.Name) else f"{trouble.layer}(...)"
    right = f"{maker}({', '.join(trouble.text(each) for each in listed.elts)})"
    fields = {"layer": trouble.layer, "right": right}
    return Said("MISSING_ARGUMENT.attention_list", fields)
