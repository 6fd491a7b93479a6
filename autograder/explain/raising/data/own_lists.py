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


def added_together(trouble: Trouble) -> Said | None:
    """`model.add(one, two, three)`: a method that takes one thing at a time."""
    call = trouble.call_of("add", "append")
    if not trouble.find(r"\.(?:add|append)\(\) takes (?:from|exactly|\d)"):
        return None
    if call is None or len(call.args) < 2 or not isinstance(call.func, ast.Attribute):
        return None
    kinds = [trouble.kind(each) for each in call.args]
    if not all(kind in ("layer", "model", "tensor") for kind in kinds):
        return None
    turns = [f"{trouble.text(call.func)}({trouble.text(each)})" for each in call.args]
    fields = {
        "method": called(call),
        "number": terms.some(len(turns), *raised.KINDS["tensor" if "tensor" in kinds else "layer"]),
        "first": turns[0],
        "second": turns[1],
    }
    return Said("PYTHON_SLIP.one_by_one", fields)


def part_called(trouble: Trouble, kind: str) -> Said | None:
    """`base.layers(x)`: an attribute of a model is called in the place of the model."""
    for call in trouble.calls:
        part = call.func
        if isinstance(part, ast.Attribute) and trouble.kind(part.value) == "model":
            model = trouble.text(part.value)
            inside = ", ".join(trouble.text(each) for each in call.args)
            fields = {"what": trouble.text(part), "a": words.a_type(kind), "model": model}
            return Said("PYTHON_SLIP.part_called", fields | {"right": f"{model}({inside})"})
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
