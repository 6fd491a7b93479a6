"""Why a function gives None, as its own text tells."""

import ast

from autograder.explain import words
from autograder.explain.english import refused, terms
from autograder.explain.said import Said
from autograder.explain.source import Source, called, is_none, written
from autograder.explain.source.bound import function_ends, returns_of

_NOTHING = frozenset({"add", "build", "compile", "summary", "pop", "save", "print"})
"""Methods of a model, and functions, that give None."""


def told(said: Said, source: Source, function: ast.FunctionDef | None, value: ast.expr) -> Said:
    """The reason, where `value` stands behind `return`; else `said`."""
    return _never_given(said, source, function, value) or _none(said, source, source.behind(value))


def without_return(said: Said, function: ast.FunctionDef, source: Source) -> Said:
    fields = {**said.fields, "variable": _model_in(source, function)}
    last = function.body[-1]
    if isinstance(last, ast.Expr) and isinstance(last.value, ast.Call) and _prints(last.value):
        fields |= {"printed": words.quoted(written(last.value))}
        return Said("NOT_A_MODEL.printed", fields, last.lineno)
    return Said("NOT_A_MODEL.no_return", fields, function.end_lineno)


def _prints(call: ast.Call) -> bool:
    return called(call) in ("display", "print", "summary")


def bare(said: Said, source: Source, function: ast.FunctionDef) -> Said:
    """`return` with nothing behind it."""
    line = returns_of(function)[-1].lineno
    fields = {**said.fields, "variable": _model_in(source, function), "line": line}
    return Said("NOT_A_MODEL.bare_return", fields, line)


def _model_in(source: Source, function: ast.FunctionDef | None) -> str:
    """The name of the last model that a function makes; "model" for none."""
    names = [
        name
        for name, line, bound in source.bindings
        if source.function_at(line) is function and source.kind_made(bound) == "model"
    ]
    return names[-1] if names else refused.THE_MODEL


def _never_given(
    said: Said, source: Source, function: ast.FunctionDef | None, value: ast.expr
) -> Said | None:
    """A name that is still None, or a `return` that is not reached."""
    if function is not None and not function_ends(function):
        last = returns_of(function)[-1]
        header = source.header_of(last.lineno)
        if header is not None and header[0][:2] in ("if", "el") and not _is_none(last.value):
            fields = {**said.fields, "header": words.quoted(header[0]), "header_line": header[1],
                      "line": last.lineno}  # fmt: skip
            return Said("NOT_A_MODEL.not_reached", fields, last.lineno)
    name = value.id if isinstance(value, ast.Name) else ""
    bound = [
        (line, each)
        for one, line, each in source.bindings
        if name == one and source.same_scope(line, value.lineno)
    ]
    empty = [line for line, each in bound if _is_none(each)]
    others = [line for line, each in bound if not _is_none(each)]
    if not empty or not all(source.conditional(line) for line in others):
        return None
    header = source.header_of(others[-1]) if others else None
    only = terms.STANDS_IN.format(line=others[-1], header=header[0]) if header else ""
    fields = {**said.fields, "variable": name, "none_line": empty[-1], "only": only}
    return Said("NOT_A_MODEL.still_none", fields, value.lineno)


def _is_none(value: ast.expr | None) -> bool:
    return value is None or is_none(value)


def _none(said: Said, source: Source, value: ast.expr) -> Said:
    """A method without a result."""
    if not isinstance(value, ast.Call) or called(value) not in _NOTHING:
        return said
    holder = value.func.value if isinstance(value.func, ast.Attribute) else None
    made = _model_in(source, source.function_at(value.lineno))
    name = holder.id if isinstance(holder, ast.Name) else made
    fields = {**said.fields, "method": called(value), "variable": name}
    return Said("NOT_A_MODEL.gives_none", fields, value.lineno)
