"""A layer is frozen where it should train, or the reverse.

Wrong:

    a = Input((4,))
    d = layers.Dense(3)
    d.trainable = False
    m = Model(a, d(a))

Asked:

    a = Input((4,))
    m = Model(a, layers.Dense(3)(a))

Message:

    FROZEN · line 4

    The Dense layer `d` (line 4) is frozen: the weights never change. The task asks
    for layers that train here.

    Line 3 sets `trainable` of `d`, and that holds for every layer inside.

See it: `model.summary()` counts trainable and non-trainable parameters.
"""

import ast
from collections.abc import Iterator

from autograder.difference import FrozenDiffers
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import written
from autograder.explain.source.inner import model_built_on


def recognise(scene: Scene) -> Iterator[Said]:
    """All layers that are frozen by mistake at once, for one line can do that."""
    for found in (False, True):
        every = tuple(each for each in scene.of(FrozenDiffers) if each.found is found)
        if not every:
            continue
        one = len(every) == 1
        fields = {
            "step": words.listed(words.step(each.step) for each in every[:3]),
            "is_are": terms.IS if one else terms.ARE,
            "trains": terms.TRAINS if one else terms.TRAIN,
        }
        variant = ".not" if found else ""
        line = every[0].step.line
        own = scene.source.model_called_on(line) or model_built_on(scene.source, line)
        inside = own if found else ""
        if inside:
            fields["what"] = words.quoted(inside)
            variant = ".inside"
        for what, line in scene.source.frozen()[-1:]:
            fields |= {"what": words.quoted(_gone_through(scene, what, line)), "line": str(line)}
            variant = ".part" if found else ".line"
            owner = scene.source.frozen_tensor(line) if found else None
            if owner is not None:
                variant, fields["owner"] = ".tensor", words.quoted(owner) if owner else terms.OWNER
        odd = scene.source.misspelt("trainable") if found else None
        if odd is not None:
            fields |= {"what": words.quoted(odd[0]), "line": str(odd[1])}
            variant = ".misspelt"
        yield Said(f"FROZEN{variant}", fields, every[0].step.line, every)


def _gone_through(scene: Scene, name: str, line: int) -> str:
    """Of the name that a loop gives to one after the other, what the loop goes through."""
    for loop in scene.source.loops:
        inside = loop.lineno <= line <= (loop.end_lineno or loop.lineno)
        if isinstance(loop, ast.For) and inside and written(loop.target) == name:
            return written(loop.iter)
    return name
