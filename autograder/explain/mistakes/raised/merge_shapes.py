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

    Add works element by element, so its tensors must have equal shapes. `a` is
    (None, 4) and `b` is (None, 6).

    Look at the sizes of the layers before. To put tensors of different sizes side
    by side there is Concatenate.
"""

import ast

from autograder.explain import words
from autograder.explain.english import raised, terms
from autograder.explain.english.raised import places
from autograder.explain.mistakes.raised import list_of_tensors
from autograder.explain.raising import at_hand
from autograder.explain.raising.stated import argument
from autograder.explain.raising.tensors import axis_of_one
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """Keras shows the shapes; which merge it is the line tells, which tensors the facts."""
    inside = list_of_tensors.list_inside(trouble)
    if inside is not None:
        return inside
    layer = trouble.layer or terms.THIS_STEP
    for look in (_element_by_element, _operator, _product, _side_by_side, _dot):
        said = look(trouble, layer)
        if said is not None:
            return said
    return _count(trouble, layer)


def _element_by_element(trouble: Trouble, layer: str) -> Said | None:
    found = trouble.find(
        r"Inputs have incompatible shapes\. Received shapes (\(.*?\)) and (\(.*?\))"
    )
    if found is None:
        return None
    return _told(trouble, layer, ".named") or Said(
        "MERGE_SHAPES", {"layer": layer, "one": found[1], "two": found[2]}
    )


def _operator(trouble: Trouble, layer: str) -> Said | None:  # noqa: ARG001  looked up like the others
    """An operator or operation that stretches its tensors to one shape, where that cannot be."""
    found = trouble.find(r"Cannot broadcast shape.*?shapes are: [\[(](.*?)[\])] and "
                         r"[\[(](.*?)[\])]")  # fmt: skip
    if found is None:
        return None
    fields = {"one": _example(found[1]), "two": _example(found[2])}
    sides = _sides(trouble)
    if not trouble.raised.facts.get("called"):
        named = _told(trouble, terms.THIS_OPERATION, ".operator_named")
        if named is not None:
            return named
    if sides is not None:
        return Said("MERGE_SHAPES.operator", fields | {"left": sides[0], "right": sides[1]})
    return Said("MERGE_SHAPES", fields | {"layer": trouble.layer or terms.THIS_OPERATION})


def _product(trouble: Trouble, layer: str) -> Said | None:  # noqa: ARG001  looked up like the others
    found = trouble.find(r"Inner dimensions.*?x1\.shape=\((.*?)\)`? and `?x2\.shape=\((.*?)\)")
    if found is None:
        return None
    read = at_hand.read(trouble)
    if len(read) == 2 and all(one.name for one in read):
        one, two = read[0].sizes, read[1].sizes
        turned = len(two) > 1 and one[-1] == two[-1]
        fields = {
            "tensors": at_hand.told(read),
            "last": one[-1],
            "other": two[-2] if len(two) > 1 else "",
            "look": raised.TRANSPOSE.format(name=read[1].name) if turned else raised.BOTH_SIZES,
        }
        return Said("MERGE_SHAPES.matmul_named", fields)
    return Said("MERGE_SHAPES.matmul", {"one": f"({found[1]})", "two": f"({found[2]})"})


def _side_by_side(trouble: Trouble, layer: str) -> Said | None:  # noqa: ARG001  looked up like the others
    if not trouble.find(r"(requires inputs with|must have the) (matching|same) shapes? except"):
        return None
    axis = argument(trouble, "axis")
    free = ast.literal_eval(axis) if isinstance(axis, (ast.Constant, ast.UnaryOp)) else -1
    read = at_hand.read(trouble)
    if free == 0 and len(read) > 1:
        return Said("MERGE_SHAPES.batch_axis", {"tensors": at_hand.told(read)})
    named = _told(trouble, "Concatenate", ".concatenate_named", free)
    if named is not None:
        return named
    shapes = trouble.find(r"input_shape=(\[.*\])")
    return Said("MERGE_SHAPES.concatenate", {"shapes": shapes[1] if shapes else ""})


def _dot(trouble: Trouble, layer: str) -> Said | None:  # noqa: ARG001  looked up like the others
    found = trouble.find(r"axis values (\d+) \(at axis (\d+)\) != (\d+) \(at axis (\d+)\)")
    if found is None:
        return None
    fields = {"one": found[1], "two": found[3], "axis": found[2], "other": found[4]}
    read = at_hand.read(trouble)
    if len(read) == 2 and all(one.name for one in read):
        names = {"left": read[0].name, "right": read[1].name, "tensors": at_hand.told(read)}
        return Said("MERGE_SHAPES.dot_named", fields | names)
    return Said("MERGE_SHAPES.dot", fields)


def _count(trouble: Trouble, layer: str) -> Said | None:
    lengths = trouble.find(r"accepts inputs list of length (.+?), namely")
    if lengths is not None:
        fields = {"layer": layer, "number": lengths[1].replace(" or ", "-").replace("-", " or ")}
        return Said("MERGE_SHAPES.count", fields)
    count = trouble.find(r"`(\w+)` layer should be called on (?:exactly|a list of) (\d+) inputs")
    if count is not None:
        number = words.count(int(count[2]))
        read = at_hand.read(trouble)
        names = [one.name for one in read]
        if not trouble.find(r"input(?:_shape|s)=\[") and "exactly" not in count[0]:
            return None  # one tensor in place of the list: a story of its own
        if all(names) and len(read) not in (0, int(count[2])):
            many = ".too_few" if len(read) < int(count[2]) else ".too_many"
            got = {"got": words.count(len(read)), "names": words.listed(names)}
            return Said(f"MERGE_SHAPES{many}", {"layer": count[1], "number": number, **got})
        return Said("MERGE_SHAPES.count", {"layer": count[1], "number": number})
    return None


def _told(trouble: Trouble, layer: str, variant: str, joined: int | None = None) -> Said | None:
    """With the learner's names and their shapes, and where to look for what makes them differ."""
    if joined is None:
        lacking = axis_of_one.told(trouble, layer)
        if lacking is not None:
            return lacking
    read = at_hand.read(trouble)
    where = at_hand.differing(read, joined)
    if len(read) < 2 or not where:
        return None
    most, least = at_hand.extremes(read)
    fields = {
        "layer": layer,
        "tensors": at_hand.told(read),
        "where": raised.DIFFERING[where].format(
            most=most.name or terms.THE_LARGER,
            least=least.name or terms.THE_SMALLER,
            axes=words.count(most.axes - 1),
            fewer=terms.some(least.axes - 1, terms.AXIS, terms.AXES_WORD),
        ),
        "look": _all_steps(trouble, most) if where == "rank" else raised.LOOK_AT[where],
    }
    other = axis_of_one.only_other_axis(read, joined) if joined is not None else None
    if other is not None:
        last = other == read[0].axes - 1
        fields |= {"axis": "-1" if last else str(other)}
        fields |= {"puts": places.PUTS_BESIDE if last else places.PUTS_BEHIND}
        return Said("MERGE_SHAPES.concatenate_along", fields)
    beside = where == "units" and joined is None
    return Said(f"MERGE_SHAPES{variant}{'_beside' if beside else ''}", fields)


def _all_steps(trouble: Trouble, most: at_hand.Held) -> str:
    """The next step where one tensor has more axes: a recurrent layer that gives all its steps, or
    no Flatten."""
    name = most.name.strip("`")
    made = [value for bound, _, value in trouble.source.bindings if bound == name]
    steps = bool(made) and "return_sequences=True" in ast.unparse(made[-1])
    return raised.ALL_STEPS.format(name=most.name) if steps else raised.LOOK_AT["rank"]


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
