"""A model that is called on a tensor of another shape than its Input has."""

import ast

from autograder.explain.english import terms
from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def axes(shape: str) -> list[str]:
    """The sizes of a shape, as they are written: "(None, 4)"."""
    return [part.strip() for part in shape.strip("()").split(",") if part.strip()]


def model_of(trouble: Trouble, got: list[str]) -> str:
    """The model that was called: of several inside one another, by what it reads."""
    called_here = [call for call in trouble.layer_calls if isinstance(call.func, ast.Name)]
    reads = [call for call in called_here if _reads(trouble, call, got)] or called_here
    return f"`{trouble.text(reads[0].func)}`" if reads else terms.THE_MODEL


def _reads(trouble: Trouble, call: ast.Call, shape: list[str]) -> bool:
    """Whether a model is called on a name that holds a tensor of a shape."""
    tensor = holding.held(trouble, call.args[0]) if call.args else None
    return tensor is not None and tensor.type == "tensor" and axes(tensor.name) == shape


def _outer(trouble: Trouble, model: str) -> str:
    """The model that is called on what another gives, on one line."""
    for call in trouble.layer_calls:
        inner = call.args[0] if call.args else None
        if isinstance(inner, ast.Call) and f"`{trouble.text(inner.func)}`" == model:
            outer = isinstance(call.func, ast.Name) and trouble.kind(call.func) == "model"
            return trouble.text(call.func) if outer else ""
    return ""


def of_one(wanted: list[str], got: list[str], fields: dict[str, str]) -> Said | None:
    """A model called on one example without an axis for the batch."""
    if len(got) + 1 != len(wanted) or got != wanted[1:]:
        return None
    return Said("DATA_SHAPE.one", fields | {"run": fields["model"].strip("`")})


def told(trouble: Trouble, fields: dict[str, str]) -> Said:
    """A model called on a tensor of another shape; perhaps inside the call of another model."""
    outer = _outer(trouble, fields["model"])
    if outer:
        return Said("DATA_SHAPE.nested", fields | {"outer": outer})
    return Said(f"DATA_SHAPE.model{'_order' if is_listed(trouble) else ''}", fields)


def is_listed(trouble: Trouble) -> bool:
    """Whether the line calls it on a list of tensors."""
    return any(isinstance(arg, ast.List) for call in trouble.layer_calls for arg in call.args)
