"""Numbers that stand in quotes: "1.5"."""

import ast

from autograder.explain.english.raised.meant import PLAIN
from autograder.explain.raising import holding
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


def by_the_facts(trouble: Trouble) -> list[int]:
    """Which of the inputs (0) and the labels (1) are arrays of texts that are all numbers."""
    said = trouble.raised.facts.get("number texts", "").split(", ")
    return [place for place, name in enumerate("xy") if name in said]


def which(trouble: Trouble) -> list[int]:
    """Which of the inputs (0) and the labels (1) are arrays of texts, as the process tells."""
    said = [holding.argument(trouble, name) for name in "xy"]
    return [place for place, one in enumerate(said) if one and one.dtype[:3] in ("str", "byt")]


def told(trouble: Trouble, node: ast.expr | None, data: str, place: int = 0) -> Said:
    """How to make numbers of them."""
    text = trouble.text(node)
    behind = trouble.source.behind(node) if node is not None else None
    array = isinstance(behind, ast.Call) or bool(by_the_facts(trouble))
    short = isinstance(node, (ast.Call, ast.Attribute, ast.Subscript)) and len(text) <= _LONGEST
    shown = text if text.isidentifier() or short else PLAIN[place]
    right = f'{shown}.astype("float32")' if array else f'np.array({shown}, dtype="float32")'
    as_text = "_read" if not place and by_the_facts(trouble) else ""
    as_text = "" if all_numbers(trouble, node) else as_text
    key = f"TRAINING_SETUP.text_{'labels_' * place}numbers{as_text}"
    return Said(key, {"data": data, "labels": data, "right": right})


_LONGEST = 40


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
