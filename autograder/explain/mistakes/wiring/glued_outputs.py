"""Several outputs are concatenated into one.

Wrong:

    inp = Input((4,))
    cls = layers.Dense(3)(inp)
    reg = layers.Dense(1)(inp)
    m = Model(inp, layers.Concatenate()([cls, reg]))

Asked:

    inp = Input((4,))
    cls = layers.Dense(3)(inp)
    reg = layers.Dense(1)(inp)
    m = Model(inp, [cls, reg])

Message:

    OUTPUTS GLUED TOGETHER · line 4

    I looked for two outputs and found one output. The Concatenate (line 4) puts
    `cls` (Dense, line 2) and `reg` (Dense, line 3) side by side, so they come out
    as one tensor.

    List them as outputs of their own:

        keras.Model(..., outputs=[cls, reg])

See it: `len(model.outputs)`.
"""

from collections.abc import Iterator

from autograder.difference import ExtraCall, OutputCount
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Too few outputs, and a merge at the end that nobody asked for."""
    for one in scene.of(OutputCount):
        for extra in scene.of(ExtraCall):
            merges = extra.found.class_name in words.MERGES and extra.before is None
            if one.found < one.expected and merges:
                beside = extra.found.class_name == "Concatenate"
                how = terms.SIDE_BY_SIDE if beside else terms.MAKES_ONE
                names = [words.short(place) or "..." for place in extra.after]
                fields = {
                    "found": terms.some(one.found, terms.OUTPUT, terms.OUTPUTS),
                    "expected": terms.some(one.expected, terms.OUTPUT, terms.OUTPUTS),
                    "step": words.step(extra.found),
                    "makes": how.format(
                        parts=words.listed(scene.place(place) for place in extra.after)
                    ),
                    "names": ", ".join(names),
                }
                yield Said("GLUED_OUTPUTS", fields, extra.found.line, covers=(one, extra))
                break
