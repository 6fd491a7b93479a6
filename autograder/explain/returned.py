"""What a function returns in place of a model, as its own text tells."""

import ast
from dataclasses import dataclass

from autograder.explain import keras_names, returned_made, returned_none, words
from autograder.explain.english import refused, terms
from autograder.explain.said import Said
from autograder.explain.source import Source, called, function_of, written
from autograder.explain.source.bound import returns_of
from autograder.refusal import NotAModel


def told(found: NotAModel, said: Said, source: Source, exercise: str) -> Said:
    """What to say where the text tells more than the kind of what came back; else `said`."""
    said = _told(found, said, source, exercise)
    return returned_made.without_model(source, said) if found.expected == "model" else said


def _told(found: NotAModel, said: Said, source: Source, exercise: str) -> Said:
    if found.expected == "answers":
        return said
    function = _function(source, exercise)
    if function is not None and not returns_of(function):
        return (
            said if found.found != "None" else returned_none.without_return(said, function, source)
        )
    value = _value(source, function)
    if value is None:
        return said if function is None else returned_none.bare(said, source, function)
    if found.found == "None":
        return returned_none.told(said, source, function, value)
    return said if found.expected != "model" else _instead(found, said, source, value)


@dataclass(frozen=True)
class _Part:
    """What is taken from the model `model` by the attribute or method `name`."""

    model: str
    name: str


def _instead(  # noqa: PLR0911  a list of cases, one return each
    found: NotAModel, said: Said, source: Source, value: ast.expr
) -> Said:
    """Something of the model, something that holds it, or one of its tensors."""
    kind = terms.A_KIND.get(found.found) or words.a_type(found.found)
    fields = {**said.fields, "text": _short(value), "kind": kind}
    bound = source.behind(value)
    part = _part(source, bound)
    if part is not None:
        what = kind if found.found in _FUNCTIONS else refused.GIVES.get(part.name, kind)
        what = refused.GIVES["get_layer"] if found.found == "layer" else what
        again = _again(bound) if part.name == "()" else ""
        return _of_part(part, fields | {"what": what, "again": again}, value, _short(bound))
    elements = _elements(bound)
    kinds = {source.kind_made(each): _short(each) for each in elements}
    if sum(source.kind_made(each) == "model" for each in elements) > 1:
        return Said("NOT_A_MODEL.holds_several", fields, value.lineno)
    if "model" in kinds:
        return Said("NOT_A_MODEL.holds", fields | {"variable": kinds["model"]}, value.lineno)
    if found.found == "class" and isinstance(value, (ast.Name, ast.Attribute)):
        return Said("NOT_A_MODEL.class_named", fields, value.lineno)
    own = returned_made.own_object(source, said, value, _short(value))
    if own is None and found.found == "function":
        own = returned_made.function(source, said, value, _short(value))
    if own is not None and found.found != "layer":
        return own
    model = _made(source, value)
    if model and model != fields["text"] and found.found != "generator":
        return Said("NOT_A_MODEL.beside", fields | {"variable": model}, value.lineno)
    if found.found == "list" and set(kinds) == {"tensor"}:
        return Said("NOT_A_MODEL.ends", fields, value.lineno)
    if found.found in ("dict", "tuple") and set(kinds) == {"layer"}:
        return Said("NOT_A_MODEL.parts", fields, value.lineno)
    if found.found == "list" and "layer" in kinds:
        return Said("NOT_A_MODEL.layers", fields, value.lineno)
    said = _with_text(said, value)
    return _layer(said, source, value, bound) if found.found == "layer" else said


def _with_text(said: Said, value: ast.expr) -> Said:
    """The same with the text behind `return`, and its line."""
    text = words.quoted(_short(value))
    named = terms.BRACKETED.format(text=text)
    return Said(said.key, {**said.fields, "named": named}, value.lineno)


