"""A merge wants its tensors in one list.

Wrong:

    a, b = Input((4,)), Input((6,))
    x = layers.Concatenate()(a, b)

Write:

    a, b = Input((4,)), Input((6,))
    x = layers.Concatenate()([a, b])

Message:

    ONE LIST OF TENSORS · line 2

        x = layers.Concatenate()(a, b)

    Concatenate takes its tensors in ONE list.

    Write the brackets:

        Concatenate()([a, b])
"""

import ast

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.raising.python import entries
from autograder.explain.raising.python.loops import over_layers
from autograder.explain.raising.stated import type_of
from autograder.explain.said import Said
from autograder.explain.source import called, root_of
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """Several arguments where one list belongs, or one tensor where a list does."""
    braces = over_layers(trouble) or list_inside(trouble) or _braces(trouble)
    if braces is not None:
        return braces
    function = of_function(trouble)
    if function is not None:
        return function
    if trouble.find(r"should be called on (?:a list of (?:at least )?|exactly )(?:\d+ )?inputs?"):
        listed = trouble.find(r"input(?:_shape|s)=\[")
        if listed is None:
            chained = _chained(trouble)
            if chained is not None:
                return chained
            return Said("LIST_OF_TENSORS.one", {"layer": trouble.layer or terms.A_MERGE})
    if trouble.says("must be called on a list of inputs"):
        given = next((c.args for c in trouble.layer_calls if len(c.args) > 1), [])
        inside = ", ".join(trouble.text(each) for each in given) or "query, value"
        fields = {"layer": trouble.layer or terms.THIS_LAYER, "list": f"[{inside}]"}
        return Said("LIST_OF_TENSORS.attention", fields)
    too_many = trouble.says(
        "too many positional arguments", "multiple values for argument 'training'"
    )
    if not too_many:
        return None
    if _loops_over_layers(trouble):
        return Said("LIST_OF_TENSORS.loop")
    call = next((c for c in trouble.layer_calls if len(c.args) > 1), None)
    fields = {"layer": trouble.layer or terms.THIS_LAYER, "list": "[...]"}
    if call is None:
        return Said("LIST_OF_TENSORS.other", fields)
    fields["list"] = f"[{', '.join(trouble.text(each) for each in call.args)}]"
    merges = trouble.layer in words.MERGES
    return Said("LIST_OF_TENSORS" if merges else "LIST_OF_TENSORS.ordinary", fields)


def _chained(trouble: Trouble) -> Said | None:
    """`Concatenate()(a)(b)`: each tensor in parentheses of its own."""
    for call in trouble.calls:
        maker = call
        tensors: list[list[ast.expr]] = []
        while isinstance(maker.func, ast.Call):
            tensors.insert(0, maker.args)
            maker = maker.func
        built = trouble.source.constructor(maker)
        if built is not None and built is not maker:
            tensors.insert(0, maker.args)
        layer = called(built) if built is not None else ""
        if layer in words.MERGES and len(tensors) > 1:
            merge = trouble.text(maker if built is maker else maker.func)
            inside = ", ".join(trouble.text(each) for args in tensors for each in args)
            fields = {"layer": layer, "right": f"{merge}([{inside}])"}
            return Said("LIST_OF_TENSORS.chained", fields)
    return None


def _braces(trouble: Trouble) -> Said | None:
    """A merge is called on a dict, a set or a generator."""
    for call in trouble.layer_calls:
        maker = trouble.source.constructor(call)
        if maker is None or called(maker) not in words.MERGES or not call.args:
            continue
        listed = call.args[0]
        inner = listed.elts[0] if isinstance(listed, ast.List) and len(listed.elts) == 1 else None
        if isinstance(inner, ast.List):
            return Said("LIST_OF_TENSORS.nested", {"layer": called(maker)})
        kind = type_of(trouble, listed)
        if kind in ("dict", "set", "generator"):
            fields = {"layer": called(maker), "kind": terms.A_TYPE[kind]}
            return Said("LIST_OF_TENSORS.braces", fields)
    return None


def list_inside(trouble: Trouble) -> Said | None:
    """A list among the tensors of a merge: `[now, past]`, where `past` holds several."""
    for call in trouble.layer_calls:
        maker = trouble.source.constructor(call)
        layer = called(maker) if maker is not None else ""
        node = call.args[0] if layer in words.MERGES and call.args else None
        other = entries.other_than_tensor(trouble, node)
        if other is not None and trouble.kind(other) == "list":
            every = entries.listed(trouble, node)
            parts = [_taken_out(trouble, each, other) for each in every]
            fields = {"layer": layer, "what": trouble.text(other), "right": ", ".join(parts)}
            return Said("LIST_OF_TENSORS.inner", fields)
    return None


def _taken_out(trouble: Trouble, each: ast.expr, inner: ast.expr) -> str:
    """An entry as it stands; those of the inner list without its brackets, or with a star."""
    if each is inner and isinstance(each, (ast.List, ast.Tuple)):
        return ", ".join(trouble.text(one) for one in each.elts)
    return f"{'*' * (each is inner)}{trouble.text(each)}"


def of_function(trouble: Trouble) -> Said | None:
    """`layers.concatenate(a, b)`: the function takes its tensors in a list too."""
    if trouble.exception not in ("TypeError", "ValueError"):
        return None
    for call in trouble.calls:
        merges = called(call).capitalize() in words.MERGES and called(call)[:1].islower()
        if not merges or root_of(call.func) not in ("layers", "keras", "tf") or not call.args:
            continue
        fields = {"function": trouble.text(call.func)}
        tensors = [each for each in call.args if trouble.kind(each) == "tensor"]
        if len(tensors) > 1 and tensors[0] is call.args[0]:
            inside = ", ".join(trouble.text(each) for each in tensors)
            fields |= {"inside": inside, "second": trouble.text(tensors[1])}
            return Said("LIST_OF_TENSORS.function", fields)
        if tensors and len(call.args) == 1 and trouble.says("should be called on"):
            return Said("LIST_OF_TENSORS.one_function", fields)
    return None


def _loops_over_layers(trouble: Trouble) -> bool:
    return any(
        isinstance(node, ast.For) and ast.unparse(node.iter).endswith(".layers")
        for node in trouble.source.nodes
    )
