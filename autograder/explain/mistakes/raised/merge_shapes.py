"""Tensors whose shapes do not fit are merged.

Add, Subtract, Multiply and Average work element by element, so their tensors have equal shapes.
Concatenate allows one axis to differ, the last one. Dot multiplies along axes of one size.

Wrong:

    a, b = Input((4,)), Input((6,))
    x = layers.Add()([a, b])

Write:

    a, b = Input((4,)), Input((6,))
    x = layers.Concatenate()([a, b])

Message:

    SHAPES THAT DO NOT FIT · line 2

        x = layers.Add()([a, b])

    Add works element by element, so its tensors must have equal shapes. These have
    (4,) and (6,).

    Look at the sizes of the layers before. To put tensors of different sizes side
    by side there is Concatenate.
"""

from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """Keras shows the shapes; which merge it is the line tells."""
    layer = trouble.layer or "This step"
    found = trouble.find(
        r"Inputs have incompatible shapes\. Received shapes (\(.*?\)) and (\(.*?\))"
    )
    if found is not None:
        fields = {"layer": layer, "one": found[1], "two": found[2]}
        return Said("MERGE_SHAPES", fields)
    broadcast = trouble.find(r"Cannot broadcast shape.*?shapes are: (\[.*?\]) and (\[.*?\])")
    if broadcast is not None:
        fields = {"layer": "This operation", "one": broadcast[1], "two": broadcast[2]}
        return Said("MERGE_SHAPES", fields)
    if trouble.find(r"(requires inputs with|must have the) (matching|same) shapes? except"):
        shapes = trouble.find(r"input_shape=(\[.*\])")
        return Said("MERGE_SHAPES.concatenate", {"shapes": shapes[1] if shapes else ""})
    dot = trouble.find(r"axis values (\d+) \(at axis (\d+)\) != (\d+) \(at axis (\d+)\)")
    if dot is not None:
        fields = {"one": dot[1], "two": dot[3], "axis": dot[2], "other": dot[4]}
        return Said("MERGE_SHAPES.dot", fields)
    count = trouble.find(r"`(\w+)` layer should be called on exactly (\d+) inputs")
    if count is not None:
        number = words.count(int(count[2]))
        return Said("MERGE_SHAPES.count", {"layer": count[1], "number": number})
    return None
