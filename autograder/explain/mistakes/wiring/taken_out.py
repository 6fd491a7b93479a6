"""A layer was taken out of the model with `pop`.

Wrong:

    m = keras.Sequential([Input((8,)), layers.Dense(4), layers.Dense(1)])
    last = m.pop()

Asked:

    m = keras.Sequential([Input((8,)), layers.Dense(4), layers.Dense(1)])

Message:

    LAYER TAKEN OUT · line 2

    Line 2 calls `m.pop()`, and that takes the last layer out of the model. Missing
    is a Dense (units=1).

    To look at the last layer, and leave it where it is:

        m.layers[-1]

See it: `model.summary()` before and after that line.
"""

import ast
from collections.abc import Iterator

from autograder.difference import MissingCall, Step, WrongLayer
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene, alike
from autograder.explain.source import called


def recognise(scene: Scene) -> Iterator[Said]:
    """The last steps are missing, and the file takes such a layer out of a model."""
    missing = list(scene.of(MissingCall))
    popped = _popped(scene) if any(one.before is None for one in missing) else None
    if popped is None:
        yield from _another(scene)
        return
    model, line = popped
    last = _last_of(scene, model)
    if last is not None and any(_is_it(last, one.expected) for one in missing):
        fields = {
            "text": words.quoted(f"{model}.pop()"),
            "model": model,
            "line": line,
            "steps": words.listed(words.asked(one.expected) for one in missing),
        }
        yield Said("TAKEN_OUT", fields, line, tuple(missing))


def _another(scene: Scene) -> Iterator[Said]:
    """The step before the last one stands at the end, since `pop` took the last."""
    popped = _popped(scene) if any(scene.of(WrongLayer)) else None
    last = _last_of(scene, popped[0]) if popped else None
    for one in scene.of(WrongLayer):
        if popped and last is not None and _is_it(last, one.expected):
            model, line = popped
            fields = {"text": words.quoted(f"{model}.pop()"), "line": line}
            fields |= {"found": words.step(one.found), "asked": words.asked(one.expected)}
            yield Said("TAKEN_OUT.last", fields, line, (one,))


def _popped(scene: Scene) -> tuple[str, int] | None:
    """(model, line) of the first `model.pop()`."""
    for node in scene.source.nodes:
        if isinstance(node, ast.Call) and called(node) == "pop" and not node.args:
            holder = node.func.value if isinstance(node.func, ast.Attribute) else None
            if isinstance(holder, ast.Name) and scene.source.kind_made(holder) == "model":
                return holder.id, node.lineno
    return None


def _last_of(scene: Scene, model: str) -> ast.Call | None:
    """The last layer that is written in the list of a Sequential, or added to it."""
    last: ast.expr | None = None
    for name, _, value in scene.source.bindings:
        if name == model and isinstance(value, ast.Call) and value.args:
            listed = value.args[0]
            last = listed.elts[-1] if isinstance(listed, ast.List) and listed.elts else last
    for node in scene.source.nodes:
        if isinstance(node, ast.Call) and called(node) == "add" and node.args:
            holder = node.func.value if isinstance(node.func, ast.Attribute) else None
            last = node.args[0] if isinstance(holder, ast.Name) and holder.id == model else last
    return last if isinstance(last, ast.Call) else None


def _is_it(last: ast.Call, step: Step) -> bool:
    """Whether a layer as written may be a missing step: its class, and its first number."""
    first = last.args[0] if last.args else None
    number = first.value if isinstance(first, ast.Constant) else None
    return alike(called(last), step.class_name) and (
        not isinstance(number, int) or number in step.settings.values()
    )
