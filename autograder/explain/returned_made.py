"""What is returned in place of a model, where a model must still be taken out of it, or made."""

import ast

from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.source import Source, called, written
from autograder.explain.source.bound import MODELS, returns_of


def own_object(source: Source, said: Said, value: ast.expr, text: str) -> Said | None:
    """An object of a class of the learner's own that keeps a model, or whose method makes one."""
    bound = source.behind(value)
    name = called(bound) if isinstance(bound, ast.Call) else ""
    own = next((n for n in source.nodes if isinstance(n, ast.ClassDef) and n.name == name), None)
    if own is None:
        return None
    fields = {**said.fields, "text": text, "class_name": name, "class_line": own.lineno}
    kept = _kept(source, own)
    if kept:
        return Said("NOT_A_MODEL.kept", fields | {"kept": kept}, value.lineno)
    methods = (node for node in own.body if isinstance(node, ast.FunctionDef))
    makers = [each.name for each in methods if _gives_model(source, each)]
    if makers:
        return Said("NOT_A_MODEL.by_method", fields | {"method": makers[-1]}, value.lineno)
    return None


def function(source: Source, said: Said, value: ast.expr, text: str) -> Said | None:
    """A function that takes a tensor and calls layers on it: that makes no model."""
    bound = source.behind(value)
    name = bound.id if isinstance(bound, ast.Name) else ""
    made = bound if isinstance(bound, ast.Lambda) else source.functions.get(name)
    if made is None or not made.args.args:
        return None
    if isinstance(made, ast.Lambda):
        gives_model = source.kind_made(made.body) == "model"
    else:
        gives_model = _gives_model(source, made)
    if gives_model:
        return None
    return Said("NOT_A_MODEL.chain", {**said.fields, "text": text}, value.lineno)


def nothing_made(source: Source) -> bool:
    """Whether no line of a file makes a model, as far as it can be seen."""
    return source.is_whole and not any(
        (isinstance(node, ast.Call) and called(node) in _MAKERS)
        or (isinstance(node, ast.Attribute) and node.attr == "applications")
        or (isinstance(node, ast.ClassDef) and any(map(_is_model, node.bases)))
        for node in source.nodes
    )


_MAKERS = {*MODELS, "clone_model", "from_config", "load_model", "model_from_json"}


def _is_model(base: ast.expr) -> bool:
    return written(base).rpartition(".")[2] in MODELS


def _kept(source: Source, own: ast.ClassDef) -> str:
    """The attribute that a class keeps a model in: "net" for `self.net = Model(...)`."""
    for node in ast.walk(own):
        if isinstance(node, ast.Assign) and source.kind_made(node.value) == "model":
            for target in node.targets:
                if isinstance(target, ast.Attribute) and written(target.value) == "self":
                    return target.attr
    return ""


def _gives_model(source: Source, function: ast.FunctionDef) -> bool:
    returns = returns_of(function)
    value = returns[-1].value if returns else None
    return value is not None and source.kind_made(value) == "model"


def without_model(source: Source, said: Said) -> Said:
    """The same; where no model is made, `return model` is no help."""
    if said.key in _ALONE and nothing_made(source):
        fields = {**said.fields, "how": _how(source)}
        return Said(_ALONE[said.key], fields, said.line, said.covers)
    return said


_ALONE = {
    "NOT_A_MODEL.other": "NOT_A_MODEL.other_none",
    "NOT_A_MODEL.no_return": "NOT_A_MODEL.no_return_none",
    "NOT_A_MODEL.bare_return": "NOT_A_MODEL.no_return_none",
    "NOT_A_MODEL.None": "NOT_A_MODEL.None_none",
}


def _how(source: Source) -> str:
    calls = {called(node) for node in source.nodes if isinstance(node, ast.Call)}
    return terms.OF_TWO_ENDS if "Input" in calls else terms.OF_LAYERS
