"""A layer is hidden inside a Lambda or a class of one's own.

Keras does not look inside a Lambda. A layer that is made in there has weights that nobody trains.

Wrong:

    inp = Input((4,))
    m = Model(inp, layers.Lambda(lambda t: layers.Dense(3)(t))(inp))

Asked:

    inp = Input((4,))
    m = Model(inp, layers.Dense(3)(inp))

Message:

    HIDDEN INSIDE · line 2

    I looked for a Dense (units=3) and found the Lambda (line 2). Keras does not see
    the layers and weights that are made inside it, so nothing in there is trained.

    Call the layer itself on the tensor.

See it: `model.count_params()` is smaller than it should be.
"""

from collections.abc import Iterator

from autograder.difference import MissingCall, WrongLayer
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Something opaque in the place of a built-in layer."""
    for one in scene.of(WrongLayer):
        if one.found.kind == "opaque" and one.expected.kind != "opaque":
            fields = {"found": words.step(one.found), "expected": words.asked(one.expected)}
            operation = one.found.class_name.startswith("ops.")
            where = words.line(one.found.line)
            fields["line"] = terms.ON.format(line=where) if where else ""
            key = "HIDDEN_INSIDE.operation" if operation else "HIDDEN_INSIDE"
            yield Said(key, fields, one.found.line, (one, *_before(scene, one)))


def _before(scene: Scene, one: WrongLayer) -> list[MissingCall]:
    """The missing steps that lead to the hidden one: nobody can read them either."""
    steps, found = [one.expected, one.found], []
    for missing in (*scene.of(MissingCall), *scene.of(MissingCall)):
        names = {step.class_name for step in steps}
        before = missing.before.class_name if missing.before else ""
        if before in names and missing not in found:
            found.append(missing)
            steps.append(missing.expected)
    return found
