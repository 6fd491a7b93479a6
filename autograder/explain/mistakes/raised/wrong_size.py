"""A size is no positive whole number.

Wrong:

    n = 64
    inp = Input((n,))
    x = layers.Dense(n / 2)(inp)

Write:

    n = 64
    inp = Input((n,))
    x = layers.Dense(n // 2)(inp)

Message:

    NOT A SIZE · line 3

        x = layers.Dense(n / 2)(inp)

    `n / 2` is 32.0, a float: `/` always gives a number with a fraction. `units`
    must be a whole number.

    Divide with `//`:

        n // 2
"""

import ast

from autograder.explain.english import raised, terms
from autograder.explain.keras_places import PLACES
from autograder.explain.raising import holding
from autograder.explain.raising.python import commas, own_function
from autograder.explain.raising.settings import places_turned
from autograder.explain.raising.tensors import open_size
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_PATTERNS = (
    r"invalid value for(?: argument)? `(\w+)`, expected a positive integer[.,] "
    r"(?:Received: \w+=|got )"
    r"(?P<value>.+?)\.?$",
    r"`(\w+)` must be a positive integer\. Received: \w+=(?P<value>.+?) \(of type",
    r"Invalid value for argument `(\w+)`\. Expected a strictly positive value\. Received \w+="
    r"(?P<value>.+?)\.?$",
    r"number of (filters) must be evenly divisible.*?filters=(?P<value>.+?)\.?$",
    r"Expected an integer value for `(\w+)`, got (?P<value>.+?)\.?$",
)


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """Keras names the argument and shows the value; the line tells how it was computed."""
    for pattern in _PATTERNS:
        found = trouble.find(pattern)
        if found is not None:
            break
    else:
        return None
    name, value = found[1], found["value"]
    written = _written(trouble, name)
    bound = trouble.source.binding(written) if isinstance(written, ast.Name) else written
    line = commas.after(bound) if bound is not written else None
    maker = own_function.taking_tensor(trouble, trouble.text(written))
    maker = maker or (places_turned.told(trouble) if line is None else None)
    if maker is not None:
        return maker
    divides = isinstance(written, ast.BinOp) and isinstance(written.op, ast.Div)
    fields: dict[str, object] = {
        "name": name,
        "layer": trouble.layer or terms.LAYER,
        "value": value,
        "written": trouble.text(written) or value,
        "holds": "",
    }
    if value in ("None", "<class 'NoneType'>"):
        return open_size.told(trouble) or Said("WRONG_SIZE.none", fields)
    if divides:
        assert isinstance(written, ast.BinOp)
        fields["right"] = f"{trouble.text(written.left)} // {trouble.text(written.right)}"
        return Said("WRONG_SIZE.division", fields)
    if isinstance(bound, ast.Constant) and isinstance(bound.value, str):
        if bound is not written:
            fields["holds"] = terms.HOLDS.format(value=trouble.text(bound), line=bound.lineno)
        return Said("WRONG_SIZE.text", fields)
    if line is not None:
        return Said("WRONG_SIZE.comma", fields | {"value": trouble.text(bound), "line": line})
    if "groups" in trouble.message and value.isdigit():
        return Said("WRONG_SIZE.groups", fields)
    shown = holding.argument(trouble, name) if value.startswith("<") else None
    if shown is not None:
        fields["value"] = shown.name or shown.text
    told = holding.held(trouble, written) if isinstance(written, ast.Name) else None
    held = Said("WRONG_SIZE.held", fields | {"value": told.text}) if told is not None else None
    return _counted(trouble, name, fields) or held or Said("WRONG_SIZE", fields)


_COUNTED = ("list", "tuple", "set", "dict")
_OF_IDS = ("input_dim", "num_tokens", "max_tokens")
"""Where a dict is one of words and their ids; elsewhere it may hold settings."""


def _counted(trouble: Trouble, name: str, fields: dict[str, object]) -> Said | None:
    """`layers.Embedding(words, 8)`: the words themselves where their number is due."""
    given = holding.argument(trouble, name)
    if given is None or given.type not in _COUNTED:
        return None
    texts = given.only == "text" or given.name[1:2] in ("'", '"')
    if not texts and not (given.type == "dict" and name in _OF_IDS):
        return None
    says = f": {raised.MEANINGS[name]}" if name in raised.MEANINGS else ""
    return Said("WRONG_SIZE.counted", fields | {"value": given.text, "says": says})


def _written(trouble: Trouble, name: str) -> ast.expr | None:
    """The argument as it stands on the line, by its name or in its place."""
    for call in trouble.calls:
        for word in call.keywords:
            if word.arg == name:
                return word.value
    maker = next((c for c in trouble.calls if trouble.kind(c) == "layer" and c.args), None)
    places = PLACES.get(called(maker), ()) if maker is not None else ()
    place = places.index(name) if name in places else 0
    return maker.args[place] if maker is not None and place < len(maker.args) else None
