"""A slip in Python that has nothing to do with Keras.

Wrong:

    a, b = 1, 2, 3

Write:

    a, b, c = 1, 2, 3

Message:

    PYTHON · line 1

        a, b = 1, 2, 3

    There are 2 names on the left, and more values on the right.

    Count both sides.
"""

import ast
import re

from autograder.explain import keras_names, words
from autograder.explain.english import terms
from autograder.explain.english.raised import meant
from autograder.explain.raising import holding
from autograder.explain.raising.data import own_lists
from autograder.explain.raising.models import model_made
from autograder.explain.raising.python import brackets, loops, own_function
from autograder.explain.raising.tensors import in_call, layer_used, open_size
from autograder.explain.said import Said
from autograder.explain.source import is_none
from autograder.explain.trouble import Trouble, spoken

_PATTERNS = (
    ("unpack_many", r"too many values to unpack \(expected (?P<a>\d+)"),
    ("unpack_few", r"not enough values to unpack \(expected (?P<a>\d+), got (?P<b>\d+)"),
    ("unpack_none", r"cannot unpack non-iterable (?P<a>\w+) object"),
    ("not_callable", r"'(?P<a>\w+)' object is not callable"),
    ("class_subscript", r"type '(?P<a>\w+)' is not subscriptable"),
    ("not_subscriptable", r"'(?P<a>\w+)' object is not subscriptable"),
    ("not_iterable", r"'(?P<a>\w+)' object is not iterable"),
    ("operand", r"unsupported operand type\(s\) for (?P<c>.+?): '(?P<a>\w+)' and '(?P<b>\w+)'"),
    ("text_and_number", r"can only concatenate str \(not \"(?P<a>\w+)\"\) to str"),
    ("whole", r"'(?P<a>\w+)' object cannot be interpreted as an integer"),
    ("arguments", r"(?P<c>[\w.]+)\(\) takes (?P<a>[\w ]+?) positional arguments? but (?P<b>\d+)"),
    ("index_kind", r"(?P<a>\w+) indices must be integers"),
    ("fixed", r"'(?P<a>\w+)' object does not support item assignment"),
    ("no_number", r"could not convert string to float: '(?P<a>.*?)'"),
    ("no_number", r"invalid literal for int\(\) with base 10: '(?P<a>.*?)'"),
    (
        "compare",
        r"'(?P<c>[<>=]+)' not supported between instances of '(?P<a>\w+)' and '(?P<b>\w+)'",
    ),
    ("list_and_other", r"can only concatenate list \(not \"(?P<a>\w+)\"\) to list"),
    ("key_kind", r"unhashable type: '(?P<a>\w+)'"),
    (
        "format",
        r"not all arguments converted|not enough arguments for format|format: a real number",
    ),
    ("file", r"File not found: |No such file or directory|Unable to synchronously open file"),
    ("length", r"object of type '(?P<a>\w+)' has no len"),
)
_BY_CLASS = {
    "ZeroDivisionError": "division",
    "KeyError": "key",
    "IndexError": "index",
    "AssertionError": "assertion",
    "FileNotFoundError": "file",
    "PermissionError": "permission",
    "EOFError": "input",
}


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """By message, else by exception class."""
    if trouble.exception == "AssertionError" and trouble.message and "\n" in trouble.message:
        return None
    several = own_lists.added_together(trouble) or in_call.changed_list(trouble)
    if several is not None:
        return several
    for variant, pattern in _PATTERNS:
        found = trouble.find(pattern)
        if found is not None:
            if variant == "not_callable":
                return _not_callable(trouble, found["a"])
            if variant == "arguments":
                return _arguments(trouble, found)
            part = layer_used.in_brackets(trouble)
            square = _square(trouble) if variant == "not_subscriptable" else None
            if part is not None or square is not None:
                return part or square
            if variant == "whole":
                return _whole(trouble, found["a"])
            counted = (
                loops.over_a_number(trouble)
                or loops.over_a_model(trouble)
                or loops.through_a_number(trouble)
            )
            if counted is not None:
                return counted
            return Said(f"PYTHON_SLIP.{variant}", _spoken(found) | {"what": _held(trouble)})
    return _by_class(trouble)


def _by_class(trouble: Trouble) -> Said | None:
    """By the class of the exception alone."""
    variant = _BY_CLASS.get(trouble.exception, "")
    subscripts = any(isinstance(node, ast.Subscript) for node in trouble.source.parts)
    if variant == "key" and not subscripts and trouble.message.strip("'") not in trouble.line_text:
        return None  # a dict of Keras's, not of the learner's
    if variant == "index" and not subscripts and ".pop(" not in trouble.line_text:
        return None  # a list of Keras's
    own = {"key": own_lists.no_such_key, "index": own_lists.no_such_place}.get(variant)
    told = own(trouble) if own is not None else None
    if told is not None:
        return told
    if variant == "assertion" and not trouble.message:
        return Said("PYTHON_SLIP.assertion_silent")
    return Said(f"PYTHON_SLIP.{variant}", {"what": trouble.message}) if variant else None


