"""A layer is built, and nothing uses it.

`layers.Dropout(0.5)` on a line of its own makes a layer and forgets it. A layer becomes part of a
model when it is called on a tensor, or when it stands in the list of a Sequential.

Wrong:

    m = keras.Sequential([Input((4,))])
    m.add(layers.Dense(8))
    layers.Dropout(0.5)
    m.add(layers.Dense(1))

Asked:

    m = keras.Sequential([Input((4,)), layers.Dense(8), layers.Dropout(0.5), layers.Dense(1)])

Message:

    BUILT BUT NOT CALLED · line 3

    I looked for a Dropout (rate=0.5) that reads the result of the Dense
    (units=8, line 2) and did not find it in the model. Line 3 builds a Dropout, but
    nothing uses it.

    A layer is part of the model only when it stands in it: call `add` with it,
    where it belongs in the order.

See it: `model.summary()` does not list the layer.
"""

import ast
from collections.abc import Iterator

from autograder.difference import MissingCall, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene, alike
from autograder.explain.source import class_of, lists, slips, written
from autograder.explain.source.inner import never_called


def recognise(scene: Scene) -> Iterator[Said]:
    """A missing step, and a line that builds such a layer for nothing."""
    yield from _not_taken(scene)
    yield from _models(scene)
    adds = any(isinstance(n, ast.Attribute) and n.attr == "add" for n in scene.source.nodes)
    for one in scene.of(MissingCall):
        line = scene.never_called(one.expected)
        named = _named(scene, one)
        if line is None and named is None:
            continue
        fields = {
            "asked": words.asked(one.expected),
            "after": terms.after(scene.place(p) for p in one.after[:2]),
            "class_name": words.class_name(one.expected),
            "built_line": line,
            "how": terms.ADD_IT if adds else terms.CALL_IT,
        }
        key = "NOT_CALLED"
        dropped = scene.source.dropped_on(line) if line is not None else None
        if dropped is not None:
            key = "NOT_CALLED.result"
            only = dropped.args[0] if len(dropped.args) == 1 else None
            if isinstance(only, ast.Name):
                key = "NOT_CALLED.result_of"
                fields["code"] = f"{only.id} = {written(dropped)}"
        elif line is None and named is not None:
            fields |= {"name": words.quoted(named[0]), "built_line": named[1]}
            line, key = named[1], "NOT_CALLED.named"
        yield Said(key, fields, line, (one, *scene.activates(one)))


def _named(scene: Scene, one: MissingCall) -> tuple[str, int] | None:
    """(name, line) of a layer of the missing class that has a name, which nothing reads."""
    built = scene.built(one.expected)
    for name, line, value in scene.source.bindings:
        if (name, line) == built and scene.source.kind(value) == "layer":
            same = alike(class_of(value), one.expected.class_name)
            return built if same else None
    return None


def _models(scene: Scene) -> Iterator[Said]:
    """A model that nothing calls, and all of whose layers are missing."""
    for name, line, classes in never_called(scene.source):
        missing = list(scene.of(MissingCall))
        own = [m for m in missing if m.expected.class_name in classes]
        inside = [m for m in missing if m.expected.class_name in words.ACTIVATIONS]
        if not own or set(classes) - {m.expected.class_name for m in own}:
            continue
        fields = {
            "name": words.quoted(name),
            "line": line,
            "steps": words.listed(words.asked(each.expected) for each in own),
            "after": terms.starting(scene.place(p) for p in own[0].after[:1]),
        }
        covers = (*own, *(each for each in inside if each not in own))
        yield Said("NOT_CALLED.model", fields, line, covers)


def _not_taken(scene: Scene) -> Iterator[Said]:
    """Layers built at each turn and called behind the loop; layers put into a copy; several given
    to one `add`."""
    missing = tuple(scene.of(MissingCall))
    found = slips.only_the_last(scene.source) if missing else None
    if found is not None:
        name, built_line, line = found
        fields: dict[str, object] = {"name": name, "built_line": built_line, "line": line}
        fields["used"] = terms.CALLED if scene.source.calls_name(name, line) else terms.ADDED
        yield Said("NOT_CALLED.loop", fields, built_line, (*missing, *scene.of(WrongRead)))
    at = lists.added_to_a_copy(scene.source) if any(scene.of(MissingCall)) else None
    if at is not None:
        yield Said("NOT_CALLED.copy", {"line": at}, at, missing)
    together = lists.added_together(scene.source) if any(scene.of(MissingCall)) else None
    if together is not None:
        line, text = together
        fields = {"line": line, "text": words.quoted(text)}
        yield Said("NOT_CALLED.together", fields, line, missing)
