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

import ast
from collections.abc import Iterator
from itertools import combinations

from autograder.difference import Difference, InputShape
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import values, written
from autograder.explain.source.input_shapes import counts_examples, shape_of


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
        shape = shape_of(scene.source, one.place.variable)
        fields = {
            "place": scene.place(one.place),
            "found": words.shape(one.found),
            "expected": words.shape(one.expected),
            "written": _written(shape),
            "hint": _hint(scene, one, shape),
        }
        yield Said(
            f"INPUT_SHAPE{_variant(scene, one)}",
            fields,
            scene.line_of_input(one.place),
            covers=(one,),
        )


def _written(shape: ast.expr | None) -> str:
    """The name that stands in the code for a size."""
    names = [node for node in ast.walk(shape) if isinstance(node, ast.Name)] if shape else []
    return terms.STANDS_THERE.format(text=words.quoted(written(shape))) if shape and names else ""


def _hint(scene: Scene, one: InputShape, shape: ast.expr | None) -> str:
    """What led to the shape, where that can be read."""
    counted = counts_examples(scene.source, shape) if shape is not None else None
    if counted is not None:
        text, array = counted
        return terms.COUNTS_EXAMPLES.format(text=words.quoted(text), array=array)
    found, expected = one.found[1:], one.expected[1:]
    if found == (*expected, 1):
        rows = terms.ROWS_OF_ONE.format(rows=found[0]) if len(found) == 2 else terms.ONE_TOO_MANY
        return f"{rows} {terms.LEAVE_OUT_ONE}"
    if len(found) == 3 and found[:-1] == expected[:-1] and {found[-1], expected[-1]} == {1, 3}:
        return f"{terms.GREY_OR_COLOUR} {terms.LOOK_AT_SHAPE}"
    line = scene.line_of_input(one.place)
    left = values.unread_number(scene.source, expected[0], line) if len(expected) == 1 else None
    if left is not None:
        said = terms.NOT_READ.format(name=words.quoted(left[0]), line=left[1])
        return f"{said} {terms.LOOK_AT_SHAPE}"
    return terms.LOOK_AT_SHAPE


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
