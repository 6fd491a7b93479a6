"""A model that is not made: a module in place of its class, and `keras.Model()` left empty."""

import ast

from autograder.explain.english.raised import parts
from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def from_module(trouble: Trouble, what: str) -> Said:
    """`keras.models(inp, out)`, `keras.models([...])`."""
    call = next((one for one in trouble.calls if trouble.text(one.func) == what), None)
    given = [*call.args, *(word.value for word in call.keywords)] if call is not None else []
    kinds = [trouble.kind(each) for each in given]
    named = {word.arg for word in call.keywords} if call is not None else set()
    first = given[0] if given else None
    listed = first.elts if isinstance(first, (ast.List, ast.Tuple)) else []
    held = holding.held(trouble, first) if isinstance(first, ast.Name) else None
    fields = {"what": what, "right": f"{what}.Model(inputs, outputs)"}
    fields |= {"list": f"{what}.Sequential([...])"}
    if "tensor" in kinds or named & {"inputs", "outputs"}:
        right = _written(
            trouble, call, "keras.Model" if what == "keras.models" else f"{what}.Model"
        )
        return Said("PYTHON_SLIP.models_called_ends", fields | {"right": right})
    layers = any(trouble.kind(each) == "layer" for each in listed)
    if layers or (held is not None and held.only == "layer"):
        right = _written(trouble, call, f"{what}.Sequential", "[...]")
        return Said("PYTHON_SLIP.models_called_list", fields | {"right": right})
    if len(given) > 1 and listed and all(trouble.kind(each) == "tensor" for each in listed):
        return Said("PYTHON_SLIP.models_called_ends", fields)
    return Said("PYTHON_SLIP.models_called", fields)


def _written(
    trouble: Trouble, call: ast.Call | None, name: str, short: str = "inputs, outputs"
) -> str:
    """The same call of the class that is meant."""
    texts = [trouble.text(each) for each in call.args] if call is not None else []
    texts += [f"{word.arg}={trouble.text(word.value)}" for word in call.keywords] if call else []
    inside = ", ".join(texts)
    return f"{name}({inside if len(inside) <= _LONGEST else short})"


_LONGEST = 50


def empty(trouble: Trouble) -> Said | None:
    """`model = keras.Model()`, which is then called, trained, or given layers."""
    asked = trouble.find(r"Model Model does not have a `call\(\)` method")
    added = trouble.find(r"'Model' object has no attribute '(\w+)'")
    classes = (node for node in trouble.source.nodes if isinstance(node, ast.ClassDef))
    if (asked is None and added is None) or any(node.name == "Model" for node in classes):
        return None
    made = _made_of_nothing(trouble)
    if made is None:
        return None
    name, line = made
    fields = {"model": name, "line": "" if line == trouble.source.line else line_of(line)}
    if added is not None:
        return Said("MODEL_ARGUMENTS.no_ends_add", fields) if added[1] == "add" else None
    return Said("MODEL_ARGUMENTS.no_ends", fields | {"right": _ends(trouble, name)})


def line_of(line: int) -> str:
    """ " (line 3)"."""
    return parts.ON_LINE.format(line=line)


def _made_of_nothing(trouble: Trouble) -> tuple[str, int] | None:
    """(name, line) of the `keras.Model()` behind the last name on the line that holds one."""
    for node in trouble.source.parts:
        maker = trouble.source.constructor(node) if isinstance(node, ast.Name) else None
        if maker is None or called(maker) != "Model" or maker.args:
            continue
        if isinstance(node, ast.Name) and {word.arg for word in maker.keywords} <= {"name"}:
            return node.id, maker.lineno
    return None


def _ends(trouble: Trouble, name: str) -> str:
    """With the two tensors that it is called on, if it is called on two."""
    for call in trouble.calls:
        tensors = [each for each in call.args if trouble.kind(each) == "tensor"]
        if trouble.text(call.func) == name and len(tensors) == len(call.args) == 2:
            return f"keras.Model({', '.join(trouble.text(each) for each in tensors)})"
    return "keras.Model(inputs=..., outputs=...)"
