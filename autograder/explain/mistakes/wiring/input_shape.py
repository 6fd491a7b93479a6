"""An input has another shape than asked.

Wrong:

    inp = Input((3, 10))
    m = Model(inp, layers.LSTM(8)(inp))

Asked:

    inp = Input((10, 3))
    m = Model(inp, layers.LSTM(8)(inp))

Message:

    INPUT SHAPE · line 1

    The input `inp` has shape (3, 10) for one example. The task asks for (10, 3):
    the same sizes, in another order.

    For a sequence the order is (steps, features), for an image
    (height, width, channels): the channels come last.

See it: `model.input_shape` shows the shape with None for the batch in front.
"""

from collections.abc import Iterator
from itertools import combinations

from autograder.difference import Difference, InputShape
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Any input shape that has no story of its own."""
    for one, two in combinations(tuple(scene.of(InputShape)), 2):
        if (one.found, one.expected) == (two.expected, two.found):
            fields = {
                "one": scene.place(one.place),
                "two": scene.place(two.place),
                "found": words.shape(one.found),
                "expected": words.shape(two.found),
            }
            yield Said("INPUT_SHAPE.swapped", fields, scene.line_of_input(one.place), (one, two))
    for one in scene.of(InputShape):
        fields = {
            "place": scene.place(one.place),
            "found": words.shape(one.found),
            "expected": words.shape(one.expected),
        }
        yield Said(
            f"INPUT_SHAPE{_variant(scene, one)}",
            fields,
            scene.line_of_input(one.place),
            covers=(one,),
        )


def _variant(scene: Scene, one: InputShape) -> str:
    found, expected = one.found[1:], one.expected[1:]
    if len(found) == len(expected) and sorted(map(str, found)) == sorted(map(str, expected)):
        return ".order"
    if len(found) == len(expected) and None in expected and None not in found:
        return ".open"
    if found[:-1] == expected and _embeds(scene):
        return ".one_hot"
    return ".fewer" if len(found) + 1 == len(expected) else ""


def _embeds(scene: Scene) -> bool:
    """Whether anything that is known of the model speaks of an Embedding."""
    return any("Embedding" in repr(each) for each in scene.every if isinstance(each, Difference))
