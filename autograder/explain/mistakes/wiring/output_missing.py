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

    I looked for two outputs and found one output. Your model ends at `cls`. No
    output comes from a Dense (units=1). You compute `reg` on line 3, but do not
    list it.

    List every result that the task wants to see:

        outputs=[..., ...]

See it: `len(model.outputs)`.
"""

from collections.abc import Iterator

from autograder.difference import (
    AnyDifference,
    ExtraCall,
    MissingCall,
    OutputCount,
    OutputKey,
    Step,
    WrongOutput,
    WrongRead,
    WrongSetting,
)
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.collected import ended
from autograder.explain.source.ends import a_list, same_key


def recognise(scene: Scene) -> Iterator[Said]:
    """Too few outputs, and a last step that is missing."""
    for one in scene.of(OutputCount):
        ends = [missing for missing in scene.of(MissingCall) if missing.before is None]
        if one.found >= one.expected or not ends:
            continue
        built = scene.built(ends[-1].expected)
        fields: dict[str, object] = {
            "found": terms.some(one.found, terms.OUTPUT, terms.OUTPUTS),
            "expected": terms.some(one.expected, terms.OUTPUT, terms.OUTPUTS),
            "missing": _missing(ends),
            "ends": "",
            "built": terms.COMPUTED.format(name=f"`{built[0]}`", line=built[1]) if built else "",
        }
        yield (
            _as_one(scene, one, ends, fields)
            or _in_a_list(scene, one, fields)
            or _listed(scene, one, ends, fields, built)
        )


def _listed(
    scene: Scene,
    one: OutputCount,
    ends: list[MissingCall],
    fields: dict[str, object],
    built: tuple[str, int] | None,
) -> Said:
    """What is listed as outputs, and what a loop collects and nobody lists."""
    covers: tuple[AnyDifference, ...] = (
        one,
        *ends,
        *(each for end in ends for each in _before(scene, end)),
    )
    twice = same_key(scene.source, 1)
    if twice is not None:
        fields |= {"key": repr(twice.key), "first": words.quoted(twice.first)}
        fields["second"] = words.quoted(twice.second)
        covers = (*covers, *scene.of(OutputKey), *scene.of(WrongOutput))
        turns = twice.first == twice.second and scene.source.in_loop(twice.line)
        key = "OUTPUT_MISSING.same_key_in_loop" if turns else "OUTPUT_MISSING.same_key"
        return Said(key, fields | {"line": twice.line}, twice.line, covers)
    end = ended(scene.source) if one.found == 1 else None
    if end is not None and end.how:
        variant = "part" if end.how == "part" else "turn" if end.collected else "overwritten"
        fields |= {
            "name": words.quoted(end.text),
            "list": words.quoted(end.collected),
            "line": end.line,
        }
        return Said(f"OUTPUT_MISSING.{variant}", fields, covers=covers)
    if end is not None:
        fields["ends"] = terms.ENDS_AT.format(name=words.quoted(end.text))
    return Said("OUTPUT_MISSING", fields, built[1] if built else None, covers)


def _in_a_list(scene: Scene, one: OutputCount, fields: dict[str, object]) -> Said | None:
    """A Sequential: its last step is its only output, and one output stands behind another."""
    line = a_list(scene.source)
    if line is None:
        return None
    asked = [each.expected for each in scene.of(MissingCall)]
    behind = [each for each in scene.of(ExtraCall) if any(_alike(each.found, a) for a in asked)]
    missing: list[AnyDifference] = [*scene.of(MissingCall), *behind]
    covers = (one, *missing, *scene.of(WrongOutput), *scene.of(WrongRead))
    return Said("OUTPUT_MISSING.in_a_list", fields, line, covers)


def _alike(one: Step, two: Step) -> bool:
    return (one.class_name, one.settings) == (two.class_name, two.settings)


def _missing(ends: list[MissingCall]) -> str:
    """The steps without an output."""
    steps = [words.asked(_layer(e)) for e in sorted(ends, key=lambda each: each.expected.number)]
    several = len(dict.fromkeys(steps)) > 1
    said = terms.NO_OUTPUTS_FROM if several else terms.NO_OUTPUT_FROM
    return said.format(missing=words.listed(steps))


def _layer(end: MissingCall) -> Step:
    """The last step; of an activation the layer that it follows."""
    before = end.after[0].step if len(end.after) == 1 else None
    activation = end.expected.class_name in words.ACTIVATIONS
    return before if activation and before is not None else end.expected


def _before(scene: Scene, end: MissingCall) -> list[MissingCall]:
    """The layer that a missing activation follows."""
    steps = [place.step for place in end.after]
    activation = end.expected.class_name in words.ACTIVATIONS
    return [e for e in scene.of(MissingCall) if activation and e.expected in steps]


def _as_one(
    scene: Scene, one: OutputCount, ends: list[MissingCall], fields: dict[str, object]
) -> Said | None:
    """One layer with as many units as the outputs of the task have together."""
    for wrong in scene.of(WrongSetting):
        sizes = [wrong.expected, *(_layer(end).settings.get(wrong.setting) for end in ends)]
        numbers = [size for size in sizes if isinstance(size, int)]
        if len(numbers) == len(sizes) > 1 and sum(numbers) == wrong.found:
            fields |= {
                "step": words.step(wrong.step),
                "found_size": words.setting(wrong.step.class_name, wrong.setting, wrong.found),
                "sizes": words.listed(str(number) for number in dict.fromkeys(numbers)),
            }
            before = (each for end in ends for each in _before(scene, end))
            covers: tuple[AnyDifference, ...] = (one, *ends, *before, wrong)
            return Said("OUTPUT_MISSING.as_one", fields, wrong.step.line, covers)
    return None
