"""Two layers or inputs of one model have the same name.

Wrong:

    a, b = Input((4,), name="x"), Input((4,), name="x")
    m = Model([a, b], layers.Add()([a, b]))

Write:

    a, b = Input((4,), name="left"), Input((4,), name="right")
    m = Model([a, b], layers.Add()([a, b]))

Message:

    NAME TAKEN · line 2

        m = Model([a, b], layers.Add()([a, b]))

    `a` and `b` are Inputs with the same name, 'x'. Names must be unique in a model.

    Give each Input a name of its own.
"""

import ast
import re

from autograder.explain import words
from autograder.explain.raising.python import named_inside
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """Keras tells the name; copies, builders and inputs are told apart by the source."""
    found = trouble.find(r"name \"([^\"]+)\" is used (\d+) times") or trouble.find(
        r"Name '([^']+)' is already the name of a layer"
    )
    if found is None:
        return None
    variant = _variant(trouble, found[1])
    lines = [str(call.lineno) for call in _named(trouble, found[1])]
    fields: dict[str, object] = {"name": found[1], "lines": words.listed(lines)}
    if re.search(r"\{\w+\}", found[1]):
        return Said("NAME_TAKEN.no_f", fields)
    if variant == ".inputs":
        tensors = _bound_to(trouble, found[1])
        named = len(tensors) > 1
        fields["tensors"] = words.listed([words.quoted(each) for each in tensors])
        return Said(f"NAME_TAKEN.{'of_inputs' if named else 'inputs'}", fields)
    turn = _turn(trouble, found[1]) if variant in ("", ".builder") else ""
    inside = named_inside.told(trouble, _named(trouble, found[1]), found[1], turn)
    if variant == ".builder" and inside is not None:
        return inside
    if turn:
        plain = ".in_loop_plain" if turn.startswith("_") else ".in_loop"
        return Said(f"NAME_TAKEN{plain}", fields | {"line": lines[0], "turn": turn})
    return Said(
        "NAME_TAKEN.lines" if not variant and len({*lines}) > 1 else f"NAME_TAKEN{variant}", fields
    )


def _named(trouble: Trouble, name: str) -> list[ast.Call]:
    """The calls in which this very name is written."""
    return [
        node
        for node in trouble.source.nodes
        if isinstance(node, ast.Call)
        for word in node.keywords
        if word.arg == "name" and isinstance(word.value, ast.Constant) and word.value.value == name
    ]


def _bound_to(trouble: Trouble, name: str) -> list[str]:
    """What the layers and Inputs of that name are called in the code."""
    calls = {id(call) for call in _named(trouble, name)}
    return [bound for bound, _, value in trouble.source.bindings if id(value) in calls]


def _turn(trouble: Trouble, name: str) -> str:
    """The variable of the loop that builds each of its layers with the one name; ""."""
    calls = _named(trouble, name)
    loops = [n for n in trouble.source.nodes if isinstance(n, (ast.For, ast.ListComp))]
    for loop in loops if len(calls) == 1 else ():
        target = loop.target if isinstance(loop, ast.For) else loop.generators[0].target
        names = [each for each in ast.walk(target) if isinstance(each, ast.Name)]
        if names and any(node is calls[0] for node in ast.walk(loop)):
            return names[0].id
    return ""


def _variant(trouble: Trouble, name: str) -> str:
    named: list[ast.Call] = []
    for node in trouble.source.nodes:
        if isinstance(node, ast.Call):
            if called(node) in ("deepcopy", "copy", "clone_model", "from_config"):
                return ".copy"
            given = [word.value for word in node.keywords if word.arg == "name"]
            if any(isinstance(each, ast.Constant) and each.value == name for each in given):
                named.append(node)
    if len(named) == 1 and trouble.source.function_at(named[0].lineno) is not None:
        return ".inputs" if called(named[0]) == "Input" else ".builder"
    if named and all(called(each) == "Input" for each in named):
        return ".inputs"
    alike = len(named) > 1 and len({ast.dump(each) for each in named}) == 1
    return ".alike" if alike else ""
