"""Numbers that a file draws by chance while the model is built."""

import ast

from autograder.explain.source.syntax import written
from autograder.explain.source.used import Used


def drawn_for(source: Used, line: int | None) -> tuple[str, int] | None:
    """(name or call, line) of numbers drawn once, for what is computed on a line."""
    waiting = [n for n in source.nodes if isinstance(n, ast.expr) and n.lineno == line]
    seen: set[int] = set()
    while waiting:
        node = waiting.pop(0)
        if id(node) in seen or len(seen) > _MOST:
            continue
        seen.add(id(node))
        if isinstance(node, ast.Call) and _draws(source, node):
            name = [bound for bound, at, _ in source.bindings if at == node.lineno != line]
            return (name[-1] if name else f"{written(node.func)}(...)"), node.lineno
        if isinstance(node, ast.Name) and (bound := source.binding(node)) is not None:
            waiting += [each for each in ast.walk(bound) if isinstance(each, ast.expr)]
    return None


_MOST = 500


def _draws(source: Used, call: ast.Call) -> bool:
    """`np.random.normal(...)`, `keras.random.normal((4,))`: no tensor of the model goes in."""
    path = written(call.func).split(".")
    given = [*call.args, *(word.value for word in call.keywords)]
    tensors = any(
        isinstance(node, (ast.Name, ast.Call)) and source.kind(node) == "tensor"
        for each in given
        for node in ast.walk(each)
    )
    by_chance = any(part in ("random", "rng", "default_rng") for part in path[:-1])
    return by_chance and path[-1] not in _SETS and not tensors


_SETS = ("seed", "default_rng", "SeedGenerator", "RandomState", "set_seed")
