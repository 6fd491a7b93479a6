"""An activation stands where none is asked.

Wrong:

    inp = Input((4,))
    m = Model(inp, layers.Dense(1, activation="relu")(inp))

Asked:

    inp = Input((4,))
    m = Model(inp, layers.Dense(1)(inp))

Message:

    ACTIVATION TOO MANY · line 2

    The ReLU (line 2) activates the result of the Dense (line 2). The task asks for
    no activation there. A ReLU turns every number below 0 into 0.

    Leave the argument out: `activation='relu'`.

See it: `model.layers[-1].activation`.
"""

import ast
from collections.abc import Iterator

from autograder.difference import ExtraCall
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """An extra step that is an activation; several of one class are one cause."""
    done: set[str] = set()
    for one in scene.of(ExtraCall):
        name = one.found.class_name
        if name not in words.ACTIVATIONS or name in done or _of_another(scene, one):
            continue
        done.add(name)
        every = [extra for extra in scene.of(ExtraCall) if extra.found.class_name == name]
        places = [scene.place(place) for each in every for place in each.after[:1]]
        fields = {
            "found": words.step(one.found),
            "after": words.listed(places) or terms.A_TENSOR,
            "how": _how(scene, one.found.line),
            "does": f" {terms.ACTIVATES[name]}" if name in terms.ACTIVATES else "",
        }
        behind = one.before
        variant = ".logits" if _logits(scene, name) else ""
        if not variant and behind is not None and behind.class_name in words.ACTIVATIONS:
            variant = ".behind"
            fields |= {"behind": words.step(behind), "asked": words.class_name(behind)}
            cuts = name == "ReLU" and behind.class_name in _CUTTING
            fields["why"] = terms.AFTER_RELU if cuts else ""
        yield Said(f"ACTIVATION_EXTRA{variant}", fields, one.found.line, tuple(every))


_CUTTING = frozenset({"CELU", "ELU", "LeakyReLU", "PReLU", "ReLU"})
"""Activations that change nothing but what is below zero."""


def _how(scene: Scene, line: int | None) -> str:
    """What to do about it: it is said inside of a layer, or it is a step of its own."""
    said = scene.source.activation_on(line)
    return terms.LEAVE_OUT.format(what=words.quoted(said)) if said else terms.TAKE_STEP_OUT


def _of_another(scene: Scene, one: ExtraCall) -> bool:
    """Whether it activates a step that is one too many itself."""
    extra = [each.found for each in scene.of(ExtraCall)]
    return any(place.step in extra for place in one.after if place.step)


def _logits(scene: Scene, name: str) -> bool:
    """Whether the loss is told to expect an output without softmax."""
    words_of = [n for n in scene.source.nodes if isinstance(n, ast.keyword)]
    return name == "Softmax" and any(
        word.arg == "from_logits" and ast.unparse(word.value) == "True" for word in words_of
    )
