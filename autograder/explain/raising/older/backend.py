"""Functions of `keras.backend`, which Keras 3 has no more, inside of a Lambda."""

import ast
from collections.abc import Iterator

from autograder.explain.english import older
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def in_a_lambda(trouble: Trouble) -> Said | None:
    """`Lambda(lambda t: K.abs(t))`, or the same in a function that a Lambda on the line is given:
    Keras tells only that it cannot infer the shape."""
    aliases = set(_aliases(trouble))
    for node in _functions(trouble):
        for each in ast.walk(node):
            if not isinstance(each, ast.Attribute) or each.attr in older.STILL_IN_BACKEND:
                continue
            if trouble.text(each.value) in aliases:
                return Said("NOT_IN_KERAS.backend", {"name": each.attr, "now": now(each.attr)})
    return None


def now(name: str) -> str:
    """The function's name in `keras.ops`."""
    return older.BACKEND.get(name, name)


def _aliases(trouble: Trouble) -> Iterator[str]:
    """The names under which a file knows `keras.backend`."""
    yield "keras.backend"
    for node in trouble.source.nodes:
        if isinstance(node, ast.ImportFrom) and node.module == "keras":
            yield from (one.asname or one.name for one in node.names if one.name == "backend")
        elif isinstance(node, ast.Import):
            yield from (
                one.asname for one in node.names if one.name == "keras.backend" and one.asname
            )


def _functions(trouble: Trouble) -> Iterator[ast.AST]:
    """What the Lambdas on the line compute."""
    for call in trouble.calls:
        maker = trouble.source.constructor(call)
        if maker is None or called(maker) != "Lambda":
            continue
        for given in (*maker.args, *(word.value for word in maker.keywords)):
            name = given.id if isinstance(given, ast.Name) else ""
            yield trouble.source.functions.get(name, given)
