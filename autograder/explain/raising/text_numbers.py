"""Numbers that stand in quotes: "1.5"."""

import ast

from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def all_numbers(trouble: Trouble, node: ast.expr | None) -> bool:
    """Whether every text in a list, or in an array that is made of it, is a number."""
    texts = [
        each.value
        for each in ast.walk(_listed(trouble, node) or ast.Pass())
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]
    return bool(texts) and all(map(_is_number, texts))


def told(trouble: Trouble, node: ast.expr | None, data: str) -> Said:
    """How to make numbers of them."""
    text = trouble.text(node)
    behind = trouble.source.behind(node) if node is not None else None
    array = isinstance(behind, ast.Call)
    shown = text if text.isidentifier() else "data"
    right = f'{shown}.astype("float32")' if array else f'np.array({shown}, dtype="float32")'
    return Said("TRAINING_SETUP.text_numbers", {"data": data, "right": right})


def _listed(trouble: Trouble, node: ast.expr | None) -> ast.expr | None:
    """The list that a name holds or that an array is made of; without what is said of its dtype."""
    behind = trouble.source.behind(node) if node is not None else None
    if isinstance(behind, ast.Call) and called(behind) in _MAKERS and behind.args:
        return _listed(trouble, behind.args[0])
    return behind


_MAKERS = ("array", "asarray", "constant", "convert_to_tensor")


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
