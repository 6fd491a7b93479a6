"""An Input whose shape is taken from something else than what the model reads: from the labels."""

import ast

from autograder.explain.raising.data import data_places
from autograder.explain.source import argument, called
from autograder.explain.trouble import Trouble


def other(trouble: Trouble) -> dict[str, str] | None:
    """What it is taken from, where, and what to take it from."""
    data = data_places.given(trouble, 0)
    inputs = [n for n in trouble.source.nodes if isinstance(n, ast.Call) and called(n) == "Input"]
    if not isinstance(data, ast.Name) or len(inputs) != 1:
        return None
    for node in ast.walk(inputs[0]):
        if not isinstance(node, ast.Subscript) or not isinstance(node.value, ast.Attribute):
            continue
        of = node.value.value
        taken = node.value.attr == "shape" and isinstance(of, ast.Name) and of.id != data.id
        if taken and not _is_data(trouble, trouble.text(of)):
            right = f"{data.id}.shape[1:]"
            return {"what": trouble.text(node), "right": right, "line": str(node.lineno)}
    return None


def _is_data(trouble: Trouble, name: str) -> bool:
    """Whether the model reads it somewhere: `fit(x_train, y_train)`."""
    runs = (n for n in trouble.source.nodes if isinstance(n, ast.Call) and called(n) in RUNS)
    return any(trouble.text(argument(run, "x")) == name for run in runs)


RUNS = ("predict", "fit", "evaluate", "train_on_batch", "predict_on_batch")
