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

import ast

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """Keras shows the shapes; which merge it is the line tells."""
    layer = trouble.layer or terms.THIS_STEP
    found = trouble.find(
        r"Inputs have incompatible shapes\. Received shapes (\(.*?\)) and (\(.*?\))"
    )
    if found is not None:
        fields = {"layer": layer, "one": found[1], "two": found[2]}
        return Said("MERGE_SHAPES", fields)
    broadcast = trouble.find(r"Cannot broadcast shape.*?shapes are: [\[(](.*?)[\])] and "
                             r"[\[(](.*?)[\])]")  # fmt: skip
    if broadcast is not None:
        fields = {"one": _example(broadcast[1]), "two": _example(broadcast[2])}
        sides = _sides(trouble)
        if sides is not None:
            fields |= {"left": sides[0], "right": sides[1]}
            return Said("MERGE_SHAPES.operator", fields)
        return Said("MERGE_SHAPES", fields | {"layer": trouble.layer or terms.THIS_OPERATION})
    inner = trouble.find(r"Inner dimensions.*?x1\.shape=\((.*?)\)`? and `?x2\.shape=\((.*?)\)")
    if inner is not None:
        fields = {"one": f"({inner[1]})", "two": f"({inner[2]})"}
        return Said("MERGE_SHAPES.matmul", fields)
    lengths = trouble.find(r"accepts inputs list of length (.+?), namely")
    if lengths is not None:
        fields = {"layer": layer, "number": lengths[1].replace(" or ", "-").replace("-", " or ")}
        return Said("MERGE_SHAPES.count", fields)
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


def _example(shape: str) -> str:
    """Sizes as Keras lists them, as the shape of one example: without the batch, which is None."""
    sizes = [size.strip() for size in shape.split(",") if size.strip()]
    kept = sizes[1:] if sizes[:1] == ["None"] else sizes
    return f"({', '.join(kept)}{',' if len(kept) == 1 else ''})"


def _sides(trouble: Trouble) -> tuple[str, str] | None:
    """What stands on both sides of the operator on the line, where there is just one."""
    found = [node for node in trouble.source.parts if isinstance(node, ast.BinOp)]
    if len(found) != 1:
        return None
    return words.quoted(trouble.text(found[0].left)), words.quoted(trouble.text(found[0].right))
