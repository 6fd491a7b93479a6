"""Two layers where the task asks for one that is used several times.

A layer gets its weights when it is built, not when it is called. To use the same weights twice,
build the layer once, give it a name, and call it twice.

Wrong:

    a, b = Input((4,)), Input((4,))
    left = layers.Dense(8)(a)
    right = layers.Dense(8)(b)
    m = Model([a, b], layers.Subtract()([left, right]))

Asked:

    a, b = Input((4,)), Input((4,))
    tower = layers.Dense(8)
    left, right = tower(a), tower(b)
    m = Model([a, b], layers.Subtract()([left, right]))

Message:

    NOT SHARED · line 3

    `left` (Dense, line 2) and `right` (Dense, line 3) are two layers, each with
    weights of its own. The task asks for ONE Dense in their place.

    A layer gets its weights when you build it. Build it once, call it twice:

        shared = layers.Dense(...)
        one, two = shared(...), shared(...)

See it: `model.count_params()` is larger than it should be, and `model.summary()` lists both layers.
"""

from collections.abc import Iterator

from autograder.difference import NotShared
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.copied import CLONE, copied


def recognise(scene: Scene) -> Iterator[Said]:
    """All of them at once: an encoder that is built twice is one cause, however many layers."""
    every = tuple(scene.of(NotShared))
    if not every:
        return
    one = every[0]
    fields: dict[str, object] = {
        "steps": words.listed(words.step(step) for step in one.found),
        "count": words.count(max(2, len(one.found))),
        "what": words.class_name(one.expected),
        "class_name": words.class_name(one.expected),
        "times": terms.times(max(2, len(one.found))),
        "others": words.count(len(every) - 1),
    }
    line = one.found[-1].line if one.found else None
    lines = {step.line for step in one.found}
    again = len(one.found) > 1 and len(lines) == 1 and line is not None
    fields["line"] = terms.LINE.format(number=line)
    model = ".model" if len(every) > 1 else ""
    variant = ".again" if again else model
    function = _function(scene, [step.line for each in every for step in each.found])
    if function is not None:
        kind = scene.source.returned_kind(function)
        whole = kind in ("model", "layer")
        variant = ".function_model" if whole else ".function"
        many = terms.SET_OF_LAYERS if len(every) > 1 else fields["what"]
        fields |= {"function": function, "kind": kind, "what": many}
    by_line = copied(scene.source)
    if by_line is not None and function is None:
        how, text, line = by_line
        fields |= {"text": words.quoted(text), "line": str(line)}
        variant = ".clone" if how == CLONE else ".weights"
    yield Said(f"NOT_SHARED{variant}", fields, line, every)


def _function(scene: Scene, lines: list[int | None]) -> str | None:
    """The function that the code calls several times, and that makes what stands on these lines:
    it holds them, or what it gave is called there."""
    places = {line for line in lines if line is not None}
    for name, function in scene.source.functions.items():
        inside = range(function.lineno + 1, (function.end_lineno or 0) + 1)
        called = scene.source.lines_calling(name)
        if places and scene.source.calls_of(name) > 1 and places <= {*inside, *called}:
            return name
    return None
