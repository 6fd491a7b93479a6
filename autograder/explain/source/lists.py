"""What a Sequential is made of, and where its Input stands."""

import ast
from collections.abc import Iterator

from autograder.explain.source.bound import MODELS
from autograder.explain.source.syntax import argument, called, written
from autograder.explain.source.used import Used

_INPUTS = ("Input", "InputLayer")


def grown(source: Used) -> tuple[str, int] | None:
    """(name, line) of a model, or a list of layers, made outside of all functions, that a
    function adds to."""
    made = _made_into_a_model(source)
    outside = {
        name: line
        for name, line, value in source.bindings
        if (isinstance(value, ast.List) and name in made)
        or (isinstance(value, ast.Call) and called(value) in MODELS)
        if source.function_at(line) is None
    }
    for node in source.nodes:
        if not isinstance(node, ast.Call) or called(node) not in ("add", "append", "extend"):
            continue
        holder = node.func.value if isinstance(node.func, ast.Attribute) else None
        name = holder.id if isinstance(holder, ast.Name) else ""
        if name in outside and source.function_at(node.lineno) is not None:
            return name, outside[name]
    return None


def _made_into_a_model(source: Used) -> set[str]:
    """Names that a Sequential is made of, or that a loop goes through."""
    made = [
        node.args[0]
        for node in source.nodes
        if isinstance(node, ast.Call) and called(node) == "Sequential" and node.args
    ]
    through = [node.iter for node in source.nodes if isinstance(node, ast.For)]
    parts = (part for each in made for part in _joined(each))
    return {each.id for each in (*parts, *through) if isinstance(each, ast.Name)}


def added_late(source: Used) -> int | None:
    """The line where `m.add(Input(...))` comes after another `m.add(...)`, or after a list that
    has entries."""
    begun: set[str] = set()
    for name, _, value in source.bindings:
        listed = argument(value, "layers", 0) if isinstance(value, ast.Call) else None
        if isinstance(listed, (ast.List, ast.Tuple)) and listed.elts:
            begun.add(name)
    adding = [
        node
        for node in source.nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr == "add" and len(node.args) == 1
    ]
    for call in sorted(adding, key=lambda one: (one.lineno, one.col_offset)):
        holder = written(call.func.value)  # type: ignore[attr-defined]  # looked at above
        late = isinstance(call.args[0], ast.Call) and called(call.args[0]) in _INPUTS
        if late and holder in begun:
            return call.lineno
        begun.add(holder)
    return None


def input_comes_late(source: Used) -> bool:
    """Whether an Input stands in the list of a Sequential, and not as its first entry, or is
    added behind a layer."""
    if added_late(source) is not None:
        return True
    lists = (
        call.args[0].elts
        for call in source.nodes
        if isinstance(call, ast.Call) and called(call) == "Sequential" and call.args
        if isinstance(call.args[0], (ast.List, ast.Tuple))
    )
    return any(
        isinstance(each, ast.Call) and called(each) in _INPUTS
        for entries in lists
        for each in entries[1:]
    )


def input_beside(source: Used) -> tuple[str, int] | None:
    """(name, line) of an Input that has a name, which nothing reads."""
    for name, line, value in source.bindings:
        made = isinstance(value, ast.Call) and called(value) in _INPUTS
        if made and name not in source.names_read:
            return name, line
    return None


def shape_told_late(source: Used) -> tuple[str, int] | None:
    """(setting, line) of an `input_shape=` that another layer than the first is given."""
    built = [n for n in source.nodes if isinstance(n, ast.Call) and called(n)[:1].isupper()]
    layers = [call for call in built if called(call) not in (*MODELS, *_INPUTS)]
    for call in sorted(layers, key=lambda one: (one.lineno, one.col_offset))[1:]:
        for word in call.keywords:
            if word.arg in ("input_shape", "input_dim", "batch_input_shape"):
                return word.arg, call.lineno
    return None


def added_to_a_copy(source: Used) -> int | None:
    """The line of `model.layers.append(...)`: that list is a copy."""
    for node in source.nodes:
        if isinstance(node, ast.Call) and called(node) in ("append", "extend", "insert"):
            holder = node.func.value if isinstance(node.func, ast.Attribute) else None
            if isinstance(holder, ast.Attribute) and holder.attr == "layers":
                return node.lineno
    return None


def added_together(source: Used) -> tuple[int, str] | None:
    """(line, text) of a layer behind another one in one `model.add(first, second)`."""
    for node in source.nodes:
        if isinstance(node, ast.Call) and called(node) == "add" and len(node.args) > 1:
            kinds = [source.kind(each) for each in node.args]
            if isinstance(node.func, ast.Attribute) and set(kinds) == {"layer"}:
                return node.lineno, written(node.args[1])
    return None


def _joined(listed: ast.expr) -> Iterator[ast.expr]:
    """The lists that a list is put together from: `[first] + more`, `[first, *more]`."""
    if isinstance(listed, ast.BinOp) and isinstance(listed.op, ast.Add):
        yield from (*_joined(listed.left), *_joined(listed.right))
    elif isinstance(listed, (ast.List, ast.Tuple)):
        yield from (each.value for each in listed.elts if isinstance(each, ast.Starred))
    else:
        yield listed
