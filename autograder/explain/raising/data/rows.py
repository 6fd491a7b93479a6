"""Data that a model is given as plain Python: lists of numbers where an array is due."""

import ast

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.raising.data import data_places
from autograder.explain.said import Said
from autograder.explain.source import argument, called
from autograder.explain.trouble import Trouble

_ARRAYS = ("ndarray", "Tensor", "EagerTensor")


def unrecognised(trouble: Trouble) -> Said | None:
    """ "Unrecognized data type: x=[5.1, 3.5] (of type <class 'list'>)". Keras shows `x` even where
    it is `y` that it does not know."""
    kind = trouble.find(r"Unrecognized data type: \w+=(.*?) \(of type <class '(?:\w+\.)*(\w+)'>")
    if kind is None:
        return None
    call = trouble.call_of(*data_places.RUNS)
    method = called(call) if call is not None else ""
    targets = kind[2] in _ARRAYS
    node = _given(call, 1 if targets else 0)
    if data_places.holds_text(trouble, node):
        return data_places.text(trouble)
    if targets:
        fields: dict[str, object] = {
            "method": method,
            "right": f"np.array({_short(trouble, node)})",
        }
        return Said("TRAINING_SETUP.list_of_targets", fields)
    told = of_numbers(trouble, node, method, kind[1] if kind[2] in ("list", "tuple") else "")
    return told or Said("TRAINING_SETUP.data_kind", {"kind": words.a_type(kind[2])})


def of_numbers(trouble: Trouble, node: ast.expr | None, what: str, shown: str = "") -> Said | None:
    """A list of numbers, or of rows of numbers, given to `what`; `shown` is how Keras shows it."""
    depth = _depth(trouble, node) or shown[:2].count("[") + shown[:2].count("(")
    if not depth:
        return None
    inside = _short(trouble, node)
    right = f"np.array([{inside}])" if depth == 1 else f"np.array({inside})"
    fields = {"method": what or terms.THE_MODEL, "right": right}
    return Said(f"TRAINING_SETUP.{'row' if depth == 1 else 'rows'}", fields)


def given_to_model(trouble: Trouble) -> Said | None:
    """`model([5.1, 3.5])`: Keras takes each number for an input."""
    for call in trouble.calls:
        name = trouble.text(call.func)
        if call.args and (called(call) in data_places.RUNS or trouble.kind(call.func) == "model"):
            told = of_numbers(trouble, call.args[0], called(call) or name)
            if told is not None:
                return told
    return None


def _given(call: ast.Call | None, place: int) -> ast.expr | None:
    return argument(call, "xy"[place], place) if call is not None else None


def _depth(trouble: Trouble, node: ast.expr | None) -> int:
    """1 of a list of numbers, 2 of a list of such lists; 0 of everything else."""
    bound = trouble.source.binding(node) if isinstance(node, ast.Name) else node
    if not isinstance(bound, (ast.List, ast.Tuple)) or not bound.elts:
        return 0
    if all(_is_number(each) for each in bound.elts):
        return 1
    return 2 if all(_depth(trouble, each) for each in bound.elts) else 0


def _is_number(node: ast.expr) -> bool:
    plain = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(plain, ast.Constant) and isinstance(plain.value, (int, float))


def _short(trouble: Trouble, node: ast.expr | None) -> str:
    """A name as it is; of a list that is written out only its brackets."""
    return trouble.text(node) if isinstance(node, ast.Name) else "[...]"
