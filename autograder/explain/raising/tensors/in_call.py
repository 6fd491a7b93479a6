"""What stands in the parentheses of a call that are for a tensor: settings, other layers, None."""

import ast

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.raising.settings import needed_places
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_CHANGES = ("append", "extend", "insert", "remove", "reverse", "sort", "clear")
_SETTINGS = ("number", "shape", "string")


def setting_beside(trouble: Trouble) -> Said | None:
    """`layers.MaxPooling2D()(maps, 2)`: a setting behind the tensor."""
    for call in trouble.layer_calls:
        maker = call.func
        keywords = call.keywords or (isinstance(maker, ast.Call) and maker.keywords)
        if not isinstance(maker, ast.Call) or len(call.args) < 2 or keywords:
            continue
        kinds = [trouble.kind(each) for each in call.args]
        if kinds[0] != "tensor" or not set(kinds[1:]) <= {*_SETTINGS}:
            continue
        moved = ast.Call(func=maker.func, args=[*maker.args, *call.args[1:]], keywords=[])
        right = f"{trouble.text(moved)}({trouble.text(call.args[0])})"
        given = words.listed([words.quoted(trouble.text(each)) for each in call.args[1:]])
        fields = {"layer": called(maker), "what": given, "tensor": trouble.text(call.args[0])}
        key = f"NOT_A_TENSOR.setting_beside{'_many' * (len(kinds) > 2)}"
        return Said(key, {**fields, "right": right})
    return None


def in_sequential(trouble: Trouble) -> Said | None:
    """A layer called on a layer, in the list of a Sequential: there nothing is called."""
    holder = trouble.call_of("Sequential") or _add(trouble)
    given = [node for each in (holder.args if holder is not None else []) for node in _row(each)]
    for node in given:
        row: list[str] = []
        one: ast.expr = node
        while isinstance(one, ast.Call) and isinstance(one.func, ast.Call) and one.args:
            row.insert(0, trouble.text(one.func))
            one = one.args[0]
        if row and trouble.kind(one) == "layer":
            listed = ", ".join([trouble.text(one), *row])
            return Said(
                "NOT_A_TENSOR.in_sequential", {"outer": trouble.text(node), "right": listed}
            )
    return None


def _add(trouble: Trouble) -> ast.Call | None:
    """`model.add(...)`; not `ops.add`."""
    call = trouble.call_of("add")
    method = call.func if call is not None else None
    return (
        call
        if isinstance(method, ast.Attribute) and trouble.kind(method.value) == "model"
        else None
    )


def _row(node: ast.expr) -> list[ast.expr]:
    return list(node.elts) if isinstance(node, (ast.List, ast.Tuple)) else [node]


def with_tensor_inside(trouble: Trouble, layer: ast.expr | None) -> Said | None:
    """A layer by name, among whose settings a tensor stands, on an earlier line."""
    maker = trouble.source.binding(layer) if isinstance(layer, ast.Name) else None
    if not isinstance(maker, ast.Call) or isinstance(maker.func, ast.Call):
        return None
    words_of = [word.value for word in maker.keywords]
    listed = _lists_tensors(trouble, layer, maker)
    if listed is not None:
        return listed
    tensors = [e for e in [*maker.args, *words_of] if trouble.source.kind(e) == "tensor"]
    if len(tensors) != 1 or layer is None:
        return None
    kept = ast.Call(
        func=maker.func,
        args=[each for each in maker.args if each is not tensors[0]],
        keywords=[word for word in maker.keywords if word.value is not tensors[0]],
    )
    tensor = trouble.text(tensors[0])
    fields = {"what": trouble.text(layer), "line": maker.lineno, "tensor": tensor}
    built = trouble.text(kept)
    if not kept.args and not kept.keywords and needed_places.setting(called(maker)):
        built = f"{trouble.text(maker.func)}(...)"
    fields |= {"name": called(maker), "right": f"{built}({tensor})"}
    return Said("TENSOR_IN_CONSTRUCTOR.before", fields)


