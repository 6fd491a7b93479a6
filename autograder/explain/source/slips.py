"""Ways in which Python itself leads to another model, seen in the learner's text.

None of them is a fault by itself: what differs in the model tells whether it matters.
"""

import ast
from collections.abc import Iterator

from autograder.explain.source.bound import MODELS, returns_of
from autograder.explain.source.changed import changed
from autograder.explain.source.syntax import called, class_of, written
from autograder.explain.source.used import Used


def emptied(source: Used) -> tuple[str, int] | None:
    """(name, line) of a list, or a model, that a loop makes anew at each turn and adds to."""
    for loop in source.loops:
        inside = {node.lineno for node in ast.walk(loop) if isinstance(node, ast.stmt)}
        fresh = {
            name: line
            for name, line, value in source.bindings
            if line in inside and _is_empty(value)
        }
        for name in _appended(loop):
            later = any(
                isinstance(node, ast.Name) and node.id == name
                for node in source.nodes
                if getattr(node, "lineno", 0) > (loop.end_lineno or 0)
            )
            if name in fresh and later:
                return name, fresh[name]
    return None


def late(source: Used) -> Iterator[tuple[str, str, int, int]]:
    """(name, class, line, line of the model) of results computed after the model was made."""
    made = [(at, value) for _, at, value in source.bindings if _makes_model(value)]
    for name, line, value in source.bindings:
        before = [at for at, _ in made if at < line and source.same_scope(at, line)]
        layer = isinstance(value, ast.Call) and isinstance(value.func, ast.Call)
        if before and layer and not any(at > line for at, _ in made):
            yield name, class_of(value), line, before[-1]


def other_model(source: Used) -> tuple[str, int] | None:
    """(name, line) of a model that is made and that nothing uses, where another one is returned."""
    returned = {
        node.value.id
        for node in source.nodes
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Name)
    }
    models = [(name, line) for name, line, value in source.bindings if _makes_model(value)]
    unused = [one for one in models if one[0] not in source.names_read]
    return unused[-1] if unused and returned & {name for name, _ in models} else None


def again_in_loop(source: Used) -> tuple[str, int, str] | None:
    """(what is called, line, on what) of a layer or model, built outside of a loop, that each turn
    calls on the same tensor."""
    for loop in source.loops:
        bound = {n.id for n in ast.walk(loop) if isinstance(n, ast.Name) and _stores(n)}
        for node in ast.walk(loop):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            names = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
            if node.args and not names & bound and _called_kind(source, node) == "tensor":
                return node.func.id, node.lineno, written(node)
    return None


def only_the_last(source: Used) -> tuple[str, int, int] | None:
    """(name, line, line of the call) of a layer that each turn of a loop builds, and that is
    called, or added, behind the loop only."""
    for loop in source.loops:
        end = loop.end_lineno or loop.lineno
        built = {
            name: line
            for name, line, value in source.bindings
            if loop.lineno < line <= end and source.kind(value) == "layer"
        }
        every = [node for node in source.nodes if isinstance(node, ast.Call)]
        calls = [(used, call.lineno) for call in every for used in _uses(call) if used in built]
        inside = {name for name, line in calls if loop.lineno < line <= end}
        for name, line in calls:
            if line > end and name not in inside:
                return name, built[name], line
    return None


def _uses(call: ast.Call) -> Iterator[str]:
    """The names of layers that a call calls, or adds to something."""
    yield called(call)
    if called(call) in ("add", "append"):
        yield from (each.id for each in call.args if isinstance(each, ast.Name))


def listed_twice(source: Used) -> tuple[str, int] | None:
    """(name, line) of the one name that stands twice in a list which something is called on."""
    found: set[tuple[str, int]] = set()
    for node in source.nodes:
        for given in node.args[:1] if isinstance(node, ast.Call) else ():
            if isinstance(given, (ast.List, ast.Tuple)):
                names = [each.id for each in given.elts if isinstance(each, ast.Name)]
                found |= {(name, given.lineno) for name in names if names.count(name) > 1}
    return found.pop() if len(found) == 1 else None


