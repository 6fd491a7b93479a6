"""A result computed after the model was made: it is not part of the model.

Wrong:

    X = Input((16,))
    A = layers.Dense(8)(X)
    m = Model(X, A)
    B = layers.Dense(4)(A)

Asked:

    X = Input((16,))
    A = layers.Dense(8)(X)
    B = layers.Dense(4)(A)
    m = Model(X, B)

Message:

    COMPUTED AFTER THE MODEL · line 4

    Line 4 computes `B`, but the model is made before that, on line 3: what you
    compute later is no part of it.

    Make the model last, and give it the result of your last step.

See it: `model.summary()` does not list the layer.
"""

from collections.abc import Iterator

from autograder.difference import MissingCall, WrongOutput
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene, alike
from autograder.explain.source import slips


def recognise(scene: Scene) -> Iterator[Said]:
    """A step is missing, and one of its class stands behind the model."""
    missing = tuple(one for one in scene.of(MissingCall) if one.before is None)
    behind = slips.behind_return(scene.source) if missing else None
    if behind is not None:
        line, text, end = behind
        ends = {"line": line, "text": words.quoted(text), "return_line": end}
        yield Said("AFTER_THE_MODEL.after_return", ends, line, (*missing, *scene.of(WrongOutput)))
        return
    late = list(slips.late(scene.source)) if missing else []
    own = [one for one in late if any(alike(one[1], m.expected.class_name) for m in missing)]
    if own:
        name, _, line, model = own[0]
        fields = {"name": words.quoted(name), "line": line, "model": model}
        yield Said("AFTER_THE_MODEL", fields, line, (*missing, *scene.of(WrongOutput)))
