"""A part is computed by other means, and gives other numbers.

`abs(a - b)` may be written in many ways, and each is right when it computes the same.

Wrong:

    a, b = Input((4,)), Input((4,))
    m = Model([a, b], a - b * 2.0)

Asked:

    a, b = Input((4,)), Input((4,))
    m = Model([a, b], abs(a - b))

See it: feed the model small numbers and compare with a calculation by hand.
"""

import ast
from collections.abc import Iterator

from autograder.difference import ComputedOtherwise, OutputsDiffer
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import written


def recognise(scene: Scene) -> Iterator[Said]:
    """A region whose function the probes found different."""
    for one in scene.of(ComputedOtherwise):
        fields = {
            "found": words.listed(words.step(s) for s in one.found) or terms.NOTHING,
            "expected": words.listed(words.asked(s) for s in one.expected) or terms.NOTHING,
        }
        line = one.found[0].line if one.found else None
        outputs = tuple(scene.of(OutputsDiffer))
        given = _class_as_activation(scene, line)
        if given:
            yield Said("COMPUTED_OTHERWISE.class", {"given": given}, line, (one, *outputs))
            continue
        same = [s.class_name for s in one.found] == [s.class_name for s in one.expected]
        key = "COMPUTED_OTHERWISE.operands" if same else "COMPUTED_OTHERWISE"
        names = _meeting(scene, line) if same and line else ""
        fields["meet"] = terms.MEET.format(names=names) if names else ""
        yield Said(key, fields, line, (one, *outputs))


def _class_as_activation(scene: Scene, line: int | None) -> str:
    """The class of a layer that stands as `activation=` on a line."""
    for node in scene.source.nodes:
        if isinstance(node, ast.Call) and node.lineno == line:
            for word in node.keywords:
                if word.arg == "activation" and scene.source.kind(word.value) == "class":
                    return written(word.value)
    return ""


def _meeting(scene: Scene, line: int) -> str:
    """What the operator on a line reads, by name."""
    names = []
    for node in scene.source.nodes:
        if isinstance(node, (ast.BinOp, ast.AugAssign)) and node.lineno == line:
            sides = (
                (node.left, node.right)
                if isinstance(node, ast.BinOp)
                else (node.target, node.value)
            )
            names += [words.quoted(written(side)) for side in sides]
    return words.listed(names)