def _layer(said: Said, source: Source, value: ast.expr, bound: ast.expr) -> Said:
    """One layer: of a class of the learner's own, or one of Keras, where it is built and called."""
    fields = {**said.fields, "text": words.quoted(_short(value))}
    name = called(bound) if isinstance(bound, ast.Call) else ""
    own = next((n for n in source.nodes if isinstance(n, ast.ClassDef) and n.name == name), None)
    if own is not None:
        fields |= {"class_name": name, "class_line": own.lineno}
        return Said("NOT_A_MODEL.own_layer", fields, value.lineno)
    if name not in keras_names.LAYERS:
        return said
    at = f", {words.line(bound.lineno)}" if bound is not value else ""
    fields["layer"] = f"{terms.article(name)} {name}{at}"
    inputs = any(isinstance(node, ast.Call) and called(node) == "Input" for node in source.nodes)
    given = isinstance(value, ast.Name) and source.given_by(value.id)
    fields["gives"] = (
        terms.IT_GIVES.format(name=words.quoted(given[0]), line=given[1]) if given else ""
    )
    return Said(f"NOT_A_MODEL.one_layer{'' if inputs else '_alone'}", fields, value.lineno)


_FUNCTIONS = ("method", "function", "builtin_function_or_method")


def _of_part(part: _Part, fields: dict[str, object], value: ast.expr, bound: str) -> Said:
    fields |= {"variable": part.model, "name": part.name, "part": bound}
    if not part.model.isidentifier() and fields["again"]:
        fields["what"] = fields["kind"]
        return Said("NOT_A_MODEL.called_at_once", fields, value.lineno)
    if not part.model.isidentifier():
        return Said("NOT_A_MODEL.part_made", fields, value.lineno)
    named = isinstance(value, ast.Name)
    return Said(f"NOT_A_MODEL.part{'_named' if named else ''}", fields, value.lineno)


def _part(source: Source, node: ast.expr) -> _Part | None:
    """`model.layers`, `model.get_weights()`, `model.layers[-1]`, `model(X)`, `history.history`."""
    for _ in range(8):
        if isinstance(node, ast.Call) and source.kind_made(node.func) == "model":
            return _Part(_short(node.func), "()")
        if isinstance(node, ast.Attribute) and source.kind_made(node.value) == "model":
            return _Part(_short(node.value), node.attr)
        if isinstance(node, (ast.Attribute, ast.Subscript)):
            node = source.behind(node.value)
        elif isinstance(node, ast.Call):
            node = node.func
        else:
            break
    return None


def _again(node: ast.expr) -> str:
    """The second parentheses of `Model(inp, out)(inp)`, as they are written."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Call):
        return ""
    inside = ", ".join([*map(written, node.args), *(["..."] if node.keywords else [])])
    return f"({inside})" if len(inside) <= _LONGEST else "(...)"


def without_ends(source: Source) -> bool:
    """Whether a `Model()` is made of nothing, and the file has no class of its own."""
    if any(isinstance(node, ast.ClassDef) for node in source.nodes):
        return False
    models = (n for n in source.nodes if isinstance(n, ast.Call) and called(n) == "Model")
    return any(
        not call.args and {word.arg for word in call.keywords} <= {"name"} for call in models
    )


def _short(node: ast.expr) -> str:
    """An expression as it is written; of a long one the outside: "model.fit(...)"."""
    text = written(node)
    if len(text) <= _LONGEST:
        return text
    if isinstance(node, ast.Call):
        return f"{_short(node.func)}(...)"
    if isinstance(node, ast.Attribute):
        return f"{_short(node.value)}.{node.attr}"
    if isinstance(node, ast.Subscript):
        return f"{_short(node.value)}[...]"
    return f"{ast.unparse(node)[:1]}...{ast.unparse(node)[-1:]}"


_LONGEST = 40


def _elements(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.Dict):
        return node.values
    return node.elts if isinstance(node, (ast.List, ast.Tuple, ast.Set)) else []


def _made(source: Source, value: ast.expr) -> str:
    """The name of the last model that is made above a `return`, in the same function."""
    names = [
        name
        for name, line, bound in source.bindings
        if line < value.lineno and source.kind(bound) == "model"
        if source.same_scope(line, value.lineno)
    ]
    return names[-1] if names else ""


def _function(source: Source, exercise: str) -> ast.FunctionDef | None:
    """The function of the exercise; the only one; the one that the last line calls."""
    name = function_of(exercise)
    last = source.bindings[-1][2] if source.bindings else None
    made = called(last) if isinstance(last, ast.Call) else ""
    only = next(iter(source.functions)) if len(source.functions) == 1 else made
    return source.functions.get(name) or source.functions.get(only)


def _value(source: Source, function: ast.FunctionDef | None) -> ast.expr | None:
    if function is not None:
        return returns_of(function)[-1].value
    return source.bindings[-1][2] if source.bindings else None
