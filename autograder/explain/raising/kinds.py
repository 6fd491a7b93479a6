"""Kinds of values, as the facts of the learner's process word them (`extract.held`)."""

import re


def kind_of_value(said: str) -> str:
    """What a fact of `extract.held` says, in the words of `Source.kind`."""
    plain, equals, value = said.partition(" = ")
    if equals:
        numbers = plain in ("tuple", "list") and re.fullmatch(r"[\[(][\dNone., -]*[\])]", value)
        return "shape" if numbers else _PLAIN.get(plain, "list")
    return next((kind for lead, kind in _LEADS.items() if said.startswith(lead)), "")


_PLAIN = {"bool": "number", "float": "number", "int": "number", "str": "string", "NoneType": "None"}
_LEADS = {
    "tensor ": "tensor", "layer class ": "class", "layer ": "layer", "model": "model",
    "array ": "data", "own function ": "function", "function ": "function", "class ": "class",
    "object ": "object", "list of ": "list", "tuple of ": "list",
    "dict of ": "dict", "set of ": "set",
}  # fmt: skip
