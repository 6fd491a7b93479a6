"""A step that the task asks for is not there.

Wrong:

    inp = Input((4,))
    m = Model(inp, layers.Dense(2)(inp))

Asked:

    inp = Input((4,))
    m = Model(inp, layers.Dense(2)(layers.Dropout(0.5)(inp)))

Message:

    LAYER MISSING · line 2

    I looked for a Dropout (rate=0.5) that reads the input `inp` and did not find
    it. The Dense (line 2) should read its result.

    Add this step.

See it: `model.summary()` lists the layers.
"""

from collections.abc import Iterator

from autograder.difference import MissingCall, Step
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import slips
from autograder.explain.source.ends import a_list


def recognise(scene: Scene) -> Iterator[Said]:
    """Any missing step that has no story of its own."""
    for one in scene.of(MissingCall):
        before = one.before
        fields: dict[str, object] = {
            "asked": words.asked(one.expected),
            "after": terms.after(scene.place(p) for p in one.after[:2]),
            "before": terms.IS_READ_BY.format(what=words.step(before)) if before else "",
        }
        variant = ""
        again = scene.source.said_twice()
        maker = scene.source.made_by(again[0]) if again else ""
        line = before.line if before else _line_before(one)
        if again is not None and maker == one.expected.class_name:
            variant = ".said_twice" if again[1] != again[2] else ".said_twice_here"
            line = again[2]
            fields |= {"what": words.quoted(again[0]), "one": again[1], "two": again[2]}
            fields["class_name"] = maker
        elif _is_shared(scene, one.expected):
            variant = ".same_path"
            fields["name"] = words.quoted(one.expected.layer_variable)
            hidden = slips.in_a_lambda(scene.source, one.expected.layer_variable)
            if hidden is not None:
                yield Said("HIDDEN_INSIDE.called", fields | {"line": hidden}, hidden, (one,))
                continue
        elif one.expected.class_name in words.MERGES:
            fields["parts"] = words.listed(scene.place(p) for p in one.after)
            variant = ".merge" if a_list(scene.source) is None else ".merge_in_a_list"
        elif before is not None and before.class_name in words.COMMUTATIVE and _stretches(one):
            variant = ".stretched"
            fields["before_step"] = words.step(before)
        elif before is not None and _lowers(one):
            variant = ".lowers"
            fields |= {
                "before_step": words.step(before),
                "shape": words.shape(one.after[0].shape),
                "asked_shape": words.shape(one.expected.shape),
            }
        turns = _each_turn(scene, one) if not variant else ()
        if turns:
            variant, line = ".each_turn", _line_before(one)
        yield Said(f"LAYER_MISSING{variant}", fields, line, (one, *turns))


def _is_shared(scene: Scene, step: Step) -> bool:
    """Whether the missing call is one of a layer that the learner has, by its name."""
    name = step.layer_variable
    return words.is_name(name) and any(bound == name for bound, _, _ in scene.source.bindings)


def _stretches(one: MissingCall) -> bool:
    """Whether the step would add an axis, so that without it shapes only fit by stretching."""
    return any(len(place.shape) < len(one.expected.shape) for place in one.after)


def _lowers(one: MissingCall) -> bool:
    """Whether the step would take axes away, so that all that follows works on each of them."""
    shape = one.after[0].shape if len(one.after) == 1 else ()
    return len(shape) > len(one.expected.shape) > 1


def _each_turn(scene: Scene, one: MissingCall) -> tuple[MissingCall, ...]:
    """The same step, missing behind the same line of a loop at other turns."""
    line = _line_before(one)
    if line is None or not scene.source.in_loop(line):
        return ()
    alike = (one.expected.class_name, one.expected.settings)
    return tuple(
        each
        for each in scene.of(MissingCall)
        if each is not one and _line_before(each) == line
        if (each.expected.class_name, each.expected.settings) == alike
    )


def _line_before(one: MissingCall) -> int | None:
    """The line of the one step that a missing one reads."""
    steps = [place.step for place in one.after]
    return steps[0].line if len(steps) == 1 and steps[0] is not None else None
