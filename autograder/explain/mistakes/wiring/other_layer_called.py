"""One of the layers that are to be used several times is called where another should be.

Wrong:

    a, b = Input((8,)), Input((8,))
    first, second = layers.Dense(8), layers.Dense(8)
    left = second(first(a))
    right = first(first(b))
    m = Model([a, b], layers.Subtract()([left, right]))

Asked:

    a, b = Input((8,)), Input((8,))
    first, second = layers.Dense(8), layers.Dense(8)
    left = second(first(a))
    right = second(first(b))
    m = Model([a, b], layers.Subtract()([left, right]))

Message:

    ANOTHER LAYER CALLED · line 4

    Line 4 calls `first` in the place of a layer that the task uses twice: line 3
    calls `second` there. Both are a Dense, so Keras cannot notice.

    Look at the names of the layers on these lines: which one should be called in
    each place?

See it: `model.count_params()` is right, and still the paths run through other layers.
"""

from collections.abc import Iterator

from autograder.difference import NotShared, Step, WronglyShared
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """A call that is one too many of its layer, and one too few of another that has a name."""
    used = {_key(step): many for many in scene.of(WronglyShared) for step in many.found}
    for lacks in scene.of(NotShared):
        strays = [step for step in lacks.found if _key(step) in used]
        stray = strays[0] if len(strays) == 1 else None
        if stray is not None and _named(lacks):
            others = [s for s in lacks.found if s.layer_variable != stray.layer_variable]
            fields = {
                "line": stray.line,
                "called": words.quoted(stray.layer_variable),
                "times": terms.times(len(lacks.found)),
                "other_line": others[0].line,
                "asked": words.quoted(others[0].layer_variable),
                "class_name": f"{terms.article(stray.class_name)} {words.class_name(stray)}",
            }
            variant = ".same_line" if stray.line == others[0].line else ""
            covers = (lacks, used[_key(stray)])
            yield Said(f"OTHER_LAYER_CALLED{variant}", fields, stray.line, covers)


def _named(lacks: NotShared) -> bool:
    """Whether its calls are on known lines, of two layers that have names."""
    names = {step.layer_variable for step in lacks.found}
    whole = all(step.line is not None for step in lacks.found)
    return len(names) == 2 and all(map(words.is_name, names)) and whole


def _key(step: Step) -> tuple[object, ...]:
    return step.class_name, step.number, step.line