def _lists_tensors(trouble: Trouble, layer: ast.expr | None, maker: ast.Call) -> Said | None:
    """`x = layers.Concatenate([a, b])`, or `(a, b)`: the list that the layer is to be called on."""
    if called(maker) not in (*words.MERGES, "Attention", "AdditiveAttention"):
        return None
    given = maker.args[0] if maker.args else None
    alone: list[ast.expr] = [given] if isinstance(given, ast.Name) else maker.args
    listed = trouble.source.behind(alone[0]) if len(alone) == 1 else ast.List(elts=alone)
    named = isinstance(listed, (ast.List, ast.Tuple)) and len(listed.elts) > 1
    if not named or any(trouble.source.kind(each) != "tensor" for each in listed.elts):  # type: ignore[attr-defined]  # a list, looked at above
        return None
    inside = trouble.text(given if len(alone) == 1 else listed)
    kept = ast.Call(func=maker.func, args=maker.args[len(alone) :], keywords=maker.keywords)
    fields = {"what": trouble.text(layer), "line": maker.lineno, "name": called(maker)}
    names = words.listed([words.quoted(trouble.text(each)) for each in listed.elts])  # type: ignore[attr-defined]
    fields |= {"tensors": names, "right": f"{trouble.text(kept)}({inside})"}
    return Said("TENSOR_IN_CONSTRUCTOR.before_listed", fields)


def changed_list(trouble: Trouble) -> Said | None:
    """`Concatenate()(branches.append(last))`: what a method that changes a list gives is None."""
    if "NoneType" not in trouble.message:
        return None
    for node in trouble.source.parts:
        bound = trouble.source.binding(node) if isinstance(node, ast.Name) else node
        method = bound.func if isinstance(bound, ast.Call) else None
        if not isinstance(method, ast.Attribute) or method.attr not in _CHANGES:
            continue
        if trouble.kind(method.value) not in ("list", "") or not isinstance(bound, ast.Call):
            continue
        apart = bound is not node
        fields = {
            "method": method.attr,
            "list": trouble.text(method.value),
            "call": trouble.text(bound),
            "what": trouble.text(node),
            "line": terms.ON_LINE.format(line=bound.lineno) if apart else "",
        }
        standing = isinstance(trouble.source.statement, ast.Expr) and not apart
        if not standing or trouble.source.statement.value is not node:  # type: ignore[union-attr]  # an Expr
            return Said("PYTHON_SLIP.changed_list", fields)
    return None


def function_called(trouble: Trouble, call: ast.Call | None) -> Said | None:
    """`keras.activations.relu()(x)`: a function with empty parentheses, as if it built a layer."""
    if call is None or call.args or call.keywords:
        return None
    outer = next((each for each in trouble.calls if each.func is call and each.args), None)
    if outer is None:
        return None
    inside = ", ".join(trouble.text(each) for each in outer.args)
    function = trouble.text(call.func)
    fields = {"function": function, "right": f"{function}({inside})"}
    return Said("MISSING_ARGUMENT.function_called", fields)


def emptied(trouble: Trouble) -> Said | None:
    """A generator that an earlier line has gone through, gone through again: it is empty now."""
    for part in trouble.source.parts:
        node = _listed_from(trouble, part)
        bound = trouble.source.binding(node) if isinstance(node, ast.Name) else None
        lazy = isinstance(bound, ast.Call) and called(bound) in ("map", "zip", "filter", "reversed")
        if not isinstance(node, ast.Name) or not (lazy or isinstance(bound, ast.GeneratorExp)):
            continue
        reads = [
            each.lineno
            for each in trouble.source.nodes
            if isinstance(each, ast.Name) and each.id == node.id and isinstance(each.ctx, ast.Load)
        ]
        if len(reads) > 1 and bound is not None:
            made = f"[{trouble.text(bound)[1:-1]}]" if not lazy else f"list({trouble.text(bound)})"
            fields = {"what": node.id, "line": min(reads), "right": f"{node.id} = {made}"}
            return Said("MODEL_ARGUMENTS.emptied", fields)
    return None


def _listed_from(trouble: Trouble, node: ast.AST) -> ast.AST:
    """`parts` for a name that was bound to `list(parts)`; anything else is itself."""
    bound = trouble.source.binding(node) if isinstance(node, ast.Name) else None
    listed = isinstance(bound, ast.Call) and called(bound) in ("list", "tuple") and bound.args
    return bound.args[0] if listed else node  # type: ignore[union-attr]  # a Call


def nothing_called(trouble: Trouble) -> Said | None:
    """`Input((6,))()`: a pair of parentheses too many behind a tensor."""
    for call in trouble.calls:
        if not call.args and not call.keywords and trouble.kind(call.func) == "tensor":
            return Said("TENSOR_CALLED.empty", {"tensor": trouble.text(call.func)})
    return None
