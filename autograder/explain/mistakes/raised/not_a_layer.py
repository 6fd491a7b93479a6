"""Something that is no layer stands in a Sequential.

A Sequential is a list of layers, and each is built, with parentheses: `layers.Flatten()`. An
activation is said inside a layer, or is a layer of its own: `layers.ReLU()`.

Wrong:

    m = keras.Sequential([Input((4,)), layers.Dense(8), "relu", layers.Dense(1)])

Write:

    m = keras.Sequential([Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(1)])

Message:

    NOT A LAYER · line 1

        m = keras.Sequential([Input((4,)), layers.Dense(8), "relu", layers.Dense(1)])

    'relu' alone is a text, not a layer.

    Say it in the layer before, or make a layer of it:

        layers.Dense(..., activation='relu')
        layers.Activation('relu')
"""

import ast
import re

from autograder.explain import keras_names, words
from autograder.explain.raising.models import no_layer
from autograder.explain.raising.python import commas
from autograder.explain.raising.stated import type_of
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.source.bound import returns_of
from autograder.explain.trouble import Trouble

_KINDS = {
    "type": ".class", "KerasTensor": ".tensor", "list": ".list", "tuple": ".tuple",
    "NoneType": ".none", "function": ".function",
    "ellipsis": ".dots",
}  # fmt: skip


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "Only instances of `keras.Layer` can be added": the object and its type follow."""
    found = trouble.find(r"Only instances of `?keras\.Layer`? can be.*?Received: (.*?) \(of type "
                         r"<class '([\w.]+)'>\)")  # fmt: skip
    if found is None:
        return None
    kind = found[2].rpartition(".")[2]
    listed = trouble.call_of("Sequential")
    if listed is not None and listed.args and type_of(trouble, listed.args[0]) in ("dict", "set"):
        return Said("SEQUENTIAL_ONLY.list")
    name = re.search(r"\.(\w+)'>", found[1])
    fields = {
        "what": _as_written(found[1]),
        "class_name": name[1] if name else "Flatten",
        "kind": words.a_type(kind),
        "adding": "add" if trouble.call_of("add") else "Sequential",
    }
    if "tensorflow.python" in found[2] or "tf_keras" in found[2]:
        return Said("NOT_IN_KERAS.private")
    if kind == "str":
        known = found[1].lower() in keras_names.ACTIVATIONS
        return Said(f"NOT_A_LAYER{'.activation' if known else '.text'}", fields)
    own = _own_function(trouble, found[1]) if kind == "function" else ""
    if own:
        makes = own in trouble.source.functions and trouble.source.returned_kind(own)
        variant = "makes_a_layer" if makes in ("layer", "model") else "own_function"
        return Said(f"NOT_A_LAYER.{variant}", {"what": own})
    if kind == "tuple" and "<" in found[1]:
        several = _by_comma(trouble) or _several(trouble, found[1], kind)
        return _named_pair(trouble) or several or Said(_IN_TUPLE)
    if kind in ("list", "tuple"):
        several = _several(trouble, found[1], kind)
        if several is not None:
            return several
    if kind == "function" and (told := no_layer.function(trouble, _entries(trouble))):
        return told
    if kind == "KerasTensor" and (tensor := _tensor(trouble)):
        return Said("NOT_A_LAYER.tensor_named", {"what": tensor})
    if kind not in (*_KINDS, "dict", "set", "int", "float", "bool"):
        return no_layer.told(trouble, _entries(trouble), found[2])
    return Said(f"NOT_A_LAYER{_KINDS.get(kind, '')}", fields)


_IN_TUPLE = "NOT_A_LAYER.layers_in_tuple"


def _named_pair(trouble: Trouble) -> Said | None:
    """`("hidden", layers.Dense(8))`: a name in front of the layer."""
    for node in _entries(trouble):
        pair = node.elts if isinstance(node, ast.Tuple) and len(node.elts) == 2 else []
        name = pair[0].value if pair and isinstance(pair[0], ast.Constant) else None
        if isinstance(name, str):
            return Said("NOT_A_LAYER.named_pair", {"what": trouble.text(node), "name": repr(name)})
    return None


def _by_comma(trouble: Trouble) -> Said | None:
    """`hidden = layers.Dense(8),`, or a function that ends with `return layers.Dense(8),`."""
    for node in _entries(trouble):
        bound = trouble.source.behind(node)
        name = called(bound) if isinstance(bound, ast.Call) else ""
        function = trouble.source.functions.get(name)
        ends = returns_of(function)[-1:] if function is not None else []
        held = ends[0].value if ends else bound
        if node is held or not isinstance(held, ast.Tuple) or len(held.elts) != 1:
            continue
        line = commas.at_the_end(trouble.source, trouble.text(held.elts[0]))
        if line is not None:
            return Said("NOT_A_LAYER.comma", {"what": trouble.text(node), "line": line})
    return None


def _tensor(trouble: Trouble) -> str:
    """The entry that is a tensor and no Input, where there is one only or the first is meant."""
    tensors = [each for each in _entries(trouble) if trouble.kind(each) == "tensor"]
    made = [each for each in tensors if called_input(trouble, each) is False]
    return trouble.text(made[0]) if made and len(trouble.text(made[0])) < 40 else ""


def called_input(trouble: Trouble, node: ast.expr) -> bool:
    """Whether an entry is made by `keras.Input`: a Sequential takes that one."""
    maker = trouble.source.constructor(node)
    return maker is not None and called(maker) == "Input"


def _entries(trouble: Trouble) -> list[ast.expr]:
    """What is put into a Sequential on the line, one by one."""
    call = trouble.call_of("add", "Sequential")
    given_as = call.args[:1] if call is not None else []
    listed = trouble.source.behind(given_as[0]) if given_as else None
    return listed.elts if isinstance(listed, (ast.List, ast.Tuple)) else given_as


def _several(trouble: Trouble, shown: str, kind: str) -> Said | None:
    """Several layers that a function or a name holds, where one is wanted."""
    held = [
        each
        for each in _entries(trouble)
        if isinstance(each, (ast.Call, ast.Name)) and trouble.kind(each) not in ("layer", "tensor")
    ]
    number = len(re.findall(r"<\w+ name=", shown))
    if not held or number < 2:
        return None
    text = trouble.text(held[0])
    turns = f"for layer in {text}: model.add(layer)"
    call = trouble.call_of("add")
    if call is not None and isinstance(call.func, ast.Attribute):
        turns = f"for layer in {text}: {trouble.text(call.func)}(layer)"
    fields = {"what": text, "kind": words.a_type(kind), "number": words.count(number)}
    right = turns if call is not None else f"keras.Sequential([..., *{text}, ...])"
    return Said("NOT_A_LAYER.several", fields | {"right": right})


def _own_function(trouble: Trouble, shown: str) -> str:
    """A function of the learner's, by its name; a lambda as it is written."""
    name = shown.partition(" at ")[0].rpartition(".")[2].rpartition(" ")[2]
    if name in trouble.source.functions:
        return name
    if "<lambda>" not in shown:
        return ""
    written = [node for node in trouble.source.parts if isinstance(node, ast.Lambda)]
    named = [n for n in trouble.source.parts if isinstance(n, ast.Name) and _is_lambda(trouble, n)]
    return trouble.text(next(iter([*written, *named]), None))


def _is_lambda(trouble: Trouble, name: ast.Name) -> bool:
    return isinstance(trouble.source.binding(name), ast.Lambda)


def _as_written(shown: str) -> str:
    plain = re.sub(r"<(\w+) name=[^>]*>", r"\1", shown)
    return re.sub(r"<(class|function) '?([\w.]+)[^>]*>", lambda m: m[2].rpartition(".")[2], plain)
