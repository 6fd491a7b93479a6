"""Lists of tensors: what their entries hold, and what looks like a list and is none."""

import ast

from autograder.explain.trouble import Trouble

ONE_BY_ONE = frozenset({
    "dict_items", "dict_keys", "dict_values", "enumerate", "filter", "generator",
    "list_reverseiterator", "map", "reversed", "tuple_iterator", "list_iterator",
})  # fmt: skip
"""Types that give their entries one by one, where Keras wants them all at once."""


def listed(trouble: Trouble, node: ast.expr | None) -> list[ast.expr]:
    """The entries of a list that stands here or that a name holds; else the one expression."""
    bound = trouble.source.binding(node) if isinstance(node, ast.Name) else None
    for one in (node, bound):
        if isinstance(one, (ast.List, ast.Tuple)):
            return one.elts
    return [node] if node is not None else []


def other_than_tensor(trouble: Trouble, node: ast.expr | None) -> ast.expr | None:
    """The one entry that is known to be something else: a layer, a function, a list."""
    entries = node.values if isinstance(node, ast.Dict) else listed(trouble, node)
    others = [each for each in entries if trouble.kind(each) not in ("", "tensor")]
    return others[0] if len(others) == 1 and others[0] is not node else None


def as_list(trouble: Trouble, node: ast.expr | None) -> str:
    """The same entries as a list: `list(fields.values())`, `[f(x) for x in xs]`."""
    text = trouble.text(node)
    if isinstance(node, ast.GeneratorExp):
        return f"[{text.removeprefix('(').removesuffix(')')}]"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.args:
        holder = trouble.text(node.func.value)
        if node.func.attr in ("keys", "items"):
            return f"list({holder}.values())"
    return f"list({text})"
