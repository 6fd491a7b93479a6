"""The wiring is as asked, and the numbers that come out are not.

Both models get the same weights and the same data. If they compute the same, they give the same.

Wrong:

    inp = Input((4,))
    m = Model(inp, layers.Lambda(lambda t: t * 3.0)(inp))

Asked:

    inp = Input((4,))
    m = Model(inp, layers.Lambda(lambda t: t * 2.0)(inp))

See it: feed the model small numbers and compare with a calculation by hand.
"""

from collections.abc import Iterator

from autograder.difference import OutputsDiffer
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.slips import made_in_call


def recognise(scene: Scene) -> Iterator[Said]:
    """All outputs that differ are one cause."""
    every = tuple(scene.of(OutputsDiffer))
    if every:
        one = every[0]
        fields: dict[str, object] = {
            "which": terms.output(one.position),
            "when": terms.REGIMES.get(one.regime, ""),
        }
        made = made_in_call(scene.source)
        fields["look"] = terms.MADE_IN_CALL.format(**made) if made else terms.LOOK_INSIDE
        key = "OUTPUTS_DIFFER.finite" if one.regime == "finite" else "OUTPUTS_DIFFER"
        yield Said(key, fields, covers=every)
