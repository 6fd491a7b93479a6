"""Inputs or outputs are a dict where a list is asked, or have other keys.

Wrong:

    a, b = Input((4,), name="a"), Input((4,), name="b")
    m = Model({"a": a, "b": b}, layers.Add()([a, b]))

Asked:

    a, b = Input((4,), name="a"), Input((4,), name="b")
    m = Model([a, b], layers.Add()([a, b]))

Message:

    DICT OR LIST · line 2

    I looked for a list of inputs. Your model has a dict of inputs.

    Inputs are handed over to the model as you list them. Look at the line that
    makes the model.

See it: `model.input` shows how inputs are handed over, `model.output` how outputs come back.
"""

from collections.abc import Iterator

from autograder.difference import InputKey, OutputCount, OutputKey
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.ends import listed_twice, same_key


def recognise(scene: Scene) -> Iterator[Said]:
    """Another structure, or another key in a dict."""
    every: list[InputKey | OutputKey] = [*scene.of(InputKey), *scene.of(OutputKey)]
    few = any(each.found < each.expected for each in scene.of(OutputCount))
    if few and same_key(scene.source, 1) is not None:  # told with the output that is missing
        every = [*scene.of(InputKey)]
    for one in every:
        side = terms.INPUTS if isinstance(one, InputKey) else terms.OUTPUTS
        fields: dict[str, object] = {"place": scene.place(one.place), "sides": side}
        if "'" in one.expected or '"' in one.expected:
            fields |= {"found": _key(one.found), "expected": _key(one.expected)}
            yield Said("DICT_OR_LIST.key", fields, covers=(one,))
            continue
        fields |= {
            "found": terms.structure(one.found, side),
            "expected": terms.structure(one.expected, side),
            "side": side.capitalize(),
            "how": terms.HANDED_OVER if isinstance(one, InputKey) else terms.COME_OUT,
        }
        twice = listed_twice(scene.source, 0 if isinstance(one, InputKey) else 1)
        if twice is not None and "nested" in str(fields["found"]):
            fields |= {"name": words.quoted(twice.id)}
            yield Said("DICT_OR_LIST.nested", fields, twice.lineno, (one,))
            continue
        yield Said("DICT_OR_LIST", fields, covers=(one,))


def _key(key: str) -> str:
    return words.quoted(key.strip("[]")) if key else terms.NO_KEY
