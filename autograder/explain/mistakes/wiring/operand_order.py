"""A merge or another step gets the right tensors in the wrong order.

`a - b` is not `b - a`; in a Concatenate the order of the list is the order of the columns; in
attention the query comes first.

Wrong:

    a, b = Input((4,)), Input((4,))
    m = Model([a, b], [layers.Concatenate()([b, a]), layers.Dense(1)(a)])

Asked:

    a, b = Input((4,)), Input((4,))
    m = Model([a, b], [layers.Concatenate()([a, b]), layers.Dense(1)(a)])

Message:

    OPERANDS IN ANOTHER ORDER · line 2

    The Concatenate (line 2) gets its tensors in the order

        [b, a]

    The task asks for

        [a, b]

    The order in the list is the order of the columns.

See it: look at the list that the layer is called on.
"""

from collections.abc import Iterator

from autograder.difference import OperandOrder
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.turned import filled_on, turned_on


def recognise(scene: Scene) -> Iterator[Said]:
    """Right tensors, wrong places."""
    for one in scene.of(OperandOrder):
        found = [words.short(place) for place in one.found]
        theirs = [scene.is_theirs(place) for place in one.expected]
        asked = [words.short(place) for place in one.expected]
        fields: dict[str, object] = {
            "step": words.step(one.step),
            "why": terms.ORDER_MATTERS.get(one.step.class_name, terms.ORDER_MATTERS[""]),
            "roles": "",
        }
        list_ = turned_on(scene.source, one.step.line)
        if list_ is not None:
            fields |= {"text": words.quoted(list_.text), "line": list_.line}
            fields["does"] = terms.TURNED[list_.how]
            yield Said("OPERAND_ORDER.turned", fields, list_.line, (one,))
            continue
        named = all(found) and all(asked) and not any(theirs)
        if named and len(set(found)) == len(found) and found != asked:
            fields |= {"found": f"[{', '.join(found)}]", "expected": f"[{', '.join(asked)}]"}
            ends = [place.position for place in one.found]
            listed = sorted(zip(ends, found, strict=True), key=lambda each: each[0] or 0)
            fields["inputs"] = f"[{', '.join(name for _, name in listed)}]"
            inputs = (
                ".inputs" if None not in ends and fields["inputs"] != fields["expected"] else ""
            )
            roles = _roles(one.step.class_name, found)
            if roles:
                fields["why"] = f"{roles} {fields['why']}".strip()
                fields["roles"] = f" {fields['why']}"
            filled = filled_on(scene.source, one.step.line)
            if filled is not None:
                lines = terms.ON_LINES.format(numbers=words.listed(map(str, filled[1])))
                said = terms.FILLED.format(name=words.quoted(filled[0]), lines=lines)
                fields["why"] = f"{fields['why']}{said}"
            yield Said(f"OPERAND_ORDER{inputs}", fields, one.step.line, (one,))
        else:
            expected = scene.place(one.expected[0]) if one.expected else terms.A_TENSOR
            yield Said(
                "OPERAND_ORDER.unnamed", fields | {"expected": expected}, one.step.line, (one,)
            )


def _roles(class_name: str, names: list[str]) -> str:
    """ "It takes `q` as the query and `k` as the value."; "" where tensors play equal parts."""
    roles = terms.ROLES.get(class_name, ())
    if not 1 < len(names) <= len(roles):
        return ""
    pairs = zip(names, roles, strict=False)
    told = [terms.IN_ROLE.format(name=words.quoted(name), role=role) for name, role in pairs]
    return terms.IN_ROLES.format(roles=words.listed(told))
