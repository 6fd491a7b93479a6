"""The inputs are listed in another order than asked.

Data is handed over in the order of `inputs=`. When the shapes are equal, nobody notices that the
model reads the one as the other.

Wrong:

    a, b = Input((1,), name="a"), Input((1,), name="b")
    m = Model([b, a], layers.Subtract()([a, b]))

Asked:

    a, b = Input((1,), name="a"), Input((1,), name="b")
    m = Model([a, b], layers.Subtract()([a, b]))

Message:

    INPUTS IN ANOTHER ORDER · line 2

    The inputs are listed as

        [b, a]

    The task asks for the order

        [a, b]

    Data is handed over in the order of this list. Whoever uses the model would swap
    them without noticing: the shapes fit.

    Look at `inputs=` of your model.

See it: `model.input_names` shows the order.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, InputKey, InputOrder, Place
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.turned import turned_ends


def recognise(scene: Scene) -> Iterator[Said]:
    """Inputs that are all there."""
    for one in scene.of(InputOrder):
        keys = list(scene.of(InputKey))
        if keys:  # a dict is sorted by its keys: the order follows
            scene.drop((one,))
            continue
        yield (
            turned(scene, "INPUT_ORDER", 0, one.expected, (one,))
            or _readers(scene, one)
            or Said(*said("INPUT_ORDER", one.found, one.expected), covers=(one,))
        )


def _readers(scene: Scene, one: InputOrder) -> Said | None:
    """Where two inputs are listed as they are made, each with the first line that reads it: then
    these may be what is exchanged."""
    moved = [p for at, p in enumerate(one.found) if one.expected[at : at + 1] != (at,)]
    names = [place.variable for place in moved]
    made = [scene.line_of_input(place) for place in moved]
    if len(moved) != 2 or None in made or not _as_made(scene, *names):
        return None
    meet = scene.source.meeting(*names)
    if meet is not None:
        key, fields = said("INPUT_ORDER.meet", one.found, one.expected)
        fields |= {"text": words.quoted(meet[0]), "line": meet[1]}
        return Said(key, fields, meet[1], (one,)) if key == "INPUT_ORDER.meet" else None
    reads = [scene.source.first_read(name) for name in names]
    if None in reads:
        return None
    lines = sorted(line for _, line in filter(None, reads))
    same = len({text for text, _ in filter(None, reads)}) == 1
    told = (
        [terms.STEPS_FROM.format(line=line) for line in lines]
        if same
        else [
            terms.READS_ON.format(what=words.quoted(text), name=words.quoted(name), line=line)
            for name, (text, line) in zip(names, filter(None, reads), strict=True)
        ]
    )
    fields = {
        "one": scene.place(moved[0]),
        "two": scene.place(moved[1]),
        "readers": words.listed(told),
    }
    return Said("INPUT_ORDER.readers", fields, reads[0][1] if reads[0] else None, (one,))


def _as_made(scene: Scene, first: str, second: str) -> bool:
    order = [name for name, _, _ in scene.source.bindings if name in (first, second)]
    return order[:2] == [first, second]


def turned(
    scene: Scene,
    code: str,
    side: int,
    expected: tuple[int, ...],
    covers: tuple[AnyDifference, ...],
) -> Said | None:
    """Where a line turns the list of inputs (side 0) or outputs (side 1) round, or sorts it."""
    found = turned_ends(scene.source, side)
    backwards = list(expected) == sorted(expected, reverse=True)
    if found is None or (found.how != "sorted" and not backwards):
        return None
    fields = {"text": words.quoted(found.text), "line": found.line, "does": terms.TURNED[found.how]}
    return Said(f"{code}.turned", fields, found.line, covers)


def said(
    code: str, found: tuple[Place, ...], expected: tuple[int, ...]
) -> tuple[str, dict[str, object]]:
    """The sentence for an order: as two lists where every tensor has a name, else in words."""
    names = [words.short(place) for place in found]
    right = {where: names[i] for i, where in enumerate(expected) if i < len(names)}
    if names and all(names) and len(set(names)) == len(names) == len(right):
        asked = [right[where] for where in sorted(right)]
        return code, {"found": f"[{', '.join(names)}]", "expected": f"[{', '.join(asked)}]"}
    moved = next((i for i, where in enumerate(expected) if i != where), 0)
    other = expected[moved] if expected else 0
    return f"{code}.unnamed", {
        "found": words.ordinal(moved + 1),
        "expected": words.ordinal(other + 1),
    }
