"""A `return` that stands inside of a loop ends the function at the first turn.

Wrong:

    def build(sizes=(8, 4, 2)):
        x = inp = Input((16,))
        for units in sizes:
            x = layers.Dense(units, activation="relu")(x)
            return Model(inp, x)
    m = build()

Asked:

    def build(sizes=(8, 4, 2)):
        x = inp = Input((16,))
        for units in sizes:
            x = layers.Dense(units, activation="relu")(x)
        return Model(inp, x)
    m = build()

Message:

    RETURN INSIDE OF A LOOP · line 5

    Line 5 returns inside of the loop that begins on line 3. So the function ends at
    the first turn, and what the other turns should make is missing: a Dense
    (units=4) and a Dense (units=2).

    Put `return`, and all that the task has only once, behind the loop: one level
    further to the left.

See it: `model.summary()` shows the layers of one turn only.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, ExtraCall, MissingCall, WrongOutput, WrongRead
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import turns


def recognise(scene: Scene) -> Iterator[Said]:
    """Steps are missing, and a loop has one turn only."""
    missing = tuple(scene.of(MissingCall))
    found = turns.ends_at_once(scene.source) if missing else None
    if found is not None:
        ends: tuple[AnyDifference, ...] = (*scene.of(WrongRead), *scene.of(WrongOutput))
        covers: tuple[AnyDifference, ...] = (*missing, *scene.of(ExtraCall), *ends)
        steps = [m.expected for m in missing if m.expected.class_name not in words.ACTIVATIONS]
        named = words.listed(map(words.asked, steps or [m.expected for m in missing]))
        fields = {"line": found[0], "loop": found[1], "steps": named}
        yield Said("RETURN_IN_LOOP", fields, found[0], covers)
