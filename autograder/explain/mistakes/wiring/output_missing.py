"""A result that the task wants as an output is not listed as one.

Wrong:

    inp = Input((4,))
    cls = layers.Dense(3)(inp)
    reg = layers.Dense(1)(inp)
    m = Model(inp, cls)

Asked:

    inp = Input((4,))
    cls = layers.Dense(3)(inp)
    reg = layers.Dense(1)(inp)
    m = Model(inp, [cls, reg])

Message:

    OUTPUT MISSING · line 3

    I looked for two outputs and found one output. No output comes from a Dense
    (units=1). You compute `reg` on line 3, but do not list it.

    List every result that the task wants to see:

        outputs=[..., ...]

See it: `len(model.outputs)`.
"""

from collections.abc import Iterator

from autograder.difference import MissingCall, OutputCount
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Too few outputs, and a last step that is missing."""
    for one in scene.of(OutputCount):
        ends = [missing for missing in scene.of(MissingCall) if missing.before is None]
        if one.found >= one.expected or not ends:
            continue
        built = scene.built(ends[-1].expected)
        line = built[1] if built else None
        fields = {
            "found": terms.some(one.found, terms.OUTPUT, terms.OUTPUTS),
            "expected": terms.some(one.expected, terms.OUTPUT, terms.OUTPUTS),
            "missing": words.asked(ends[-1].expected),
            "built": terms.COMPUTED.format(name=f"`{built[0]}`", line=built[1]) if built else "",
        }
        yield Said("OUTPUT_MISSING", fields, line, covers=(one, *ends))
