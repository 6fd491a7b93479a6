"""Another layer than asked.

Wrong:

    inp = Input((8, 8, 1))
    m = Model(inp, layers.AveragePooling2D(2)(inp))

Asked:

    inp = Input((8, 8, 1))
    m = Model(inp, layers.MaxPooling2D(2)(inp))

Message:

    ANOTHER LAYER · line 2

    I looked for a MaxPooling2D and found the AveragePooling2D (line 2).
    AveragePooling2D takes the mean of each window. MaxPooling2D keeps the largest
    number of each window.

    It stands in the right place: build the layer that the task names there.

See it: `model.summary()` shows the class of each layer.
"""

from collections.abc import Iterator

from autograder.difference import MaskDiffers, WrongLayer
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import slips


def recognise(scene: Scene) -> Iterator[Said]:
    """Any other class in the right place."""
    for one in scene.of(WrongLayer):
        fields = {
            "found": words.step(one.found),
            "expected": words.asked(one.expected),
            "class_name": words.class_name(one.found),
            "does": _does(one.found.class_name, one.expected.class_name),
        }
        loose = slips.loose_variable(scene.source, one.found.line)
        if loose is not None and one.found.kind == "op":
            fields |= {"name": words.quoted(loose[0]), "line": str(loose[1])}
            yield Said("WRONG_LAYER.variable", fields, one.found.line, (one,))
            continue
        masks = [mask for mask in scene.of(MaskDiffers) if mask.step == one.found]
        key = "WRONG_LAYER.mask" if masks and not masks[0].found else "WRONG_LAYER"
        yield Said(key, fields, one.found.line, (one, *masks))


def _does(*classes: str) -> str:
    """What both layers do, where that is known of both."""
    known = [terms.DOES.get(name, "") for name in classes]
    return f" {' '.join(known)}" if all(known) else ""
