"""Several arrays in a list, for a model of one input."""

import ast

from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.source import argument, called
from autograder.explain.trouble import Trouble


def told(trouble: Trouble, run: ast.Call, fields: dict[str, str]) -> Said:
    """Rows of one kind in two arrays, or the labels in the list of the data."""
    data = argument(run, "x", 0)
    listed = trouble.source.behind(data) if data is not None else None
    entries = listed.elts if isinstance(listed, (ast.List, ast.Tuple)) else []
    names = [trouble.text(each) for each in entries]
    method = called(run)
    alone = argument(run, "y", 1) is None and method != "predict"
    if alone and len(names) == 2:
        right = f"{trouble.text(run.func)}({names[0]}, {names[1]}, ...)"
        return Said("ONE_TENSOR.data_and_labels", fields | {"right": right})
    one = [holding.held(trouble, each) for each in entries]
    rows = [each is not None and each.name.count(",") == 1 and "," in each.name[-2:]
            for each in one]  # fmt: skip
    join = "stack" if rows and all(rows) else "concatenate"
    inside = f"[{', '.join(names)}]" if names else trouble.text(data) or "[...]"
    short = inside if len(inside) <= _MOST else "[...]"
    return Said("ONE_TENSOR.data_of_one", fields | {"right": f"np.{join}({short})"})


_MOST = 48