def unread_argument(source: Used) -> tuple[str, str, int] | None:
    """(function, argument, line) of an argument of a function of the file's own that nothing in it
    reads."""
    for function in source.functions.values():
        names = [argument.arg for argument in function.args.args]
        read = {n.id for n in ast.walk(function) if isinstance(n, ast.Name) and not _stores(n)}
        calls = [n for n in source.nodes if isinstance(n, ast.Call) and called(n) == function.name]
        left = [name for name in names if name not in read and name != "self"]
        if left and any(call.args or call.keywords for call in calls):
            return function.name, left[0], function.lineno
    return None


def made_in_call(source: Used) -> dict[str, str] | None:
    """The class of the learner's own whose `call` builds a layer and calls it at once: `name`, the
    `layer`, and the `line` of it."""
    for own in (node for node in source.nodes if isinstance(node, ast.ClassDef)):
        for method in own.body:
            if not isinstance(method, ast.FunctionDef) or method.name != "call":
                continue
            for node in ast.walk(method):
                maker = node.func if isinstance(node, ast.Call) else None
                if isinstance(maker, ast.Call) and called(maker)[:1].isupper():
                    line = str(maker.lineno)
                    return {"name": own.name, "layer": called(maker), "line": line}
    return None


def in_a_lambda(source: Used, layer: str) -> int | None:
    """The line of a `lambda` that calls a layer by its name."""
    for node in source.nodes:
        if isinstance(node, ast.Lambda):
            for part in ast.walk(node.body):
                if isinstance(part, ast.Call) and called(part) == layer:
                    return node.lineno
    return None


def behind_return(source: Used) -> tuple[int, str, int] | None:
    """(line, text, line of `return`) of the first statement that stands behind a `return` of its
    own block, and so never runs."""
    for function in source.functions.values():
        ends = [k for k, each in enumerate(function.body) if isinstance(each, ast.Return)]
        if ends and ends[0] + 1 < len(function.body):
            lost = function.body[ends[0] + 1]
            return lost.lineno, written(lost), function.body[ends[0]].lineno
    return None


def loose_variable(source: Used, line: int | None) -> tuple[str, int] | None:
    """(name, line) of a `tf.Variable(...)` that is read on a line: no layer holds it."""
    made = {
        name: at
        for name, at, value in source.bindings
        if isinstance(value, ast.Call) and called(value) == "Variable"
    }
    for node in source.nodes if made else ():
        if isinstance(node, ast.Name) and node.lineno == line and node.id in made:
            return node.id, made[node.id]
    return None


def with_top(source: Used) -> tuple[str, int] | None:
    """(class, line) of a model of `keras.applications` that keeps its own last layer."""
    calls = (node for node in source.nodes if isinstance(node, ast.Call))
    for call in calls:
        named = {word.arg for word in call.keywords}
        if "applications" in written(call.func) and "include_top" not in named:
            return called(call), call.lineno
    return None


def gives_back(source: Used) -> tuple[str, str] | None:
    """(function, argument) of a function, called in the file, that computes something and returns
    the tensor it was given."""
    for function in source.functions.values():
        given = {argument.arg for argument in function.args.args}
        bound = {n.id for n in ast.walk(function) if isinstance(n, ast.Name) and _stores(n)}
        for node in returns_of(function):
            name = node.value.id if isinstance(node.value, ast.Name) else ""
            if name in given - bound and bound and source.calls_of(function.name):
                return function.name, name
    return None


def _appended(loop: ast.stmt) -> Iterator[str]:
    for node in ast.walk(loop):
        if isinstance(node, ast.Call) and called(node) in ("append", "extend", "add"):
            yield changed(node)


def _is_empty(value: ast.expr) -> bool:
    if isinstance(value, ast.Call):
        return called(value) == "Sequential" and not value.args
    return isinstance(value, ast.List) and not value.elts


def _makes_model(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and called(value) in MODELS


def _stores(name: ast.Name) -> bool:
    return isinstance(name.ctx, ast.Store)


def _called_kind(source: Used, node: ast.Call) -> str:
    """What a call gives, a model that a function of the file has made among what is called."""
    kind = source.kind(node)
    assert isinstance(node.func, ast.Name)
    maker = source.binding(node.func)
    if not kind and isinstance(maker, ast.Call) and called(maker) in source.functions:
        return "tensor" if source.returned_kind(called(maker)) in ("model", "layer") else ""
    return kind
