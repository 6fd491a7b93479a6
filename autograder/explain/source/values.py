"""What is written for a setting of a layer, and which numbers have a name that nothing reads."""

import ast
from collections.abc import Collection

from autograder.explain.keras_places import PLACES
from autograder.explain.source.syntax import argument, called, written
from autograder.explain.source.used import Used


def written_for(source: Used, class_name: str, line: int | None, setting: str) -> ast.expr | None:
    """The expression for a setting where the one layer of a class on a line is built."""
    made = [
        node
        for node in source.nodes
        if isinstance(node, ast.Call) and called(node) == class_name and node.lineno == line
    ]
    places = PLACES.get(class_name, ())
    if len(made) != 1:
        return None
    return argument(made[0], setting, places.index(setting) if setting in places else len(places))


def placed(source: Used, class_name: str, line: int | None, setting: str) -> bool:
    """Whether the one layer of a class on a line is given a setting by its place."""
    made = [
        node
        for node in source.nodes
        if isinstance(node, ast.Call) and called(node) == class_name and node.lineno == line
    ]
    places = PLACES.get(class_name, ())
    known = len(made) == 1 and setting in places
    return known and places.index(setting) < len(made[0].args)


def unread_number(source: Used, number: object, line: int | None) -> tuple[str, int] | None:
    """(name, line) of the only name for a number that nothing reads, in the function of a line."""
    if type(number) is not int or line is None:
        return None
    around = source.function_at(line)
    named = [(name, at, value) for name, at, value in source.bindings if _in(source, at, around)]
    if around is not None:
        given = around.args.args[len(around.args.args) - len(around.args.defaults) :]
        pairs = zip(given, around.args.defaults, strict=True)
        named += [(argument.arg, around.lineno, value) for argument, value in pairs]
    found = [
        (name, at)
        for name, at, value in named
        if isinstance(value, ast.Constant) and type(value.value) is int and value.value == number
        if name not in source.names_read
    ]
    return found[0] if len(found) == 1 else None


def merged_by(source: Used, name: str, merges: Collection[str]) -> str:
    """The class of the merge layer that is called on a list with a name in it; ""."""
    for call in source.nodes:
        if not isinstance(call, ast.Call) or not call.args:
            continue
        parts = call.args[0].elts if isinstance(call.args[0], ast.List) else []
        maker = source.constructor(call)
        merge = called(maker) if maker is not None else ""
        if merge in merges and any(isinstance(p, ast.Name) and p.id == name for p in parts):
            return merge
    return ""


def _in(source: Used, line: int, function: ast.FunctionDef | None) -> bool:
    return source.function_at(line) in (function, None)


def changed_outside(source: Used, value: ast.expr) -> tuple[str, int] | None:
    """(name, line) of a name in an expression that is `global`, and computed from itself."""
    outside = {name for n in source.nodes if isinstance(n, ast.Global) for name in n.names}
    names = {n.id for n in ast.walk(value) if isinstance(n, ast.Name)} & outside
    if not names:
        return None
    for node in source.nodes:
        if isinstance(node, ast.AugAssign) and written(node.target) in names:
            return written(node.target), node.lineno
    steps = [(name, at) for name, at, _ in source.bindings if source.stepped_on(at) == name]
    return next((each for each in steps if each[0] in names), None)
