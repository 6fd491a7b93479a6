"""Lists and dicts that the learner wrote out: which places and keys they have."""

import ast
import difflib

from autograder.explain import words
from autograder.explain.english import raised, terms
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def no_such_key(trouble: Trouble) -> Said | None:
    """`widths["frist"]`: the keys that there are, and the closest one."""
    key = trouble.message.strip("'\"")
    for name, bound in _subscripted(trouble):
        keys = [n.value for n in getattr(bound, "keys", ()) if isinstance(n, ast.Constant)]
        texts = [each for each in keys if isinstance(each, str)]
        if isinstance(bound, ast.Dict) and texts and len(texts) == len(bound.keys):
            close = difflib.get_close_matches(key, texts, 1, 0.6)
            guess = raised.CLOSEST.format(name=repr(close[0])) if close else ""
            fields = {"what": name.id, "key": repr(key), "guess": guess}
            fields |= {"keys": words.listed([f"`{each!r}`" for each in texts])}
            return Said("PYTHON_SLIP.key_of", fields)
    return None


def no_such_place(trouble: Trouble) -> Said | None:
    """`sizes[2]` of a list of two."""
    for name, bound in _subscripted(trouble):
        if not isinstance(bound, (ast.List, ast.Tuple)) or _grows(trouble, name.id):
            continue
        number = len(bound.elts)
        if number and not any(isinstance(each, ast.Starred) for each in bound.elts):
            asked = next(trouble.text(n) for n in trouble.source.parts
                         if isinstance(n, ast.Subscript) and n.value is name)  # fmt: skip
            fields = {"what": name.id, "asked": asked, "last": str(number - 1)}
            fields["number"] = terms.some(number, raised.ENTRY, raised.ENTRIES)
            return Said("PYTHON_SLIP.place_of", fields)
    return None


def _subscripted(trouble: Trouble) -> list[tuple[ast.Name, ast.expr]]:
    """Names with square brackets behind them on the line, and what they were bound to."""
    nodes = (node for node in trouble.source.parts if isinstance(node, ast.Subscript))
    names = [node.value for node in nodes if isinstance(node.value, ast.Name)]
    bound = [(name, trouble.source.binding(name)) for name in names]
    return [(name, value) for name, value in bound if value is not None]


def _grows(trouble: Trouble, name: str) -> bool:
    """Whether a list is changed after it was written out."""
    for node in trouble.source.nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            changes = called(node) in ("append", "extend", "insert", "pop", "remove", "clear")
            if changes and trouble.text(node.func.value) == name:
                return True
    return False
