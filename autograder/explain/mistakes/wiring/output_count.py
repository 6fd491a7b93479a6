"""The model has another number of outputs than asked.

Wrong:

    inp = Input((4,))
    x = layers.Dense(3)(inp)
    m = Model(inp, [x, x])

Asked:

    inp = Input((4,))
    x = layers.Dense(3)(inp)
    m = Model(inp, x)

Message:

    NUMBER OF OUTPUTS · line 3

    I looked for one output and found two outputs.

    Look at what you list as `outputs=` of the model.

See it: `len(model.outputs)`.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, ExtraCall, MissingCall, OutputCount, WrongOutput
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """The count. Where the task goes on from what is listed, that is the cause."""
    for one in scene.of(OutputCount):
        fields: dict[str, object] = {
            "found": terms.some(one.found, terms.OUTPUT, terms.OUTPUTS),
            "expected": terms.some(one.expected, terms.OUTPUT, terms.OUTPUTS),
        }
        ends = tuple(scene.of(WrongOutput))
        if one.found <= one.expected:
            unread = _unread(scene) if one.found < one.expected else None
            if unread is not None:
                name, line = unread
                if scene.source.made_by(name) == "Model":
                    yield _two_models(scene, one, fields | {"name": words.quoted(name)}, line)
                    continue
                fields["built"] = terms.COMPUTED.format(name=words.quoted(name), line=line)
                yield Said("OUTPUT_COUNT.unlisted", fields, line, (one,))
                continue
            yield Said("OUTPUT_COUNT", fields, covers=(one,))
            continue
        missing = tuple(scene.of(MissingCall))
        merge = next((each for each in missing if len(each.after) > 1), None)
        built = [made for each in missing if (made := scene.built(each.expected)) is not None]
        covers: tuple[AnyDifference, ...] = (one, *ends)
        if built:
            fields |= {"name": words.quoted(built[-1][0]), "line": built[-1][1]}
            yield Said("OUTPUT_COUNT.early", fields, built[-1][1], (*covers, *missing))
        elif merge is not None:
            parts = [scene.place(place) for place in merge.after]
            fields |= {"parts": words.listed(parts), "merge": words.asked(merge.expected)}
            extra = tuple(scene.of(ExtraCall))
            yield Said("OUTPUT_COUNT.branches", fields, covers=(*covers, *missing, *extra))
        elif ends and not any(scene.is_theirs(end.expected) for end in ends):
            fields["right"] = words.listed(scene.place(end.expected) for end in ends)
            yield Said("OUTPUT_COUNT.right", fields, covers=covers)
        else:
            yield Said("OUTPUT_COUNT", fields, covers=covers)


def _two_models(scene: Scene, one: OutputCount, fields: dict[str, object], line: int) -> Said:
    """A model for each output, of which one is returned."""
    covers: tuple[AnyDifference, ...] = (one, *scene.of(MissingCall), *scene.of(WrongOutput))
    return Said("OUTPUT_COUNT.models", fields | {"line": line}, line, covers)


def _unread(scene: Scene) -> tuple[str, int] | None:
    """(name, line) of the last result, made where the model is made, that nothing reads."""
    end = scene.source.model_line
    if end is None:
        return None
    found = [
        (name, line)
        for name, _, line in scene.source.unread
        if line < end and scene.source.same_scope(line, end)
    ]
    return found[-1] if found else None
