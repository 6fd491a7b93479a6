"""An activation is applied twice in a row.

`Dense(3, activation="softmax")` has its softmax already; a Softmax layer behind it is a second one.

Wrong:

    inp = Input((4,))
    x = layers.Dense(3, activation="softmax")(inp)
    m = Model(inp, layers.Softmax()(x))

Asked:

    inp = Input((4,))
    x = layers.Dense(3, activation="softmax")(inp)
    m = Model(inp, x)

Message:

    ACTIVATION TWICE · line 3

    Softmax is applied twice in a row: the Softmax (line 3) reads what `x`
    (Softmax, line 2) has just activated. A softmax of probabilities makes them
    nearly equal.

    Keep one. An activation can be said in the layer or as a step of its own; once
    is enough.

See it: look for `activation=` in the layer in front of an activation layer.
"""

from collections.abc import Iterator

from autograder.difference import ExtraCall, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """An extra activation right behind one of its kind."""
    for one in scene.of(ExtraCall):
        name = one.found.class_name
        before = one.after[0].step if one.after else None
        if name in words.ACTIVATIONS and before is not None and before.class_name == name:
            reads = [r for r in scene.of(WrongRead) if r.found and r.found.step == before]
            inner = ""
            if reads and reads[0].expected is not None:
                what = scene.place(reads[0].expected)
                inner = terms.READ_WITHOUT.format(what=what, before=words.step(before))
            fields = {
                "inner": inner,
                "what": name,
                "found": words.step(one.found),
                "before": words.step(before),
                "why": terms.TWICE.get(name, ""),
            }
            yield Said("ACTIVATION_DOUBLED", fields, one.found.line, (one, *reads))
