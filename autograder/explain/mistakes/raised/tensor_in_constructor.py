"""A tensor stands among the settings of a layer.

A layer has two pairs of parentheses: settings in the first, the tensor in the second.

Wrong:

    inp = Input((4,))
    x = layers.Dense(inp)

Write:

    inp = Input((4,))
    x = layers.Dense(8)(inp)

Message:

    TENSOR AMONG THE SETTINGS · line 2

        x = layers.Dense(inp)

    `inp` stands in the first parentheses of Dense. Those are for its settings; the
    tensor goes into a second pair.

    With a setting of your own, for example:

        Dense(8)(inp)
"""

import ast

from autograder.explain.english import raised, terms
from autograder.explain.keras_places import PLACES
from autograder.explain.raising import holding
from autograder.explain.raising.python import own_function
from autograder.explain.raising.settings import belongs, given_activation, needed_places
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble
from autograder.explain.words import MERGES, listed, quoted


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """By the line: a constructor with a tensor in it, and an exception that can come from it."""
    if trouble.exception not in ("ValueError", "TypeError", "NotImplementedError"):
        return None
    told = _class_called(trouble) or own_function.of_argument(trouble)
    if told is not None:
        return told
    if not trouble.constructors_with_tensor or trouble.says(
        "expects", "incompatible with", "initial_state"
    ):
        return None
    call, tensor = trouble.constructors_with_tensor[0]
    if trouble.says("Unrecognized keyword") and belongs.among_settings(call)[:1] not in _FIRST:
        return belongs.to_call(trouble, called(call), call)
    tensors = [each for each in call.args if trouble.kind(each) == "tensor"]
    if called(call) in MERGES and len(tensors) > 1:
        inside = ", ".join(trouble.text(each) for each in call.args)
        fields = {"layer": called(call), "list": f"[{inside}]"}
        return Said("LIST_OF_TENSORS.constructor", fields)
    keyword = next((word.arg for word in call.keywords if word.value is tensor), None)
    place = call.args.index(tensor) if tensor in call.args else len(PLACES)
    names = PLACES.get(called(call), ())
    placed = names[place] if place < len(names) and _is_called(trouble, call) else None
    name_of = keyword or placed
    if name_of in raised.SAYS:
        says = {"name": name_of, "says": raised.SAYS[name_of], "layer": called(call)}
        return Said("BAD_SETTING.tensor", says | {"tensor": trouble.text(tensor)})
    for_setting = given_activation.tensor_for(trouble, called(call), name_of, tensor)
    place_taken = for_setting or needed_places.taken_by_tensor(trouble, call, tensor)
    if place_taken is not None:
        return place_taken
    tensors = [*dict.fromkeys([*tensors, tensor])]
    kept = [each for each in call.args if each not in tensors]
    words = [word for word in call.keywords if word.value is not tensor]
    settings = ", ".join([*(trouble.text(e) for e in kept), *(_word(trouble, w) for w in words)])
    name = called(call)
    example = "" if settings else needed_places.setting(name)
    fields = {
        "tensor": trouble.text(tensor),
        "name": name,
        "tensors": listed([quoted(trouble.text(each)) for each in tensors]),
        "right": f"{name}({settings or example})({_second(trouble, name, tensors)})",
    }
    if len(tensors) > 1 and (settings or not example):
        return Said("TENSOR_IN_CONSTRUCTOR.several", fields)
    known = example and example != "..."
    return Said("TENSOR_IN_CONSTRUCTOR.example" if known else "TENSOR_IN_CONSTRUCTOR", fields)


def _second(trouble: Trouble, layer: str, tensors: list[ast.expr]) -> str:
    """What stands in the second parentheses; an Attention reads one list."""
    inside = ", ".join(trouble.text(each) for each in tensors)
    return f"[{inside}]" if layer in _READ_A_LIST and len(tensors) > 1 else inside


_READ_A_LIST = ("Attention", "AdditiveAttention")


def _class_called(trouble: Trouble) -> Said | None:
    """A name that holds the class of a layer is called on a tensor, as if it were a layer."""
    for call in trouble.calls:
        held = holding.held(trouble, call.func) if isinstance(call.func, ast.Name) else None
        if held is None or held.type != "layer class" or not call.args:
            continue
        given_as = [e.elts[0] if isinstance(e, ast.List) and e.elts else e for e in call.args]
        tensors = [
            trouble.text(each)
            for each, one in zip(call.args, given_as, strict=True)
            if trouble.kind(one) == "tensor"
        ]
        if not tensors:
            continue
        line = _line_of(trouble, held.name)
        return Said(
            "TENSOR_IN_CONSTRUCTOR.class",
            {
                "name": trouble.text(call.func),
                "layer": held.name,
                "tensor": tensors[0],
                "line": terms.ON_LINE.format(line=line) if line else "",
                "right": f"layers.{held.name}({needed_places.setting(held.name)})",
            },
        )
    return None


def _line_of(trouble: Trouble, layer: str) -> int:
    """Where the class stands without parentheses behind it; 0 for nowhere."""
    built = {id(node.func) for node in trouble.source.nodes if isinstance(node, ast.Call)}
    plain = (n for n in trouble.source.nodes if isinstance(n, (ast.Attribute, ast.Name)))
    here = (
        n
        for n in plain
        if id(n) not in built and layer in (getattr(n, "attr", ""), getattr(n, "id", ""))
    )
    return next((node.lineno for node in here), 0)


_FIRST: tuple[list[str], ...] = ([], ["inputs"], ["sequences"])
"""What a layer reads, under its own name: told below like a tensor without one."""


def _is_called(trouble: Trouble, call: ast.Call) -> bool:
    """Whether the layer is called on something else too: `layers.Dense(x)(y)`."""
    own = [trouble.text(each) for each in call.args]
    return any(
        each.func is call and each.args and trouble.text(each.args[0]) not in own
        for each in trouble.calls
    )


def _word(trouble: Trouble, word: ast.keyword) -> str:
    value = trouble.text(word.value)
    return f"{word.arg}={value}" if word.arg else f"**{value}"
