"""Text to syntax trees, within bounds, and what single nodes say."""

import ast
import textwrap
import warnings

MOST_IN_LINE = 2_000
MOST_CHARACTERS, MOST_BRACKETS, MOST_NODES, MOST_DEPTH = 60_000, 60, 12_000, 120
"""Text that is longer, or nested deeper, is not looked at: an exercise has some hundred nodes, and
whoever writes more than this does not ask what is wrong with a model."""


def class_of(node: ast.AST) -> str:
    """ "Dense" for `layers.Dense(8)` and for `layers.Dense(8)(x)`; "" for anything else."""
    if isinstance(node, ast.Call):
        return class_of(node.func) if isinstance(node.func, ast.Call) else called(node)
    return ""


def operator_of(node: ast.AST) -> str:
    """ "add" for `a + b`, as `keras.ops` calls it; "" for anything else."""
    return _OPERATORS.get(type(node.op), "") if isinstance(node, ast.BinOp) else ""


_OPERATORS: dict[type[ast.operator], str] = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "true_divide",
    ast.MatMult: "matmul",
    ast.Pow: "power",
}


def called(node: ast.Call) -> str:
    """The last word of what is called: "Dense" in `keras.layers.Dense(8)`."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def argument(call: ast.Call, name: str, place: int = 0) -> ast.expr | None:
    """What a call is given for an argument, by its name or in its place."""
    named = [word.value for word in call.keywords if word.arg == name]
    return next(iter([*named, *call.args[place : place + 1]]), None)


def is_none(node: ast.expr) -> bool:
    """Whether `None` is written there."""
    return isinstance(node, ast.Constant) and node.value is None


def root_of(node: ast.AST) -> str:
    """ "keras" in `keras.layers.Dense`; of `a.b().c` nothing."""
    while isinstance(node, ast.Attribute):
        if isinstance(node.value, ast.Name) and node.value.id in ("keras", "tf"):
            return node.attr if node.attr in ("layers", "ops") else node.value.id
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def written(node: ast.AST | None, most: int = 48) -> str:
    """An expression as Python writes it, on one line."""
    if node is None:
        return ""
    try:
        text = " ".join(ast.unparse(node).split())
    except (ValueError, RecursionError):
        return ""
    return text if len(text) <= most else text[: most - 1] + "…"


def parsed(text: str) -> ast.Module | None:
    """The syntax tree; None for what is no Python, or too large to be an exercise."""
    if len(text) > MOST_CHARACTERS or _brackets(text) > MOST_BRACKETS:
        return None
    try:
        with warnings.catch_warnings():  # about the learner's code, and nobody would see them
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return tree if _small(tree) else None


def _brackets(text: str) -> int:
    """How deep brackets are nested at most; those in texts and comments count too."""
    deepest = depth = 0
    for character in text:
        if character in "([{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in ")]}":
            depth = max(0, depth - 1)
    return deepest


def _small(tree: ast.Module) -> bool:
    """Whether a tree has few nodes, and none lies deep: what walks it may recurse."""
    level: list[ast.AST] = [tree]
    count = 0
    for _ in range(MOST_DEPTH):
        count += len(level)
        if count > MOST_NODES:
            return False
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        if not level:
            return True
    return False


def parsed_line(text: str) -> ast.Module | None:
    """One line taken out of a file: `if x > 0:` lacks its body, `x = f(` its end."""
    line = textwrap.dedent(text).strip()
    for attempt in (line, f"{line} pass", f"{line})", f"({line.rstrip(',')}", line.lstrip(")], ")):
        tree = parsed(attempt)
        if tree is not None:
            return tree
    return None
