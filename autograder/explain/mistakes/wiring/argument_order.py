"""Two numbers of a layer have changed places.

`Embedding(1000, 16)`: first the number of words, then the numbers for each. `Conv2D(16, 3)`: first
the filters, then the kernel; the channels that come in are no argument.

Wrong:

    inp = Input((10,))
    m = Model(inp, layers.Embedding(16, 1000)(inp))

Asked:

    inp = Input((10,))
    m = Model(inp, layers.Embedding(1000, 16)(inp))

Message:

    ARGUMENTS IN ANOTHER ORDER · line 2

    The Embedding (line 2) has `input_dim=16` and `output_dim=1000`. It should be
    the other way round.

    First comes the size of the vocabulary (`input_dim`), then the size of the
    vector for each word (`output_dim`).

See it: write the names too: `Embedding(input_dim=1000, output_dim=16)`.
"""

from collections.abc import Iterator

from autograder.difference import WrongSetting
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.keras_places import PLACES
from autograder.explain.mistakes.wiring.return_sequences import settings
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import values
from autograder.wiring import Json


def recognise(scene: Scene) -> Iterator[Said]:
    """Two settings that have each other's value, or Torch's order of a convolution."""
    for one in scene.of(WrongSetting):
        mine = [each for each in scene.of(WrongSetting) if each.step == one.step]
        by_name = {each.setting: each for each in mine}
        other = next((each for each in mine if each is not one and _crossed(one, each)), None)
        if {"filters", "kernel_size", "strides"} <= set(by_name):
            name = one.step.class_name
            fields = settings(one) | {
                "found": words.listed(words.setting(name, e.setting, e.found) for e in mine),
                "expected": words.listed(words.setting(name, e.setting, e.expected) for e in mine),
            }
            yield Said("ARGUMENT_ORDER.channels", fields, one.step.line, tuple(mine))
        elif other is not None:
            fields = settings(one) | {
                "one": words.setting(one.step.class_name, one.setting, one.found),
                "two": words.setting(one.step.class_name, other.setting, other.found),
                "why": terms.PLACES.get(one.step.class_name, terms.WRITE_NAMES),
            }
            yield Said("ARGUMENT_ORDER", fields, one.step.line, (one, other))
        elif len(mine) > 1 and _by_place(scene, mine):
            name = one.step.class_name
            places = PLACES[name]
            fields = settings(one) | {
                "found": words.listed(words.setting(name, e.setting, e.found) for e in mine),
                "expected": words.listed(words.setting(name, e.setting, e.expected) for e in mine),
                "why": terms.IN_PLACES.format(
                    layer=name, places=words.listed(map(words.quoted, places[:3]))
                ),
                "names": terms.WRITE_NAMES,
            }
            yield Said("ARGUMENT_ORDER.places", fields, one.step.line, tuple(mine))


def _by_place(scene: Scene, mine: list[WrongSetting]) -> bool:
    """Whether all of them are given by their place, without a name, and one of them should be left
    out: then a number stands in the place of another."""
    step = mine[0].step
    places = PLACES.get(step.class_name, ())
    texts = [values.placed(scene.source, step.class_name, step.line, each.setting) for each in mine]
    return len(places) > 1 and all(texts) and any(each.expected is None for each in mine)


def _crossed(one: WrongSetting, two: WrongSetting) -> bool:
    known = one.found is not None and two.found is not None
    there, back = (
        _plain(one.found) == _plain(two.expected),
        _plain(two.found) == _plain(one.expected),
    )
    return known and there and back


def _plain(value: Json) -> Json:
    """A size as it may be written: 3 for (3, 3)."""
    same = isinstance(value, list) and value and all(each == value[0] for each in value)
    return value[0] if same and isinstance(value, list) else value