def _arguments(trouble: Trouble, found: re.Match[str]) -> Said:
    """More in the parentheses than a function takes."""
    if "." in found["c"]:
        fields = _spoken(found) | {"c": spoken(found["c"])}
        return Said("PYTHON_SLIP.arguments.method", fields)
    own = own_function.given_too_much(trouble, found["c"])
    return own or Said("PYTHON_SLIP.arguments", _spoken(found))


def _spoken(found: re.Match[str]) -> dict[str, object]:
    """The groups; Python's types as one speaks of them."""
    given = {name: value or "" for name, value in found.groupdict().items()}
    return {name: _type(value) if name in "ab" else value for name, value in given.items()}


def _type(text: str) -> str:
    """A name of a type in words; numbers and texts stay what they are."""
    known = text in terms.A_TYPE or text[:1].isupper()
    return words.a_type(text) if known else text


def _whole(trouble: Trouble, kind: str) -> Said:
    """Something else where Python counts: a fraction, a text, None, a list."""
    open_one = open_size.told(trouble) if kind == "NoneType" else None
    if open_one is not None:
        return open_one
    variant = {"str": ".text", "NoneType": ".none", "list": ".many", "tuple": ".many"}.get(kind, "")
    for node in trouble.source.parts if kind == "NoneType" else ():
        if isinstance(node, ast.Subscript):
            return Said("UNKNOWN_BATCH.size", {"what": trouble.text(node)})
        if isinstance(node, ast.Tuple) and any(map(is_none, node.elts)):
            return Said("PYTHON_SLIP.whole.none_in_shape", {"shape": trouble.text(node)})
    texts = {name: one for name, one in holding.arguments(trouble).items() if one.type == "str"}
    if variant == ".text" and len(texts) == 1:
        name, text = next(iter(texts.items()))
        return Said("PYTHON_SLIP.whole.text_given", {"name": name, "value": text.name})
    return Said(f"PYTHON_SLIP.whole{variant}", {"a": words.a_type(kind)})


def _not_callable(trouble: Trouble, kind: str) -> Said:  # noqa: PLR0911  a list of cases, one return each
    """A value called as if it were a layer; a module called as if it were its class."""
    if kind == "NoneType":
        return Said("PYTHON_SLIP.none_callable")
    late = brackets.closed_late(trouble, kind)
    if late is not None:
        return late
    names = [
        call.func for call in trouble.calls if isinstance(call.func, (ast.Name, ast.Attribute))
    ]
    if kind == "module" and names:
        what = trouble.text(names[0])
        if _module(trouble, what) == "models":
            return model_made.from_module(trouble, what)
        one = meant.FOR_ONE.get(_module(trouble, what))
        if one is not None:
            return Said("PYTHON_SLIP.module_called", {"what": what, "guess": one.format(what=what)})
        guess = keras_names.closest(what.rpartition(".")[2].removesuffix("s"), ("Model", "Layer"))
        fields = {
            "what": what,
            "guess": terms.FOR_A_MODEL.format(name=f"`keras.{guess}`") if guess else "",
        }
        return Said("PYTHON_SLIP.module_called", fields)
    part = own_lists.part_called(trouble, kind)
    if part is not None:
        return part
    mine = [name for name in names if isinstance(name, ast.Name) and trouble.source.binding(name)]
    if mine and loops.holds_layers(trouble, mine[0]):
        values = ".values()" * (kind == "dict")
        fields = {"what": mine[0].id, "a": _type(kind), "each": f"{mine[0].id}{values}"}
        return Said("PYTHON_SLIP.layers_called", fields)
    if mine:
        return Said("PYTHON_SLIP.not_callable.named", {"what": mine[0].id, "a": _type(kind)})
    return Said("PYTHON_SLIP.not_callable", {"a": _type(kind)})


def _module(trouble: Trouble, what: str) -> str:
    """The last word of a module's own name: "layers" for `L`, imported as that."""
    for node in trouble.source.nodes:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            for one in node.names:
                if one.asname == what:
                    return one.name.rpartition(".")[2]
    return what.rpartition(".")[2]


def _held(trouble: Trouble) -> str:
    """What stands before square brackets on the line."""
    held = (n.value for n in trouble.source.parts if isinstance(n, ast.Subscript))
    return next((trouble.text(value) for value in held), "layers.Dense")


def _square(trouble: Trouble) -> Said | None:
    """A layer with square brackets where it is called: `Concatenate()[a, b]`."""
    for node in trouble.source.parts:
        if isinstance(node, ast.Subscript) and trouble.kind(node.value) == "layer":
            inside = trouble.text(node.slice).strip("()")
            several = isinstance(node.slice, ast.Tuple)
            given = f"([{inside}])" if several else f"({inside})"
            return Said("PYTHON_SLIP.square", {"right": f"{trouble.text(node.value)}{given}"})
    return None
