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


def recognise(scene: Scene) -> Iterator[Said]:
    """All of them at once: an encoder that is built twice is one cause, however many layers."""
    every = tuple(scene.of(NotShared))
    if not every:
        return
    one = every[0]
    fields = {
        "steps": words.listed(words.step(step) for step in one.found),
        "count": words.count(max(2, len(one.found))),
        "what": words.class_name(one.expected),
        "class_name": words.class_name(one.expected),
        "times": terms.times(max(2, len(one.found))),
        "others": words.count(len(every) - 1),
    }
    line = one.found[-1].line if one.found else None
    again = len({words.step(step) for step in one.found}) == 1 and len(one.found) > 1
    model = ".model" if len(every) > 1 else ""
    yield Said(f"NOT_SHARED{'.again' if again else model}", fields, line, every)
